package part

import (
	"image"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"golang.org/x/image/vector"

	"github.com/waypost-app/waypost/ui/layout"
	"github.com/waypost-app/waypost/ui/theme"
)

const (
	popoverWidth = 488
	popoverAway  = 28 // between the card and the word, with the tip
	popoverEdge  = theme.Space8

	tipWidth  = 32
	tipHeight = 16
	tipOver   = 3  // how far the tip reaches into the card, over its edge
	tipStart  = 90 // between the start of the card and the tip, where there is the room
)

// Popover is a card that explains a word of the page. It lies over the page and does not take the
// focus: the word keeps it, and Tab leads from there into the card. A press beside the card closes
// it.
type Popover struct {
	wrapper

	spec    PopoverSpec
	kit     *Kit
	card    *fyne.Container
	area    *layout.Scroll
	tip     *canvas.Raster
	below   bool         // the card is under the word
	buttons []*pressable // in tab order
}

// PopoverSpec describes a [Popover].
type PopoverSpec struct {
	Word        *Word
	Title, Text string
	Drawing     fyne.CanvasObject // at the end; nil: none
	Within      fyne.CanvasObject // the part of the page that the card keeps to
	Listen      func()            // nil: there is no voice
	Close       func()
	Wheel       func(*fyne.ScrollEvent) // scrolls the page
}

// NewPopover makes the explanation of a word. [Popover.Put] gives it its place.
func NewPopover(k *Kit, spec PopoverSpec) *Popover {
	p := &Popover{kit: k, spec: spec}
	words := fyne.CanvasObject(NewLive(k.Prose.Large(spec.Text)))
	switch {
	case spec.Drawing == nil:
	case k.Narrow:
		words = k.Place.Col(theme.Space12, words, spec.Drawing)
	default:
		words = k.Place.GrowTop(theme.Space24, 0, words, spec.Drawing)
	}
	t := k.Tokens
	p.area = layout.NewScroll(k.RTL(), t.Ctrl, k.Place.Pad(0, 22, 0, 22, k.Place.Col(theme.Space4, p.head(), words)))
	p.area.OnActivity = k.noteActivity
	face := newFrame(t.Surface, t.Primary, t.Edge(theme.StrokeState), theme.RadiusCard)
	p.card = k.Place.Pad(theme.Space8, 0, theme.Space16, 0, face.box, p.area)
	p.tip = newRaster(p.drawTip)
	p.body = &fyne.Container{Objects: []fyne.CanvasObject{p.card, p.tip}} // without layout: Put places them
	p.ExtendBaseWidget(p)
	p.chain()
	return p
}

// head returns the title with the buttons at its end.
func (p *Popover) head() fyne.CanvasObject {
	k := p.kit
	buttons := k.Place.Row(theme.Space4)
	if p.spec.Listen != nil {
		listen := NewButton(k, TextOnly, "volume_up", k.Text.T("listen.word"), p.spec.Listen)
		p.buttons = append(p.buttons, &listen.pressable)
		buttons.Add(listen)
	}
	closer := NewUtilityButton(k, UtilitySpec{Icon: "close", Label: k.Text.T("common.close"), OnPress: p.spec.Close})
	p.buttons = append(p.buttons, &closer.pressable)
	buttons.Add(closer)
	return k.Place.Grow(theme.Space8, 0, k.Prose.H2(p.spec.Title), buttons)
}

// chain leads Tab from the word through the buttons of the card and on to what comes after the
// word, and Shift+Tab the same way back.
func (p *Popover) chain() {
	stops := append([]*pressable{&p.spec.Word.pressable}, p.buttons...)
	for i, stop := range stops {
		stop.onTab = func(back bool) {
			switch {
			case back && i > 0:
				p.lead(stop, stops[i-1])
			case back:
				p.leave(p.kit.Canvas.FocusPrevious)
			case i+1 < len(stops):
				p.lead(stop, stops[i+1])
			default:
				p.leave(p.kit.Canvas.FocusNext)
			}
		}
	}
}

// lead moves the focus, with the Shift key if that is down.
func (p *Popover) lead(from, to *pressable) {
	shift := from.shift
	p.kit.focus(to.owner)
	to.shift = shift
}

// leave closes the card and moves the focus on from the word.
func (p *Popover) leave(move func()) {
	p.spec.Close()
	p.kit.focus(p.spec.Word)
	move()
}

// Index returns which button of the card has the focus, in tab order; -1: none of them.
func (p *Popover) Index(f fyne.Focusable) int {
	return slices.IndexFunc(p.buttons, func(b *pressable) bool { return b.owner == f })
}

// Focus moves the focus to a button of the card.
func (p *Popover) Focus(i int) { p.kit.focus(p.buttons[i].owner) }

// Put places the card above the word, or below it if there is more room, and reports whether all
// of it fits there. A card that does not fit scrolls.
func (p *Popover) Put() (fits bool) {
	content := p.kit.Canvas.Content()
	at, found := positionIn(content, p.spec.Word)
	page, inside := positionIn(content, p.spec.Within)
	if !found || !inside || len(p.spec.Word.at) == 0 {
		return true
	}
	p.Resize(content.Size())
	letters, size := p.spec.Word.Letters()
	at = at.Add(letters)
	width := p.spec.Within.Size().Width
	w := width
	if !p.kit.Compact {
		w = min(popoverWidth, width)
	}
	need := layout.Height(p.card, w)
	y, h := p.beside(need, at.Y, at.Y+size.Height, content.Size().Height)
	middle := p.middle(at.X - p.spec.Word.box().X)
	x := middle - tipStart - tipWidth/2
	if p.kit.RTL() {
		x = middle + tipStart + tipWidth/2 - w
	}
	x = min(max(page.X, x), page.X+width-w)
	p.card.Move(fyne.NewPos(x, y))
	p.card.Resize(fyne.NewSize(w, h))
	p.putTip(min(max(x+theme.RadiusCard, middle-tipWidth/2), x+w-theme.RadiusCard-tipWidth), y, h)
	return h >= need
}

// beside decides whether the card is above or below a word that takes the heights from top to bottom
// in a window, and returns the top and the height of the card.
func (p *Popover) beside(need, top, bottom, window float32) (y, h float32) {
	above, below := top-popoverAway-popoverEdge, window-bottom-popoverAway-popoverEdge
	p.below = need > above && below > above
	if p.below {
		return bottom + popoverAway, max(1, min(need, below))
	}
	h = max(1, min(need, above))
	return top - popoverAway - h, h
}

// middle returns the middle of the part of the word next to the card. left is the left edge of the
// text.
func (p *Popover) middle(left float32) float32 {
	parts := p.spec.Word.at
	part := parts[0]
	if p.below {
		part = parts[len(parts)-1]
	}
	return left + part.X + part.W/2
}

// putTip places the tip of a card that has its top at y.
func (p *Popover) putTip(x, y, h float32) {
	to := y + h - tipOver
	if p.below {
		to = y + tipOver - tipHeight
	}
	p.tip.Move(fyne.NewPos(x, to))
	p.tip.Resize(fyne.NewSize(tipWidth, tipHeight))
	p.tip.Refresh()
}

// drawTip paints the tip, w by h pixels: a triangle over the edge of the card.
func (p *Popover) drawTip(w, h int) image.Image {
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	scale, t := float32(w)/tipWidth, p.kit.Tokens
	stroke := t.Edge(theme.StrokeState) * scale
	triangle := func(c image.Image, inset float32) {
		z := vector.NewRasterizer(w, h)
		y := func(f float32) float32 {
			if p.below {
				return float32(h) - f
			}
			return f
		}
		z.MoveTo(inset, y(0))
		z.LineTo(float32(w)-inset, y(0))
		z.LineTo(float32(w)/2, y(float32(h)-inset))
		z.ClosePath()
		z.Draw(img, img.Rect, c, image.Point{})
	}
	const slant = 1.41 // the sides are at 45 degrees
	triangle(image.NewUniform(t.Primary), 0)
	triangle(image.NewUniform(t.Surface), stroke*slant)
	return img
}

// Tapped implements fyne.Tappable. A press beside the card closes it; one on the card does nothing,
// and the word keeps the focus.
func (p *Popover) Tapped(e *fyne.PointEvent) {
	p.kit.noteActivity()
	if !contains(p.card.Position(), p.card.Size(), e.Position) && p.kit.Presses.Click() {
		p.spec.Close()
	}
	p.kit.focus(p.spec.Word)
}

// Scrolled implements fyne.Scrollable: the wheel beside the card scrolls the page.
func (p *Popover) Scrolled(e *fyne.ScrollEvent) { p.spec.Wheel(e) }

// MouseIn implements desktop.Hoverable.
func (p *Popover) MouseIn(*desktop.MouseEvent) { p.kit.noteActivity() }

// MouseMoved implements desktop.Hoverable.
func (p *Popover) MouseMoved(*desktop.MouseEvent) { p.kit.noteActivity() }

// MouseOut implements desktop.Hoverable.
func (p *Popover) MouseOut() {}

// Card returns where the card is in the window.
func (p *Popover) Card() (fyne.Position, fyne.Size) { return p.card.Position(), p.card.Size() }
