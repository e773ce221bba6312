// Package ui is Waypost's window: the frame around the pages, navigation between them,
// saving in the background, and everything that must not run on the UI thread. The pages
// themselves are in ui/page.
package ui

import (
	"context"
	"errors"
	"os"
	"runtime"
	"runtime/debug"
	"slices"
	"sync"
	"time"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/assets"
	"github.com/waypost-app/waypost/assets/typeset"
	"github.com/waypost-app/waypost/secure/guard"
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
	"github.com/waypost-app/waypost/ui/screenreader"
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

// appTitle is not translated.
const appTitle = "Waypost"

// startTime is the time after which the first page is certainly on screen, and postponed
// work begins.
const startTime = time.Second

// exitTime limits how long the toolkit may take to end after the window has closed.
const exitTime = 5 * time.Second

// Driver provides those parts of Fyne's desktop driver that only main may import.
type Driver struct {
	NewApp func() fyne.App
	Wait   func(seconds float64) // sleeps on the UI thread until the window has an event or the time is up
	Wake   func()                // ends Wait; may be called from any goroutine
	// SetHints sets the properties of the next window, and the app's name for the window
	// manager (WM_CLASS). It is called before the window is shown.
	SetHints func(class string)
	// Native returns the native window behind a Fyne window.
	Native func(fyne.Window) fynex.NativeWindow
	// HookKeys makes the keys of a window pass through a keyboard first. It returns false if
	// the window is not ready yet. It is called only while there is a screen reader.
	HookKeys func(fyne.Window, *screenreader.Keyboard) bool
	Raise    <-chan struct{} // signals that another process wants this window in front
	// Renderer gives access to the renderer of the windows.
	Renderer fynex.Renderer
}

// ErrRaised means that another Waypost is using the store and has brought its window to
// the front, so this process can end.
var ErrRaised = errors.New("ui: the window of another Waypost is in front")

// Run opens the window and returns when it is closed. load loads the catalogue and open
// opens the store; both run while the window is being created. jobs lists what the print
// queue may hold, and must belong to the same folder as the store.
func Run(driver Driver, load func() (*text.Catalogue, error), open func() (*people.Store, error), jobs *printer.Ledger) error {
	restoreGC := startup.DeferGC()
	startup.CacheComposeTable()
	loading := sync.OnceValues(load)
	go loading()
	go warm(typeset.Style{}, typeset.Style{Bold: true})
	stores := opening(open)
	var app fyne.App
	var win fyne.Window
	err := fynex.CatchStartFailure(func() {
		app = driver.NewApp()
		win = app.NewWindow(appTitle)
		win.SetPadded(false)
		win.Resize(fyne.NewSize(startWidth, startHeight))
		driver.SetHints(appTitle)
		fynex.BoundExit(win, exitTime, os.Exit)
		fynex.StopQuietly(app)
	})
	texts, unread := loading()
	if unread != nil {
		return unread
	}
	var w *Window
	if err == nil {
		sys := realSystem(open, jobs)
		sys.native, sys.renderer = driver.Native(win), driver.Renderer
		w = newWindow(app, win, texts, time.Now, sys)
		w.loop.WaitEvents, w.loop.PostEvent = driver.Wait, driver.Wake
		first := <-stores
		if errors.Is(first.err, ErrRaised) {
			return nil
		}
		w.begin(first, time.NewTicker(time.Second).C)
		w.reader.Start(func(board *screenreader.Keyboard) bool { return driver.HookKeys(win, board) })
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
		return newDisplayError(texts.For(systemLanguage()), err)
	}
	w.loop.After(startTime, func() {
		restoreGC()
		go finishStart(w.loop.Do)
	})
	app.Run()
	return nil
}

// opened is the result of opening the store.
type opened struct {
	store *people.Store
	err   error
}

// opening opens the store while the window is being created. It also decodes the picture
// that the first page will probably show, at the size that most screens need.
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

// warm loads fonts that would otherwise be loaded on the UI thread later.
func warm(styles ...typeset.Style) {
	for _, s := range styles {
		s.Load()
	}
}

// finishStart does the work that the first page did not need, and then frees the memory
// that only the start needed. do runs a function on the UI thread.
func finishStart(do func(func())) {
	warm(typeset.Style{Mono: true}, typeset.Style{Bold: true, Mono: true}) // needed for codes, which no first page shows
	printer.Sweep()                                                        // what it cannot remove is tried again at the next start
	fynex.PreloadFontIndex()
	debug.FreeOSMemory()
	do(startup.ReleasePages)
}

// begin shows the first page and starts the ticks for the pages.
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

// opened shows the first page, or why the store could not be opened.
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
	w.loop.After(startTime, func() { w.prints.purge(purgeTime, nil) }) // what an earlier run may have left in the queue
}

// tellAltered says that the settings were changed by something other than Waypost, and
// what follows from that. It does so at each start until somebody has confirmed it.
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

// first returns the first page to show.
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

// cannotOpen says why the store could not be opened. If the index was damaged, trying
// again works, since it has been moved aside.
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

// policyDetail returns the last part of the catalogue key for a policy error.
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

// realSystem returns the operating system on which the app is running.
func realSystem(open func() (*people.Store, error), jobs *printer.Ledger) system {
	sys := noSystem()
	sys.open, sys.dialogs, sys.keychain, sys.ledger = open, filedialog.System{}, vault.Available, jobs
	sys.idle, sys.private, sys.verifier, sys.practice = idle.Time, systemBrowser{}, systemVerifier{}, instance.Practice
	sys.copyApart = guard.Copy
	if runtime.GOOS == "windows" {
		sys.conceal = guard.Conceal
	}
	sys.voice = func(ctx context.Context, tag string) (shell.Voice, error) { return speech.Find(ctx, tag) }
	return sys
}
