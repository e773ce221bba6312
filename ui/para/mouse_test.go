package para

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// click clicks several times at x, without any time passing.
func click(in *Input, x float32, times int) {
	in.pointer.clicks = 0
	for range times {
		pressAt(in, x, desktop.MouseButtonPrimary, 0)
	}
}

func pressAt(in *Input, x float32, button desktop.MouseButton, m fyne.KeyModifier) {
	e := &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, 20)}, Button: button, Modifier: m}
	in.MouseDown(e)
	in.MouseUp(e)
}

func drag(in *Input, x float32) {
	in.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, 20)}})
}

// mouseInput returns an Input, 200 wide, that contains "river candle", and its clock,
// which only the test moves.
func mouseInput() (in *Input, clock *time.Time) {
	in = newInput("en")
	in.SetText("river candle")
	now := time.Unix(0, 0)
	in.pointer.now = func() time.Time { return now }
	return in, &now
}

func TestMouseSelects(t *testing.T) {
	const river, candle, beyond = 20, 70, 199
	second := func(in *Input, x float32) { pressAt(in, x, desktop.MouseButtonPrimary, 0) }
	for _, c := range []struct {
		name string
		do   func(in *Input, clock *time.Time)
		want string
	}{
		{"one press", func(in *Input, _ *time.Time) { click(in, river, 1) }, ""},
		{"two presses", func(in *Input, _ *time.Time) { click(in, river, 2) }, "river"},
		{"two presses on the last letter's end", func(in *Input, _ *time.Time) { click(in, in.shape().trail[4]-1, 2) }, "river"},
		{"two presses beyond the text", func(in *Input, _ *time.Time) { click(in, beyond, 2) }, "candle"},
		{"three presses", func(in *Input, _ *time.Time) { click(in, candle, 3) }, "river candle"},
		{"four presses begin anew", func(in *Input, _ *time.Time) { click(in, candle, 4) }, ""},
		{"two slow presses", func(in *Input, clock *time.Time) {
			click(in, river, 1)
			*clock = clock.Add(multiClickTime + 1)
			second(in, river)
		}, ""},
		{"two presses far apart", func(in *Input, _ *time.Time) { click(in, river, 1); second(in, candle) }, ""},
		{"Shift and a press", func(in *Input, _ *time.Time) {
			click(in, 0, 1)
			pressAt(in, beyond, desktop.MouseButtonPrimary, fyne.KeyModifierShift)
		}, "river candle"},
		{"dragging forward", func(in *Input, _ *time.Time) { click(in, 0, 1); drag(in, 40) }, "river"},
		{"dragging back", func(in *Input, _ *time.Time) { click(in, 40, 1); drag(in, -30) }, "river"},
		{"dragging by words", func(in *Input, _ *time.Time) { click(in, river, 2); drag(in, candle) }, "river candle"},
		{"dragging back by words", func(in *Input, _ *time.Time) { click(in, candle, 2); drag(in, river) }, "river candle"},
		{"hidden text is one word", func(in *Input, _ *time.Time) { in.SetHidden(true); click(in, river, 2) }, "river candle"},
		{"the second button keeps a selection under it", func(in *Input, _ *time.Time) {
			click(in, river, 2)
			pressAt(in, river, desktop.MouseButtonSecondary, 0)
		}, "river"},
		{"the second button elsewhere", func(in *Input, _ *time.Time) {
			click(in, river, 2)
			pressAt(in, candle, desktop.MouseButtonSecondary, 0)
		}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			in, clock := mouseInput()
			c.do(in, clock)
			if got := in.edit.selected(); got != c.want {
				t.Errorf("selected %q, want %q", got, c.want)
			}
		})
	}
}

// Pressing the mouse button requests the focus once.
func TestPressTakesFocus(t *testing.T) {
	in := NewInput("en", look())
	in.Resize(fyne.NewSize(200, 48))
	asked := 0
	in.RequestFocus = func(f fyne.Focusable) { asked++; f.FocusGained() }
	click(in, 10, 2)
	if asked != 1 {
		t.Errorf("the focus was asked for %d times, want 1", asked)
	}
}

// When a drag ends outside the Input, Fyne takes the focus away before it reports the end
// of the drag. The field does not notice.
func TestDragKeepsFocus(t *testing.T) {
	in, _ := mouseInput()
	var told []bool
	in.OnFocus = func(on bool) { told = append(told, on) }
	in.RequestFocus = func(f fyne.Focusable) { f.FocusGained() }
	click(in, 0, 1)
	drag(in, -40)
	drag(in, 400)
	in.FocusLost()
	in.DragEnd()
	if !in.Focused() || in.edit.selected() != "river candle" || len(told) > 0 {
		t.Errorf("focused %t, selected %q, told %v", in.Focused(), in.edit.selected(), told)
	}
	in.RequestFocus = nil
	drag(in, 40)
	in.FocusLost()
	in.DragEnd()
	if in.Focused() || len(told) != 1 || told[0] {
		t.Errorf("where the focus cannot come back: focused %t, told %v", in.Focused(), told)
	}
}

// A click on the padding counts for the Input, whose content keeps its place.
func TestPadding(t *testing.T) {
	for _, tag := range []string{"en", "ar"} {
		in := newInput(tag)
		in.SetText("river candle")
		before := in.shape()
		in.SetPadding(16, 12)
		in.Resize(fyne.NewSize(228, 48))
		from, room := in.room()
		if room != 200 {
			t.Errorf("%s: room %v, want 200", tag, room)
		}
		if in.raster.Position().X != from || in.raster.Size().Width < room {
			t.Errorf("%s: the text stands at %v, want %v", tag, in.raster.Position().X, from)
		}
		click(in, from+in.origin(before, room)+before.x(5), 1)
		if in.edit.caret != 5 {
			t.Errorf("%s: caret at %d, want 5", tag, in.edit.caret)
		}
		in.SelectAll()
		for _, m := range in.marks.Objects {
			if m.Position().X < from || m.Position().X+m.Size().Width > from+room {
				t.Errorf("%s: a selection reaches into the padding", tag)
			}
		}
	}
}

// The menu key opens the menu at the caret, the right mouse button at the pointer.
func TestMenuKey(t *testing.T) {
	in, _ := mouseInput()
	var at []fyne.Position
	in.OnMenu = func(p fyne.Position) { at = append(at, p) }
	press(in, desktop.KeyMenu)
	in.TappedSecondary(&fyne.PointEvent{Position: fyne.NewPos(30, 20)})
	if len(at) != 2 || at[0].X != in.caret.Position().X || at[1] != fyne.NewPos(30, 20) {
		t.Errorf("opened at %v", at)
	}
}
