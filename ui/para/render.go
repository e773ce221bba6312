package para

import (
	"image"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

const (
	// inkPad is the room around the lines of a picture, for marks and swashes
	// that reach outside their line.
	inkPad = 8
	// grid is what the sides of a picture are multiples of: so they are whole
	// pixels at every scale in eighths, and the painter never has to stretch.
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

// renderer shows the lines of a Para in one raster, which covers no more than
// the lines themselves.
type renderer struct {
	p       *Para
	raster  *canvas.Raster
	objects []fyne.CanvasObject
	width   float32
}

func (r *renderer) Destroy()                     {}
func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *renderer) MinSize() fyne.Size           { return r.p.MinSize() }

func (r *renderer) Layout(size fyne.Size) {
	if size.Width != r.width {
		r.width = size.Width
		r.place()
	}
}

func (r *renderer) Refresh() {
	r.place()
	canvas.Refresh(r.raster)
}

// place puts the raster around the lines.
func (r *renderer) place() {
	p := r.p
	set := p.lay(r.width)
	left, right := r.width, float32(0)
	for _, l := range set.lines {
		x := p.offset(l.Width, r.width)
		left, right = min(left, x), max(right, x+l.Width)
	}
	if right <= left {
		r.raster.Hide()
		return
	}
	r.raster.Show()
	left = floorTo(left-inkPad, grid)
	r.raster.Move(fyne.NewPos(left, -inkPad))
	r.raster.Resize(fyne.NewSize(
		-floorTo(-(right+inkPad-left), grid),
		-floorTo(-(float32(len(set.lines))*p.style.Line+2*inkPad), grid)))
}

// picture draws the lines in an image of the raster's size in pixels.
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
		for _, run := range l.Runs {
			in.run(run, x, y+base, p.style.Size, p.colorOf(run.Span))
		}
	}
	return img
}

func floorTo(f, step float32) float32 {
	return float32(math.Floor(float64(f/step))) * step
}

func ceilTo(f, step float32) float32 { return -floorTo(-f, step) }
