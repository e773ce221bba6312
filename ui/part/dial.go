package part

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"waypost/ui/layout"
	"waypost/ui/para"
	"waypost/ui/theme"
)

// Dial is a ring that empties (or fills), with a number in its middle.
type Dial struct {
	shell

	kit         *Kit
	size        float32
	ring, arc   *canvas.Arc
	head, tail  *canvas.Circle // the round ends of the arc
	number      *para.Para
	place       *layout.Place
	box         *fyne.Container
	label, show string
	under       string // under the number
}

// newDial is an empty dial, size pixels wide; under may be "".
func (k *Kit) newDial(size float32, under string) *Dial {
	t := k.Tokens
	d := &Dial{
		kit: k, size: size, under: under,
		ring: canvas.NewArc(0, 360, 0, t.Track), arc: canvas.NewArc(0, 0, 0, t.Primary),
		head: canvas.NewCircle(t.Primary), tail: canvas.NewCircle(t.Primary),
		place: &layout.Place{},
	}
	const inSize = 0.295 // the number's size in the ring's, as drawn
	style := theme.Text{Size: float32(math.Round(float64(size * inSize))), Bold: true}
	style.Line = 2 * style.Size
	d.number = k.Middle(style, t.Ink, "")
	whole := layout.Box{W: size, H: size}
	text := layout.Box{Y: size/2 - style.Size, W: size, H: style.Line}
	objects := []fyne.CanvasObject{d.ring, d.arc, d.head, d.tail, d.number}
	d.place.At = []layout.Box{whole, whole, {}, {}, text}
	if under != "" {
		const up, down = 6, 12
		d.place.At[4].Y -= up
		d.place.At = append(d.place.At, layout.Box{Y: size/2 + down, W: size, H: theme.Small().Line})
		objects = append(objects, k.Middle(theme.Small(), t.Ink2, under))
	}
	d.box = container.New(d.place, objects...)
	d.body = d.box
	d.ExtendBaseWidget(d)
	return d
}

// Label is what the dial says of itself.
func (d *Dial) Label() string { return d.label }

// Spoken is what the dial says.
func (d *Dial) Spoken() Spoken {
	return Spoken{Role: RoleTimer, Words: phrase(d.label, d.under), Of: d}
}

// AccessibilityLabel implements fyne.Accessible.
func (d *Dial) AccessibilityLabel() string { return d.Spoken().Words }

// AccessibilityRole implements fyne.Accessible.
func (d *Dial) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// set shows a part of the ring, stroke wide, and words in the middle.
func (d *Dial) set(part float32, stroke float32, c color.Color, words string) {
	part = min(max(part, 0), 1)
	cut := 1 - 2*stroke/d.size
	d.ring.CutoutRatio, d.arc.CutoutRatio = cut, cut
	d.arc.EndAngle = 360 * part
	d.arc.FillColor, d.head.FillColor, d.tail.FillColor = c, c, c
	d.place.At[2], d.place.At[3] = d.cap(0, stroke), d.cap(part, stroke)
	if words != d.show {
		d.show = words
		d.number.SetSpans(para.Span{Text: words})
	}
	d.box.Refresh()
}

// cap is the round end of a part of the ring.
func (d *Dial) cap(part, stroke float32) layout.Box {
	sin, cos := math.Sincos(2 * math.Pi * float64(part))
	r := float64(d.size-stroke) / 2
	middle := float64(d.size-stroke) / 2
	return layout.Box{X: float32(middle + r*sin), Y: float32(middle - r*cos), W: stroke, H: stroke}
}

// stroke is how wide the ring of a dial is.
func (d *Dial) stroke() float32 {
	if d.size <= 72 {
		return 6
	}
	return 8
}
