package para

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
)

const (
	caretWidth = 2
	// linePad is the space above and below the line, for marks and swashes that extend
	// beyond it.
	linePad = 8
)

// changed redraws after a change of the text, moved after a change of the caret.
func (in *Input) changed() {
	in.line = nil
	in.moved()
}

func (in *Input) moved() { in.arrange() }

// arrange positions everything according to the text and the caret.
func (in *Input) arrange() {
	from, room := in.room()
	if room <= 0 {
		return
	}
	top := (in.Size().Height - in.look.Line) / 2
	l := in.shape()
	in.follow(l, room)
	in.raster.Hidden = len(in.edit.text) == 0
	in.raster.Move(fyne.NewPos(from, top-linePad))
	in.raster.Resize(fyne.NewSize(side(room), side(in.look.Line+2*linePad)))
	in.placeholder.Move(fyne.NewPos(from, top))
	in.placeholder.Resize(fyne.NewSize(in.clear(room), in.look.Line))
	in.placeholder.Hidden = len(in.edit.text) > 0
	h := in.look.Line - 4
	in.caret.Move(fyne.NewPos(from+in.caretX(l, room), top+2))
	in.caret.Resize(fyne.NewSize(caretWidth, h))
	in.caret.Hidden = !in.focused
	in.mark(l, top)
	canvas.Refresh(in) // the canvas does not know a raster that has been hidden until now
}

// SetPadding sets the space at the start and the end of the line. A click there counts
// for the nearest character.
func (in *Input) SetPadding(start, end float32) {
	if in.padStart == start && in.padEnd == end {
		return
	}
	in.padStart, in.padEnd = start, end
	in.moved()
}

// room returns the range between the paddings, measured from the left edge.
func (in *Input) room() (from, width float32) {
	from = in.padStart
	if in.rtl() {
		from = in.padEnd
	}
	return from, in.Size().Width - in.padStart - in.padEnd
}

// clear returns the width without the caret at its start, which would hide the alef of a
// right-to-left placeholder. Latin letters have enough space of their own before them.
func (in *Input) clear(room float32) float32 {
	if in.rtl() {
		return room - caretWidth
	}
	return room
}

// origin returns where the line starts in a given width.
func (in *Input) origin(l *line, width float32) float32 {
	if in.rtl() {
		return width - in.lead(l) - l.width + in.scroll
	}
	return in.lead(l) - in.scroll
}

// lead returns the space between the start of the field and the line: the width of the
// caret, if the text's direction is opposite to the field's and so its last letter is
// there.
func (in *Input) lead(l *line) float32 {
	start := float32(0)
	if in.rtl() {
		start = l.width
	}
	if l.width > 0 && l.x(len(in.edit.text)) == start {
		return caretWidth
	}
	return 0
}

// caretX returns the left edge of the caret: between two characters, or beside the last
// one.
func (in *Input) caretX(l *line, width float32) float32 {
	x := in.origin(l, width) + l.x(in.edit.caret) - caretWidth/2
	if last := len(l.lead) - 1; last >= 0 && in.edit.caret == last+1 {
		if l.lead[last] <= l.trail[last] {
			x += caretWidth / 2
		} else {
			x -= caretWidth / 2
		}
	}
	return min(max(0, x), width-caretWidth)
}

// follow scrolls as little as needed to bring the caret into view. The offset counts from
// the start of the field. Without the focus, it shows the first letter, which is at the
// other end if the text's direction is opposite to the field's.
func (in *Input) follow(l *line, width float32) {
	x := l.x(in.edit.caret)
	if !in.focused {
		in.scroll, x = 0, l.x(0)
	}
	if in.rtl() {
		x = l.width - x
	}
	over := in.lead(l) + caretWidth - width
	in.scroll = max(0, min(in.scroll, x, l.width+over), x+over)
}

// mark shows the visible part of the selection.
func (in *Input) mark(l *line, top float32) {
	in.marks.Objects = in.marks.Objects[:0]
	from, room := in.room()
	x := in.origin(l, room)
	for _, s := range l.stretches(in.edit.selection()) {
		left, right := max(0, x+s.from), min(room, x+s.to)
		if left >= right {
			continue
		}
		m := canvas.NewRectangle(in.look.SelectionColor)
		m.Move(fyne.NewPos(from+left, top))
		m.Resize(fyne.NewSize(right-left, in.look.Line))
		in.marks.Objects = append(in.marks.Objects, m)
	}
}

// picture draws the visible part of the line.
func (in *Input) picture(w, h int) image.Image {
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	k := ink{img: img, scale: float32(w) / in.raster.Size().Width}
	l := in.shape()
	_, room := in.room()
	x := k.snap(in.origin(l, room) + l.start)
	for _, r := range l.runs {
		k.run(r, x, linePad+l.text.Baseline(in.look.Line), in.look.Size, in.look.Color)
	}
	return img
}

// CreateRenderer implements fyne.Widget.
func (in *Input) CreateRenderer() fyne.WidgetRenderer {
	return &inputRenderer{in, []fyne.CanvasObject{in.marks, in.raster, in.placeholder, in.caret}}
}

type inputRenderer struct {
	in      *Input
	objects []fyne.CanvasObject
}

func (r *inputRenderer) Destroy()                     {}
func (r *inputRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *inputRenderer) MinSize() fyne.Size           { return r.in.MinSize() }
func (r *inputRenderer) Layout(fyne.Size)             { r.in.arrange() }
func (r *inputRenderer) Refresh()                     { r.in.changed() }

// IsClip makes the painter clip what is outside the Input.
func (r *inputRenderer) IsClip() {}

var (
	_ fyne.Focusable         = (*Input)(nil)
	_ fyne.Shortcutable      = (*Input)(nil)
	_ fyne.Tabbable          = (*Input)(nil)
	_ fyne.Disableable       = (*Input)(nil)
	_ fyne.Draggable         = (*Input)(nil)
	_ fyne.SecondaryTappable = (*Input)(nil)
	_ desktop.Keyable        = (*Input)(nil)
	_ desktop.Mouseable      = (*Input)(nil)
	_ desktop.Cursorable     = (*Input)(nil)
)
