package para

import (
	"math"

	"github.com/waypost-app/waypost/assets/typeset"
)

// extent is a box in device-independent pixels.
type extent struct{ left, top, right, bottom float32 }

// nowhere is the empty extent.
var nowhere = extent{left: math.MaxFloat32, top: math.MaxFloat32, right: -math.MaxFloat32, bottom: -math.MaxFloat32}

func (e extent) empty() bool { return e.left >= e.right || e.top >= e.bottom }

// add extends the extent to include another box.
func (e *extent) add(left, top, right, bottom float32) {
	e.left, e.top = min(e.left, left), min(e.top, top)
	e.right, e.bottom = max(e.right, right), max(e.bottom, bottom)
}

// run extends the extent to include the ink of a run of glyphs, in a line that starts at
// x. Synthetic bold takes more room.
func (e *extent) run(r typeset.Run, x, baseline, size float32) {
	bolder := r.Face.Stroke * size
	dot := x + r.X
	for _, g := range r.Out.Glyphs {
		left := dot + fromFixed(g.XOffset+g.XBearing)
		top := baseline - fromFixed(g.YOffset+g.YBearing)
		dot += fromFixed(g.Advance)
		switch {
		case g.GlyphID == 0: // the box drawn for a missing glyph
			e.add(dot-fromFixed(g.Advance), baseline-size, dot, baseline)
		case g.Width != 0 && g.Height != 0:
			e.add(left-bolder, top-bolder, left+fromFixed(g.Width)+bolder, top-fromFixed(g.Height)+bolder)
		}
	}
}
