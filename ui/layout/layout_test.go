package layout

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// words stands in for a paragraph: a number of letters, each 10 wide and 20 high, broken
// into lines.
type words struct {
	canvas.Rectangle
	letters int
}

func text(letters int) *words { return &words{letters: letters} }

func (w *words) Natural() float32 { return float32(10 * w.letters) }

func (w *words) HeightFor(width float32) float32 {
	perLine := max(1, int(width/10))
	return float32(20 * ((w.letters + perLine - 1) / perLine))
}

// block returns an object of a fixed size.
func block(w, h float32) fyne.CanvasObject {
	r := canvas.NewRectangle(nil)
	r.SetMinSize(fyne.NewSize(w, h))
	return r
}

// boxes lays out objects and returns where they ended up.
func boxes(l fyne.Layout, w, h float32, objects ...fyne.CanvasObject) []Box {
	l.Layout(objects, fyne.NewSize(w, h))
	var out []Box
	for _, o := range objects {
		out = append(out, Box{o.Position().X, o.Position().Y, o.Size().Width, o.Size().Height})
	}
	return out
}

func check(t *testing.T, name string, got []Box, want ...Box) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s:\n got %v\nwant %v", name, got, want)
	}
}

func TestRow(t *testing.T) {
	for _, c := range []struct {
		name string
		l    *Row
		want []Box
	}{
		{"plain", &Row{Gap: 8}, []Box{{0, 18, 24, 24}, {32, 20, 50, 20}, {90, 10, 10, 40}}},
		{"right to left", &Row{RTL: true, Gap: 8}, []Box{{176, 18, 24, 24}, {118, 20, 50, 20}, {100, 10, 10, 40}}},
		{"growing", &Row{Gap: 8, Grow: []int{1}}, []Box{{0, 18, 24, 24}, {32, 20, 150, 20}, {190, 10, 10, 40}}},
		{"centred", &Row{Gap: 8, Centered: true}, []Box{{50, 18, 24, 24}, {82, 20, 50, 20}, {140, 10, 10, 40}}},
		{"top", &Row{Gap: 8, Top: true}, []Box{{0, 0, 24, 24}, {32, 0, 50, 20}, {90, 0, 10, 40}}},
		{"stretched", &Row{Stretch: true}, []Box{{0, 0, 24, 60}, {24, 0, 50, 60}, {74, 0, 10, 60}}},
	} {
		check(t, c.name, boxes(c.l, 200, 60, block(24, 24), text(5), block(10, 40)), c.want...)
	}
}

// A sentence with too little room wraps; the icon beside it keeps its size.
func TestRowTooNarrow(t *testing.T) {
	l := &Row{Gap: 6}
	icon, sentence := block(24, 24), text(20)
	if h := l.HeightFor([]fyne.CanvasObject{icon, sentence}, 130); h != 40 {
		t.Errorf("the row is %v high, want 40", h)
	}
	check(t, "narrow", boxes(l, 130, 40, icon, sentence), Box{0, 8, 24, 24}, Box{30, 0, 100, 40})
	check(t, "no room at all", boxes(l, 10, 40, icon, sentence)[:1], Box{0, 8, 24, 24})
}

func TestHidden(t *testing.T) {
	a, b, c := block(10, 10), block(20, 50), block(30, 10)
	b.Hide()
	objects := []fyne.CanvasObject{a, b, c}
	for _, l := range []Flow{&Row{Gap: 5}, &Columns{Gap: 5}} {
		if w := l.Natural(objects); w != 45 {
			t.Errorf("%T is %v wide with a hidden object, want 45", l, w)
		}
		if h := l.HeightFor(objects, 100); h != 10 {
			t.Errorf("%T is %v high with a hidden object, want 10", l, h)
		}
	}
	if h := (&Col{Gap: 5}).HeightFor(objects, 100); h != 25 {
		t.Errorf("a column is %v high with a hidden object, want 25", h)
	}
	check(t, "column", boxes(&Col{Gap: 5}, 100, 25, a, c), Box{0, 0, 100, 10}, Box{0, 15, 100, 10})
	b.Show()
	a.Hide()
	if h := (&Col{Gap: 5}).HeightFor(objects, 100); h != 65 {
		t.Errorf("a column begins with a gap: %v high, want 65", h)
	}
	c.Hide()
	if h := (&Split{}).HeightFor([]fyne.CanvasObject{text(5), c}, 100); h != 20 {
		t.Errorf("a split counts a hidden object: %v high", h)
	}
}

func TestSplit(t *testing.T) {
	check(t, "split", boxes(&Split{}, 200, 40, text(5), block(30, 30)), Box{0, 10, 50, 20}, Box{170, 5, 30, 30})
	check(t, "right to left", boxes(&Split{RTL: true}, 200, 40, text(5), block(30, 30)), Box{150, 10, 50, 20}, Box{0, 5, 30, 30})
	check(t, "narrow", boxes(&Split{Gap: 10}, 100, 40, text(10), block(30, 30)), Box{0, 0, 60, 40}, Box{70, 5, 30, 30})
}

func TestCol(t *testing.T) {
	check(t, "gap", boxes(&Col{Gap: 8}, 100, 0, text(15), block(5, 5), text(5)),
		Box{0, 0, 100, 40}, Box{0, 48, 100, 5}, Box{0, 61, 100, 20})
	check(t, "gaps", boxes(&Col{Gap: 1, Gaps: []float32{4, 16}}, 100, 0, text(5), block(5, 5), text(5)),
		Box{0, 4, 100, 20}, Box{0, 40, 100, 5}, Box{0, 46, 100, 20})
}

func TestColumns(t *testing.T) {
	two := func(l *Columns, w float32) []Box { return boxes(l, w, 100, text(10), text(60)) }
	check(t, "408 and 296", two(&Columns{Gap: 24, Shares: []float32{408, 296}}, 728), Box{0, 0, 408, 100}, Box{432, 0, 296, 100})
	check(t, "halves", two(&Columns{Gap: 24}, 728), Box{0, 0, 352, 100}, Box{376, 0, 352, 100})
	check(t, "right to left", two(&Columns{RTL: true, Gap: 24}, 728), Box{376, 0, 352, 100}, Box{0, 0, 352, 100})
	check(t, "top", two(&Columns{Gap: 24, Top: true}, 728), Box{0, 0, 352, 20}, Box{376, 0, 352, 40})
	check(t, "stacked", two(&Columns{Gap: 24, Stack: 720}, 600), Box{0, 0, 600, 20}, Box{0, 44, 600, 20})
	if h := (&Columns{Gap: 24, Stack: 720}).HeightFor([]fyne.CanvasObject{text(10), text(60)}, 600); h != 64 {
		t.Errorf("the stack is %v high, want 64", h)
	}
}

func TestPad(t *testing.T) {
	l := &Pad{Top: 1, Start: 2, Bottom: 3, End: 4}
	check(t, "pad", boxes(l, 106, 50, block(0, 0), text(20)), Box{0, 0, 106, 50}, Box{2, 1, 100, 46})
	if h := l.HeightFor([]fyne.CanvasObject{block(0, 99), text(20)}, 106); h != 44 {
		t.Errorf("the box is %v high, want 44: a background asks for no room", h)
	}
	l.RTL = true
	check(t, "right to left", boxes(l, 106, 50, text(20)), Box{4, 1, 100, 46})
	l.MinW, l.MinH = 208, 48
	if w, h := l.Natural([]fyne.CanvasObject{text(5)}), l.HeightFor([]fyne.CanvasObject{text(5)}, 208); w != 208 || h != 48 {
		t.Errorf("the least size is %v×%v, want 208×48", w, h)
	}
	l.H = 40
	if h := l.HeightFor([]fyne.CanvasObject{text(500)}, 106); h != 40 {
		t.Errorf("a height that is set is %v, want 40", h)
	}
}

func TestFixedInsetPlace(t *testing.T) {
	check(t, "fixed", boxes(&Fixed{24, 24}, 24, 24, block(1, 1), block(2, 2)), Box{0, 0, 24, 24}, Box{0, 0, 24, 24})
	check(t, "inset", boxes(&Inset{2}, 100, 50, block(1, 1)), Box{2, 2, 96, 46})
	check(t, "outset", boxes(&Inset{-5}, 100, 50, block(1, 1)), Box{-5, -5, 110, 60})
	at := []Box{{24, 10, 30, 20}, {60, 40, 10, 10}}
	check(t, "place", boxes(&Place{At: at}, 100, 50, block(1, 1), block(1, 1)), at...)
	check(t, "right to left", boxes(&Place{RTL: true, At: at}, 100, 50, block(1, 1), block(1, 1)), Box{46, 10, 30, 20}, Box{30, 40, 10, 10})
	p := &Place{At: at}
	if w, h := p.Natural(nil), p.HeightFor(nil, 0); w != 70 || h != 50 {
		t.Errorf("the places take %v×%v, want 70×50", w, h)
	}
}

// A tree of containers has the right height at two different widths.
func TestNested(t *testing.T) {
	row := container.New(&Row{Gap: 10, Grow: []int{1}, Top: true}, block(20, 20), text(20))
	card := container.New(&Pad{Top: 10, Start: 10, Bottom: 10, End: 10}, block(0, 0), container.New(&Col{Gap: 10}, text(5), row))
	for width, want := range map[float32]float32{500: 70, 150: 90, 100: 130} {
		if got := Height(card, width); got != want {
			t.Errorf("at %v the card is %v high, want %v", width, got, want)
		}
	}
	if got := Width(card); got != 250 {
		t.Errorf("the card is %v wide, want 250", got)
	}
}

// Fyne lays out again when a text has grown: MinSize has the height for the last width,
// and no width.
func TestMinSize(t *testing.T) {
	for _, l := range []Flow{&Row{}, &Col{}, &Columns{}, &Pad{}} {
		t.Run(fmt.Sprintf("%T", l), func(t *testing.T) {
			w := text(20)
			c := container.New(l, w)
			if got := c.MinSize(); got != fyne.NewSize(0, 20) {
				t.Errorf("before any layout the least size is %v", got)
			}
			c.Resize(fyne.NewSize(100, 400))
			before := c.MinSize()
			w.letters = 50
			if after := c.MinSize(); before.Height != 40 || after.Height != 100 || after.Width != 0 {
				t.Errorf("the least size goes from %v to %v", before, after)
			}
		})
	}
}

func TestRowOfNothing(t *testing.T) {
	if h := (&Row{Gap: 8}).HeightFor(nil, -48); h != 0 {
		t.Errorf("an empty row without room is %v high", h)
	}
}

// Objects that do not fit side by side are stacked.
func TestFold(t *testing.T) {
	row := &Row{Gap: 10, Grow: []int{0}, Fold: 100}
	check(t, "row with room", boxes(row, 200, 40, text(12), block(50, 40)), Box{0, 10, 140, 20}, Box{150, 0, 50, 40})
	check(t, "row without", boxes(row, 140, 70, text(12), block(50, 40)), Box{0, 0, 140, 20}, Box{0, 30, 50, 40})
	split := &Split{Gap: 10, Fold: true}
	check(t, "split without", boxes(split, 100, 70, text(8), block(50, 40)), Box{0, 0, 80, 20}, Box{0, 28, 50, 40})
	check(t, "lines", boxes(&Lines{Gap: 10}, 100, 50, block(40, 20), block(40, 20), block(60, 20)),
		Box{0, 2, 40, 20}, Box{50, 2, 40, 20}, Box{0, 27, 60, 20})
	check(t, "low place", boxes(&Place{At: []Box{{0, 0, 10, 10}, {0, 100, 10, 100}}, From: 50, End: 25}, 10, 150, block(1, 1), block(1, 1)),
		Box{0, 0, 10, 10}, Box{0, 75, 10, 100})
}
