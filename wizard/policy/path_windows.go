package policy

import (
	"os"
	"path/filepath"

	"golang.org/x/sys/windows"
)

// path returns %ProgramData%\Waypost\policy.json. The folder is requested from the system
// rather than taken from the environment, which anybody can set.
func path() string {
	dir, err := windows.KnownFolderPath(windows.FOLDERID_ProgramData, 0)
	if err != nil {
		dir = `C:\ProgramData`
	}
	return filepath.Join(dir, "Waypost", "policy.json")
}

// administrators checks that the file is owned by the administrators. Everybody may
// create files in %ProgramData%, but only administrators can make themselves the owner of
// one.
func administrators(f *os.File) error {
	sd, err := windows.GetSecurityInfo(windows.Handle(f.Fd()), windows.SE_FILE_OBJECT, windows.OWNER_SECURITY_INFORMATION)
	if err != nil {
		return err
	}
	owner, _, err := sd.Owner()
	if err != nil {
		return err
	}
	for _, kind := range []windows.WELL_KNOWN_SID_TYPE{windows.WinBuiltinAdministratorsSid, windows.WinLocalSystemSid} {
		if owner.IsWellKnown(kind) {
			return nil
		}
	}
	return ErrOwner
}
