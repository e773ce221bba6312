package ui

import (
	"errors"
	"testing"

	"waypost/secure"
)

// Where a system has a way to copy past its history, that is taken; elsewhere the
// value is copied as any other. Either way it is cleared.
func TestCopyPastTheHistory(t *testing.T) {
	for _, can := range []bool{true, false} {
		onDesk(t, func(d *desk) {
			d.own().start()
			board := d.app.Clipboard()
			d.w.services.board.SetPrivate = func(s secure.Secret) error {
				if !can {
					return errors.ErrUnsupported
				}
				board.SetContent("apart " + s.Reveal())
				return nil
			}
			d.w.services.Copy(secure.NewSecret("7K4M"))
			if want := map[bool]string{true: "apart 7K4M", false: "7K4M"}[can]; board.Content() != want {
				t.Errorf("%q, want %q", board.Content(), want)
			}
			board.SetContent("7K4M") // as the system gives it back
			d.w.services.board.Clear(nil)
			d.settle()
			if got := board.Content(); got != "" {
				t.Errorf("%q is left", got)
			}
		})
	}
}
