package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"waypost/ui/theme"
)

// pan shows a part of something larger. The wheel, the mouse held down, and the
// arrow keys move it; thin bars tell where it is.
type pan struct {
	widget.BaseWidget

	kit     *Kit
	content *fyne.Container // without a layout: it is as large as it says
	whole   fyne.Size       // of the content
	at      fyne.Position   // of the room, in the content
	bars    [2]*canvas.Rectangle
	ring    *focusRing
	zoomed  func(steps int) // the keys and the wheel for it; 0: back to full size
	ctrl    bool            // held down: the wheel makes larger and smaller
}

func (k *Kit) newPan(zoomed func(int)) *pan {
	p := &pan{kit: k, content: &fyne.Container{}, ring: k.newRing(theme.Space4), zoomed: zoomed}
	for i := range p.bars {
		p.bars[i] = canvas.NewRectangle(k.Tokens.Ctrl)
		p.bars[i].CornerRadius = panBar / 2
	}
	p.ExtendBaseWidget(p)
	return p
}

const (
	panBar  = 8  // how thick the bars are
	panStep = 48 // how far an arrow key moves
)

// set shows objects, placed already, in a content of that size; what was in the
// middle stays there.
func (p *pan) set(whole fyne.Size, objects ...fyne.CanvasObject) {
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

// move shows another part, as far as there is any.
func (p *pan) move(dx, dy float32) {
	p.at = p.at.AddXY(dx, dy)
	p.place()
}

// place puts content and bars where they belong. Content that is smaller than
// the room stands in its middle.
func (p *pan) place() {
	room := p.Size()
	p.at.X = min(max(0, p.at.X), max(0, p.whole.Width-room.Width))
	p.at.Y = min(max(0, p.at.Y), max(0, p.whole.Height-room.Height))
	middle := max(0, (room.Width-p.whole.Width)/2)
	p.content.Resize(p.whole)
	p.content.Move(fyne.NewPos(middle-p.at.X, -p.at.Y))
	p.bar(0, room.Width, p.whole.Width, p.at.X, func(b *canvas.Rectangle, from, long float32) {
		b.Move(fyne.NewPos(from, room.Height-panBar))
		b.Resize(fyne.NewSize(long, panBar))
	})
	p.bar(1, room.Height, p.whole.Height, p.at.Y, func(b *canvas.Rectangle, from, long float32) {
		b.Move(fyne.NewPos(room.Width-panBar, from))
		b.Resize(fyne.NewSize(panBar, long))
	})
	canvas.Refresh(p.bars[0])
}

func (p *pan) bar(i int, room, whole, at float32, put func(b *canvas.Rectangle, from, long float32)) {
	b := p.bars[i]
	b.Hidden = whole <= room
	if !b.Hidden {
		put(b, at/whole*room, room/whole*room)
	}
}

// MinSize implements fyne.CanvasObject: it takes what there is.
func (p *pan) MinSize() fyne.Size { return fyne.Size{} }

// Scrolled implements fyne.Scrollable.
func (p *pan) Scrolled(e *fyne.ScrollEvent) {
	if p.ctrl {
		if e.Scrolled.DY != 0 {
			p.zoomed(sign(e.Scrolled.DY))
		}
		return
	}
	p.move(-e.Scrolled.DX, -e.Scrolled.DY)
}

func sign(f float32) int {
	if f < 0 {
		return -1
	}
	return 1
}

// Dragged implements fyne.Draggable.
func (p *pan) Dragged(e *fyne.DragEvent) { p.move(-e.Dragged.DX, -e.Dragged.DY) }

// DragEnd implements fyne.Draggable.
func (p *pan) DragEnd() {}

// DoubleTapped implements fyne.DoubleTappable: it makes larger.
func (p *pan) DoubleTapped(*fyne.PointEvent) { p.zoomed(1) }

// Tapped implements fyne.Tappable.
func (p *pan) Tapped(*fyne.PointEvent) { p.kit.focus(p) }

// FocusGained implements fyne.Focusable.
func (p *pan) FocusGained() { p.ring.show(true) }

// FocusLost implements fyne.Focusable.
func (p *pan) FocusLost() {
	p.ring.show(false)
	p.ctrl = false
}

// TypedRune implements fyne.Focusable.
func (p *pan) TypedRune(r rune) {
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
func (p *pan) TypedKey(e *fyne.KeyEvent) {
	page := max(panStep, p.Size().Height-panStep)
	switch e.Name {
	case fyne.KeyDown:
		p.move(0, panStep)
	case fyne.KeyUp:
		p.move(0, -panStep)
	case fyne.KeyRight:
		p.move(panStep, 0)
	case fyne.KeyLeft:
		p.move(-panStep, 0)
	case fyne.KeyPageDown, fyne.KeySpace:
		p.move(0, page)
	case fyne.KeyPageUp:
		p.move(0, -page)
	case fyne.KeyHome:
		p.move(0, -p.whole.Height)
	case fyne.KeyEnd:
		p.move(0, p.whole.Height)
	default:
		p.kit.Unused(e)
	}
}

// KeyDown implements desktop.Keyable.
func (p *pan) KeyDown(e *fyne.KeyEvent) { p.hold(e.Name, true) }

// KeyUp implements desktop.Keyable.
func (p *pan) KeyUp(e *fyne.KeyEvent) { p.hold(e.Name, false) }

func (p *pan) hold(key fyne.KeyName, down bool) {
	switch key {
	case desktop.KeyControlLeft, desktop.KeyControlRight, desktop.KeySuperLeft, desktop.KeySuperRight:
		p.ctrl = down
	}
}

// Cursor implements desktop.Cursorable.
func (p *pan) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer implements fyne.Widget.
func (p *pan) CreateRenderer() fyne.WidgetRenderer { return &panRenderer{p} }

type panRenderer struct{ p *pan }

func (r *panRenderer) Destroy()           {}
func (r *panRenderer) MinSize() fyne.Size { return fyne.Size{} }
func (r *panRenderer) Layout(fyne.Size)   { r.p.place() }
func (r *panRenderer) Refresh()           { r.p.place() }

func (r *panRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.p.content, r.p.bars[0], r.p.bars[1]}
}
