package para

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

const (
	// multiClickTime and multiClickDistance are how soon and how close another
	// press must come to count as a double or triple click.
	multiClickTime     = 500 * time.Millisecond
	multiClickDistance = 5
)

// pointer records what the mouse did last. Fyne knows no triple click and reports a
// double click at its end only, so that presses are counted here.
type pointer struct {
	now    func() time.Time
	last   time.Time // of the last press
	at     fyne.Position
	clicks int // 1, 2 for a word, 3 for all

	from, to int  // what the press selected; dragging keeps it selected
	dragging bool // a selection is being dragged
	lost     bool // the focus went while dragging
}

// press counts a press and returns which of a row it is, from 1 to 3.
func (p *pointer) press(at fyne.Position) int {
	now := p.now()
	near := abs(at.X-p.at.X) <= multiClickDistance && abs(at.Y-p.at.Y) <= multiClickDistance
	if now.Sub(p.last) > multiClickTime || !near || p.clicks == 3 {
		p.clicks = 0
	}
	p.clicks++
	p.last, p.at = now, at
	return p.clicks
}

// holdsFocus reports whether a change of the focus is none for the field: Fyne
// takes the focus when a drag ends outside the Input, and DragEnd takes it back.
func (p *pointer) holdsFocus(on bool) bool {
	held := p.dragging || p.lost
	p.lost = p.dragging && !on
	return held
}

// MouseDown implements desktop.Mouseable. It takes the focus and puts the caret
// where the pointer is; a second press selects the word, a third one all text.
func (in *Input) MouseDown(e *desktop.MouseEvent) {
	in.used()
	if in.RequestFocus != nil && !in.focused {
		in.RequestFocus(in)
	}
	at := in.hit(e.Position.X)
	switch {
	case e.Button == desktop.MouseButtonSecondary:
		if from, to := in.edit.selection(); at < from || at > to {
			in.place(at, false)
		}
	case e.Button != desktop.MouseButtonPrimary:
	case e.Modifier&fyne.KeyModifierShift != 0:
		in.pointer.from, in.pointer.to = in.edit.anchor, in.edit.anchor
		in.place(at, true)
	default:
		in.pointer.from, in.pointer.to = in.unit(e.Position.X, in.pointer.press(e.Position))
		in.Select(in.pointer.from, in.pointer.to)
	}
}

// unit returns what a press selects: nothing, the word, or all. Hidden text is one
// word, so that its spaces do not show.
func (in *Input) unit(x float32, clicks int) (from, to int) {
	switch {
	case clicks == 1:
		at := in.hit(x)
		return at, at
	case clicks == 2 && !in.hidden:
		return word(in.edit.text, in.under(x))
	}
	return 0, len(in.edit.text)
}

// Select selects a range of runes, and puts the caret at its end.
func (in *Input) Select(from, to int) {
	in.edit.selectRange(from, to)
	in.moved()
}

// MouseUp implements desktop.Mouseable.
func (in *Input) MouseUp(*desktop.MouseEvent) {}

// Dragged implements fyne.Draggable. It selects up to the pointer, by words after
// a double click.
func (in *Input) Dragged(e *fyne.DragEvent) {
	in.used()
	in.pointer.dragging = true
	from, to := in.unit(e.Position.X, max(1, in.pointer.clicks))
	if from < in.pointer.from {
		in.Select(in.pointer.to, from)
	} else {
		in.Select(in.pointer.from, max(to, in.pointer.to))
	}
}

// DragEnd implements fyne.Draggable. Fyne has taken the focus if the button went
// up outside the Input.
func (in *Input) DragEnd() {
	in.pointer.dragging = false
	if in.pointer.lost && in.RequestFocus != nil {
		in.RequestFocus(in)
	}
	if in.pointer.lost { // the focus did not come back
		in.pointer.lost = false
		in.setFocus(false)
	}
}

// TappedSecondary implements fyne.SecondaryTappable.
func (in *Input) TappedSecondary(e *fyne.PointEvent) {
	if in.OnMenu != nil {
		in.OnMenu(e.Position)
	}
}

// Cursor implements desktop.Cursorable.
func (in *Input) Cursor() desktop.Cursor {
	if in.off {
		return desktop.DefaultCursor
	}
	return desktop.TextCursor
}

// menuKey opens the menu at the caret.
func (in *Input) menuKey() {
	if in.OnMenu != nil {
		in.OnMenu(in.caret.Position().AddXY(0, in.caret.Size().Height))
	}
}

// hit returns the place of the caret nearest to x, from the left edge of the Input.
func (in *Input) hit(x float32) int {
	l := in.shape()
	from, room := in.room()
	return l.near(x - from - in.origin(l, room))
}

// under returns the character at x, or the nearest one.
func (in *Input) under(x float32) int {
	l := in.shape()
	from, room := in.room()
	return l.under(x - from - in.origin(l, room))
}
