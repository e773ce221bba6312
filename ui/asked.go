package ui

import (
	"context"
	"errors"

	"waypost/secure/vault"
	"waypost/wizard/people"
)

// lookAtKeychain says, while something is waited for, that the computer asks the
// person for the keychain's password: its question may be behind another window.
// Where secrets are in sealed files, nothing waits for a keychain.
func (w *Window) lookAtKeychain() {
	if w.store == nil || w.store.Settings().Computer != people.Own || w.store.HasPassphrase() {
		return
	}
	waiting := w.frame
	go func() {
		locked := errors.Is(w.keychain(context.Background()), vault.ErrLocked)
		w.Do(func() {
			late := w.work.late() || w.saver != nil && w.saver.late
			if locked && late && w.frame == waiting {
				w.frame.note.asked()
			}
		})
	}()
}
