package guard

import "errors"

// ErrClipboardBusy means that another program kept the clipboard open. Nothing was copied. Tell
// the person to try again; do not fall back to a way that leaves the secret in the clipboard's
// history.
var ErrClipboardBusy = errors.New("guard: another program has the clipboard open")

// clipboardTries is how often to try a busy clipboard.
const clipboardTries = 30

// whileBusy calls do until its result is not ErrClipboardBusy, and pauses in between.
func whileBusy(pause func(), do func() error) error {
	var err error
	for n := range clipboardTries {
		if n > 0 {
			pause()
		}
		if err = do(); !errors.Is(err, ErrClipboardBusy) {
			return err
		}
	}
	return err
}
