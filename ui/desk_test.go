package ui

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/assets"
	"github.com/waypost-app/waypost/assets/markup"
	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/ui/desktop/folders"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/people"
	"github.com/waypost-app/waypost/wizard/policy"
	"github.com/waypost-app/waypost/wizard/text"
	"github.com/waypost-app/waypost/wizard/wizardtest"
)

// desk is a simulated computer: a folder, in-memory vaults, a clock that advances only
// when the test waits, and a window used by keyboard. The test's goroutine is the UI
// thread.
type desk struct {
	*screen

	t      testing.TB
	src    string // this package's folder
	dir    string
	vaults *vaults
	texts  *text.Catalogue
	app    *testApp
	w      *Window
	stop   func() // stops the window's ticks

	failing error // error of opening the folder
	rules   policy.Policy
	hurried bool // in a benchmark: real time passes

	addresses chan string // receives the addresses that were opened in the browser
	practice  bool        // practice mode

	overlayLook func() // changes how the page looks before something opens over it; may be nil
}

// onDesk runs a test at a desk with a fake clock, which starts at the time shown in the
// mock-ups.
func onDesk(t *testing.T, run func(*desk)) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		time.Sleep(time.Until(time.Date(2026, time.May, 14, 11, 2, 0, 0, time.UTC)))
		tellFyneTheTime()
		d := newDesk(t)
		defer d.drop()
		defer d.vaults.release()
		run(d)
	})
	letWindowsGo(t)
}

func newDesk(t testing.TB) *desk {
	t.Helper()
	home := t.TempDir()
	src, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(home)
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	t.Setenv("CUPS_SERVER", home) // tests must not print on the machine's own printers
	texts, err := text.Load(assets.Locales)
	if err != nil {
		t.Fatal(err)
	}
	dir, err := os.MkdirTemp("", "waypost")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) }) // work that is still running in a benchmark may write there
	return &desk{t: t, src: src, dir: dir, vaults: newVaults(), texts: texts, addresses: make(chan string, 9), stop: func() {}}
}

// store opens the folder, as main does.
func (d *desk) store() (*people.Store, error) {
	if d.failing != nil {
		return nil, d.failing
	}
	if d.practice {
		return people.Practice(context.Background(), d.dir, wizardtest.RosaAt(wizard.StepSheet, time.Now(), nil))
	}
	store, err := people.OpenWith(d.dir, d.vaults.of())
	if err == nil {
		store.Enforce(d.rules)
	}
	return store, err
}

// settings changes the computer's settings before the window opens.
func (d *desk) settings(change func(*people.Settings)) *desk {
	d.t.Helper()
	store, err := d.store()
	if err != nil {
		d.t.Fatal(err)
	}
	defer store.Close()
	s := store.Settings()
	change(&s)
	if err := errors.Join(store.SetSettings(s), store.SaveSettings()); err != nil {
		d.t.Fatal(err)
	}
	return d
}

// start opens the window. If one is open, it is dropped first.
func (d *desk) start() *desk {
	d.t.Helper()
	d.drop()
	d.app = newApp(d.t)
	win := d.app.NewWindow("").(*testWindow)
	win.SetPadded(false)
	win.Resize(fyne.NewSize(startWidth, startHeight))
	d.screen = &screen{desk: d, win: win}
	sys := noSystem()
	sys.open = d.store
	sys.browse = func(_ context.Context, address string) error {
		d.addresses <- address
		return nil
	}
	home := os.Getenv("HOME")
	sys.folders = func() folders.Folders { // on Windows, the real folders of a person cannot be moved
		return folders.Folders{Home: home, Documents: home, Pictures: filepath.Join(home, "Pictures")}
	}
	board := d.app.Clipboard()
	sys.clipboard = func(context.Context) (secure.Secret, error) { return secure.NewSecret(board.Content()), nil }
	d.w = newWindow(d.app, win, d.texts, func() time.Time { return time.Now().UTC() }, sys)
	d.w.setLook(text.English, false)
	seconds, stopped := make(chan time.Time), make(chan struct{})
	go func() {
		ticker := time.NewTicker(time.Second)
		defer ticker.Stop()
		defer close(seconds)
		for {
			select {
			case now := <-ticker.C:
				seconds <- now
			case <-stopped:
				return
			}
		}
	}()
	d.stop = func() { close(stopped) }
	d.w.begin(<-opening(d.store), seconds)
	d.settle()
	return d
}

// drop ends the window as a crash does: nothing more is saved, and running work reports
// nothing.
func (d *desk) drop() {
	if d.w == nil {
		return
	}
	d.app.queue.close()
	d.stop()
	if !d.hurried {
		synctest.Wait() // later callbacks would find another test's app
	}
	if d.w.session != nil {
		d.w.session.Store().Close()
	}
	d.w = nil
}

// quit closes the window with its close button, and reports whether it closed.
func (d *desk) quit() bool {
	if d.win.intercept != nil {
		d.win.intercept()
	} else {
		d.win.Close()
	}
	d.settle()
	return d.win.closed
}

// settle lets everything happen that needs no time to pass.
func (d *desk) settle() {
	if d.hurried {
		for d.busy() {
			<-d.app.queue.more
			d.app.queue.run()
		}
	}
	for !d.hurried {
		synctest.Wait()
		if !d.app.queue.run() {
			break
		}
	}
	d.screen.arrange()
}

// busy reports whether anything is running that ends by itself.
func (d *desk) busy() bool {
	return d.w.session.Work.Busy() || d.w.session.Saving()
}

// pass lets time pass.
func (d *desk) pass(span time.Duration) {
	for end := time.Now().Add(span); ; {
		d.settle()
		left := time.Until(end)
		if left <= 0 {
			return
		}
		select {
		case <-d.app.queue.more:
		case <-time.After(left):
		}
	}
}

// plain returns the text of a key without its markup.
func (d *desk) plain(key string, args ...any) string {
	return strings.TrimSpace(markup.Plain(d.w.shell.Kit().Text.T(key, args...)))
}

// computer returns the settings of the window's computer.
func (d *desk) computer() *computer { return &computer{d.w} }
