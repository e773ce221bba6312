package para

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
)

const (
	caretWidth = 2
	// linePad is the room above and below the line, for marks and swashes that
	// reach outside it.
	linePad = 8
)

// changed shows a new text, moved a new place of the caret.
func (in *Input) changed() {
	in.line = nil
	in.moved()
}

func (in *Input) moved() { in.arrange() }

// arrange puts everything where the text and the caret are.
func (in *Input) arrange() {
	size := in.Size()
	if size.Width <= 0 {
		return
	}
	top := (size.Height - in.look.Line) / 2
	l := in.shape()
	in.follow(l, size.Width)
	in.raster.Hidden = len(in.edit.text) == 0
	in.raster.Move(fyne.NewPos(0, top-linePad))
	in.raster.Resize(fyne.NewSize(side(size.Width), side(in.look.Line+2*linePad)))
	in.placeholder.Move(fyne.NewPos(0, top))
	in.placeholder.Resize(fyne.NewSize(size.Width, in.look.Line))
	in.placeholder.Hidden = len(in.edit.text) > 0
	h := in.look.Line - 4
	in.caret.Move(fyne.NewPos(in.caretX(l, size.Width), top+2))
	in.caret.Resize(fyne.NewSize(caretWidth, h))
	in.caret.Hidden = !in.focused
	in.mark(l, top)
	canvas.Refresh(in) // the canvas does not know a raster that was hidden until now
}

// origin is where the line begins in the Input.
func (in *Input) origin(l *line, width float32) float32 {
	if in.rtl() {
		return width - l.width + in.scroll
	}
	return -in.scroll
}

// caretX is where the caret is drawn: between two characters, or clear of the
// last one.
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

// follow scrolls so that the caret is in view, and no further than the text
// goes. The scroll counts from the start of the text; without the focus a line
// shows its start.
func (in *Input) follow(l *line, width float32) {
	if !in.focused {
		in.scroll = 0
		return
	}
	x := l.x(in.edit.caret)
	if in.rtl() {
		x = l.width - x
	}
	end := l.width + caretWidth - width
	in.scroll = max(0, min(in.scroll, x, end), x+caretWidth-width)
}

// mark shows the selection.
func (in *Input) mark(l *line, top float32) {
	in.marks.Objects = in.marks.Objects[:0]
	from, to := in.edit.selection()
	x := in.origin(l, in.Size().Width)
	for _, s := range l.stretches(from, to) {
		m := canvas.NewRectangle(in.look.SelectionColor)
		m.Move(fyne.NewPos(x+s.from, top))
		m.Resize(fyne.NewSize(s.to-s.from, in.look.Line))
		in.marks.Objects = append(in.marks.Objects, m)
	}
}

// picture draws the part of the line that is in view.
func (in *Input) picture(w, h int) image.Image {
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	k := ink{img: img, scale: float32(w) / in.raster.Size().Width}
	l := in.shape()
	x := k.snap(in.origin(l, in.Size().Width) + l.start)
	for _, r := range l.runs {
		k.run(r, x, linePad+l.text.Baseline(in.look.Line), in.look.Size, in.look.Color)
	}
	return img
}

// MouseDown implements desktop.Mouseable: it takes the focus and puts the caret
// where the pointer is.
func (in *Input) MouseDown(e *desktop.MouseEvent) {
	in.used()
	if in.Focus != nil && !in.focused {
		in.Focus(in)
	}
	if e.Button == desktop.MouseButtonPrimary {
		in.place(in.hit(e.Position.X), e.Modifier&fyne.KeyModifierShift != 0)
	}
}

// MouseUp implements desktop.Mouseable.
func (in *Input) MouseUp(*desktop.MouseEvent) {}

// Dragged implements fyne.Draggable: it selects up to the pointer.
func (in *Input) Dragged(e *fyne.DragEvent) {
	in.used()
	in.place(in.hit(e.Position.X), true)
}

// DragEnd implements fyne.Draggable.
func (in *Input) DragEnd() {}

// DoubleTapped implements fyne.DoubleTappable: it selects the word under the
// pointer, or all of a hidden text.
func (in *Input) DoubleTapped(e *fyne.PointEvent) {
	from, to := 0, len(in.edit.text)
	if !in.hidden {
		from, to = word(in.edit.text, in.hit(e.Position.X))
	}
	in.edit.selectRange(from, to)
	in.moved()
}

// TappedSecondary implements fyne.SecondaryTappable.
func (in *Input) TappedSecondary(e *fyne.PointEvent) {
	if in.OnMenu != nil {
		in.OnMenu(e)
	}
}

// Cursor implements desktop.Cursorable.
func (in *Input) Cursor() desktop.Cursor { return desktop.TextCursor }

func (in *Input) hit(x float32) int {
	l := in.shape()
	return l.near(x - in.origin(l, in.Size().Width))
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

// IsClip makes the painter cut off what lies outside the Input.
func (r *inputRenderer) IsClip() {}

var (
	_ fyne.Focusable         = (*Input)(nil)
	_ fyne.Shortcutable      = (*Input)(nil)
	_ fyne.Tabbable          = (*Input)(nil)
	_ fyne.Disableable       = (*Input)(nil)
	_ fyne.Draggable         = (*Input)(nil)
	_ fyne.DoubleTappable    = (*Input)(nil)
	_ fyne.SecondaryTappable = (*Input)(nil)
	_ desktop.Keyable        = (*Input)(nil)
	_ desktop.Mouseable      = (*Input)(nil)
	_ desktop.Cursorable     = (*Input)(nil)
)
