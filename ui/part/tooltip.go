package part

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"github.com/waypost-app/waypost/ui/layout"
	"github.com/waypost-app/waypost/ui/theme"
)

// TooltipDelay is how long the pointer or the focus must be on a button before its
// tooltip appears.
const TooltipDelay = 500 * time.Millisecond

const tooltipWidth = 320 // maximum, in pixels

// tooltip shows the accessible name of an icon-only button.
type tooltip struct {
	kit    *Kit
	owner  tooltipOwner
	cancel func()        // cancels opening it; nil: not about to open
	layer  *tooltipLayer // where it is shown; nil: hidden
}

type tooltipOwner interface {
	fyne.CanvasObject
	Label() string
}

// show shows the tooltip after TooltipDelay.
func (t *tooltip) show() {
	if t.cancel == nil && t.layer == nil {
		t.cancel = t.kit.later(TooltipDelay, t.open)
	}
}

// stop cancels opening the tooltip.
func (t *tooltip) stop() {
	if t.cancel != nil {
		t.cancel()
		t.cancel = nil
	}
}

// hide hides the tooltip and reports whether it was shown.
func (t *tooltip) hide() bool {
	t.stop()
	if t.layer == nil {
		return false
	}
	t.layer.set(nil)
	t.layer = nil
	return true
}

// open shows the tooltip, unless something covers its button by now.
func (t *tooltip) open() {
	t.cancel = nil
	if t.kit.Canvas == nil {
		return
	}
	root := t.kit.topmost()
	at, found := positionIn(root, t.owner)
	layer := tooltipLayerOf(root)
	if !found || layer == nil || !t.owner.Visible() {
		return
	}
	t.layer = layer
	layer.set(t.box(at))
}

// box returns the positioned tooltip: below the button, or above it if there is no room.
func (t *tooltip) box(at fyne.Position) fyne.CanvasObject {
	const edge, away, gap = theme.Space8, ringRoom + 3, 2
	k, room, size := t.kit, t.kit.Canvas.Size(), t.owner.Size()
	face := newFrame(k.Tokens.Surface, k.Tokens.Ctrl, k.Tokens.Edge(theme.StrokeThin), theme.RadiusField).box
	words := k.Prose.Plain(theme.Small(), k.Tokens.Ink, t.owner.Label())
	card := k.Place.Pad(theme.Space4+gap, theme.Space8+gap, theme.Space4+gap, theme.Space8+gap, face, words)
	w := min(layout.Width(card), tooltipWidth, room.Width-2*edge)
	h := layout.Height(card, w)
	x := min(max(edge, at.X+(size.Width-w)/2), room.Width-edge-w)
	y := at.Y + size.Height + away
	if y+h > room.Height-edge {
		y = at.Y - away - h
	}
	card.Move(fyne.NewPos(x, y))
	card.Resize(fyne.NewSize(w, h))
	return card
}

// tooltipLayer shows the tooltip above a page or an overlay. It receives no pointer
// events, and screen readers skip it, since they know the button's name.
type tooltipLayer struct {
	widget.BaseWidget

	body *fyne.Container
}

func newTooltipLayer() *tooltipLayer {
	l := &tooltipLayer{body: container.NewWithoutLayout()}
	l.ExtendBaseWidget(l)
	return l
}

// CreateRenderer implements fyne.Widget.
func (l *tooltipLayer) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(l.body) }

// set shows an object; nil shows nothing.
func (l *tooltipLayer) set(o fyne.CanvasObject) {
	l.body.Objects = nil
	if o != nil {
		l.body.Objects = []fyne.CanvasObject{o}
	}
	l.body.Refresh()
}

// tooltipLayerOf returns the layer of a page or an overlay; nil if it has none.
func tooltipLayerOf(root fyne.CanvasObject) *tooltipLayer {
	for _, o := range Children(root) {
		if l, ok := o.(*tooltipLayer); ok {
			return l
		}
	}
	if _, overlay := root.(fyne.Widget); overlay {
		for _, body := range Children(root) {
			return tooltipLayerOf(body)
		}
	}
	return nil
}
