package ui

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"

	"waypost/secure/vault"
)

// lookAtKeychain says, while something is waited for, that the computer asks the
// person for the keychain's password: its question may be behind another window.
func (w *Window) lookAtKeychain() {
	waiting := w.frame
	go func() {
		locked := errors.Is(w.keychain(context.Background()), vault.ErrLocked)
		fyne.Do(func() {
			late := w.work.late() || w.saver != nil && w.saver.late
			if locked && late && w.frame == waiting {
				w.frame.note.asked()
			}
		})
	}()
}
