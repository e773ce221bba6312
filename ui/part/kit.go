// Package part holds the components that screens are made of. docs/design.md
// section 4 describes them and the mock-ups 21 and 21b draw them.
//
// A [Kit] says what components are made for: the language, the palette and the
// size class of the window. Text comes from its group [Prose], boxes and rows
// from its group [Place], and every other component from a function New… that
// takes the kit first.
//
// Components that a person acts on are widgets with the keys of docs/design.md
// section 5, and name themselves by a method Label() string. The others are
// plain objects. All of them report their height for a width (layout.Sized or a
// container of ui/layout), so that text may wrap anywhere.
//
// The caller hands over the words, in the light markup of wizard/text. The few
// words that belong to a component itself (Show, Hide, On, Off) come from the
// catalogue. The package knows nothing of what the words are about: no step of
// the wizard, no page, no session.
package part

import (
	"time"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard/text"
)

// Env describes the surroundings of components. Every callback may be nil.
type Env struct {
	Tokens  *theme.Tokens
	Text    *text.Text
	Compact bool // whether the window is smaller than 960×680
	Narrow  bool // whether it has no room for two columns, as with large text
	Low     bool // whether it has little height, as with large text

	// LongReveal keeps secrets shown for longer, for people who read or copy slowly.
	LongReveal bool

	// Canvas shows the components. Without one a press moves no focus and
	// nothing opens over the page.
	Canvas fyne.Canvas
	// OnKey and OnShortcut get what the focused component does not use, such as Esc, F1 or
	// Alt+Left.
	OnKey      func(*fyne.KeyEvent)
	OnShortcut func(fyne.Shortcut) bool
	// Presses decides which clicks and keys count as presses; nil: all do.
	Presses *PressGuard
	// OnActivity is called for every key, tap and move of the pointer.
	OnActivity func()
	// OnFocus gets the component that gained the focus, to scroll it into view.
	OnFocus func(fyne.CanvasObject)
	// OnReveal is called when a secret is shown and when it is hidden again.
	OnReveal func(shown bool)
	// OnCopy puts what a person copies out of a field on the clipboard. Without
	// it the text goes to the clipboard directly.
	OnCopy func(string)
	// OnPaste reads the text on the clipboard and inserts it, perhaps later. Without it
	// the text comes from the clipboard directly.
	OnPaste func(insert func(text string))
	// Clipboard is what the menu of a field cuts, copies and pastes with. Without
	// one the menu only selects.
	Clipboard fyne.Clipboard
	// After calls f on the UI thread once d has passed, unless cancelled. Without
	// it nothing hides by itself.
	After func(d time.Duration, f func()) (cancel func())
}

// Kit makes components for one Env, which does not change: for another language,
// palette or window size make another Kit and build the page again. Only
// [NewKit] makes a usable one.
type Kit struct {
	Env

	Prose Prose // text
	Place Place // rows, columns, boxes

	_ noCopy // the groups of a copy would still belong to the original
}

// noCopy makes go vet report copies, as sync.noCopy does.
type noCopy struct{}

func (*noCopy) Lock()   {}
func (*noCopy) Unlock() {}

// NewKit returns a kit for an environment.
func NewKit(env Env) *Kit {
	k := &Kit{Env: env}
	k.Prose.env, k.Place.env = &k.Env, &k.Env
	return k
}

// RTL reports whether the language runs from right to left.
func (e *Env) RTL() bool { return e.Text.Direction() == text.RTL }

// PassKey passes on a key that the focused component does not use: to the
// overlay if one is open, else to OnKey. The window also calls it for keys that
// come while nothing has the focus.
func (e *Env) PassKey(ev *fyne.KeyEvent) {
	if e.Canvas != nil {
		if top, ok := e.Canvas.Overlays().Top().(overlayKeyHandler); ok {
			top.handleKey(ev)
			return
		}
	}
	if e.OnKey != nil {
		e.OnKey(ev)
	}
}

// overlayKeyHandler is an overlay that captures the keyboard while open.
type overlayKeyHandler interface{ handleKey(*fyne.KeyEvent) }

// focus moves the keyboard focus to an object of the canvas.
func (e *Env) focus(f fyne.Focusable) {
	if e.Canvas != nil && f != nil {
		e.Canvas.Focus(f)
	}
}

// noteKeyDown notes that a key went down, which also is activity.
func (e *Env) noteKeyDown(ev *fyne.KeyEvent) {
	e.noteActivity()
	e.Presses.KeyDown(ev.Name)
}

func (e *Env) noteActivity() {
	if e.OnActivity != nil {
		e.OnActivity()
	}
}

func (e *Env) noteFocus(o fyne.CanvasObject) {
	if e.OnFocus != nil {
		e.OnFocus(o)
	}
}

// later calls f after d and returns a function that cancels the call.
func (e *Env) later(d time.Duration, f func()) (cancel func()) {
	if e.After == nil {
		return func() {}
	}
	return e.After(d, f)
}

// topmost returns the open overlay, or the page if none is open.
func (e *Env) topmost() fyne.CanvasObject {
	if top := e.Canvas.Overlays().Top(); top != nil {
		return top
	}
	return e.Canvas.Content()
}
