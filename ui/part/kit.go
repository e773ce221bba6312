// Package part provides the components that screens are made of. They are described in
// docs/design.md section 4 and drawn in the mock-ups 21 and 21b.
//
// A [Kit] holds the surroundings for which components are made: the language, the palette
// and the size class of the window. Text comes from its group [Prose], boxes and rows
// from its group [Place], and every other component from a function New… whose first
// argument is the kit.
//
// Interactive components are widgets that handle the keys of docs/design.md section 5 and
// have a method Label() string, which returns their accessible name. The others are plain
// objects. All of them can report their height for a width (layout.Sized or a container
// of ui/layout), so that text may wrap anywhere.
//
// The caller supplies the texts, in the markup of wizard/text. The few texts that belong
// to a component itself (Show, Hide, On, Off) come from the catalogue. The package knows
// nothing about the meaning of the texts: it knows no steps, pages or sessions.
package part

import (
	"time"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard/text"
)

// Env describes the surroundings of components. All callbacks may be nil.
type Env struct {
	Tokens  *theme.Tokens
	Text    *text.Text
	Compact bool // whether the window is smaller than 960×680
	Narrow  bool // whether there is no room for two columns, for example with large text
	Low     bool // whether there is little height, for example with large text

	// LongReveal keeps secrets shown longer, for people who read or copy slowly.
	LongReveal bool

	// Canvas shows the components. If it is nil, clicks move no focus and nothing can
	// open over the page.
	Canvas fyne.Canvas
	// OnKey and OnShortcut receive what the focused component does not use, such as Esc,
	// F1 or Alt+Left.
	OnKey      func(*fyne.KeyEvent)
	OnShortcut func(fyne.Shortcut) bool
	// Presses decides which clicks and keys count as presses. If it is nil, all do.
	Presses *PressGuard
	// OnActivity is called for every key, tap and move of the pointer.
	OnActivity func()
	// OnFocus receives the component that got the focus, for example to scroll it into
	// view.
	OnFocus func(fyne.CanvasObject)
	// OnWord is called when a text with a difficult word is made; see [MarkWords].
	OnWord func()
	// OnReveal is called when a secret is shown and when it is hidden again.
	OnReveal func(shown bool)
	// OnCopy receives what a person copies from a field and puts it on the clipboard. If
	// it is nil, the field does that itself.
	OnCopy func(string)
	// OnPaste reads the text on the clipboard and calls insert with it, perhaps later. If
	// it is nil, the field reads the clipboard itself.
	OnPaste func(insert func(text string))
	// Clipboard is used by the context menu of a field. If it is nil, the menu cannot
	// cut, copy or paste.
	Clipboard fyne.Clipboard
	// Only calls change, which must not change the appearance of anything except o, so
	// that only o needs to be redrawn. If Only is nil, change is simply called.
	Only func(o fyne.CanvasObject, change func())
	// After calls f on the UI thread after d, unless cancelled. If it is nil, nothing
	// hides by itself.
	After func(d time.Duration, f func()) (cancel func())
}

// Kit makes components for one Env, which never changes: for another language, palette or
// window size, make another Kit and build the page again. Use [NewKit] to make one.
type Kit struct {
	Env

	Prose Prose // text
	Place Place // rows, columns, boxes

	_ noCopy // the groups of a copy would still use the original's Env
}

// noCopy makes go vet report copies, like sync.noCopy.
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

// PassKey handles a key that the focused component does not use: it goes to the open
// overlay, if any, else to OnKey. The window also calls it for keys pressed while nothing
// has the focus.
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

// noteKeyDown records that a key went down, which also counts as activity.
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

// later calls f after d, and returns a function that cancels the call.
func (e *Env) later(d time.Duration, f func()) (cancel func()) {
	if e.After == nil {
		return func() {}
	}
	return e.After(d, f)
}

// only calls change, which must not change the appearance of anything except o.
func (e *Env) only(o fyne.CanvasObject, change func()) {
	if e.Only == nil {
		change()
		return
	}
	e.Only(o, change)
}

// topmost returns the open overlay, or the page if none is open.
func (e *Env) topmost() fyne.CanvasObject {
	if top := e.Canvas.Overlays().Top(); top != nil {
		return top
	}
	return e.Canvas.Content()
}
