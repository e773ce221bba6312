package ui

import (
	"context"
	"errors"
	"image"
	"slices"
	"sync"
	"time"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/file"
	"github.com/waypost-app/waypost/secure/printer"
	"github.com/waypost-app/waypost/ui/desktop/browser"
	"github.com/waypost-app/waypost/ui/desktop/capture"
	"github.com/waypost-app/waypost/ui/desktop/clipboard"
	"github.com/waypost-app/waypost/ui/desktop/filedialog"
	"github.com/waypost-app/waypost/ui/desktop/folders"
	"github.com/waypost-app/waypost/ui/desktop/idle"
	"github.com/waypost-app/waypost/ui/fynex"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/screenreader"
	"github.com/waypost-app/waypost/ui/session"
	"github.com/waypost-app/waypost/ui/shell"
	"github.com/waypost-app/waypost/wizard/people"
	"github.com/waypost-app/waypost/wizard/text"
)

// Window is the application window. It connects the session, the shell and the pages. Its
// methods must be called on the UI thread.
type Window struct {
	app       *fynex.ScaledApp
	win       fyne.Window
	loop      *fynex.Thread
	texts     *text.Catalogue
	now       func() time.Time
	system    system
	announcer fynex.FocusAnnouncer
	blocker   capture.Blocker

	shell    *shell.Shell
	session  *session.Session // nil until the store is open
	nav      *navigator
	gate     *gate
	erase    *eraser
	services *services
	prints   *printQueue
	status   *statusLine
	idle     *idleWatch
	reader   *screenreader.Reader
}

// system is what the window uses of the operating system. Tests replace it.
type system struct {
	open      func() (*people.Store, error)
	dialogs   fileDialogs
	capture   func(ctx context.Context, each func(image.Image) error) error // see capture.Screens
	folders   func() folders.Folders                                        // the person's folders
	clipboard func(context.Context) (secure.Secret, error)                  // reads the text on the clipboard
	picture   func(context.Context) ([]byte, error)                         // reads the picture on the clipboard
	browse    func(ctx context.Context, address string) error
	keychain  func(context.Context) error // see vault.Available
	ledger    ledger                      // ledger of print jobs
	private   privateBrowser
	native    fynex.NativeWindow
	renderer  fynex.Renderer
	idle      func(context.Context) (time.Duration, error) // see idle.Time
	verifier  verifier
	portable  func(path string) bool                      // see file.Portable
	practice  func() error                                // see instance.Practice
	conceal   func(window uintptr, on bool) error         // see guard.Conceal; nil if the system cannot do it
	copyApart func(window uintptr, s secure.Secret) error // see guard.Copy
	// voice finds a voice to read pages aloud; nil: there is no Listen button.
	voice shell.VoiceFinder
}

// newWindow sets up a Window around a Fyne window.
func newWindow(app fyne.App, win fyne.Window, texts *text.Catalogue, now func() time.Time, sys system) *Window {
	w := &Window{
		app: fynex.NewScaledApp(app), win: win, loop: &fynex.Thread{}, texts: texts, now: now, system: sys,
	}
	if sys.conceal != nil {
		w.blocker.Block = func(on bool) error { return sys.conceal(fynex.WindowHandle(win), on) }
	}
	w.idle = &idleWatch{w: w}
	w.nav, w.gate, w.erase, w.status = &navigator{w: w}, &gate{w: w}, &eraser{w: w}, &statusLine{w: w}
	w.services, w.prints = newServices(w), &printQueue{w: w}
	w.shell = shell.New(w.app, win, w.loop, &actions{w}, w.hooks())
	w.shell.SetVoice(sys.voice)
	w.shell.SetKit(texts.For(systemLanguage()), false)
	w.reader = screenreader.New(w.shell, win, w.loop, w.used, func() (image.Rectangle, bool) { return w.system.native.Bounds() })
	w.loop.Done = w.reader.Update
	return w
}

// noSystem returns an operating system that offers nothing.
func noSystem() system {
	return system{
		dialogs: filedialog.None{}, folders: sync.OnceValue(folders.Find), capture: capture.Screens,
		clipboard: clipboard.Text, picture: clipboard.Picture, browse: browser.Open, private: noPrivateBrowser{}, native: noNative{},
		practice: func() error { return errors.ErrUnsupported },
		keychain: func(context.Context) error { return nil }, ledger: printer.OpenLedger(""),
		idle: func(context.Context) (time.Duration, error) { return 0, idle.ErrUnsupported }, verifier: noVerifier{},
		portable: file.Portable, copyApart: func(uintptr, secure.Secret) error { return errors.ErrUnsupported },
	}
}

func (w *Window) hooks() shell.Hooks {
	frames := fynex.NewPartialFrames(w.app.Driver(), w.win, w.system.renderer)
	return shell.Hooks{
		Stage: frames.Stage, Only: frames.Only,
		Used: w.used, SecretShown: w.secretShown, Languages: w.languages, Presses: &part.PressGuard{Now: w.now},
		Both:    func(on bool) { (&computer{w}).setBothLanguages(on) },
		Copy:    func(s string) { w.services.Copy(secure.NewSecret(s)) },
		Paste:   func(insert func(string)) { w.services.board.Paste(insert) },
		Focused: func(win fyne.Window, index int) { w.announcer.Announce(fynex.WindowHandle(win), index) },
	}
}

// languages returns the languages of the window: those that the policy lists and this
// build has, in the policy's order, or else all of them, English first.
func (w *Window) languages() (all []*text.Text) {
	has := w.texts.Tags()
	tags := has
	if w.session != nil {
		rules := w.session.Store().Policy().Languages
		if some := slices.DeleteFunc(slices.Clone(rules), func(tag string) bool { return !slices.Contains(has, tag) }); len(some) > 0 {
			tags = some
		}
	}
	for _, tag := range tags {
		all = append(all, w.texts.For(tag))
	}
	return all
}

func (w *Window) text(key string, args ...any) string { return w.shell.Kit().Text.T(key, args...) }

// used records that somebody is using the window.
func (w *Window) used() {
	w.reader.Soon()
	w.loop.Rest(false)
	if w.session != nil {
		w.session.Touch()
		w.idle.used()
	}
}

// unused reports whether nobody has used the window for a moment, so that the UI thread
// may wait for events.
func (w *Window) unused() bool {
	return w.session == nil || w.session.IdleFor() >= time.Second
}

// tick lets the page update what depends on the time, and locks an idle window.
func (w *Window) tick() {
	if w.session != nil {
		w.idle.tick()
	}
	p := w.shell.Page()
	ticks := p != nil && p.Tick != nil
	if ticks {
		p.Tick(w.now())
	}
	w.loop.Rest(!ticks && w.session != nil && w.unused() && w.idle.calm())
}

// ports returns the parts of this window that pages may use.
func (w *Window) ports() page.Ports {
	return page.Ports{
		Nav: w.nav, Dialogs: &prompts{w}, Work: w.session.Work, Session: w.session, Desktop: w.services,
		Settings: &computer{w}, Legibility: &computer{w},
	}
}

// dropped passes files that were dropped on the window to the page.
func (w *Window) dropped(_ fyne.Position, files []fyne.URI) {
	if p := w.shell.Page(); p != nil && p.Dropped != nil {
		p.Dropped(files)
	}
}

// activated is called when the window comes to the front.
func (w *Window) activated() { w.reader.SetInFront(true) }

// deactivated is called when another program's window comes to the front.
func (w *Window) deactivated() {
	w.reader.SetInFront(false)
	if p := w.shell.Page(); p != nil && p.Deactivated != nil {
		p.Deactivated()
	}
}
