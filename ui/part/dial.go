package part

import (
	"image"
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"github.com/waypost-app/waypost/ui/layout"
	"github.com/waypost-app/waypost/ui/para"
	"github.com/waypost-app/waypost/ui/theme"
)

// Dial is a ring that empties or fills, with a number in its middle.
type Dial struct {
	wrapper

	kit         *Kit
	size        float32
	ring        *canvas.Raster
	arc         progressArc // its stroke is in device-independent pixels
	number      *para.Para
	label, show string
	under       string // a word below the number
	news        string // announced at once by screen readers; may be ""
}

// newDial returns an empty dial, size pixels wide. under is a word below the number, or
// "".
func newDial(k *Kit, size float32, under string) *Dial {
	t := k.Tokens
	d := &Dial{kit: k, size: size, under: under, arc: progressArc{track: t.Track}}
	d.ring = newRaster(d.draw)
	const inSize = 0.295 // size of the number divided by the size of the ring
	style := theme.Text{Size: float32(math.Round(float64(size * inSize))), Bold: true}
	style.Line = 2 * style.Size
	d.number = k.Prose.Centered(style, t.Ink, "")
	whole := layout.Box{W: size, H: size}
	text := layout.Box{Y: size/2 - style.Size, W: size, H: style.Line}
	objects := []fyne.CanvasObject{d.ring, d.number}
	place := &layout.Place{At: []layout.Box{whole, text}}
	if under != "" {
		const up, down = 6, 12
		place.At[1].Y -= up
		words := k.Prose.Centered(theme.Small(), t.Ink2, under)
		place.At = append(place.At, layout.Box{Y: size/2 + down, W: size, H: words.HeightFor(size)})
		objects = append(objects, words)
	}
	d.body = container.New(place, objects...)
	d.ExtendBaseWidget(d)
	return d
}

// Label returns the accessible name.
func (d *Dial) Label() string { return d.label }

// A11yNode adds the word under the number.
func (d *Dial) A11yNode() A11yNode {
	return d.kit.said(A11yNode{Role: RoleTimer, Name: d.label, Description: d.under, Share: d.arc.share, News: d.news, Object: d})
}

// AccessibilityLabel implements fyne.Accessible.
func (d *Dial) AccessibilityLabel() string { return d.A11yNode().Text }

// AccessibilityRole implements fyne.Accessible.
func (d *Dial) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// set shows a share of the ring, from 0 to 1 and stroke pixels wide, and a text in the
// middle.
func (d *Dial) set(part, stroke float32, c color.NRGBA, words string) {
	d.arc.share, d.arc.stroke, d.arc.fill = float64(min(max(part, 0), 1)), float64(stroke), c
	d.kit.only(d, func() {
		if words != d.show {
			d.show = words
			d.number.SetSpans(para.Span{Text: words})
		}
		d.ring.Refresh()
	})
}

// draw paints the ring on a picture of w by h pixels.
func (d *Dial) draw(w, h int) image.Image {
	r := d.arc
	r.stroke *= float64(w) / float64(d.size)
	return r.draw(w, h)
}

// stroke returns the width of the ring's stroke.
func (d *Dial) stroke() float32 {
	if d.size <= 72 {
		return 6
	}
	return 8
}
