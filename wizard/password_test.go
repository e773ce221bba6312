package wizard

import (
	"strings"
	"testing"
)

func TestPasswordChecks(t *testing.T) {
	tests := []struct {
		typed string
		unmet string
	}{
		{"", "length upper lower sign digit long"},
		{"river-Candle-42-mango-Window", ""},
		{"aB-1", "length long"},
		{"aB-12345", "long"},
		{"rivercandlemango", "upper sign digit"},
		{"RIVER-CANDLE-42", "lower"},
		{"río-Ñandú-42-ab", ""},
		{"пароль-Река-42", ""},
		{"密码密码密码密码密码密码", "upper lower sign digit"},
		{"aB-12345 ", "long"},
		{strings.Repeat("aB-1", 16), ""},
		{strings.Repeat("aB-1", 16) + "x", "length"},
	}
	for _, tt := range tests {
		j := New(noon)
		j.Set(FieldPassword, tt.typed)
		var unmet []string
		for _, check := range j.PasswordChecks() {
			id := strings.TrimPrefix(check.Key, "step.password.check.")
			if !check.Met {
				unmet = append(unmet, id)
			}
			equal(t, id, check.Required, id != "digit" && id != "long")
		}
		equal(t, tt.typed, strings.Join(unmet, " "), tt.unmet)
	}
}
