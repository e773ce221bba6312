package para

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

const (
	// multiClickTime and multiClickDistance limit the time and distance between the
	// clicks of a double or triple click.
	multiClickTime     = 500 * time.Millisecond
	multiClickDistance = 5
)

// pointer records the latest mouse events. Fyne knows no triple click and reports a
// double click only at its end, so the presses are counted here.
type pointer struct {
	now    func() time.Time
	last   time.Time // time of the last press
	at     fyne.Position
	clicks int // 1; 2 selects a word, 3 everything

	from, to int  // what the press selected; it stays selected while dragging
	dragging bool // a selection is being dragged
	lost     bool // the focus was lost while dragging
}

// press counts a press and returns its number within a multiple click, from 1 to 3.
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

// holdsFocus reports whether a change of focus should be ignored: Fyne takes the focus
// away when a drag ends outside the Input, and DragEnd takes it back.
func (p *pointer) holdsFocus(on bool) bool {
	held := p.dragging || p.lost
	p.lost = p.dragging && !on
	return held
}

// MouseDown implements desktop.Mouseable. It takes the focus and moves the caret to the
// pointer; a double click selects the word, a triple click everything.
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

// unit returns what a press selects: nothing, the word, or everything. Hidden text counts
// as one word, to not reveal where its spaces are.
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

// Select selects a range of runes and moves the caret to its end.
func (in *Input) Select(from, to int) {
	in.edit.selectRange(from, to)
	in.moved()
}

// MouseUp implements desktop.Mouseable.
func (in *Input) MouseUp(*desktop.MouseEvent) {}

// Dragged implements fyne.Draggable. It extends the selection to the pointer, by whole
// words after a double click.
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

// DragEnd implements fyne.Draggable. If the button was released outside the Input, Fyne
// has taken the focus away.
func (in *Input) DragEnd() {
	in.pointer.dragging = false
	if in.pointer.lost && in.RequestFocus != nil {
		in.RequestFocus(in)
	}
	if in.pointer.lost { // the focus could not be taken back
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

// hit returns the caret position nearest to x, measured from the left edge of the Input.
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
