package para

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"waypost/assets/typeset"
)

// Look is the look of an Input.
type Look struct {
	Style                        // of what is typed; Align, OneLine and chips do not count
	LTR              bool        // an address: left to right in every language; Mono implies it
	Placeholder      string      // what an empty Input says
	PlaceholderColor color.Color // of those words
	SelectionColor   color.Color // behind selected text
	Max              int         // how many runes it takes; 0: 4096
}

// Input is one line of typed text, in both directions. It scrolls sideways when
// the text is longer than its room. It draws text, caret and selection only:
// the frame around it, its focus ring and its label belong to the field it
// stands in.
//
// The arrow keys move the caret where they point, also in mixed text. Tab and
// Shift+Tab move on. Pasted line breaks become spaces; other control characters
// are dropped; a character that no font has shows as a box and is kept.
//
// The hooks are called on the UI thread and may be nil.
type Input struct {
	widget.BaseWidget

	OnChanged   func(string)             // the person changed the text
	OnSubmitted func(string)             // Enter
	OnFocus     func(focused bool)       // focus came or went
	OnTooLong   func()                   // more was typed or pasted than Max; the rest was left out
	OnCopy      func(text string)        // Ctrl+C and Ctrl+X; nil: straight to the clipboard
	OnKey       func(*fyne.KeyEvent)     // keys that a line has no use for: Esc, F1, Up, …
	OnShortcut  func(fyne.Shortcut) bool // shortcuts that a line has no use for, such as Alt+Left
	OnMenu      func(*fyne.PointEvent)   // the second mouse button
	OnUsed      func()                   // any key or press of the pointer
	Focus       func(fyne.Focusable)     // gives the focus to the Input when it is pressed

	lang    string
	look    Look
	edit    edit
	hidden  bool
	off     bool
	focused bool
	shift   bool // a shift key is down
	fresh   bool // the focus came, and no key has gone down since

	line        *line // nil: the text changed
	scroll      float32
	placeholder *Para
	caret       *canvas.Rectangle
	raster      *canvas.Raster
	marks       *fyne.Container // the selection
}

// NewInput makes an empty Input in a language.
func NewInput(lang string, look Look) *Input {
	in := &Input{lang: lang, look: look, marks: &fyne.Container{}, caret: canvas.NewRectangle(look.Color)}
	in.edit.max = look.Max
	if look.Max == 0 {
		in.edit.max = defaultMax
	}
	st := Style{Size: look.Size, Line: look.Line, Color: look.PlaceholderColor, OneLine: true}
	in.placeholder = New(lang, st, Span{Text: look.Placeholder})
	in.raster = canvas.NewRaster(in.picture)
	in.raster.ScaleMode = canvas.ImageScalePixels
	in.caret.Hide()
	in.ExtendBaseWidget(in)
	return in
}

// Text is what is typed.
func (in *Input) Text() string { return string(in.edit.text) }

// SetText replaces what is typed, puts the caret behind it, and forgets what
// could be undone, so that no secret lingers there. It calls no hook; the text
// that is there already leaves the caret alone.
func (in *Input) SetText(s string) {
	if s == in.Text() {
		in.edit.forget()
		return
	}
	in.edit.reset(s)
	in.changed()
}

// Forget drops the text and what could be undone, without drawing anything; see
// Para.Forget.
func (in *Input) Forget() {
	in.edit.reset("")
	in.line = nil
}

// SetPlaceholder sets what an empty Input says.
func (in *Input) SetPlaceholder(s string) { in.placeholder.SetSpans(Span{Text: s}) }

// SetHidden shows a dot for each character, or the text. What is hidden cannot
// be copied or cut.
func (in *Input) SetHidden(hidden bool) {
	if in.hidden != hidden {
		in.hidden = hidden
		in.changed()
	}
}

// Hidden reports whether dots are shown.
func (in *Input) Hidden() bool { return in.hidden }

// SetColor sets the colour of text and caret.
func (in *Input) SetColor(c color.Color) {
	in.look.Color, in.caret.FillColor = c, c
	in.changed()
}

// Disable makes the Input read-only and keeps the keyboard focus from it.
func (in *Input) Disable() { in.off = true; in.changed() }

// Enable undoes Disable.
func (in *Input) Enable() { in.off = false; in.changed() }

// Disabled implements fyne.Disableable.
func (in *Input) Disabled() bool { return in.off }

// Focusable is what the canvas focuses: the Input itself.
func (in *Input) Focusable() fyne.Focusable { return in }

// Focused reports whether the Input has the focus.
func (in *Input) Focused() bool { return in.focused }

// SelectAll selects all text.
func (in *Input) SelectAll() {
	in.edit.selectRange(0, len(in.edit.text))
	in.moved()
}

// HeightFor is the height of the line.
func (in *Input) HeightFor(float32) float32 { return in.look.Line }

// Natural is the least width that is of use.
func (in *Input) Natural() float32 { return 8 * in.look.Size }

// MinSize implements fyne.CanvasObject.
func (in *Input) MinSize() fyne.Size { return fyne.NewSize(0, in.look.Line) }

func (in *Input) used() {
	if in.OnUsed != nil {
		in.OnUsed()
	}
}

func (in *Input) rtl() bool { return typeset.RTL(in.lang) }

// user applies what a person did and tells who listens.
func (in *Input) user(changed bool) {
	if !changed {
		in.moved()
		return
	}
	in.changed()
	if in.OnChanged != nil {
		in.OnChanged(in.Text())
	}
}
