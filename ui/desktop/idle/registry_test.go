package idle

import (
	"testing"
	"time"
)

func TestParseRegistry(t *testing.T) {
	const printed = `+-o IOHIDSystem  <class IOHIDSystem, id 0x100000428, registered, matched, active, busy 0 (6 ms), retain 27>
    {
      "HIDKeyboardModifierMappingPairs" = ()
      "HIDParameters" = {"HIDIdleTimeMinimum"=5,"HIDIdleTime" = 7}
      "HIDIdleTime" = 187654321098
      "IOClass" = "IOHIDSystem"
    }
`
	if got, err := parseRegistry(printed); err != nil || got != 187654321098*time.Nanosecond {
		t.Errorf("%v, %v", got, err)
	}
	for _, bad := range []string{"", `"HIDIdleTime" = soon`, `"IdleTime" = 5`, `"HIDIdleTime" = 99999999999999999999`} {
		if got, err := parseRegistry(bad); err == nil {
			t.Errorf("%q is %v", bad, got)
		}
	}
}
