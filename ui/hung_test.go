package ui

import (
	"context"
	"image"
	"io"
	"testing"
	"testing/synctest"
	"time"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/printer"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/session"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/wizardtest"
)

// hung stands for services that never answer, even when their context ends.
type hung struct{ ended chan struct{} }

func (h hung) wait() { <-h.ended }

func (h hung) Open(context.Context, string, []string) (string, error) { h.wait(); return "", nil }

func (h hung) OpenSeveral(context.Context, string) ([]string, error) { h.wait(); return nil, nil }

func (h hung) Save(context.Context, string, string) (string, error) { h.wait(); return "", nil }

func (h hung) Print(context.Context, io.Reader, printer.Job, func(printer.State)) error {
	h.wait()
	return nil
}

func (h hung) Purge(context.Context) error { h.wait(); return nil }

// hangings each make one service hang and make the window wait for it.
func hangings() map[string]func(*desk, hung) {
	return map[string]func(*desk, hung){
		"file dialog": func(d *desk, h hung) {
			d.w.system.dialogs = h
			d.w.services.SaveAs("recovery-sheet.pdf", func(string) { d.t.Error("a place was chosen") })
		},
		"picture of the screen": func(d *desk, h hung) {
			d.w.system.capture = func(context.Context, func(image.Image) error) error { h.wait(); return nil }
			d.waitFor(func(ctx context.Context) error {
				_, err := (&scanner{d.w}).ScanScreen(ctx)
				return err
			})
		},
		"print queue": func(d *desk, h hung) {
			d.w.system.ledger = h
			d.waitFor(func(ctx context.Context) error { return d.w.prints.Print(ctx, nil, printer.Job{}, nil) })
		},
		"picture on the clipboard": func(d *desk, h hung) {
			d.w.system.picture = func(context.Context) ([]byte, error) { h.wait(); return nil, nil }
			d.waitFor(func(ctx context.Context) error {
				_, err := (&scanner{d.w}).ScanClipboard(ctx)
				return err
			})
		},
		"browser": func(d *desk, h hung) {
			d.w.system.browse = func(context.Context, string) error { h.wait(); return nil }
			d.w.services.OpenURL("mailto:rosa.delgado@example.com")
		},
		"idle time": func(d *desk, h hung) {
			d.w.system.idle = func(context.Context) (time.Duration, error) { h.wait(); return 0, nil }
			d.pass(askSystem + time.Second)
		},
	}
}

// waitFor makes the window wait for work that must have no effect.
func (d *desk) waitFor(work func(context.Context) error) {
	d.w.session.Work.Run(work, func(error) { d.t.Error("it has ended") })
	d.pass(time.Second)
}

// eachHung runs a test on the sheet of a visit, once for each service. The service hangs,
// the window waits for it, and a secret is on the clipboard.
func eachHung(t *testing.T, test func(*desk)) {
	for name, hang := range hangings() {
		t.Run(name, func(t *testing.T) {
			onDesk(t, func(d *desk) {
				h := hung{make(chan struct{})}
				defer func() {
					d.drop() // what ends from now on has no effect
					close(h.ended)
					synctest.Wait()
				}()
				d.handing()
				d.pass(startTime)
				d.w.services.Copy(secure.NewSecret(wizardtest.BackupCode))
				hang(d, h)
				test(d)
				d.pass(time.Minute)
				if got := d.app.Clipboard().Content(); got != "" {
					t.Errorf("the clipboard holds %q", got)
				}
			})
		})
	}
}

// A service that never answers does not keep the window from locking, by hand or by
// itself, nor from being unlocked.
func TestHungServiceAtTheLock(t *testing.T) {
	for _, lock := range []func(*desk){
		(*desk).lockNow,
		func(d *desk) { d.pass(lockMinutes*time.Minute + time.Second) },
	} {
		eachHung(t, func(d *desk) {
			lock(d)
			d.at(page.Locked)
			if told := d.tells(); told != "" {
				t.Errorf("the locked page says %q", told)
			}
			d.take("page.locked.next")
			d.write(visitPhrase)
			d.key("Return")
			d.step(wizard.StepSheet)
		})
	}
}

// Nor does it keep a visit from being erased. Only the receipt waits for the print queue,
// up to its time limit.
func TestHungServiceAtTheErasing(t *testing.T) {
	eachHung(t, func(d *desk) {
		d.w.erase.HandOver()
		d.settle()
		d.at(page.Receipt)
		if d.kept() != 0 {
			t.Error("the visit is still there")
		}
		d.pass(purgeTime)
		d.says("page.receipt.title")
	})
}

// Nor does it keep the window from closing.
func TestHungServiceAtTheClose(t *testing.T) {
	eachHung(t, func(d *desk) {
		d.quit()
		d.pass(time.Second)
		d.click(d.plain("dialog.quit.yes"))
		d.pass(closePurgeTime)
		if !d.win.closed {
			t.Errorf("the window stays open:\n%s", d.words())
		}
	})
}

// If a vault does not answer, a visit cannot be erased, but nothing of it stays visible,
// and the window can be closed. The next start finishes the erasing.
func TestHungVaultAtTheErasing(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.handing()
		d.vaults.breaks(d.vaults.hang)
		d.w.erase.HandOver()
		d.pass(session.Patience)
		d.says("page.receipt.busy")
		if told := d.tells(); told != "" {
			t.Errorf("the receipt says %q", told)
		}
		if !d.quit() {
			t.Fatalf("the window stays open:\n%s", d.words())
		}
		d.vaults.breaks(nil)
		d.start()
		d.says("dialog.erased.title")
		d.vaults.release() // lets calls that hang end before their folder is deleted
		d.vaults.held = make(chan struct{})
		synctest.Wait()
	})
}
