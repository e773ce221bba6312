package fynex

import (
	"image"
	"math"
	"time"

	"fyne.io/fyne/v2"
)

// Renderer gives access to the renderer of Fyne's windows, which Fyne does not expose.
// Both functions are called on the UI thread while the window's OpenGL context is the
// current one.
type Renderer struct {
	// KeepsFrames reports whether each frame is drawn over the previous one. This is so
	// without a graphics card, where showing a frame copies it to the screen. Other
	// renderers alternate between two or three buffers.
	KeepsFrames func() bool
	// Scissor limits drawing to a part of the window, in pixels from its lower left
	// corner, until Fyne sets another limit. An empty rectangle removes the limit.
	Scissor func(r image.Rectangle)
}

// PartialFrames makes Fyne draw only what has changed in a window, if possible. By
// default Fyne redraws the whole window for each change:
// https://github.com/fyne-io/fyne/issues/3211. Without a graphics card, a countdown then
// costs ten times as much as drawing its digits.
//
// A frame is partial only if nothing has changed since the last one except objects passed
// to Only. That is checked in an animation, which Fyne calls right before it draws, and
// which nothing can follow before that. In case of doubt, and at least once every
// wholeEvery, the whole window is drawn.
type PartialFrames struct {
	driver   fyne.Driver
	win      fyne.Window
	canvas   drawnCanvas
	renderer Renderer

	stage *Stage // the window's content
	keeps bool   // see Renderer.KeepsFrames
	asked bool   // whether keeps is known

	changed box       // the part that the next frame must draw
	planned bool      // whether changed contains anything
	whole   time.Time // the whole window was drawn at this time or later
}

// wholeEvery is how often the whole window is drawn: Fyne drops the textures of objects
// that were not painted for a minute.
const wholeEvery = 45 * time.Second

// drawnCanvas has the methods of Fyne's canvas that are not part of its interface.
type drawnCanvas interface {
	fyne.Canvas
	CheckDirtyAndClear() bool
	SetDirty()
	EnsureMinSize() bool
	FreeDirtyTextures() uint64
}

// NewPartialFrames returns the partial frames of a window. If r is the zero Renderer,
// every frame draws the whole window.
func NewPartialFrames(driver fyne.Driver, win fyne.Window, r Renderer) *PartialFrames {
	p := &PartialFrames{driver: driver, win: win, renderer: r}
	if r.Scissor != nil {
		p.canvas, _ = win.Canvas().(drawnCanvas)
	}
	return p
}

// Stage wraps the content of the window. The result must become the window's content.
func (p *PartialFrames) Stage(content fyne.CanvasObject) fyne.CanvasObject {
	if p.canvas == nil {
		return content
	}
	p.stage = &Stage{content: content, painted: p.painted}
	p.stage.ExtendBaseWidget(p.stage)
	p.planned = false
	return p.stage
}

// Only calls change, which must not change the appearance of anything except o and the
// objects inside it.
func (p *PartialFrames) Only(o fyne.CanvasObject, change func()) {
	if !p.possible() {
		change()
		return
	}
	others := p.take()
	change()
	if mine := p.take(); others || mine && !p.add(o) {
		p.drawWhole()
	}
}

// possible reports whether the next frame can be partial.
func (p *PartialFrames) possible() bool {
	if p.canvas == nil || p.stage == nil || p.win.Content() != p.stage {
		return false
	}
	if p.stage.narrow { // Fyne did not draw the last partial frame, so the window is hidden
		p.painted()
		p.with(func() { p.renderer.Scissor(image.Rectangle{}) })
		p.drawWhole()
	}
	if !p.asked {
		p.with(func() { p.keeps, p.asked = p.renderer.KeepsFrames(), true })
	}
	return p.keeps && len(p.canvas.Overlays().List()) == 0
}

// with calls f while the window's OpenGL context is the current one.
func (p *PartialFrames) with(f func()) {
	if w, ok := p.win.(interface{ RunWithContext(func()) }); ok {
		w.RunWithContext(f)
	}
}

// take reports whether there are changes that have not been drawn, and makes Fyne forget
// them.
func (p *PartialFrames) take() bool {
	freed := uint64(0)
	p.with(func() { freed = p.canvas.FreeDirtyTextures() })
	return p.canvas.CheckDirtyAndClear() || freed > 0
}

// drawWhole makes the next frame draw the whole window.
func (p *PartialFrames) drawWhole() {
	p.planned, p.whole = false, time.Now()
	p.canvas.SetDirty()
}

// add makes the next frame draw an object. It returns false if the whole window is due to
// be drawn.
func (p *PartialFrames) add(o fyne.CanvasObject) bool {
	if time.Since(p.whole) > wholeEvery {
		return false
	}
	const overhang = 4 // letters may extend beyond their box
	at := p.driver.AbsolutePositionForObject(o)
	b := p.onPixels(at.SubtractXY(overhang, overhang), at.Add(o.Size()).AddXY(overhang, overhang))
	if p.planned {
		b = p.onPixels(
			fyne.NewPos(min(b.at.X, p.changed.at.X), min(b.at.Y, p.changed.at.Y)),
			fyne.NewPos(max(b.at.X+b.size.Width, p.changed.at.X+p.changed.size.Width), max(b.at.Y+b.size.Height, p.changed.at.Y+p.changed.size.Height)))
	}
	p.changed = b
	if !p.planned {
		p.planned = true
		(&fyne.Animation{Tick: p.begin}).Start()
	}
	return true
}

// onPixels returns the box between two corners, extended to whole pixels.
func (p *PartialFrames) onPixels(from, to fyne.Position) box {
	scale := float64(p.canvas.Scale())
	down := func(v float32) float32 { return float32(math.Floor(float64(max(v, 0))*scale) / scale) }
	up := func(v float32) float32 { return float32(math.Ceil(float64(v)*scale) / scale) }
	at := fyne.NewPos(down(from.X), down(from.Y))
	return box{at, fyne.NewSize(up(to.X)-at.X, up(to.Y)-at.Y)}
}

// begin is called right before Fyne draws. It begins a partial frame, unless something
// else has changed.
func (p *PartialFrames) begin(float32) {
	switch {
	case !p.planned:
		return
	case !p.possible(), p.take(), p.canvas.EnsureMinSize(), p.canvas.CheckDirtyAndClear():
		p.drawWhole()
		return
	}
	p.planned = false
	p.stage.part, p.stage.narrow = p.changed, true
	p.with(func() { p.renderer.Scissor(p.pixels(p.changed)) })
	p.canvas.SetDirty()
}

// painted ends a partial frame.
func (p *PartialFrames) painted() { p.stage.narrow = false }

// pixels converts a box to pixels of the renderer, rounded as Fyne does.
func (p *PartialFrames) pixels(b box) image.Rectangle {
	round := func(v float32) int { return int(math.Round(float64(v * p.canvas.Scale()))) }
	x, y := round(b.at.X), round(p.canvas.Size().Height-b.at.Y-b.size.Height)
	return image.Rect(x, y, x+round(b.size.Width), y+round(b.size.Height))
}
