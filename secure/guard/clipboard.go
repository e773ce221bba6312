package guard

import "errors"

// ErrClipboardBusy means that another program had the clipboard open. Nothing was copied.
// Tell the person to try again; do not fall back to a method that leaves the secret in
// the clipboard's history.
var ErrClipboardBusy = errors.New("guard: another program has the clipboard open")

// clipboardTries is how often a busy clipboard is tried.
const clipboardTries = 30

// whileBusy calls do until its result is not ErrClipboardBusy, with pauses in between.
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
