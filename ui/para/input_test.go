package para

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

func look() InputStyle {
	return InputStyle{
		Style: Style{Size: 18, Line: 28, Color: inkColor}, SelectionColor: selected,
		Placeholder: "Your answer", PlaceholderColor: ink2,
	}
}

// newInput returns a focused Input that is 200 wide.
func newInput(lang string) *Input {
	in := NewInput(lang, look())
	in.Resize(fyne.NewSize(200, 48))
	in.FocusGained()
	return in
}

func press(in *Input, keys ...fyne.KeyName) {
	for _, k := range keys {
		in.TypedKey(&fyne.KeyEvent{Name: k})
	}
}

func withShift(in *Input, f func()) {
	in.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	f()
	in.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
}

func ctrlKey(k fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: k, Modifier: fyne.KeyModifierControl}
}

func TestType(t *testing.T) {
	in := newInput("en")
	var changed []string
	in.OnChanged = func(s string) { changed = append(changed, s) }
	test.Type(in, "Baker")
	press(in, fyne.KeyLeft, fyne.KeyLeft, fyne.KeyBackspace, fyne.KeyDelete)
	if in.Text() != "Bar" {
		t.Errorf("text is %q", in.Text())
	}
	want := []string{"B", "Ba", "Bak", "Bake", "Baker", "Baer", "Bar"}
	if !slices.Equal(changed, want) {
		t.Errorf("OnChanged saw %q, want %q", changed, want)
	}
	press(in, fyne.KeyHome, fyne.KeyBackspace, fyne.KeyEnd, fyne.KeyDelete)
	if len(changed) != len(want) {
		t.Error("OnChanged was called though nothing changed")
	}
}

func TestSetTextCallsNoHook(t *testing.T) {
	in := newInput("en")
	in.OnChanged = func(string) { t.Error("OnChanged was called") }
	in.SetText("Baker")
	in.TypedShortcut(&fyne.ShortcutUndo{})
	if in.Text() != "Baker" {
		t.Errorf("what SetText replaced came back: %q", in.Text())
	}
	in.OnChanged = nil
	press(in, fyne.KeyHome, fyne.KeyDelete, fyne.KeyDelete)
	in.SetText("ker")
	in.TypedShortcut(&fyne.ShortcutUndo{})
	if in.Text() != "ker" || in.edit.caret != 0 {
		t.Errorf("SetText with the same text leaves %q, caret at %d", in.Text(), in.edit.caret)
	}
}

func TestSelection(t *testing.T) {
	in := newInput("en")
	test.Type(in, "river candle")
	withShift(in, func() { press(in, fyne.KeyLeft, fyne.KeyLeft, fyne.KeyLeft) })
	if got := in.edit.selected(); got != "dle" {
		t.Errorf("selected %q", got)
	}
	if len(in.marks.Objects) != 1 {
		t.Fatalf("%d marks are shown", len(in.marks.Objects))
	}
	test.Type(in, "t")
	if in.Text() != "river cant" {
		t.Errorf("typing over a selection gives %q", in.Text())
	}
	in.SelectAll()
	press(in, fyne.KeyRight)
	if in.edit.caret != 10 || in.edit.selected() != "" {
		t.Error("Right does not end a selection at its right edge")
	}
	in.SelectAll()
	press(in, fyne.KeyBackspace)
	if in.Text() != "" {
		t.Errorf("deleting all leaves %q", in.Text())
	}
}

func TestWords(t *testing.T) {
	in := newInput("en")
	test.Type(in, "river candle-42 mango")
	in.TypedShortcut(ctrlKey(fyne.KeyLeft))
	in.TypedShortcut(ctrlKey(fyne.KeyBackspace))
	if in.Text() != "river candle-mango" {
		t.Errorf("Ctrl+Backspace leaves %q", in.Text())
	}
	in.TypedShortcut(ctrlKey(fyne.KeyDelete))
	if in.Text() != "river candle-" {
		t.Errorf("Ctrl+Delete leaves %q", in.Text())
	}
	click(in, 60, 2)
	if got := in.edit.selected(); got != "candle" {
		t.Errorf("a double click selects %q", got)
	}
	in.SetHidden(true)
	click(in, 60, 2)
	if got := in.edit.selected(); got != in.Text() {
		t.Error("a double click on hidden text shows where its words end")
	}
	in.TypedShortcut(ctrlKey(fyne.KeyLeft))
	if in.edit.caret != 0 {
		t.Error("Ctrl+Left on hidden text shows where its words end")
	}
}

func TestUndo(t *testing.T) {
	in := newInput("en")
	test.Type(in, "one two")
	in.SelectAll()
	press(in, fyne.KeyDelete)
	var seen []string
	in.OnChanged = func(s string) { seen = append(seen, s) }
	for range 4 {
		in.TypedShortcut(&fyne.ShortcutUndo{})
	}
	in.TypedShortcut(&fyne.ShortcutRedo{})
	in.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyZ, Modifier: fyne.KeyModifierControl | fyne.KeyModifierShift})
	if want := []string{"one two", "one ", "", "one ", "one two"}; !slices.Equal(seen, want) {
		t.Errorf("undo and redo went through %q, want %q", seen, want)
	}
}

// Keys that editing a line does not use reach the window.
func TestKeysPassOn(t *testing.T) {
	in := newInput("en")
	var keys []fyne.KeyName
	var shortcuts, sent []string
	in.OnKey = func(e *fyne.KeyEvent) { keys = append(keys, e.Name) }
	in.OnShortcut = func(s fyne.Shortcut) bool { shortcuts = append(shortcuts, s.ShortcutName()); return true }
	in.OnSubmitted = func(s string) { sent = append(sent, s) }
	test.Type(in, "x")
	press(in, fyne.KeyEscape, fyne.KeyF1, fyne.KeyUp, fyne.KeyReturn, fyne.KeyEnter)
	in.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyLeft, Modifier: fyne.KeyModifierAlt})
	in.TypedShortcut(ctrlKey(fyne.KeyL))
	if want := []fyne.KeyName{fyne.KeyEscape, fyne.KeyF1, fyne.KeyUp}; !slices.Equal(keys, want) {
		t.Errorf("OnKey saw %q, want %q", keys, want)
	}
	if want := []string{"CustomDesktop:Alt+Left", "CustomDesktop:Control+L"}; !slices.Equal(shortcuts, want) {
		t.Errorf("OnShortcut saw %q, want %q", shortcuts, want)
	}
	if !slices.Equal(sent, []string{"x", "x"}) {
		t.Errorf("OnSubmitted saw %q", sent)
	}
}

// Tab and Shift+Tab move between two Inputs.
func TestFocus(t *testing.T) {
	test.NewTempApp(t)
	a, b := NewInput("en", look()), NewInput("en", look())
	var seen []bool
	a.OnFocus = func(on bool) { seen = append(seen, on) }
	w := test.NewTempWindow(t, &fyne.Container{Objects: []fyne.CanvasObject{at(a, 0, 0, 200, 48), at(b, 0, 60, 200, 48)}})
	w.Canvas().FocusNext()
	w.Canvas().FocusNext()
	if a.Focused() || !b.Focused() || b.caret.Hidden {
		t.Error("Tab does not move the focus on")
	}
	w.Canvas().FocusPrevious()
	if !slices.Equal(seen, []bool{true, false, true}) {
		t.Errorf("OnFocus saw %v", seen)
	}
	if a.AcceptsTab() {
		t.Error("Tab is taken as text")
	}
}

func TestDisabled(t *testing.T) {
	in := newInput("en")
	in.SetText("Baker")
	in.Disable()
	test.Type(in, "x")
	press(in, fyne.KeyBackspace)
	if in.Text() != "Baker" {
		t.Errorf("a disabled field changed to %q", in.Text())
	}
	in.Enable()
	test.Type(in, "y")
	if in.Text() != "Bakery" {
		t.Errorf("text is %q", in.Text())
	}
}

// Without the focus, a text that is too long is shown from its first letter, whichever
// the directions of the text and its field.
func TestLongLineShowsItsBeginning(t *testing.T) {
	for name, c := range map[string]struct{ lang, text string }{
		"as the page":               {"en", "The first city you visited without your parents"},
		"against the page":          {"ar", "The first city you visited without your parents"},
		"Arabic":                    {"ar", "اسم أول مدينة زرتها من دون والديك وأنت صغير"},
		"Arabic in an English page": {"en", "اسم أول مدينة زرتها من دون والديك وأنت صغير"},
	} {
		in := newInput(c.lang)
		in.SetText(c.text)
		in.FocusLost()
		_, room := in.room()
		l := in.shape()
		if x := in.origin(l, room) + l.lead[0]; l.width <= room || x < -1 || x > room+1 {
			t.Errorf("%s: the first letter of a line of %v is at %v in a room of %v", name, l.width, x, room)
		}
	}
}
