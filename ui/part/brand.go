package part

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"golang.org/x/image/draw"

	"waypost/assets"
	"waypost/ui/layout"
	"waypost/ui/para"
	"waypost/ui/theme"
)

// Where the hills stand in the brand rail.
const (
	hillsHeight = 296
	hillsBelow  = 104
)

// Brand makes the rail of pages that belong to no step: the mark, one sentence,
// the hills.
func (k *Kit) Brand(sentence string) fyne.CanvasObject {
	p := &plan{rtl: k.RTL()}
	k.railHead(p)
	line := k.Large(sentence)
	const side = 24
	p.put(line, side, 88, RailWidth-2*side, line.HeightFor(RailWidth-2*side))
	hills := container.New(&footing{below: hillsBelow}, k.hills())
	return k.Sized(RailWidth, 0, k.rail(p, k.Text.T("common.brandFoot")), hills)
}

// hills is the landscape, as wide as the rail. A picture whose side is a power of
// two would be another way of reading (see pixels).
func (k *Kit) hills() fyne.CanvasObject {
	return k.Sized(RailWidth, hillsHeight, pixels(func(w, h int) image.Image {
		picture := assets.Hills(k.Tokens.Dark, w)
		shown := image.NewRGBA(image.Rect(0, 0, w+1, h))
		if shown.Rect == picture.Rect {
			return picture
		}
		draw.ApproxBiLinear.Scale(shown, shown.Rect, picture, picture.Rect, draw.Src, nil)
		return shown
	}))
}

// footNote is the small print of a rail.
func (k *Kit) footNote(markup string) *para.Para {
	return k.Spans(theme.Small(), k.Tokens.Ink2, k.inkBold(markup)...)
}

// footing is a layout that sets its object a way above the bottom.
type footing struct{ side, below float32 }

// MinSize implements fyne.Layout.
func (l *footing) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// Layout implements fyne.Layout.
func (l *footing) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	w := size.Width - 2*l.side
	for _, o := range objects {
		h := layout.Height(o, w)
		o.Move(fyne.NewPos(l.side, size.Height-l.below-h))
		o.Resize(fyne.NewSize(w, h))
	}
}
