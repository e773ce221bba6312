package part

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/waypost-app/waypost/ui/layout"
	"github.com/waypost-app/waypost/ui/theme"
)

// Place arranges objects. All sizes are in device-independent pixels. Horizontally,
// positions are start and end, never left and right.
type Place struct{ env *Env }

// Row puts objects side by side from the start, centered vertically.
func (p Place) Row(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&layout.Row{RTL: p.env.RTL(), Gap: gap, Fold: p.fold()}, objects...)
}

// fold returns the smallest useful width of a row's longest text in a narrow window. A
// row with less room stacks its objects.
func (p Place) fold() float32 {
	if p.env.Narrow {
		return 200
	}
	return 0
}

// Centered returns a Row in the middle of the available width.
func (p Place) Centered(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&layout.Row{RTL: p.env.RTL(), Gap: gap, Centered: true, Fold: p.fold()}, objects...)
}

// Grow returns a Row in which object i takes the remaining width.
func (p Place) Grow(gap float32, i int, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&layout.Row{RTL: p.env.RTL(), Gap: gap, Grow: []int{i}, Fold: p.fold()}, objects...)
}

// GrowTop is like Grow, but with all objects aligned to the top of the row.
func (p Place) GrowTop(gap float32, i int, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&layout.Row{RTL: p.env.RTL(), Gap: gap, Grow: []int{i}, Top: true, Fold: p.fold()}, objects...)
}

// GrowStretch is like Grow, but makes all objects as tall as the row.
func (p Place) GrowStretch(gap float32, i int, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&layout.Row{RTL: p.env.RTL(), Gap: gap, Grow: []int{i}, Stretch: true, Fold: p.fold()}, objects...)
}

// GrowWhole is like Grow, but never wraps text: if there is too little room, the row
// becomes a column.
func (p Place) GrowWhole(gap float32, i int, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&layout.Row{RTL: p.env.RTL(), Gap: gap, Grow: []int{i}, Fold: math.MaxFloat32}, objects...)
}

// IconText puts an icon before text that may wrap, aligned to its first line.
func (p Place) IconText(gap float32, icon, words fyne.CanvasObject) *fyne.Container {
	return container.New(&layout.Row{RTL: p.env.RTL(), Gap: gap, Grow: []int{1}, Top: true}, icon, words)
}

// Lines puts objects side by side, on as many lines as needed.
func (p Place) Lines(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&layout.Lines{RTL: p.env.RTL(), Gap: gap}, objects...)
}

// Split puts one object at the start and one at the end.
func (p Place) Split(start, end fyne.CanvasObject) *fyne.Container {
	return container.New(&layout.Split{RTL: p.env.RTL(), Gap: theme.Space16, Fold: p.env.Narrow}, start, end)
}

// Col stacks objects vertically.
func (p Place) Col(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&layout.Col{Gap: gap}, objects...)
}

// ColGaps stacks objects vertically, with gaps[i] above object i.
func (p Place) ColGaps(gaps []float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&layout.Col{Gaps: gaps}, objects...)
}

// Columns puts objects side by side at the same height, each with its share of the width;
// nil shares are equal. A narrow window stacks them.
func (p Place) Columns(gap float32, shares []float32, objects ...fyne.CanvasObject) *fyne.Container {
	if p.env.Narrow {
		return p.Col(gap, objects...)
	}
	return p.shares(gap, shares, objects...)
}

// shares is like Columns, but a narrow window does not stack the objects.
func (p Place) shares(gap float32, shares []float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&layout.Columns{RTL: p.env.RTL(), Gap: gap, Shares: shares}, objects...)
}

// Pad adds padding around the last object. The objects before it are backgrounds.
func (p Place) Pad(top, start, bottom, end float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&layout.Pad{RTL: p.env.RTL(), Top: top, Start: start, Bottom: bottom, End: end}, objects...)
}

// MinHeight returns a box with a minimum height, with padding at the start and the end of
// its last object. The objects before it are backgrounds.
func (p Place) MinHeight(height, start, end float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&layout.Pad{RTL: p.env.RTL(), Start: start, End: end, MinH: height}, objects...)
}

// MinWidth gives an object a minimum width.
func (p Place) MinWidth(w float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(&layout.Pad{RTL: p.env.RTL(), MinW: w}, o)
}

// Width gives an object a fixed natural width; its text wraps.
func (p Place) Width(w float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(&layout.Pad{RTL: p.env.RTL(), W: w}, o)
}

// Fixed gives objects the same fixed size and stacks them on top of each other. A width
// of 0 means the available width.
func (p Place) Fixed(w, h float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&layout.Fixed{W: w, H: h}, objects...)
}

// Gap returns empty space, w wide and h high.
func (p Place) Gap(w, h float32) *fyne.Container { return p.Fixed(w, h) }

// Overlay puts an object, with padding around it, on top of another one. The lower one
// determines the height.
func (p Place) Overlay(top, start, bottom, end float32, under, over fyne.CanvasObject) *fyne.Container {
	return container.New(&layout.Pad{RTL: p.env.RTL(), Top: top, Start: start, Bottom: bottom, End: end, Over: true}, under, over)
}
