package layout

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

const (
	barWidth  = 8  // width of the scroll bar
	barInset  = 8  // distance from the end edge, the top and the bottom
	barLeast  = 32 // shortest bar that can still be grabbed
	showSpace = 48 // space around a revealed object, enough for a message under it
	ringSpace = 5  // the least such space, enough for the focus ring
)

// Scroll shows content that may be taller than the view, at the view's full width. If it
// is taller, a bar covers its end edge, always visible so that people see there is more.
type Scroll struct {
	widget.BaseWidget

	// OnActivity, which may be nil, is called when the wheel or the bar moves the
	// content.
	OnActivity func()
	// Spare is how much empty space at the end of the content may stay out of view if
	// that avoids the bar.
	Spare float32

	rtl     bool
	content fyne.CanvasObject
	bar     *bar
	offset  float32
}

// NewScroll returns a Scroll whose bar has the given colour.
func NewScroll(rtl bool, barColor color.Color, content fyne.CanvasObject) *Scroll {
	s := &Scroll{rtl: rtl, content: content}
	s.bar = newBar(s, barColor)
	s.ExtendBaseWidget(s)
	return s
}

// Content returns the content that scrolls.
func (s *Scroll) Content() fyne.CanvasObject { return s.content }

// SetContent replaces the content and scrolls to its top.
func (s *Scroll) SetContent(o fyne.CanvasObject) {
	s.content, s.offset = o, 0
	s.Refresh()
}

// HeightFor returns the height at which nothing needs to scroll.
func (s *Scroll) HeightFor(width float32) float32 { return Height(s.content, width) }

// Natural returns the width of the content.
func (s *Scroll) Natural() float32 { return Width(s.content) }

// MinSize implements fyne.CanvasObject. A Scroll can be of any size.
func (s *Scroll) MinSize() fyne.Size { return fyne.Size{} }

// Offset returns how far the content has moved up.
func (s *Scroll) Offset() float32 { return s.offset }

// MaxOffset returns the greatest offset, 0 if all of the content is in view.
func (s *Scroll) MaxOffset() float32 {
	return max(0, s.long(Height(s.content, s.Size().Width))-s.Size().Height)
}

// long returns how much of the content's height has to be reachable by scrolling.
func (s *Scroll) long(height float32) float32 {
	if room := s.Size().Height; height > room && height <= room+s.Spare {
		return room
	}
	return height
}

// ScrollTo sets the offset, clamped to its bounds. Nothing is repainted: the content
// keeps its rendered pictures.
func (s *Scroll) ScrollTo(offset float32) {
	s.offset = offset
	s.place()
}

// Page scrolls by n times the visible height, minus an overlap.
func (s *Scroll) Page(n float32) { s.ScrollTo(s.offset + n*max(0, s.Size().Height-showSpace)) }

// Scrolled implements fyne.Scrollable.
func (s *Scroll) Scrolled(e *fyne.ScrollEvent) { s.moved(s.offset - e.Scrolled.DY) }

// moved handles the wheel and the bar.
func (s *Scroll) moved(offset float32) {
	if s.OnActivity != nil {
		s.OnActivity()
	}
	s.ScrollTo(offset)
}

// Reveal scrolls a stretch of the content into view, with some space around it. y is its
// top within the content, h its height. If it is in view already, nothing moves.
func (s *Scroll) Reveal(y, h float32) {
	room := s.Size().Height
	space := max(ringSpace, min(showSpace, (room-h)/2))
	switch {
	case y-space < s.offset || h+2*space > room:
		s.ScrollTo(y - space)
	case y+h+space > s.offset+room:
		s.ScrollTo(y + h + space - room)
	}
}

// RevealObject scrolls an object inside the content into view. d finds its position.
// Whatever has grown since the last frame is laid out first; otherwise the position would
// be out of date.
func (s *Scroll) RevealObject(d fyne.Driver, o fyne.CanvasObject) {
	s.place()
	y := d.AbsolutePositionForObject(o).Y - d.AbsolutePositionForObject(s.content).Y
	s.Reveal(y, o.Size().Height)
}

// place positions the content and the bar according to the offset.
func (s *Scroll) place() {
	size := s.Size()
	height := Height(s.content, size.Width)
	long := s.long(height)
	s.offset = min(max(0, s.offset), max(0, long-size.Height))
	s.content.Resize(fyne.NewSize(size.Width, max(height, size.Height)))
	s.content.Move(fyne.NewPos(0, -s.offset))
	s.bar.place(size, long)
}

// CreateRenderer implements fyne.Widget.
func (s *Scroll) CreateRenderer() fyne.WidgetRenderer { return &scrollRenderer{s} }

type scrollRenderer struct{ s *Scroll }

func (r *scrollRenderer) Destroy()           {}
func (r *scrollRenderer) MinSize() fyne.Size { return fyne.Size{} }
func (r *scrollRenderer) Layout(fyne.Size)   { r.s.place() }

func (r *scrollRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.s.content, r.s.bar}
}

// Refresh only lays out again and asks for a new frame: refreshing the whole Scroll would
// throw away every picture in it.
func (r *scrollRenderer) Refresh() {
	r.s.place()
	canvas.Refresh(r.s.bar)
}
