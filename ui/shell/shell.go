// Package shell is the window around the pages: frame, rail, action bar, status line,
// dialogs, toasts, focus, keyboard, and reading aloud. It shows a page and turns keys and
// clicks into [Actions], which the window implements.
package shell

import (
	"time"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard/text"
)

// Loop gives access to the UI thread.
type Loop interface {
	// Do queues f. It may be called from any goroutine.
	Do(f func())
	// After queues f once d has passed, unless cancelled.
	After(d time.Duration, f func()) (cancel func())
}

// Actions are the actions that the frame's buttons and keys trigger.
type Actions interface {
	// Back goes back from a page that has a Back button.
	Back()
	// Lock locks the window.
	Lock()
	// Help opens the help page.
	Help()
	// CanHelp reports whether there is help to open; otherwise the frame has no help
	// button.
	CanHelp() bool
	// SetLanguage and SetDark change the window's language and colours.
	SetLanguage(tag string)
	SetDark(dark bool)
	// StepTextSize enlarges the text by one size (1) or reduces it (-1).
	StepTextSize(by int)
	// StopWaiting stops waiting for slow work.
	StopWaiting()
	// Resized is called when the window changes from one size class to another.
	Resized()
	// Trail returns the steps of the open journey; false if none is open.
	Trail() (Trail, bool)
}

// Trail is what the rail and the top bar show of the open journey.
type Trail struct {
	Rail part.Rail
	// Where names the current step, for the compact top bar. Done, Now and Total describe
	// its segments; Now is -1 if none is current.
	Where            string
	Done, Now, Total int
}

// Hooks are callbacks from the shell's components that concern the whole window.
type Hooks struct {
	Used        func()                           // somebody is using the window
	SecretShown func(shown bool)                 // a secret was shown or hidden
	Copy        func(value string)               // puts text that was copied from a field on the clipboard
	Paste       func(insert func(text string))   // reads the clipboard for a field or the page and calls insert, perhaps later
	Focused     func(win fyne.Window, index int) // the node with this index got the focus
	Languages   func() []*text.Text              // returns the languages of the language menu
	Both        func(on bool)                    // shows or hides English below the language
	Presses     *part.PressGuard                 // nil: every press counts

	Stage func(fyne.CanvasObject) fyne.CanvasObject // wraps the content of the window
	Only  func(o fyne.CanvasObject, change func())  // see part.Env
}

// Shell shows pages in a window. Its methods must be called on the UI thread.
type Shell struct {
	app     fyne.App
	win     fyne.Window
	loop    Loop
	actions Actions
	hooks   Hooks

	kit      *part.Kit // for pages
	chrome   *part.Kit // for the frame
	contrast bool      // use the palettes of high contrast
	long     bool      // secrets stay shown longer
	class    class     // of the window's size
	page     *page.Page
	frame    *frame
	status   Status
	language *part.UtilityButton // of the current page; nil: it has none

	atTitle   bool         // moving the focus does not scroll the page
	findVoice VoiceFinder  // nil: no Listen button
	reading   *reading     // nil: the page is not being read aloud
	toast     *toast       // the visible toast; nil: none
	words     []*part.Word // the difficult words of the current page
	marking   bool         // markSoon has scheduled markWords
	explained *explanation // nil: none is open
}

// New returns a shell for a window. SetKit must be called before the first page is shown.
func New(app fyne.App, win fyne.Window, loop Loop, actions Actions, hooks Hooks) *Shell {
	return &Shell{app: app, win: win, loop: loop, actions: actions, hooks: hooks}
}

// SetKit chooses the language and light or dark colours of all components, which are made
// for the window's current size. The current page must then be rebuilt.
func (s *Shell) SetKit(words *text.Text, dark bool) {
	tokens := theme.For(dark)
	if s.contrast {
		tokens = theme.HighContrast(dark)
	}
	s.class = classOf(s.win.Canvas().Size())
	env := part.Env{
		Tokens: tokens, Text: words, Compact: s.class.compact, Narrow: s.class.narrow, Low: s.class.low,
		LongReveal: s.long,
		Canvas:     s.win.Canvas(), After: s.loop.After, Presses: s.hooks.Presses,
		OnKey: s.key, OnShortcut: s.shortcut, OnActivity: s.hooks.Used, OnReveal: s.hooks.SecretShown, OnCopy: s.hooks.Copy,
		OnPaste: s.hooks.Paste, Clipboard: s.app.Clipboard(), Only: s.hooks.Only,
	}
	s.chrome = part.NewKit(env)
	env.OnFocus, env.OnWord = s.focused, s.markSoon
	s.kit = part.NewKit(env)
	s.app.Settings().SetTheme(theme.Fyne(tokens))
}

// SetHighContrast chooses the palettes for subsequent calls of SetKit.
func (s *Shell) SetHighContrast(high bool) { s.contrast = high }

// SetLongReveal chooses how long secrets stay shown, for subsequent calls of SetKit.
func (s *Shell) SetLongReveal(long bool) { s.long = long }

// SetVoice enables reading pages aloud. If find is nil, there is no Listen button.
func (s *Shell) SetVoice(find VoiceFinder) { s.findVoice = find }

// Kit returns the kit for pages.
func (s *Shell) Kit() *part.Kit { return s.kit }

// Page returns the current page; nil before the first one.
func (s *Shell) Page() *page.Page { return s.page }

// Show shows a page and sets the focus where the page wants it. title is the title of the
// window.
func (s *Shell) Show(p *page.Page, title string) {
	s.dropToast()
	s.place(p, title)
	s.fromTitle(s.focusFirst)
	s.replaced()
}

// Redraw replaces the current page by a new build of it. The focus keeps its place in tab
// order, the content its scroll position, and an open explanation stays open.
func (s *Shell) Redraw(p *page.Page, title string) {
	at, again := s.Position(), s.reopen()
	s.place(p, title)
	s.placeToast()
	s.SetPosition(at)
	again()
}

// Position is a person's position within a page.
type Position struct {
	Focus  int // index in tab order; -1: none
	Scroll float32
}

// Position returns the person's position in the current page.
func (s *Shell) Position() Position { return Position{s.focusIndex(), s.frame.scroll.Offset()} }

// SetPosition restores a position.
func (s *Shell) SetPosition(at Position) {
	if at.Scroll == 0 {
		s.fromTitle(func() { s.refocus(at.Focus) })
	} else {
		s.refocus(at.Focus)
	}
	s.frame.scroll.ScrollTo(at.Scroll)
}

// place shows a page in its frame.
func (s *Shell) place(p *page.Page, title string) {
	s.StopReading()
	s.closeExplanation()
	old := s.win.Content()
	s.page, s.language, s.words, s.frame = p, nil, nil, nil
	s.markWords()
	s.frame = s.newFrame(p)
	s.showStatus()
	s.win.SetTitle(title)
	content := fyne.CanvasObject(part.NewAccessibleContent(s.chrome, s.frame.root, s.prompted))
	if s.hooks.Stage != nil {
		content = s.hooks.Stage(content)
	}
	s.win.SetContent(content)
	forget(old)
	s.kit.Text.ForgetEnglish()
}

// Hide hides every secret on the page.
func (s *Shell) Hide() {
	if s.page != nil && s.page.Hide != nil {
		s.page.Hide()
	}
}

// forget drops the text of every widget under o when they leave the screen; Fyne caches
// detached widgets for up to a minute.
func forget(o fyne.CanvasObject) {
	if f, ok := o.(interface{ Forget() }); ok {
		f.Forget()
	}
	for _, child := range part.Children(o) {
		forget(child)
	}
}

func (s *Shell) text(key string, args ...any) string { return s.kit.Text.T(key, args...) }
