package part

import (
	"image"
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
	ring        *canvas.Raster
	hoop        hoop // its stroke in device-independent pixels
	number      *para.Para
	label, show string
	under       string // under the number
}

// newDial is an empty dial, size pixels wide; under may be "".
func (k *Kit) newDial(size float32, under string) *Dial {
	t := k.Tokens
	d := &Dial{kit: k, size: size, under: under, hoop: hoop{track: t.Track}}
	d.ring = pixels(d.draw)
	const inSize = 0.295 // the number's size in the ring's, as drawn
	style := theme.Text{Size: float32(math.Round(float64(size * inSize))), Bold: true}
	style.Line = 2 * style.Size
	d.number = k.Middle(style, t.Ink, "")
	whole := layout.Box{W: size, H: size}
	text := layout.Box{Y: size/2 - style.Size, W: size, H: style.Line}
	objects := []fyne.CanvasObject{d.ring, d.number}
	place := &layout.Place{At: []layout.Box{whole, text}}
	if under != "" {
		const up, down = 6, 12
		place.At[1].Y -= up
		place.At = append(place.At, layout.Box{Y: size/2 + down, W: size, H: theme.Small().Line})
		objects = append(objects, k.Middle(theme.Small(), t.Ink2, under))
	}
	d.body = container.New(place, objects...)
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
func (d *Dial) set(part, stroke float32, c color.NRGBA, words string) {
	d.hoop.part, d.hoop.stroke, d.hoop.fill = float64(min(max(part, 0), 1)), float64(stroke), c
	if words != d.show {
		d.show = words
		d.number.SetSpans(para.Span{Text: words})
	}
	d.ring.Refresh()
}

// draw paints the ring w×h pixels large.
func (d *Dial) draw(w, h int) image.Image {
	r := d.hoop
	r.stroke *= float64(w) / float64(d.size)
	return r.draw(w, h)
}

// stroke is how wide the ring of a dial is.
func (d *Dial) stroke() float32 {
	if d.size <= 72 {
		return 6
	}
	return 8
}
