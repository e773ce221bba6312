package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"github.com/waypost-app/waypost/ui/theme"
)

// zoomPane shows a part of larger content. The wheel, dragging and the arrow keys move
// it; thin bars show which part is in view.
type zoomPane struct {
	widget.BaseWidget

	kit     *Kit
	content *fyne.Container // without layout
	whole   fyne.Size       // size of the content
	at      fyne.Position   // position of the visible part in the content
	bars    [2]*canvas.Rectangle
	ring    *focusRing
	zoomed  func(steps int) // zooms by a number of levels; 0: to full size
	ctrl    bool            // whether Ctrl is held: the wheel zooms
}

func newZoomPane(k *Kit, zoomed func(int)) *zoomPane {
	p := &zoomPane{kit: k, content: &fyne.Container{}, ring: newFocusRing(k, theme.Space4), zoomed: zoomed}
	for i := range p.bars {
		p.bars[i] = canvas.NewRectangle(k.Tokens.Ctrl)
		p.bars[i].CornerRadius = scrollBarWidth / 2
	}
	p.ExtendBaseWidget(p)
	return p
}

const (
	scrollBarWidth = 8  // thickness of the bars
	arrowStep      = 48 // distance that an arrow key moves
)

// set shows positioned objects in content of a given size. The point in the middle of the
// view stays there.
func (p *zoomPane) set(whole fyne.Size, objects ...fyne.CanvasObject) {
	room, before := p.Size(), p.whole
	if len(p.content.Objects) > 0 {
		share := func(at, room, before, whole float32) float32 { return (at+room/2)/before*whole - room/2 }
		p.at.X = share(p.at.X, room.Width, before.Width, whole.Width)
		p.at.Y = share(p.at.Y, room.Height, before.Height, whole.Height)
	}
	p.whole = whole
	p.content.Objects = objects
	p.content.Refresh()
	p.place()
}

// move moves the view, within the content.
func (p *zoomPane) move(dx, dy float32) {
	p.at = p.at.AddXY(dx, dy)
	p.place()
}

// place positions the content and the bars. Content smaller than the view is centered.
func (p *zoomPane) place() {
	room := p.Size()
	p.at.X = min(max(0, p.at.X), max(0, p.whole.Width-room.Width))
	p.at.Y = min(max(0, p.at.Y), max(0, p.whole.Height-room.Height))
	middle := max(0, (room.Width-p.whole.Width)/2)
	p.content.Resize(p.whole)
	p.content.Move(fyne.NewPos(middle-p.at.X, -p.at.Y))
	p.bar(0, room.Width, p.whole.Width, p.at.X, func(b *canvas.Rectangle, from, long float32) {
		b.Move(fyne.NewPos(from, room.Height-scrollBarWidth))
		b.Resize(fyne.NewSize(long, scrollBarWidth))
	})
	p.bar(1, room.Height, p.whole.Height, p.at.Y, func(b *canvas.Rectangle, from, long float32) {
		b.Move(fyne.NewPos(room.Width-scrollBarWidth, from))
		b.Resize(fyne.NewSize(scrollBarWidth, long))
	})
	canvas.Refresh(p.bars[0])
}

func (p *zoomPane) bar(i int, room, whole, at float32, put func(b *canvas.Rectangle, from, long float32)) {
	b := p.bars[i]
	b.Hidden = whole <= room
	if !b.Hidden {
		put(b, at/whole*room, room/whole*room)
	}
}

// MinSize implements fyne.CanvasObject.
func (p *zoomPane) MinSize() fyne.Size { return fyne.Size{} }

// Scrolled implements fyne.Scrollable.
func (p *zoomPane) Scrolled(e *fyne.ScrollEvent) {
	if p.ctrl {
		if e.Scrolled.DY != 0 {
			p.zoomed(direction(e.Scrolled.DY))
		}
		return
	}
	p.move(-e.Scrolled.DX, -e.Scrolled.DY)
}

func direction(f float32) int {
	if f < 0 {
		return -1
	}
	return 1
}

// Dragged implements fyne.Draggable.
func (p *zoomPane) Dragged(e *fyne.DragEvent) { p.move(-e.Dragged.DX, -e.Dragged.DY) }

// DragEnd implements fyne.Draggable.
func (p *zoomPane) DragEnd() {}

// DoubleTapped implements fyne.DoubleTappable. It zooms in.
func (p *zoomPane) DoubleTapped(*fyne.PointEvent) { p.zoomed(1) }

// Tapped implements fyne.Tappable.
func (p *zoomPane) Tapped(*fyne.PointEvent) { p.kit.focus(p) }

// FocusGained implements fyne.Focusable.
func (p *zoomPane) FocusGained() { p.ring.show(true) }

// FocusLost implements fyne.Focusable.
func (p *zoomPane) FocusLost() {
	p.ring.show(false)
	p.ctrl = false
}

// TypedRune implements fyne.Focusable.
func (p *zoomPane) TypedRune(r rune) {
	switch r {
	case '+', '=':
		p.zoomed(1)
	case '-':
		p.zoomed(-1)
	case '0':
		p.zoomed(0)
	}
}

// TypedKey implements fyne.Focusable.
func (p *zoomPane) TypedKey(e *fyne.KeyEvent) {
	page := max(arrowStep, p.Size().Height-arrowStep)
	switch e.Name {
	case fyne.KeyDown:
		p.move(0, arrowStep)
	case fyne.KeyUp:
		p.move(0, -arrowStep)
	case fyne.KeyRight:
		p.move(arrowStep, 0)
	case fyne.KeyLeft:
		p.move(-arrowStep, 0)
	case fyne.KeyPageDown, fyne.KeySpace:
		p.move(0, page)
	case fyne.KeyPageUp:
		p.move(0, -page)
	case fyne.KeyHome:
		p.move(0, -p.whole.Height)
	case fyne.KeyEnd:
		p.move(0, p.whole.Height)
	default:
		p.kit.PassKey(e)
	}
}

// KeyDown implements desktop.Keyable.
func (p *zoomPane) KeyDown(e *fyne.KeyEvent) {
	p.kit.noteKeyDown(e)
	p.hold(e.Name, true)
}

// KeyUp implements desktop.Keyable.
func (p *zoomPane) KeyUp(e *fyne.KeyEvent) { p.hold(e.Name, false) }

func (p *zoomPane) hold(key fyne.KeyName, down bool) {
	switch key {
	case desktop.KeyControlLeft, desktop.KeyControlRight, desktop.KeySuperLeft, desktop.KeySuperRight:
		p.ctrl = down
	}
}

// Cursor implements desktop.Cursorable.
func (p *zoomPane) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer implements fyne.Widget.
func (p *zoomPane) CreateRenderer() fyne.WidgetRenderer { return &zoomPaneRenderer{p} }

type zoomPaneRenderer struct{ p *zoomPane }

func (r *zoomPaneRenderer) Destroy()           {}
func (r *zoomPaneRenderer) MinSize() fyne.Size { return fyne.Size{} }
func (r *zoomPaneRenderer) Layout(fyne.Size)   { r.p.place() }
func (r *zoomPaneRenderer) Refresh()           { r.p.place() }

func (r *zoomPaneRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.p.content, r.p.bars[0], r.p.bars[1]}
}
