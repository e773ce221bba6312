package part

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"golang.org/x/image/draw"
	"golang.org/x/image/math/f64"

	"github.com/waypost-app/waypost/assets"
	"github.com/waypost-app/waypost/ui/layout"
	"github.com/waypost-app/waypost/ui/para"
	"github.com/waypost-app/waypost/ui/theme"
)

// Height of the landscape, and its distance from the bottom.
const (
	hillsHeight = 296
	hillsBelow  = 104
)

// NewBrandRail returns a rail without items: logo, one sentence, a landscape and small
// print.
func NewBrandRail(k *Kit, sentence, foot string) fyne.CanvasObject {
	p := &placements{rtl: k.RTL()}
	placeRailHead(k, p, HomeLink{})
	line := k.Prose.Large(sentence)
	const side = 24
	p.put(line, side, 88, RailWidth-2*side, line.HeightFor(RailWidth-2*side))
	hills := container.New(&bottomLayout{below: max(hillsBelow, footRoom(railFootNote(k, foot)))}, hillsImage(k))
	return k.Place.Fixed(RailWidth, 0, railFrame(k, p, foot), hills)
}

// hillsImage returns the landscape, as wide as the rail; its path leads to the page. It
// is one pixel wider than a power of two, for the reason given at newRaster.
func hillsImage(k *Kit) fyne.CanvasObject {
	return k.Place.Fixed(RailWidth, hillsHeight, newRaster(func(w, h int) image.Image {
		picture := assets.Hills(k.Tokens.Dark, w)
		size := image.Rect(0, 0, w+1, h)
		if size == picture.Rect && !k.RTL() {
			return picture
		}
		shown := image.NewRGBA(size)
		scale := f64.Aff3{float64(size.Dx()) / float64(picture.Rect.Dx()), 0, 0, 0, float64(h) / float64(picture.Rect.Dy()), 0}
		if k.RTL() {
			scale[0], scale[2] = -scale[0], float64(size.Dx())
		}
		draw.ApproxBiLinear.Transform(shown, scale, picture, picture.Rect, draw.Src, nil)
		return shown
	}))
}

// railFootNote returns the small print of a rail.
func railFootNote(k *Kit, markup string) *para.Para {
	words := k.Prose.Spans(theme.Small(), k.Tokens.Ink2, k.Prose.boldInInk(markup)...)
	return k.Prose.both(words, theme.Small(), markup)
}

// bottomLayout puts its objects a fixed distance above the bottom.
type bottomLayout struct{ side, below float32 }

// MinSize implements fyne.Layout.
func (l *bottomLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// Layout implements fyne.Layout.
func (l *bottomLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	w := size.Width - 2*l.side
	for _, o := range objects {
		h := layout.Height(o, w)
		o.Move(fyne.NewPos(l.side, size.Height-l.below-h))
		o.Resize(fyne.NewSize(w, h))
	}
}
