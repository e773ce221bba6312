// Package part holds the components of the window, as DESIGN.md section 4 and
// the mock-ups 21 and 21b draw them.
//
// A [Kit] makes them: it knows the language, the palette and the size class, so
// that a page says only what it shows. Parts that a person acts on are widgets
// with the keys of DESIGN.md section 5; they say what they are by a method
// Label() string. The others are plain objects. All of them tell their height
// for a width (layout.Sized or a container of ui/layout), so that text may wrap
// anywhere.
//
// Parts hold no words: a page hands them over, in the light markup of
// wizard/text. The few words that belong to a part itself (Show, Hide, On, Off)
// come from the catalogue.
package part

import (
	"time"

	"fyne.io/fyne/v2"

	"waypost/ui/theme"
	"waypost/wizard/text"
)

// Kit makes parts in one language and palette, for one size of window. It does
// not change once made; a new language, palette or size is a new Kit and a page
// made anew.
type Kit struct {
	Tokens  *theme.Tokens
	Text    *text.Text
	Compact bool // whether the window is smaller than 960×680
	Narrow  bool // whether it has no room for two columns, as with large text

	// Canvas is where the parts are shown; nil: a press moves no focus and
	// nothing opens over the page.
	Canvas fyne.Canvas
	// Key and Shortcut get what the focused part has no use for: Esc, F1,
	// Alt+Left.
	Key      func(*fyne.KeyEvent)
	Shortcut func(fyne.Shortcut) bool
	// Used is told of every key, move of the pointer and tap, wherever the focus
	// is: somebody is there.
	Used func()
	// Focused is told which part got the focus, to bring it into view.
	Focused func(fyne.CanvasObject)
	// Unveiled is told when a secret is shown and when it is hidden again.
	Unveiled func(shown bool)
	// Copy takes what a person copies out of a field to the clipboard; nil:
	// straight there.
	Copy func(string)
	// After calls f on the UI thread once d has passed, unless cancelled; nil:
	// what is shown stays shown.
	After func(d time.Duration, f func()) (cancel func())
}

// RTL reports whether the language runs from right to left.
func (k *Kit) RTL() bool { return k.Text.Direction() == text.RTL }

// focus moves the keyboard focus to an object of the canvas.
func (k *Kit) focus(f fyne.Focusable) {
	if k.Canvas != nil && f != nil {
		k.Canvas.Focus(f)
	}
}

// used tells the window that somebody is there.
func (k *Kit) used() {
	if k.Used != nil {
		k.Used()
	}
}

// seen tells the window that an object got the focus.
func (k *Kit) seen(o fyne.CanvasObject) {
	if k.Focused != nil {
		k.Focused(o)
	}
}

// under is what something new opens over: the topmost dialog, or the page.
func (k *Kit) under() fyne.CanvasObject {
	if top := k.Canvas.Overlays().Top(); top != nil {
		return top
	}
	return k.Canvas.Content()
}

// keyer is an object over the page: while it is open the keys are its own.
type keyer interface{ key(*fyne.KeyEvent) }

// Unused passes on a key that the focused part has no use for: to what is open
// over the page, else to the window. The window gives it the keys that come
// while nothing has the focus.
func (k *Kit) Unused(e *fyne.KeyEvent) {
	if k.Canvas != nil {
		if top, ok := k.Canvas.Overlays().Top().(keyer); ok {
			top.key(e)
			return
		}
	}
	if k.Key != nil {
		k.Key(e)
	}
}

// later calls f after d and returns how to call that off.
func (k *Kit) later(d time.Duration, f func()) (cancel func()) {
	if k.After == nil {
		return func() {}
	}
	return k.After(d, f)
}
