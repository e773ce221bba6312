package guard

import (
	"errors"

	"golang.org/x/sys/windows"
)

// noHeap is WER_FAULT_REPORTING_FLAG_NOHEAP of werapi.h.
const noHeap = 1

// Harden protects the memory of this process from other programs of the same user: they
// can only wait for it, ask for its name and end it. A crash report contains no heap
// memory. Call it before anything else; each of its measures takes effect even if another
// one fails. Programs that run as administrator can still do everything.
func Harden() error { return errors.Join(restrictProcess(), excludeHeapFromReports()) }

// restrictProcess sets an access control list that allows the user little. The owner of
// an object can always read and change its list, and so undo this, unless the list has an
// entry for OWNER RIGHTS (S-1-3-4); see "Well-known SIDs" in Microsoft's documentation.
func restrictProcess() error {
	user, err := windows.GetCurrentProcessToken().GetTokenUser()
	if err != nil {
		return err
	}
	owner, err := windows.CreateWellKnownSid(windows.WinCreatorOwnerRightsSid)
	if err != nil {
		return err
	}
	list, err := windows.ACLFromEntries([]windows.EXPLICIT_ACCESS{
		allowed(user.User.Sid, windows.TRUSTEE_IS_USER),
		allowed(owner, windows.TRUSTEE_IS_WELL_KNOWN_GROUP),
	}, nil)
	if err != nil {
		return err
	}
	const onlyThis = windows.DACL_SECURITY_INFORMATION | windows.PROTECTED_DACL_SECURITY_INFORMATION
	return windows.SetSecurityInfo(windows.CurrentProcess(), windows.SE_KERNEL_OBJECT, onlyThis, nil, nil, list, nil)
}

// allowed returns the entry of the access control list for a user or group.
func allowed(sid *windows.SID, kind windows.TRUSTEE_TYPE) windows.EXPLICIT_ACCESS {
	return windows.EXPLICIT_ACCESS{
		AccessPermissions: windows.SYNCHRONIZE | windows.PROCESS_QUERY_LIMITED_INFORMATION | windows.PROCESS_TERMINATE,
		AccessMode:        windows.SET_ACCESS,
		Trustee: windows.TRUSTEE{
			TrusteeForm:  windows.TRUSTEE_IS_SID,
			TrusteeType:  kind,
			TrusteeValue: windows.TrusteeValueFromSID(sid),
		},
	}
}

// excludeHeapFromReports asks Windows Error Reporting to leave out the heap.
func excludeHeapFromReports() error {
	set := windows.NewLazySystemDLL("kernel32.dll").NewProc("WerSetFlags")
	if err := set.Find(); err != nil {
		return err
	}
	if result, _, _ := set.Call(noHeap); result != 0 {
		return windows.Errno(result)
	}
	return nil
}
