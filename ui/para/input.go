package para

import (
	"image/color"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"github.com/waypost-app/waypost/assets/markup"
)

// InputStyle is the appearance of an Input.
type InputStyle struct {
	Style                        // of the text; Align, OneLine and chip settings are ignored
	LTR              bool        // for addresses: left to right in every language; Mono implies it
	Placeholder      string      // shown while the Input is empty
	PlaceholderColor color.Color // colour of the placeholder
	SelectionColor   color.Color // background of selected text
	MaxLength        int         // in runes; 0: 4096
}

// Input is an editable line of text in either direction. It scrolls sideways when the
// text is too long for it. It draws the text, caret and selection; the frame, the focus
// ring and the label belong to the surrounding field. The arrow keys move the caret in
// the direction they point, also in mixed text. Pasted line breaks become spaces, and
// other control characters are dropped; a character without a glyph is shown as a box and
// kept.
//
// The hooks are called on the UI thread and may be nil.
type Input struct {
	widget.BaseWidget

	OnChanged    func(string)                   // the person changed the text
	OnSubmitted  func(string)                   // Enter was pressed
	OnFocus      func(focused bool)             // the focus was gained or lost
	OnTooLong    func()                         // text beyond MaxLength was dropped
	OnCopy       func(text string)              // for Ctrl+C and Ctrl+X; nil: copies to the clipboard itself
	OnPaste      func(insert func(text string)) // for Ctrl+V; must call insert once, perhaps later, with "" for nothing; nil: reads the clipboard itself
	OnKey        func(*fyne.KeyEvent)           // gets keys that editing a line does not use: Esc, F1, Up, …
	OnShortcut   func(fyne.Shortcut) bool       // gets shortcuts that editing a line does not use, such as Alt+Left
	OnMenu       func(at fyne.Position)         // the right mouse button or the menu key was pressed, at a position in the Input
	OnActivity   func()                         // any key or mouse button was pressed
	OnKeyDown    func(fyne.KeyName)             // a key went down; not called for the repeats of a held key
	RequestFocus func(fyne.Focusable)           // focuses the Input when it is pressed
	Canvas       fyne.Canvas                    // tells where the focus is when keys held back during a paste are handled; nil: they all go to the Input

	lang    string
	look    InputStyle
	edit    edit
	hidden  bool
	off     bool
	focused bool
	shift   bool // a shift key is down
	fresh   bool // no key has gone down since the Input got the focus
	pasting bool // a paste is in progress
	held    []heldKey

	pointer pointer

	line             *line // nil: has to be shaped again
	scroll           float32
	padStart, padEnd float32
	placeholder      *Para
	caret            *canvas.Rectangle
	raster           *canvas.Raster
	marks            *fyne.Container // boxes that show the selection
}

// NewInput returns an empty Input in a language, given as a BCP 47 tag.
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

// Text returns the typed text.
func (in *Input) Text() string { return string(in.edit.text) }

// SetText replaces the text, moves the caret to its end, and drops the undo history,
// where a secret could linger. It calls no hook. If the text is unchanged, the caret
// stays.
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

// SetPlaceholder sets the text shown while the Input is empty.
func (in *Input) SetPlaceholder(s string) { in.placeholder.SetSpans(Span{Text: s}) }

// SetHidden chooses between a dot for each character and the text itself. Hidden text
// cannot be copied or cut.
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

// Disable makes the Input read-only; it no longer takes the focus.
func (in *Input) Disable() { in.off = true; in.changed() }

// Enable undoes Disable.
func (in *Input) Enable() { in.off = false; in.changed() }

// Disabled implements fyne.Disableable.
func (in *Input) Disabled() bool { return in.off }

// Focusable returns the Input: it takes the focus itself.
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

// Natural returns the smallest useful width.
func (in *Input) Natural() float32 { return in.padStart + 8*in.look.Size + in.padEnd }

// MinSize implements fyne.CanvasObject.
func (in *Input) MinSize() fyne.Size { return fyne.NewSize(0, in.look.Line) }

func (in *Input) used() {
	if in.OnActivity != nil {
		in.OnActivity()
	}
}

func (in *Input) rtl() bool { return markup.Direction(in.lang) == markup.RTL }

// user redraws after a person's action, and calls OnChanged if it changed the text.
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
