package part

import (
	"image"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"waypost/ui/layout"
	"waypost/ui/para"
	"waypost/ui/theme"
)

// Viewer shows the pages of a document over the whole window, one under the
// other, and makes them larger and smaller. Esc closes it.
type Viewer struct {
	shell

	// Closed is called once when it closed, in whatever way; it may be nil.
	Closed func()

	kit     *Kit
	paper   float32             // the width of a page in its own size
	draw    func(width float32) // asks for pictures of that width; Set brings them
	pages   []image.Image
	zoom    float32
	area    *pan
	percent *para.Para
	open    bool
}

// zooms are the sizes there are; 1 is the size of the paper.
func zooms() []float32 { return []float32{0.5, 0.75, 1, 1.25, 1.5, 2, 3} }

// Viewer makes a viewer of pages that are paper wide in their own size. draw is
// called for pictures of the pages, and again for others when the size changes;
// until they come the ones before stand there.
func (k *Kit) Viewer(title string, paper float32, draw func(width float32)) *Viewer {
	v := &Viewer{kit: k, paper: paper, draw: draw, zoom: 1, percent: k.Middle(theme.Label(), k.Tokens.Ink, "")}
	v.area = k.newPan(v.step)
	const wide = 64 // of "100 %"
	t := k.Text.T
	less := k.Utility("remove_circle_outline", "", t("label.smaller"), false, func() { v.step(-1) })
	more := k.Utility("add_circle_outline", "", t("label.larger"), false, func() { v.step(1) })
	done := k.Button(Ghost, "", t("common.close"), v.Close)
	tools := k.Row(theme.Space4, less, k.Column(wide, v.percent), more, k.Gap(theme.Space12, 0), done)
	head := k.Pad(theme.Space8, theme.Space24, theme.Space8, theme.Space16,
		newFrame(k.Tokens.Surface, k.Tokens.Line, theme.StrokeThin, 0).box, k.Ends(k.H2(title), tools))
	v.body = container.New(&viewerLayout{}, canvas.NewRectangle(k.Tokens.Rail), v.area, v.area.ring.box, head)
	v.ExtendBaseWidget(v)
	return v
}

// Open shows the viewer, at full size or as wide as the window is.
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

// Close closes the viewer; the focus goes back to where it was.
func (v *Viewer) Close() {
	if !v.open {
		return
	}
	v.open = false
	v.kit.Canvas.Overlays().Remove(v)
	v.pages = nil
	v.area.set(fyne.Size{})
	if v.Closed != nil {
		v.Closed()
	}
}

// Set shows pictures of the pages, of whatever width.
func (v *Viewer) Set(pages []image.Image) {
	if !v.open {
		return
	}
	v.pages = pages
	v.arrange()
}

// Width is how wide the pages are.
func (v *Viewer) Width() float32 { return v.paper * v.zoom }

// step goes to the next larger or smaller size, or with 0 to full size.
func (v *Viewer) step(steps int) {
	all := zooms()
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

// set shows another size, at first with the pictures there are.
func (v *Viewer) set(zoom float32) {
	v.zoom = zoom
	v.percent.SetSpans(para.Span{Text: v.kit.Text.T("label.percent", "n", int(math.Round(float64(zoom*100))))})
	v.arrange()
	v.draw(v.Width())
}

// arrange sets the pages one under the other.
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

// Tapped implements fyne.Tappable: what is under it cannot be pressed.
func (v *Viewer) Tapped(*fyne.PointEvent) {}

// key implements keyer.
func (v *Viewer) key(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyEscape {
		v.Close()
	}
}

// viewerLayout sets the head over the area.
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
