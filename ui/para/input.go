package para

import (
	"image/color"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"github.com/waypost-app/waypost/assets/markup"
)

// InputStyle is the look of an Input.
type InputStyle struct {
	Style                        // of the text; Align, OneLine and chips are ignored
	LTR              bool        // an address: left to right in every language; Mono implies it
	Placeholder      string      // shown while the Input is empty
	PlaceholderColor color.Color // colour of the placeholder
	SelectionColor   color.Color // behind selected text
	MaxLength        int         // in runes; 0: 4096
}

// Input is one line of typed text, in both directions. It scrolls sideways when
// the text is longer than its room. It draws text, caret and selection; the
// frame, the focus ring and the label belong to the field around it. The arrow
// keys move the caret the way they point, also in mixed text. Pasted line breaks
// become spaces and other control characters are dropped; a character without a
// glyph shows as a box and is kept. The hooks are called on the UI thread and
// may be nil.
type Input struct {
	widget.BaseWidget

	OnChanged    func(string)                   // the person changed the text
	OnSubmitted  func(string)                   // Enter
	OnFocus      func(focused bool)             // the focus was gained or lost
	OnTooLong    func()                         // text beyond MaxLength was dropped
	OnCopy       func(text string)              // Ctrl+C and Ctrl+X; nil: straight to the clipboard
	OnPaste      func(insert func(text string)) // Ctrl+V, inserts once, soon, "" for none; nil: straight from the clipboard
	OnKey        func(*fyne.KeyEvent)           // keys that a line does not use: Esc, F1, Up, …
	OnShortcut   func(fyne.Shortcut) bool       // shortcuts that a line does not use, such as Alt+Left
	OnMenu       func(at fyne.Position)         // the second mouse button or the menu key, at a place in the Input
	OnActivity   func()                         // any key or press of the mouse
	OnKeyDown    func(fyne.KeyName)             // a key went down, unlike the repeats of a held one
	RequestFocus func(fyne.Focusable)           // focuses the Input when it is pressed
	Canvas       fyne.Canvas                    // that has the focus, for keys held back during a paste; nil: all are for the Input

	lang    string
	look    InputStyle
	edit    edit
	hidden  bool
	off     bool
	focused bool
	shift   bool // a shift key is down
	fresh   bool // no key has gone down since the focus was gained
	pasting bool // a text is awaited
	held    []heldKey

	pointer pointer

	line             *line // nil: to be shaped again
	scroll           float32
	padStart, padEnd float32
	placeholder      *Para
	caret            *canvas.Rectangle
	raster           *canvas.Raster
	marks            *fyne.Container // the selection
}

// NewInput makes an empty Input in a language (a BCP 47 tag).
func NewInput(lang string, look InputStyle) *Input {
	in := &Input{lang: lang, look: look, marks: &fyne.Container{}, caret: canvas.NewRectangle(look.Color)}
	in.pointer.now = time.Now
	in.edit.max = look.MaxLength
	if look.MaxLength == 0 {
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

// Text returns what is typed.
func (in *Input) Text() string { return string(in.edit.text) }

// SetText replaces the text, puts the caret behind it, and drops the undo
// history, where a secret could linger. It calls no hook. The caret stays if the
// text is the same.
func (in *Input) SetText(s string) {
	if s == in.Text() {
		in.edit.forget()
		return
	}
	in.edit.reset(s)
	in.changed()
}

// Forget drops the text and the undo history without drawing; see Para.Forget.
func (in *Input) Forget() {
	in.edit.reset("")
	in.line = nil
}

// SetPlaceholder sets the text of an empty Input.
func (in *Input) SetPlaceholder(s string) { in.placeholder.SetSpans(Span{Text: s}) }

// SetHidden shows a dot for each character, or the text. Hidden text cannot be
// copied or cut.
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

// Focusable returns the Input, which takes the focus itself.
func (in *Input) Focusable() fyne.Focusable { return in }

// Focused reports whether the Input has the focus.
func (in *Input) Focused() bool { return in.focused }

// Selected reports whether any text is selected.
func (in *Input) Selected() bool { return in.edit.selected() != "" }

// SelectAll selects all text.
func (in *Input) SelectAll() {
	in.Select(0, len(in.edit.text))
}

// HeightFor returns the height of the line.
func (in *Input) HeightFor(float32) float32 { return in.look.Line }

// Natural returns the least useful width.
func (in *Input) Natural() float32 { return in.padStart + 8*in.look.Size + in.padEnd }

// MinSize implements fyne.CanvasObject.
func (in *Input) MinSize() fyne.Size { return fyne.NewSize(0, in.look.Line) }

func (in *Input) used() {
	if in.OnActivity != nil {
		in.OnActivity()
	}
}

func (in *Input) rtl() bool { return markup.Direction(in.lang) == markup.RTL }

// user shows what a person did and calls OnChanged if the text changed.
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
