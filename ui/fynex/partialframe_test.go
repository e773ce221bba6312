package fynex

import (
	"image"
	"image/color"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

// paintedWindow is a window that records what Fyne would draw next.
type paintedWindow struct {
	fyne.Window

	content  fyne.CanvasObject
	canvas   *paintedCanvas
	keeps    bool
	scissors []image.Rectangle
}

func (w *paintedWindow) Canvas() fyne.Canvas        { return w.canvas }
func (w *paintedWindow) Content() fyne.CanvasObject { return w.content }
func (w *paintedWindow) RunWithContext(f func())    { f() }

func (w *paintedWindow) renderer() Renderer {
	return Renderer{
		KeepsFrames: func() bool { return w.keeps },
		Scissor:     func(r image.Rectangle) { w.scissors = append(w.scissors, r) },
	}
}

// paintedCanvas is a canvas with Fyne's own record of what has changed.
type paintedCanvas struct {
	fyne.Canvas

	dirty, moved bool // moved: sizes have changed
	refreshed    uint64
}

func (c *paintedCanvas) SetDirty()           { c.dirty = true }
func (c *paintedCanvas) EnsureMinSize() bool { return c.moved }

func (c *paintedCanvas) CheckDirtyAndClear() bool {
	was := c.dirty
	c.dirty = false
	return was
}

func (c *paintedCanvas) FreeDirtyTextures() uint64 {
	n := c.refreshed
	c.refreshed = 0
	return n
}

func (c *paintedCanvas) refresh() { c.dirty, c.refreshed = true, c.refreshed+1 }

// stripes returns a content of four coloured stripes, each 100 by 25.
func stripes() *fyne.Container {
	all := container.NewWithoutLayout()
	for i := range 4 {
		r := canvas.NewRectangle(color.Gray{Y: uint8(60 * i)})
		r.Move(fyne.NewPos(0, float32(25*i)))
		r.Resize(fyne.NewSize(100, 25))
		all.Add(r)
	}
	return all
}

// newPainted returns partial frames that have drawn a whole one.
func newPainted(t *testing.T) (*paintedWindow, *PartialFrames, *fyne.Container) {
	app := test.NewTempApp(t)
	all := stripes()
	real := test.NewTempWindow(t, nil)
	real.SetPadded(false)
	w := &paintedWindow{Window: real, canvas: &paintedCanvas{Canvas: real.Canvas()}, keeps: true}
	p := NewPartialFrames(app.Driver(), w, w.renderer())
	w.content = p.Stage(all)
	real.SetContent(w.content)
	real.Resize(fyne.NewSize(100, 100))
	p.whole = time.Now()
	return w, p, all
}

// A frame is partial if nothing but the object has changed, and the renderer can.
func TestPartialFrames(t *testing.T) {
	for name, c := range map[string]struct {
		prepare func(*paintedWindow, *PartialFrames)
		whole   bool
	}{
		"only the object":       {func(*paintedWindow, *PartialFrames) {}, false},
		"another one waits":     {func(w *paintedWindow, _ *PartialFrames) { w.canvas.refresh() }, true},
		"something has moved":   {func(w *paintedWindow, _ *PartialFrames) { w.canvas.dirty = true }, true},
		"sizes have changed":    {func(w *paintedWindow, _ *PartialFrames) { w.canvas.moved = true }, true},
		"an overlay":            {func(w *paintedWindow, _ *PartialFrames) { w.Canvas().Overlays().Add(canvas.NewRectangle(color.Black)) }, true},
		"frames are exchanged":  {func(w *paintedWindow, _ *PartialFrames) { w.keeps = false }, true},
		"another content":       {func(w *paintedWindow, _ *PartialFrames) { w.content = stripes() }, true},
		"no whole one for long": {func(_ *paintedWindow, p *PartialFrames) { p.whole = time.Now().Add(-wholeEvery) }, true},
	} {
		t.Run(name, func(t *testing.T) {
			w, p, all := newPainted(t)
			c.prepare(w, p)
			p.Only(all.Objects[1], w.canvas.refresh)
			if !w.canvas.dirty {
				t.Error("no frame is drawn")
			}
			if p.stage.narrow == c.whole {
				t.Fatalf("partial: %t", p.stage.narrow)
			}
			if want := image.Rect(0, 46, 104, 79); !c.whole && (len(w.scissors) != 1 || w.scissors[0] != want) {
				t.Errorf("%v, want %v", w.scissors, want)
			}
		})
	}
}

// Nothing is drawn if nothing has changed.
func TestPartialFramesOfNothing(t *testing.T) {
	w, p, all := newPainted(t)
	p.Only(all.Objects[1], func() {})
	if w.canvas.dirty || p.stage.narrow {
		t.Error("a frame is drawn")
	}
}

// A partial frame that Fyne did not draw is made up for by a whole one.
func TestPartialFrameIsMissed(t *testing.T) {
	w, p, all := newPainted(t)
	p.Only(all.Objects[1], w.canvas.refresh)
	w.canvas.dirty = false
	p.Only(all.Objects[1], w.canvas.refresh)
	if p.stage.narrow || !w.canvas.dirty || !w.scissors[len(w.scissors)-1].Empty() {
		t.Errorf("narrow %t, dirty %t, scissors %v", p.stage.narrow, w.canvas.dirty, w.scissors)
	}
}

// A narrowed stage draws its part as a whole frame does, and is a whole one again.
func TestNarrowStage(t *testing.T) {
	w, p, all := newPainted(t)
	whole := w.Window.Canvas().Capture()
	p.Only(all.Objects[1], w.canvas.refresh)
	part := w.Window.Canvas().Capture()
	objects := test.WidgetRenderer(p.stage).Objects()
	if objects[len(objects)-1].Size(); p.stage.narrow { // as Fyne's own painter asks, after all others
		t.Error("still narrow")
	}
	for y := range 100 {
		drawn := y >= 21 && y < 54
		if drawn && part.At(50, y) != whole.At(50, y) {
			t.Errorf("row %d: %v, want %v", y, part.At(50, y), whole.At(50, y))
		}
	}
	if again := w.Window.Canvas().Capture(); !slices.Equal(pix(t, again), pix(t, whole)) {
		t.Error("the next frame differs")
	}
}

func pix(t *testing.T, img image.Image) []uint8 {
	t.Helper()
	switch img := img.(type) {
	case *image.NRGBA:
		return img.Pix
	case *image.RGBA:
		return img.Pix
	}
	t.Fatalf("%T", img)
	return nil
}
