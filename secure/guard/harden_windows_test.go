package guard

import (
	"strings"
	"testing"

	"golang.org/x/sys/windows"
)

// The access control list of a hardened process lets its user wait for it, ask for its
// name and end it. It grants the same to OWNER RIGHTS, without which the owner could
// change it.
func TestHardenedAccess(t *testing.T) {
	const allowed = "(A;;0x101001;;;" // SYNCHRONIZE, PROCESS_QUERY_LIMITED_INFORMATION, PROCESS_TERMINATE
	if err := Harden(); err != nil {
		t.Fatal(err)
	}
	sd, err := windows.GetSecurityInfo(windows.CurrentProcess(), windows.SE_KERNEL_OBJECT, windows.DACL_SECURITY_INFORMATION)
	if err != nil {
		t.Fatal(err)
	}
	list := sd.String() // in the security descriptor definition language
	if !strings.HasPrefix(list, "D:P") || !strings.Contains(list, allowed+"OW)") ||
		strings.Count(list, "(") != 2 || strings.Count(list, allowed) != 2 {
		t.Errorf("the access list is %s", list)
	}
}
