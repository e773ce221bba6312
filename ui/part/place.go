package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"waypost/ui/layout"
	"waypost/ui/theme"
)

// Row sets objects side by side from the start, in the middle of its height.
func (k *Kit) Row(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&layout.Row{RTL: k.RTL(), Gap: gap, Fold: k.fold()}, objects...)
}

// fold is the width that the longest text of a row must have in a narrow window,
// lest all of the row stands one under the other.
func (k *Kit) fold() float32 {
	if k.Narrow {
		return 200
	}
	return 0
}

// Grow is a Row in which object i takes the room that is left.
func (k *Kit) Grow(gap float32, i int, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&layout.Row{RTL: k.RTL(), Gap: gap, Grow: []int{i}, Fold: k.fold()}, objects...)
}

// Beside sets a sign at the top of the start of a text that may wrap.
func (k *Kit) Beside(gap float32, sign, words fyne.CanvasObject) *fyne.Container {
	return container.New(&layout.Row{RTL: k.RTL(), Gap: gap, Grow: []int{1}, Top: true}, sign, words)
}

// Centered is a Row in the middle of its width.
func (k *Kit) Centered(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&layout.Row{RTL: k.RTL(), Gap: gap, Centered: true, Fold: k.fold()}, objects...)
}

// Ends sets one object at the start and one at the end.
func (k *Kit) Ends(start, end fyne.CanvasObject) *fyne.Container {
	return container.New(&layout.Split{RTL: k.RTL(), Gap: theme.Space16, Fold: k.Narrow}, start, end)
}

// Col sets objects one under the other.
func (k *Kit) Col(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&layout.Col{Gap: gap}, objects...)
}

// Stack sets objects one under the other, object i after gaps[i].
func (k *Kit) Stack(gaps []float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&layout.Col{Gaps: gaps}, objects...)
}

// Columns sets objects side by side in shares of the width, all of one height;
// all alike if shares is nil. In a narrow window they stand one under the other.
func (k *Kit) Columns(gap float32, shares []float32, objects ...fyne.CanvasObject) *fyne.Container {
	if k.Narrow {
		return k.Col(gap, objects...)
	}
	return k.shares(gap, shares, objects...)
}

// shares is Columns in every window.
func (k *Kit) shares(gap float32, shares []float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&layout.Columns{RTL: k.RTL(), Gap: gap, Shares: shares}, objects...)
}

// Pad sets room around the last object; those before it lie behind it.
func (k *Kit) Pad(top, start, bottom, end float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&layout.Pad{RTL: k.RTL(), Top: top, Start: start, Bottom: bottom, End: end}, objects...)
}

// High is a box of a given height or what its text needs, with room at the start
// and the end of its last object; those before it lie behind it.
func (k *Kit) High(height, start, end float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&layout.Pad{RTL: k.RTL(), Start: start, End: end, MinH: height}, objects...)
}

// Over sets an object over another, which is as high as it needs, with room
// around it.
func (k *Kit) Over(top, start, bottom, end float32, under, over fyne.CanvasObject) *fyne.Container {
	return container.New(&layout.Pad{RTL: k.RTL(), Top: top, Start: start, Bottom: bottom, End: end, Over: true}, under, over)
}

// Sized gives objects a size, one over the other; a width of 0 fills the width.
func (k *Kit) Sized(w, h float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&layout.Fixed{W: w, H: h}, objects...)
}

// Gap is empty room, w wide and h high.
func (k *Kit) Gap(w, h float32) *fyne.Container { return k.Sized(w, h) }

// Wide gives an object the least width that it takes.
func (k *Kit) Wide(w float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(&layout.Pad{RTL: k.RTL(), MinW: w}, o)
}

// Column gives an object the width that it takes in a row, however long its
// text is; that wraps.
func (k *Kit) Column(w float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(&layout.Pad{RTL: k.RTL(), W: w}, o)
}

// GrowTop is Grow with everything at the top of the row.
func (k *Kit) GrowTop(gap float32, i int, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&layout.Row{RTL: k.RTL(), Gap: gap, Grow: []int{i}, Top: true, Fold: k.fold()}, objects...)
}

// Side is Grow with everything as high as the row.
func (k *Kit) Side(gap float32, i int, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&layout.Row{RTL: k.RTL(), Gap: gap, Grow: []int{i}, Stretch: true, Fold: k.fold()}, objects...)
}
