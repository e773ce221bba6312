package guard

import (
	"errors"

	"golang.org/x/sys/windows"
)

// noHeap is WER_FAULT_REPORTING_FLAG_NOHEAP of werapi.h.
const noHeap = 1

// Harden keeps the memory of this process from other programs of the same log-in:
// they may wait for it, ask for its name and end it, and nothing else; the report
// of a crash holds no memory of the heap. Call it first thing. After an error the
// rest of it holds all the same. Programs that run as administrator can still do
// everything.
func Harden() error { return errors.Join(closeProcess(), leanReports()) }

// closeProcess gives this process an access list that lets its user do little
// with it.
func closeProcess() error {
	user, err := windows.GetCurrentProcessToken().GetTokenUser()
	if err != nil {
		return err
	}
	allowed := windows.EXPLICIT_ACCESS{
		AccessPermissions: windows.SYNCHRONIZE | windows.PROCESS_QUERY_LIMITED_INFORMATION | windows.PROCESS_TERMINATE,
		AccessMode:        windows.SET_ACCESS,
		Trustee: windows.TRUSTEE{
			TrusteeForm:  windows.TRUSTEE_IS_SID,
			TrusteeType:  windows.TRUSTEE_IS_USER,
			TrusteeValue: windows.TrusteeValueFromSID(user.User.Sid),
		},
	}
	list, err := windows.ACLFromEntries([]windows.EXPLICIT_ACCESS{allowed}, nil)
	if err != nil {
		return err
	}
	const onlyThis = windows.DACL_SECURITY_INFORMATION | windows.PROTECTED_DACL_SECURITY_INFORMATION
	return windows.SetSecurityInfo(windows.CurrentProcess(), windows.SE_KERNEL_OBJECT, onlyThis, nil, nil, list, nil)
}

// leanReports asks Windows Error Reporting to leave the heap out.
func leanReports() error {
	set := windows.NewLazySystemDLL("kernel32.dll").NewProc("WerSetFlags")
	if err := set.Find(); err != nil {
		return err
	}
	if result, _, _ := set.Call(noHeap); result != 0 {
		return windows.Errno(result)
	}
	return nil
}
