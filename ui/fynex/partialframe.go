package fynex

import (
	"image"
	"math"
	"time"

	"fyne.io/fyne/v2"
)

// Renderer is what Fyne hides of the renderer of its windows. Both functions are called on the
// UI thread while the context of the window is the current one.
type Renderer struct {
	// KeepsFrames reports whether a frame is drawn over the one before: without a graphics card,
	// showing a frame copies it to the screen. Others exchange two or three frames.
	KeepsFrames func() bool
	// Scissor keeps drawing to a part of the window, in pixels from its lower left corner, until
	// Fyne sets another; an empty one ends that.
	Scissor func(r image.Rectangle)
}

// PartialFrames makes Fyne draw only what has changed in a window, where it can. Fyne draws all
// of a window for each change, https://github.com/fyne-io/fyne/issues/3211, which without a
// graphics card costs a countdown ten times what its digits do.
//
// A frame is partial only if nothing but objects that Only was told about has changed since the
// last one. This is checked right before Fyne draws, in an animation, since Fyne calls nothing
// in between; in every doubt the frame is a whole one, and so is one at least every wholeEvery.
type PartialFrames struct {
	driver   fyne.Driver
	win      fyne.Window
	canvas   drawnCanvas
	renderer Renderer

	stage *Stage // the window's content
	keeps bool   // see Renderer
	asked bool   // keeps is known

	changed box       // what the next frame has to draw
	planned bool      // there is something in changed
	whole   time.Time // when all of the window was drawn last, at the latest
}

// wholeEvery is how often all of a window is drawn: Fyne drops what was not painted for a minute.
const wholeEvery = 45 * time.Second

// drawnCanvas is the part of a Canvas of Fyne that is not in its interface.
type drawnCanvas interface {
	fyne.Canvas
	CheckDirtyAndClear() bool
	SetDirty()
	EnsureMinSize() bool
	FreeDirtyTextures() uint64
}

// NewPartialFrames makes partial frames for a window. Without a renderer all of them are whole.
func NewPartialFrames(driver fyne.Driver, win fyne.Window, r Renderer) *PartialFrames {
	p := &PartialFrames{driver: driver, win: win, renderer: r}
	if r.Scissor != nil {
		p.canvas, _ = win.Canvas().(drawnCanvas)
	}
	return p
}

// Stage wraps the content of the window, which must be set to the result.
func (p *PartialFrames) Stage(content fyne.CanvasObject) fyne.CanvasObject {
	if p.canvas == nil {
		return content
	}
	p.stage = &Stage{content: content, painted: p.painted}
	p.stage.ExtendBaseWidget(p.stage)
	p.planned = false
	return p.stage
}

// Only calls change, which changes nothing that is drawn but o and what is in it.
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

// possible reports whether the next frame could be a partial one.
func (p *PartialFrames) possible() bool {
	if p.canvas == nil || p.stage == nil || p.win.Content() != p.stage {
		return false
	}
	if p.stage.narrow { // Fyne did not draw, so the window is hidden
		p.painted()
		p.with(func() { p.renderer.Scissor(image.Rectangle{}) })
		p.drawWhole()
	}
	if !p.asked {
		p.with(func() { p.keeps, p.asked = p.renderer.KeepsFrames(), true })
	}
	return p.keeps && len(p.canvas.Overlays().List()) == 0
}

// with calls f while the context of the window is the current one.
func (p *PartialFrames) with(f func()) {
	if w, ok := p.win.(interface{ RunWithContext(func()) }); ok {
		w.RunWithContext(f)
	}
}

// take reports whether anything has changed that is not drawn yet, and makes Fyne forget that.
func (p *PartialFrames) take() bool {
	freed := uint64(0)
	p.with(func() { freed = p.canvas.FreeDirtyTextures() })
	return p.canvas.CheckDirtyAndClear() || freed > 0
}

// drawWhole makes the next frame a whole one.
func (p *PartialFrames) drawWhole() {
	p.planned, p.whole = false, time.Now()
	p.canvas.SetDirty()
}

// add makes the next frame draw an object. It fails if a whole frame is due.
func (p *PartialFrames) add(o fyne.CanvasObject) bool {
	if time.Since(p.whole) > wholeEvery {
		return false
	}
	const overhang = 4 // letters may reach out of their box
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

// onPixels returns the box between two corners, grown to whole pixels.
func (p *PartialFrames) onPixels(from, to fyne.Position) box {
	scale := float64(p.canvas.Scale())
	down := func(v float32) float32 { return float32(math.Floor(float64(max(v, 0))*scale) / scale) }
	up := func(v float32) float32 { return float32(math.Ceil(float64(v)*scale) / scale) }
	at := fyne.NewPos(down(from.X), down(from.Y))
	return box{at, fyne.NewSize(up(to.X)-at.X, up(to.Y)-at.Y)}
}

// begin runs right before Fyne draws, and begins a partial frame if nothing else has changed.
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

// pixels returns a box in the pixels of the renderer, rounded as Fyne does.
func (p *PartialFrames) pixels(b box) image.Rectangle {
	round := func(v float32) int { return int(math.Round(float64(v * p.canvas.Scale()))) }
	x, y := round(b.at.X), round(p.canvas.Size().Height-b.at.Y-b.size.Height)
	return image.Rect(x, y, x+round(b.size.Width), y+round(b.size.Height))
}
