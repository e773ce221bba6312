// Package shell is the window around the pages: frame, rail, action bar, status line, dialogs,
// toasts, focus, keyboard, and reading aloud. It shows a page and turns keys and presses into
// [Actions]; the window decides what these do.
package shell

import (
	"time"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard/text"
)

// Loop is the UI thread.
type Loop interface {
	// Do queues f. It may be called from any goroutine.
	Do(f func())
	// After queues f once d has passed, unless cancelled.
	After(d time.Duration, f func()) (cancel func())
}

// Actions does what the frame's buttons and keys ask for.
type Actions interface {
	// Back goes back from a page that has a Back button.
	Back()
	// Lock locks the window.
	Lock()
	// Help opens the help page; the frame leaves the button out if it cannot.
	Help()
	// CanHelp reports whether there is help to open.
	CanHelp() bool
	// SetLanguage and SetDark change the window's language and colours.
	SetLanguage(tag string)
	SetDark(dark bool)
	// StepTextSize makes text larger by one size (1), or smaller (-1).
	StepTextSize(by int)
	// StopWaiting stops waiting for slow work.
	StopWaiting()
	// Resized is called when the window changes from one size class to another.
	Resized()
	// Trail returns the steps of the open journey; false if nobody's is open.
	Trail() (Trail, bool)
}

// Trail holds what the rail and the top bar show of the open journey.
type Trail struct {
	Rail part.Rail
	// Where names the current step, for the compact top bar; Done, Now and Total are its segments,
	// with Now -1 for none.
	Where            string
	Done, Now, Total int
}

// Hooks holds the callbacks of a shell's components that concern the whole window.
type Hooks struct {
	Used        func()                           // somebody is using the window
	SecretShown func(shown bool)                 // a secret was shown, or hidden again
	Copy        func(value string)               // text was copied out of a field
	Paste       func(insert func(text string))   // pastes into a field or on the page, perhaps later
	Focused     func(win fyne.Window, index int) // an entry of the reading order got the focus
	Languages   func() []*text.Text              // lists the language menu
	Both        func(on bool)                    // shows or hides English under the language
	Presses     *part.PressGuard                 // nil: every press counts
}

// Shell shows one page in a window. Its methods must be called on the UI thread.
type Shell struct {
	app     fyne.App
	win     fyne.Window
	loop    Loop
	actions Actions
	hooks   Hooks

	kit      *part.Kit // for pages
	chrome   *part.Kit // for the frame
	contrast bool      // colours of high contrast
	long     bool      // secrets stay shown for minutes
	class    class     // of the window's size
	page     *page.Page
	frame    *frame
	status   Status
	language *part.UtilityButton // on the shown page; nil: it has none

	atTitle   bool        // moving the focus does not scroll the page
	findVoice VoiceFinder // nil: no Listen button
	reading   *reading    // nil: the page is not being read aloud
	toast     *toast      // the toast that is shown; nil for none
}

// New makes a shell around a window. SetKit must be called before the first page is shown.
func New(app fyne.App, win fyne.Window, loop Loop, actions Actions, hooks Hooks) *Shell {
	return &Shell{app: app, win: win, loop: loop, actions: actions, hooks: hooks}
}

// SetKit makes components in a language and in light or dark colours, for the window's current
// size. The shown page must then be rebuilt.
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
		OnPaste: s.hooks.Paste, Clipboard: s.app.Clipboard(),
	}
	s.chrome = part.NewKit(env)
	env.OnFocus = s.focused
	s.kit = part.NewKit(env)
	s.app.Settings().SetTheme(theme.Fyne(tokens))
}

// SetHighContrast chooses the colours of the kits that SetKit makes from now on.
func (s *Shell) SetHighContrast(high bool) { s.contrast = high }

// SetLongReveal chooses how long secrets stay shown in the kits that SetKit makes from
// now on.
func (s *Shell) SetLongReveal(long bool) { s.long = long }

// SetVoice enables reading pages aloud. Without it, or with nil, there is no Listen button.
func (s *Shell) SetVoice(find VoiceFinder) { s.findVoice = find }

// Kit returns the components for pages.
func (s *Shell) Kit() *part.Kit { return s.kit }

// Page returns the page that is shown; nil before the first.
func (s *Shell) Page() *page.Page { return s.page }

// Show puts a page into the window, and the focus where the page wants it. title
// is the window's own title.
func (s *Shell) Show(p *page.Page, title string) {
	s.dropToast()
	s.place(p, title)
	s.fromTitle(s.focusFirst)
	s.replaced()
}

// Redraw replaces the shown page with another drawing of it. The focus keeps its place in tab
// order, and the content its scroll position.
func (s *Shell) Redraw(p *page.Page, title string) {
	at := s.Position()
	s.place(p, title)
	s.placeToast()
	s.SetPosition(at)
}

// Position describes where in a page a person is.
type Position struct {
	Focus  int // index in tab order; -1 for none
	Scroll float32
}

// Position returns the person's position in the shown page.
func (s *Shell) Position() Position { return Position{s.focusIndex(), s.frame.scroll.Offset()} }

// SetPosition moves to a position.
func (s *Shell) SetPosition(at Position) {
	if at.Scroll == 0 {
		s.fromTitle(func() { s.refocus(at.Focus) })
	} else {
		s.refocus(at.Focus)
	}
	s.frame.scroll.ScrollTo(at.Scroll)
}

// place puts a page in its frame into the window.
func (s *Shell) place(p *page.Page, title string) {
	s.StopReading()
	old := s.win.Content()
	s.page, s.language = p, nil
	s.frame = s.newFrame(p)
	s.showStatus()
	s.win.SetTitle(title)
	s.win.SetContent(part.NewAccessibleContent(s.chrome, s.frame.root, s.prompted))
	forget(old)
	s.kit.Text.ForgetEnglish()
}

// Hide hides every secret that the page shows.
func (s *Shell) Hide() {
	if s.page != nil && s.page.Hide != nil {
		s.page.Hide()
	}
}

// forget clears the text of every widget under o: they are off the screen, but Fyne caches
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
