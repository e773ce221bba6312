package layout

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

func TestScroll(t *testing.T) {
	test.NewTempApp(t)
	target := block(10, 40)
	content := container.New(&Col{}, block(10, 300), target, block(10, 300))
	s := NewScroll(false, nil, content)
	w := test.NewTempWindow(t, s)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(200, 200))
	if content.Size() != fyne.NewSize(200, 640) {
		t.Errorf("the content is %v", content.Size())
	}
	if !s.bar.Visible() || s.bar.Position().X != 184 || s.bar.Size().Width != 8 {
		t.Errorf("the bar is at %v, %v", s.bar.Position(), s.bar.Size())
	}
	d := fyne.CurrentApp().Driver()
	for _, step := range []struct {
		name string
		do   func()
		want float32
	}{
		{"up at the top", func() { s.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.Delta{DY: 50}}) }, 0},
		{"wheel down", func() { s.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.Delta{DY: -50}}) }, 50},
		{"to the target", func() { s.RevealObject(d, target) }, 188},
		{"again", func() { s.RevealObject(d, target) }, 188},
		{"page down", func() { s.Page(1) }, 340},
		{"beyond the end", func() { s.ScrollTo(9999) }, 440},
		{"back to the target", func() { s.RevealObject(d, target) }, 252},
		{"what leaves little room", func() { s.Reveal(300, 150) }, 275},
		{"what is higher than the room", func() { s.Reveal(100, 500) }, 95},
		{"page up", func() { s.Page(-1) }, 0},
	} {
		step.do()
		if s.Offset() != step.want || content.Position().Y != -step.want {
			t.Errorf("%s: offset %v, content at %v, want %v", step.name, s.Offset(), content.Position().Y, step.want)
		}
	}
	s.bar.Dragged(&fyne.DragEvent{Dragged: fyne.Delta{DY: 9999}})
	if s.Offset() != s.MaxOffset() || s.bar.Position().Y+s.bar.Size().Height != 192 {
		t.Errorf("dragged to the end: offset %v, bar ends at %v", s.Offset(), s.bar.Position().Y+s.bar.Size().Height)
	}
	s.SetContent(block(10, 100))
	if s.Offset() != 0 || s.bar.Visible() || s.Content().Size() != fyne.NewSize(200, 200) {
		t.Error("a short content scrolls, or does not fill the room")
	}
}

// If only empty space is out of view, there is no bar.
func TestScrollSparesTheBar(t *testing.T) {
	test.NewTempApp(t)
	for _, c := range []struct {
		content, longest float32
		bar              bool
	}{{200, 0, false}, {208, 0, false}, {212, 0, false}, {213, 13, true}, {400, 200, true}} {
		s := NewScroll(false, nil, block(10, c.content))
		s.Spare = 12
		s.Resize(fyne.NewSize(200, 200))
		if s.ScrollTo(9999); s.Offset() != c.longest || s.MaxOffset() != c.longest || s.bar.Visible() != c.bar {
			t.Errorf("%v high: scrolls to %v of %v, a bar: %v", c.content, s.Offset(), s.MaxOffset(), s.bar.Visible())
		}
	}
}

func TestScrollRightToLeft(t *testing.T) {
	test.NewTempApp(t)
	s := NewScroll(true, nil, block(10, 900))
	s.Resize(fyne.NewSize(200, 200))
	if x := s.bar.Position().X; x != 8 {
		t.Errorf("the bar is at %v, want 8", x)
	}
}

// When the window narrows the text wraps and the bar appears.
func TestScrollWraps(t *testing.T) {
	test.NewTempApp(t)
	s := NewScroll(false, nil, container.New(&Col{}, text(100)))
	s.Resize(fyne.NewSize(1000, 100))
	if s.bar.Visible() {
		t.Error("a bar beside a content that fits")
	}
	s.Resize(fyne.NewSize(100, 100))
	if !s.bar.Visible() || s.MaxOffset() != 100 {
		t.Errorf("after narrowing the content can move by %v, want 100", s.MaxOffset())
	}
	if s.MinSize() != (fyne.Size{}) || s.HeightFor(100) != 200 || s.Natural() != 1000 {
		t.Error("a scroll asks for the wrong room")
	}
}
