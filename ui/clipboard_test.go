package ui

import (
	"context"
	"errors"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"waypost/secure"
	"waypost/ui/page"
	"waypost/wizard"
	"waypost/wizard/wizardtest"
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

// What is copied leaves the clipboard after a minute, with the lock, and when the
// window closes, unless something else was copied since.
func TestClipboard(t *testing.T) {
	tests := map[string]struct {
		then func(*desk)
		want string
	}{
		"just now":     {func(d *desk) { d.pass(59 * time.Second) }, wizardtest.Email},
		"a minute":     {func(d *desk) { d.pass(61 * time.Second) }, ""},
		"lock":         {func(d *desk) { d.lockNow() }, ""},
		"close":        {func(d *desk) { d.quit() }, ""},
		"another":      {func(d *desk) { d.app.Clipboard().SetContent("mine"); d.pass(2 * time.Minute) }, "mine"},
		"copied again": {func(d *desk) { d.pass(40 * time.Second); d.take("common.copyEmail"); d.pass(40 * time.Second) }, wizardtest.Email},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			onDesk(t, func(d *desk) {
				d.opened(wizard.StepEmail, nil)
				d.take("common.copyEmail")
				d.says("common.copied")
				test.then(d)
				if got := d.app.Clipboard().Content(); got != test.want {
					t.Errorf("the clipboard holds %q, not %q", got, test.want)
				}
			})
		})
	}
}

// A program that owns the clipboard and hangs keeps nobody from locking, closing or
// pasting on: the lock is shown at once, and the clipboard is cleared all the same.
func TestHungClipboard(t *testing.T) {
	hang := func(d *desk) {
		d.w.services.board.Read = func(ctx context.Context) (secure.Secret, error) {
			<-ctx.Done()
			return secure.Secret{}, ctx.Err()
		}
	}
	for name, test := range map[string]func(*desk){
		"lock": func(d *desk) {
			d.lockNow()
			d.at(page.Locked)
		},
		"close": func(d *desk) {
			d.quit()
			if d.pass(2 * time.Second); !d.win.closed {
				t.Error("the window stays open")
			}
		},
		"paste, then lock": func(d *desk) {
			d.onKey("step.email.label")
			d.chord(fyne.KeyModifierShortcutDefault, fyne.KeyV)
			d.lockNow()
			d.at(page.Locked)
		},
	} {
		t.Run(name, func(t *testing.T) {
			onDesk(t, func(d *desk) {
				d.opened(wizard.StepEmail, nil)
				d.take("common.copyEmail")
				hang(d)
				test(d)
				d.pass(2 * time.Second)
				if got := d.app.Clipboard().Content(); got != "" {
					t.Errorf("the clipboard holds %q", got)
				}
			})
		})
	}
}

// Where the system cannot keep a copy out of its history, nothing is copied, and the
// window says so.
func TestClipboardIsBusy(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.opened(wizard.StepEmail, nil)
		d.w.services.board.SetPrivate = func(secure.Secret) error { return errors.New("OpenClipboard: access is denied") }
		d.take("common.copyEmail")
		d.says("error.clipboardBusy.title")
		if got := d.app.Clipboard().Content(); got != "" {
			t.Errorf("%q is copied", got)
		}
	})
}
