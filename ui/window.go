package ui

import (
	"context"
	"sync"
	"time"

	"fyne.io/fyne/v2"

	"waypost/secure"
	"waypost/secure/guard"
	"waypost/ui/page"
	"waypost/ui/part"
	"waypost/ui/theme"
	"waypost/wizard"
	"waypost/wizard/people"
	"waypost/wizard/text"
)

// Window is the one window: it shows a page in its frame and is the page.Host of
// all of them. All of it belongs to the UI thread.
type Window struct {
	app       fyne.App
	zoom      *zoom // the same app
	win       fyne.Window
	texts     *text.Catalogue
	store     *people.Store
	settings  sync.WaitGroup // of the store, that are being written
	open      func() (*people.Store, error)
	kit       *part.Kit // for pages
	chrome    *part.Kit // for what stands around them
	class     class     // of the window's size
	work      *worker
	clip      *clipboard
	conceal   func(on bool) error // keeps the window out of recordings; nil: no way to
	unveils   int                 // secrets that are shown
	concealed bool                // conceal was told so
	dialogs   dialogs
	now       func() time.Time
	thread    *uiThread
	sleep     func() // of the thread

	shoot    shooter                      // takes pictures of the screen
	picture  func(context.Context) []byte // is the picture on the clipboard
	keychain func(context.Context) error  // is vault.Available

	// find looks for a voice that reads pages; nil: the pages have no tools.
	find  func(ctx context.Context, tag string) (reader, error)
	aloud *aloud // the page that is being read, if any

	announcer announcer // of the focus, to screen readers

	id      page.ID
	build   func() *page.Page // makes the shown page anew
	page    *page.Page
	frame   *frame
	came    []page.ID // the pages that Back returns to, before the journey's own
	person  *people.Person
	learned context.CancelFunc // ends the store's Learn
	saver   *saver
	trouble error           // the error of the last save, nil when all is saved
	told    string          // the name of the error that the person was told, if any
	away    bool            // the window is locked
	locked  func()          // goes on once it is unlocked, or there is a passphrase
	idle    guard.Idle      // how long nobody has used the window
	idled   time.Duration   // how long it was when the window locked itself, else 0
	waits   int             // the number of the step behind the lock, 0 for none
	adding  *wizard.Journey // of a person who is being added
	draft   *wizard.Journey // of a person who is about to be added
	drift   time.Duration   // of the phone's clock

	forget  func()              // has memory that is free written over
	started time.Time           // when the window opened
	sealed  string              // the id of the visit that page Unlock opens; "": the computer's own file
	using   func(secure.Secret) // what a new passphrase is for
	ticks   map[string]bool     // what is ticked on pages outside the journey
	erasing erasing
}

// newWindow makes the window's own state around a Fyne window.
func newWindow(app fyne.App, win fyne.Window, texts *text.Catalogue, now func() time.Time) *Window {
	z := zoomed(app)
	w := &Window{
		app: z, zoom: z, win: win, texts: texts, now: now, started: now(), forget: guard.Forget,
		thread: &uiThread{}, dialogs: noDialogs{}, shoot: shoot, picture: clipboardPicture(),
		keychain: func(context.Context) error { return nil },
	}
	w.sleep = w.thread.sleep
	w.work = newWorker(w.thread, w.slow)
	w.clip = &clipboard{thread: w.thread, system: app.Clipboard(), apart: func(s secure.Secret) error { return guard.Copy(handle(win), s) }}
	w.conceal = w.concealer()
	w.setKit(systemLanguage(), false)
	return w
}

// setKit makes parts in a language and palette from now on.
func (w *Window) setKit(tag string, dark bool) {
	tokens := theme.Light()
	if dark {
		tokens = theme.Dark()
	}
	w.class = classOf(w.win.Canvas().Size())
	w.kit = &part.Kit{
		Tokens: tokens, Text: w.texts.For(tag), Compact: w.class.compact, Narrow: w.class.narrow,
		Canvas: w.win.Canvas(), After: w.thread.after,
		Key: w.key, Shortcut: w.shortcut, Used: w.used, Unveiled: w.unveiled,
		Copy: func(s string) { w.Copy(secure.NewSecret(s)) },
	}
	chrome := *w.kit
	w.chrome, w.kit.Focused = &chrome, w.focused
	w.app.Settings().SetTheme(theme.Fyne(tokens))
}

// Kit implements page.Host.
func (w *Window) Kit() *part.Kit { return w.kit }

// Started implements page.Host.
func (w *Window) Started() time.Time { return w.started }

// Now implements page.Host.
func (w *Window) Now() time.Time { return w.now() }

// Store implements page.Host.
func (w *Window) Store() *people.Store { return w.store }

// Journey implements page.Host. Behind the lock nobody's is open.
func (w *Window) Journey() *wizard.Journey {
	if w.person == nil || w.away {
		return nil
	}
	return w.person.Journey
}

func (w *Window) text(key string, args ...any) string { return w.kit.Text.T(key, args...) }

// Run implements page.Host.
func (w *Window) Run(work workFunc, done func(error)) { w.work.run(work, done) }

// Do implements page.Host.
func (w *Window) Do(f func()) { w.thread.do(f) }

// slow says that work goes on, or no longer does.
func (w *Window) slow(slow bool) {
	if w.frame == nil {
		return
	}
	if slow {
		w.frame.note.busy()
		w.lookAtKeychain()
		return
	}
	w.rest()
}

// stop stops waiting for all that runs.
func (w *Window) stop() {
	w.adding = nil
	w.work.leave()
}

// rest has the note say what it says when nothing goes on.
func (w *Window) rest() {
	w.frame.note.quiet(w.page.Note)
	switch {
	case w.trouble != nil:
		w.frame.note.say("error.notSaved.title")
	case w.saver != nil && w.saver.late:
		w.frame.note.say("waiting.keychain")
		w.lookAtKeychain()
	}
}

// tick lets the page follow the clock.
func (w *Window) tick() {
	w.watchIdle()
	if w.page != nil && w.page.Tick != nil {
		w.page.Tick(w.now())
	}
}
