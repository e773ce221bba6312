// Package ui is Waypost's window: the frame around the pages, moving between
// them, saving as the person goes, and everything that must not happen on the
// UI thread. The pages themselves are in ui/page.
package ui

import (
	"context"
	"errors"
	"os"
	"runtime/debug"
	"slices"
	"sync"
	"time"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/assets"
	"github.com/waypost-app/waypost/assets/typeset"
	"github.com/waypost-app/waypost/secure/printer"
	"github.com/waypost-app/waypost/secure/vault"
	"github.com/waypost-app/waypost/ui/desktop/filedialog"
	"github.com/waypost-app/waypost/ui/desktop/idle"
	"github.com/waypost-app/waypost/ui/desktop/instance"
	"github.com/waypost-app/waypost/ui/desktop/speech"
	"github.com/waypost-app/waypost/ui/desktop/startup"
	"github.com/waypost-app/waypost/ui/fynex"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/page/settings"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/session"
	"github.com/waypost-app/waypost/ui/shell"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard/people"
	"github.com/waypost-app/waypost/wizard/policy"
	"github.com/waypost-app/waypost/wizard/text"
)

// The size of a new window, in device-independent pixels.
const (
	startWidth  float32 = 1080
	startHeight float32 = 760
)

// appTitle is the same in every language.
const appTitle = "Waypost"

// startTime is when the first page is surely on screen, and postponed work begins.
const startTime = time.Second

// exitTime bounds how long the toolkit may take to end after the window has closed.
const exitTime = 5 * time.Second

// Driver passes in the parts of Fyne's desktop driver that only main may import.
type Driver struct {
	NewApp func() fyne.App
	Wait   func(seconds float64) // sleeps until the window has an event, or the time is up; on the UI thread
	Wake   func()                // ends Wait, from any goroutine
	// SetClass names the app for the window manager (WM_CLASS). It is called before the window
	// shows.
	SetClass func(class string)
	// Native returns the toolkit's own view of a window.
	Native func(fyne.Window) fynex.NativeWindow
	Raise  <-chan struct{} // another process wants this window in front
}

// ErrRaised means that another Waypost has the store and has brought its window to the front, so
// there is nothing left to do here.
var ErrRaised = errors.New("ui: the window of another Waypost is in front")

// Run opens the window and returns when it is closed. load reads the words and open opens the
// store; both run while the window is being made. jobs lists what the print queue may hold, and
// must belong to the same folder as the store.
func Run(driver Driver, load func() (*text.Catalogue, error), open func() (*people.Store, error), jobs *printer.Ledger) error {
	restoreGC := startup.DeferGC()
	startup.CacheComposeTable()
	loading := sync.OnceValues(load)
	go loading()
	warm(typeset.Style{}, typeset.Style{Bold: true})
	stores := opening(open)
	var app fyne.App
	var win fyne.Window
	err := fynex.CatchStartFailure(func() {
		app = driver.NewApp()
		win = app.NewWindow(appTitle)
		win.SetPadded(false)
		win.Resize(fyne.NewSize(startWidth, startHeight))
		driver.SetClass(appTitle)
		fynex.BoundExit(win, exitTime, os.Exit)
		fynex.StopQuietly(app)
	})
	texts, unread := loading()
	if unread != nil {
		return unread
	}
	var w *Window
	if err == nil {
		w = newWindow(app, win, texts, time.Now, realSystem(open, jobs))
		w.system.native = driver.Native(win)
		w.loop.WaitEvents, w.loop.PostEvent = driver.Wait, driver.Wake
		first := <-stores
		if errors.Is(first.err, ErrRaised) {
			return nil
		}
		w.begin(first, time.NewTicker(time.Second).C)
		w.reader.Start()
		go w.followAppearance()
		err = fynex.CatchStartFailure(win.Show) // with the page in it: drawing an empty window first would waste time
		w.restoreBounds()
		go func() {
			for range driver.Raise {
				w.loop.Do(w.system.native.Raise)
			}
		}()
	}
	if err != nil {
		return showDisplayError(texts.For(systemLanguage()), err)
	}
	w.loop.After(startTime, func() {
		restoreGC()
		go releaseStartup(w.loop.Do)
		warm(typeset.Style{Mono: true}, typeset.Style{Bold: true, Mono: true}) // no first page shows a code
		go printer.Sweep()                                                     // what is left is tried again at the next start
	})
	app.Run()
	return nil
}

// opened is the result of opening the store.
type opened struct {
	store *people.Store
	err   error
}

// opening opens the store while the window is being made. It also decodes the picture that the
// first page will probably show, in the size that most screens need.
func opening(open func() (*people.Store, error)) <-chan opened {
	c := make(chan opened, 1)
	go func() {
		store, err := open()
		dark := err == nil && store.Settings().Theme == people.Dark
		c <- opened{store, err}
		assets.Hills(dark, part.RailWidth)
	}()
	return c
}

// warm reads fonts in the background that would otherwise be read on the UI thread later.
func warm(styles ...typeset.Style) {
	go func() {
		for _, s := range styles {
			s.Load()
		}
	}()
}

// releaseStartup does what the first page did not need, and frees the memory that only the start
// needed. do runs a function on the UI thread.
func releaseStartup(do func(func())) {
	fynex.PreloadFontIndex()
	debug.FreeOSMemory()
	do(startup.ReleasePages)
}

// begin shows the first page and starts the clock of the pages.
func (w *Window) begin(first opened, seconds <-chan time.Time) {
	fynex.SetIconLater(w.loop, w.win, fyne.NewStaticResource("icon.png", assets.AppIcon()), startTime)
	w.win.SetMaster()
	w.win.SetCloseIntercept(w.quit)
	w.win.SetOnDropped(w.dropped)
	w.app.Lifecycle().SetOnEnteredForeground(w.activated)
	w.app.Lifecycle().SetOnExitedForeground(w.deactivated)
	w.shell.Listen()
	w.opened(first)
	go w.loop.RunTicker(seconds, w.tick, w.unused)
}

// opened shows the first page, or why the store did not open.
func (w *Window) opened(o opened) {
	if o.err != nil {
		w.cannotOpen(o.err)
		return
	}
	w.session = session.New(o.store, w.loop, w.status, w.now)
	s := w.session.Settings()
	w.shell.SetHighContrast(s.Contrast == people.HighContrast)
	w.shell.SetLongReveal(s.LongReveal)
	if s.Language != "" {
		w.setLook(s.Language, s.Theme == people.Dark)
	}
	if slices.Contains(theme.TextSizes(), s.TextPercent) && s.TextPercent != w.app.Percent {
		w.openEnlarged(s.TextPercent)
	}
	w.services.findPrivateBrowser()
	w.gate.findVerifier()
	w.nav.show(w.first())
	w.erase.finish()
	w.tellAltered()
	w.loop.After(startTime, func() { w.prints.purge(purgeTime, nil) }) // left by an earlier run
}

// tellAltered says that the settings were changed outside Waypost, and what follows from that. It
// does so at each start until somebody has read it.
func (w *Window) tellAltered() {
	if !w.session.Altered() {
		return
	}
	w.shell.Ask(page.Question{
		Title: w.text("dialog.altered.title"), Text: w.text("dialog.altered.body"), Yes: w.text("dialog.altered.yes"),
		Answer: func(read bool) {
			if read {
				w.session.AcceptAltered()
			}
		},
	})
}

// first returns the page that the window opens with.
func (w *Window) first() page.ID {
	switch s, store := w.session.Settings(), w.session.Store(); {
	case s.Language == "":
		return page.Language
	case s.Computer == "":
		return page.Computer
	case store.HasPassphrase() && store.NeedsPassphrase():
		return page.Unlock
	}
	return page.Home
}

// cannotOpen says why the store did not open. After a damaged index, trying again works, since the
// index was moved aside.
func (w *Window) cannotOpen(err error) {
	name := nameOf(err)
	words := settings.OpenErrorWords{Title: "error." + name + ".title", Body: "error." + name + ".body"}
	var damaged *people.DamagedError
	if errors.As(err, &damaged) {
		words.Body, words.Args = "error.damaged.moved", []any{"file", damaged.Moved}
	}
	var rules *policy.Error
	if errors.As(err, &rules) {
		words = settings.OpenErrorWords{
			Title: "error.policy.title", Body: "error.policy." + policyDetail(rules),
			Args: []any{"file", rules.Path, "line", rules.Line, "field", rules.Field},
		}
	}
	w.nav.open("", settings.NewOpenError(words, func() { w.opened(<-opening(w.system.open)) }, w.quit))
}

// policyDetail returns the last part of the catalogue key for an unusable policy.
func policyDetail(err *policy.Error) string {
	switch {
	case errors.Is(err, policy.ErrOwner):
		return "owner"
	case err.Field != "":
		return "field"
	case err.Line > 0:
		return "line"
	}
	return "body"
}

// realSystem returns the operating system that the app runs on.
func realSystem(open func() (*people.Store, error), jobs *printer.Ledger) system {
	sys := noSystem()
	sys.open, sys.dialogs, sys.keychain, sys.ledger = open, filedialog.System{}, vault.Available, jobs
	sys.idle, sys.private, sys.verifier, sys.practice = idle.Time, systemBrowser{}, systemVerifier{}, instance.Practice
	sys.voice = func(ctx context.Context, tag string) (shell.Voice, error) { return speech.Find(ctx, tag) }
	return sys
}
