package part

import (
	"image"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"github.com/waypost-app/waypost/ui/layout"
	"github.com/waypost-app/waypost/ui/para"
	"github.com/waypost-app/waypost/ui/theme"
)

// Viewer shows the pages of a document over the whole window, and can zoom. Esc closes
// it.
type Viewer struct {
	wrapper

	// OnClosed is called once when the viewer has closed for any reason. It may be nil.
	OnClosed func()

	kit     *Kit
	paper   float32             // the width of a page at scale 1
	draw    func(width float32) // requests pictures of a width
	pages   []image.Image
	zoom    float32
	area    *zoomPane
	percent *para.Para
	open    bool
}

// zoomLevels returns the available scales; 1 is the size of the paper.
func zoomLevels() []float32 { return []float32{0.5, 0.75, 1, 1.25, 1.5, 2, 3} }

// NewViewer returns a viewer for pages that are paper pixels wide at scale 1. draw
// requests pictures of a width, which must be passed to SetPages later; the previous ones
// are shown until then.
func NewViewer(k *Kit, title string, paper float32, draw func(width float32)) *Viewer {
	v := &Viewer{kit: k, paper: paper, draw: draw, zoom: 1, percent: k.Prose.Centered(theme.Label(), k.Tokens.Ink, "")}
	v.area = newZoomPane(k, v.step)
	const wide = 64 // of "100 %"
	t := k.Text.T
	less := NewUtilityButton(k, UtilitySpec{Icon: "remove_circle_outline", Label: t("label.smaller"), OnPress: func() { v.step(-1) }})
	more := NewUtilityButton(k, UtilitySpec{Icon: "add_circle_outline", Label: t("label.larger"), OnPress: func() { v.step(1) }})
	done := NewButton(k, Ghost, "", t("common.close"), v.Close)
	tools := k.Place.Row(theme.Space4, less, k.Place.Width(wide, v.percent), more, k.Place.Gap(theme.Space12, 0), done)
	head := k.Place.Pad(theme.Space8, theme.Space24, theme.Space8, theme.Space16,
		newFrame(k.Tokens.Surface, k.Tokens.Line, k.Tokens.Edge(theme.StrokeThin), 0).box, k.Place.Split(k.Prose.H2(title), tools))
	v.body = container.New(&viewerLayout{}, canvas.NewRectangle(k.Tokens.Rail), v.area, v.area.ring.box, head, newTooltipLayer())
	v.ExtendBaseWidget(v)
	return v
}

// Open shows the viewer at full size, or at the width of the window if that is less.
func (v *Viewer) Open() {
	c := v.kit.Canvas
	if c == nil || v.open {
		return
	}
	v.open = true
	c.Overlays().Add(v)
	v.Resize(c.Size())
	v.set(min(1, (v.area.Size().Width-2*theme.Space16)/v.paper))
	c.Focus(v.area)
}

// Close closes the viewer. The focus returns to where it was.
func (v *Viewer) Close() {
	if !v.open {
		return
	}
	v.open = false
	v.kit.Canvas.Overlays().Remove(v)
	v.pages = nil
	v.area.set(fyne.Size{})
	if v.OnClosed != nil {
		v.OnClosed()
	}
}

// SetPages shows pictures of the pages, which may have any width.
func (v *Viewer) SetPages(pages []image.Image) {
	if !v.open {
		return
	}
	v.pages = pages
	v.arrange()
}

// Width returns the width at which a page is shown.
func (v *Viewer) Width() float32 { return v.paper * v.zoom }

// step zooms by a number of levels, or to full size if steps is 0.
func (v *Viewer) step(steps int) {
	all := zoomLevels()
	to := float32(1)
	switch {
	case steps > 0:
		to = all[len(all)-1]
		for _, z := range all {
			if z > v.zoom+0.01 {
				to = z
				break
			}
		}
	case steps < 0:
		to = min(all[0], v.zoom)
		for _, z := range all {
			if z < v.zoom-0.01 {
				to = z
			}
		}
	}
	if to != v.zoom {
		v.set(to)
	}
}

// set zooms, and shows the existing pictures, scaled, until new ones arrive.
func (v *Viewer) set(zoom float32) {
	v.zoom = zoom
	v.percent.SetSpans(para.Span{Text: v.kit.Text.T("label.percent", "n", int(math.Round(float64(zoom*100))))})
	v.arrange()
	v.draw(v.Width())
}

// arrange stacks the pages vertically.
func (v *Viewer) arrange() {
	const gap = theme.Space16
	w, y := v.Width(), gap
	var objects []fyne.CanvasObject
	for _, img := range v.pages {
		b := img.Bounds()
		h := w * float32(b.Dy()) / float32(b.Dx())
		picture := canvas.NewImageFromImage(img)
		picture.FillMode = canvas.ImageFillStretch
		picture.ScaleMode = canvas.ImageScaleSmooth
		picture.Move(fyne.NewPos(gap, y))
		picture.Resize(fyne.NewSize(w, h))
		objects = append(objects, picture)
		y += h + gap
	}
	v.area.set(fyne.NewSize(w+2*gap, y), objects...)
}

// Tapped implements fyne.Tappable. It keeps clicks away from the page.
func (v *Viewer) Tapped(*fyne.PointEvent) {}

// handleKey implements overlayKeyHandler.
func (v *Viewer) handleKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyEscape {
		v.Close()
	}
}

// viewerLayout puts the heading above the pages.
type viewerLayout struct{}

// MinSize implements fyne.Layout.
func (l *viewerLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// Layout implements fyne.Layout.
func (l *viewerLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	back, area, ring, head := objects[0], objects[1], objects[2], objects[3]
	top := layout.Height(head, size.Width)
	back.Resize(size)
	head.Resize(fyne.NewSize(size.Width, top))
	const room = ringRoom + 1
	for _, o := range []fyne.CanvasObject{area, ring} {
		o.Move(fyne.NewPos(room, top+room))
		o.Resize(fyne.NewSize(size.Width-2*room, size.Height-top-2*room))
	}
}
