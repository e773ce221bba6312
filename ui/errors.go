package ui

import (
	"errors"
	"io/fs"
	"syscall"

	"github.com/waypost-app/waypost/secure/export"
	"github.com/waypost-app/waypost/secure/file"
	"github.com/waypost-app/waypost/secure/guard"
	"github.com/waypost-app/waypost/secure/printer"
	"github.com/waypost-app/waypost/secure/qr"
	"github.com/waypost-app/waypost/secure/totp"
	"github.com/waypost-app/waypost/secure/vault"
	"github.com/waypost-app/waypost/ui/desktop/capture"
	"github.com/waypost-app/waypost/ui/desktop/clipboard"
	"github.com/waypost-app/waypost/ui/fynex"
	"github.com/waypost-app/waypost/ui/page/transfer"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/people"
	"github.com/waypost-app/waypost/wizard/policy"
	accounts "github.com/waypost-app/waypost/wizard/transfer"
)

// sentence maps an error to its catalogue keys, error.<name>.title and error.<name>.body.
type sentence struct {
	err  error
	name string
}

// sentences is the only place where errors become text. The first match is used, so
// specific errors come before general ones.
func sentences() []sentence {
	return []sentence{
		{fynex.ErrNoOpenGL, "noGraphics"},
		{errNotErased, "erase"},
		{clipboard.ErrBusy, "clipboardBusy"},
		{guard.ErrClipboardBusy, "clipboardBusy"},
		{fynex.ErrNoDisplay, "noScreen"},
		{capture.ErrUnavailable, "screen"},
		{export.ErrWrongPassphrase, "fileWrongPassword"},
		{export.ErrDamaged, "fileDamaged"},
		{export.ErrUnknownFormat, "fileUnknown"},
		{export.ErrTooBig, "fileTooBig"},
		{transfer.ErrGone, "fileGone"},
		{accounts.ErrTooLong, "fileTooLong"},
		{policy.ErrForm, "policy"},
		{policy.ErrOwner, "policy"},
		{people.ErrPolicy, "setByClinic"},
		{people.ErrRunning, "twoWindows"},
		{people.ErrOwner, "otherOwner"},
		{people.ErrNewer, "newer"},
		{people.ErrDamaged, "damaged"},
		{people.ErrShared, "notShared"},
		{people.ErrUnknown, "unknownPerson"},
		{people.ErrNoKey, "noKey"},
		{file.ErrFull, "placeFull"},
		{file.ErrReadOnly, "placeReadOnly"},
		{file.ErrGone, "placeGone"},
		{people.ErrCopyMissing, "copyMissing"},
		{people.ErrCopyChanged, "copyChanged"},
		{wizard.ErrDamaged, "personDamaged"},
		{wizard.ErrNewer, "newer"},
		{vault.ErrWrongPassphrase, "wrongPassphrase"},
		{vault.ErrDied, "keychainGone"},
		{vault.ErrUnavailable, "noKeychain"},
		{vault.ErrLocked, "keychainLocked"},
		{vault.ErrRefused, "keychainRefused"},
		{vault.ErrTimeout, "keychainSilent"},
		{vault.ErrMismatch, "keychainDiffers"},
		{vault.ErrTooBig, "tooBig"},
		{vault.ErrDamaged, "damaged"},
		{vault.ErrNewer, "newer"},
		{vault.ErrNotFound, "notFound"},
		{qr.ErrHEIC, "pictureHEIC"},
		{qr.ErrAVIF, "pictureAVIF"},
		{qr.ErrTIFF, "pictureTIFF"},
		{qr.ErrLargeWebP, "pictureWebP"},
		{qr.ErrNotPicture, "notPicture"},
		{qr.ErrUnreadable, "pictureUnreadable"},
		{qr.ErrTooLarge, "pictureTooLarge"},
		{qr.ErrNone, "noCode"},
		{totp.ErrNotKey, "noKeyInCode"},
		{printer.ErrRemote, "printRemote"},
		{printer.ErrNone, "noPrinter"},
		{printer.ErrNoAnswer, "printSilent"},
		{printer.ErrNoProgram, "noProgram"},
		{errDiskFull, "diskFull"},
		{people.ErrReadOnly, "readOnly"},
		{fs.ErrPermission, "readOnly"},
		{syscall.EROFS, "readOnly"},
		{vault.ErrDisk, "readOnly"},
	}
}

// nameOf returns the name of an error's sentence.
func nameOf(err error) string {
	var misplaced *people.MisplacedError
	if errors.As(err, &misplaced) {
		return "misplaced"
	}
	for _, s := range sentences() {
		if errors.Is(err, s.err) {
			return s.name
		}
	}
	return "unexpected"
}
