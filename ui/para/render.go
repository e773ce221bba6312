package para

import (
	"image"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

const (
	// underlineGap is the distance from the baseline to the line under the text.
	underlineGap = 4
	// inkPad is the margin around the ink, which covers rounding to whole pixels.
	inkPad = 2
	// grid divides the width and height of a picture. At scales that are multiples of
	// 1/8, they are therefore whole pixels, and the painter never stretches it.
	grid = 8
)

// CreateRenderer implements fyne.Widget.
func (p *Para) CreateRenderer() fyne.WidgetRenderer {
	r := &renderer{p: p}
	r.raster = canvas.NewRaster(r.picture)
	r.raster.ScaleMode = canvas.ImageScalePixels
	r.objects = []fyne.CanvasObject{r.raster}
	return r
}

// renderer draws all lines of a Para in one raster that just covers their ink: without a
// graphics card, every pixel costs time and memory.
type renderer struct {
	p       *Para
	raster  *canvas.Raster
	objects []fyne.CanvasObject
	width   float32
}

// Destroy implements fyne.WidgetRenderer.
func (r *renderer) Destroy() {}

// Objects implements fyne.WidgetRenderer.
func (r *renderer) Objects() []fyne.CanvasObject {
	all := r.objects
	if u := r.p.under.text; u != nil {
		all = []fyne.CanvasObject{r.raster, u}
	}
	return append(all[:len(all):len(all)], r.p.Covers()...)
}

// MinSize implements fyne.WidgetRenderer.
func (r *renderer) MinSize() fyne.Size { return r.p.MinSize() }

func (r *renderer) Layout(size fyne.Size) {
	if size.Width != r.width {
		r.width = size.Width
		r.Refresh() // lines may break differently, or move relative to the grid
	}
}

// Refresh refreshes the whole Para, since the canvas does not know a raster that has been
// hidden until now.
func (r *renderer) Refresh() {
	r.place()
	canvas.Refresh(r.p)
}

// place moves and resizes the raster to cover the ink.
func (r *renderer) place() {
	r.p.placeUnder(r.width)
	r.p.placeCovers(r.width)
	e := r.ink()
	if e.empty() {
		r.raster.Hide()
		return
	}
	r.raster.Show()
	x, y := floorTo(e.left-inkPad, grid), floorTo(e.top-inkPad, grid)
	r.raster.Move(fyne.NewPos(x, y))
	r.raster.Resize(fyne.NewSize(side(e.right+inkPad-x), side(e.bottom+inkPad-y)))
}

// ink returns the extent of everything that the lines draw.
func (r *renderer) ink() extent {
	p := r.p
	lines := p.lay(r.width).lines
	base := p.text.Baseline(p.style.Line)
	e := nowhere
	for i, l := range lines {
		x, y := p.offset(l.Width, r.width), float32(i)*p.style.Line
		high := p.chipHeight(len(lines))
		for _, c := range p.chips(l) {
			top := y + (p.style.Line-high)/2
			e.add(x+c.from, top, x+c.to, top+high)
		}
		if u := p.style.Underline; u > 0 {
			e.add(x, y+base+underlineGap, x+l.Width, y+base+underlineGap+u)
		}
		p.markExtent(&e, l, x, y)
		for _, run := range l.Runs {
			e.run(run, x, y+base, p.style.Size)
		}
	}
	return e
}

// picture draws the lines on an image of the raster's size in pixels.
func (r *renderer) picture(w, h int) image.Image {
	p := r.p
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	in := ink{img: img, scale: float32(w) / r.raster.Size().Width}
	base := p.text.Baseline(p.style.Line)
	lines := p.lay(r.width).lines
	for i, l := range lines {
		x := in.snap(p.offset(l.Width, r.width)) - r.raster.Position().X
		y := float32(i)*p.style.Line - r.raster.Position().Y
		for _, c := range p.chips(l) {
			in.chip(x+c.from, y, c.to-c.from, p.chipHeight(len(lines)), p.style)
		}
		if u := in.snap(p.style.Underline); u > 0 && len(l.Runs) > 0 {
			top := in.snap(y + base + underlineGap)
			in.box(x, top, x+l.Width, top+u, 0, p.colorOf(l.Runs[0].Span))
		}
		p.marksUnder(in, l, x, y)
		for _, run := range l.Runs {
			in.run(run, x, y+base, p.style.Size, p.colorOf(run.Span))
		}
	}
	return img
}

// side returns the least multiple of the grid that is no smaller than length and no power
// of two. Without a graphics card, a picture whose side is a power of two would need
// another shader to be compiled.
func side(length float32) float32 {
	s := ceilTo(length, grid)
	if n := int(s); n&(n-1) == 0 {
		s += grid
	}
	return s
}

func floorTo(f, step float32) float32 {
	return float32(math.Floor(float64(f/step))) * step
}

func ceilTo(f, step float32) float32 { return -floorTo(-f, step) }
