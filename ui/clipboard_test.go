package ui

import (
	"context"
	"errors"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/wizardtest"
)

// If the system can copy a value without adding it to the clipboard history, that is
// used; otherwise it is copied as usual. In both cases it is cleared.
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
			board.SetContent("7K4M") // as the system reports it
			d.w.services.board.Clear(nil)
			d.settle()
			if got := board.Content(); got != "" {
				t.Errorf("%q is left", got)
			}
		})
	}
}

// A copied value is removed from the clipboard after a minute, when the window is locked,
// and when it closes, unless something else has been copied since.
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

// If the program that owns the clipboard hangs, locking, closing and pasting do not: the
// lock page appears at once, and the clipboard is cleared anyway.
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
		"erase": func(d *desk) {
			d.w.erase.HandOver()
			d.settle()
			d.says("page.receipt.title")
		},
		"a minute": func(d *desk) { d.pass(time.Minute) },
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

// If the system cannot keep a copy out of the clipboard history, nothing is copied, and
// the window says so.
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

// Keys pressed after a paste wait for a slow clipboard, for a second at most, and then
// take effect as if the text had been there at once.
func TestKeysWaitForTheClipboard(t *testing.T) {
	for name, c := range map[string]struct {
		slow time.Duration
		want string
	}{
		"slow":  {readSlowly, "rosa@example.com"},
		"hangs": {time.Hour, "@example.com"},
	} {
		t.Run(name, func(t *testing.T) {
			onDesk(t, func(d *desk) {
				d.opened(wizard.StepEmail, map[wizard.Field]string{wizard.FieldEmail: "", wizard.FieldOnlyReader: ""})
				d.w.services.board.Read = func(ctx context.Context) (secure.Secret, error) {
					select {
					case <-time.After(c.slow):
						return secure.NewSecret("rosa"), nil
					case <-ctx.Done():
						return secure.Secret{}, ctx.Err()
					}
				}
				d.onKey("step.email.label")
				d.chord(fyne.KeyModifierShortcutDefault, fyne.KeyV)
				d.write("@example.com")
				d.key(fyne.KeyTab)
				d.key(fyne.KeySpace)
				j := d.w.session.Journey()
				if got := j.Text(wizard.FieldEmail); got != "" {
					t.Errorf("before the text there is %q", got)
				}
				d.pass(time.Second)
				if got := j.Text(wizard.FieldEmail); got != c.want {
					t.Errorf("the email is %q, want %q", got, c.want)
				}
				if d.focused() == d.plain("step.email.label") {
					t.Error("the Tab is lost")
				}
			})
		})
	}
}

// readSlowly is a delay that a working clipboard may have.
const readSlowly = 700 * time.Millisecond
