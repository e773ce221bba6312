package part

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// pressed sends key presses to an object.
func pressed(f fyne.Focusable, keys ...fyne.KeyName) {
	for _, key := range keys {
		f.TypedKey(&fyne.KeyEvent{Name: key})
	}
}

// Each control handles the keys listed in docs/design.md section 5. Where Space turns
// something on and off, Enter is left to the page.
func TestSpaceAndEnter(t *testing.T) {
	n, page := 0, 0
	count := func() { n++ }
	toggled := func(bool) { n++ }
	s := newStage(t, "en", false)
	s.OnKey = func(*fyne.KeyEvent) { page++ }
	for name, c := range map[string]struct {
		control     fyne.Focusable
		space, both int // number of presses after Space; after Space and Enter
	}{
		"button":  {NewButton(s.Kit, Primary, "", "Next", count), 1, 2},
		"utility": {NewUtilityButton(s.Kit, UtilitySpec{Icon: "lock", Text: "Lock", Label: "Lock", OnPress: count}), 1, 2},
		"tile":    {NewTile(s.Kit, "image", "Picture file", count), 1, 2},
		"person":  {NewPersonRow(s.Kit, PersonSpec{Name: "Rosa Delgado"}, count), 1, 2},
		"check":   {NewCheckbox(s.Kit, "Mine", false, toggled), 1, 1},
		"card":    {NewCheckCard(s.Kit, CheckCardSpec{Icon: "mail", Title: "Your own email", OnChange: toggled}), 1, 1},
		"switch":  {NewSwitch(s.Kit, "Shared computer", false, toggled), 1, 1},
		"choice":  {NewRadioGroup(s.Kit, "", func(string) { n++ }, Choice{Value: "a", Content: s.Prose.Body("a")}).Cards[0], 1, 1},
	} {
		n, page = 0, 0
		pressed(c.control, fyne.KeySpace)
		if n != c.space {
			t.Errorf("%s: Space pressed %d times, want %d", name, n, c.space)
		}
		pressed(c.control, fyne.KeyReturn)
		if n != c.both {
			t.Errorf("%s: Space and Enter pressed %d times, want %d", name, n, c.both)
		}
		if want := 2 - c.both; page != want {
			t.Errorf("%s: the page got Enter %d times, want %d", name, page, want)
		}
		pressed(c.control, fyne.KeyEscape, fyne.KeyF1)
		if want := 4 - c.both; page != want {
			t.Errorf("%s: Esc and F1 did not reach the page", name)
		}
	}
}

func TestOffDoesNothing(t *testing.T) {
	s := newStage(t, "en", false)
	b := NewButton(s.Kit, Primary, "", "Next", func() { t.Error("pressed") })
	b.Disable()
	pressed(b, fyne.KeySpace, fyne.KeyReturn)
	test.Tap(b)
	b.Press()
	if !b.Disabled() {
		t.Error("not off")
	}
}

func TestPressTakesFocusAndSaysSo(t *testing.T) {
	s := newStage(t, "en", false)
	var seen fyne.CanvasObject
	s.OnFocus = func(o fyne.CanvasObject) { seen = o }
	b := NewButton(s.Kit, Ghost, "arrow_back", "Back", func() {})
	s.show(b, 200)
	test.Tap(b)
	if s.Canvas.Focused() != b || seen != b || !b.ring.paint.Visible() {
		t.Errorf("focus %v, seen %v, ring %v", s.Canvas.Focused(), seen, b.ring.paint.Visible())
	}
	s.Canvas.Unfocus()
	if b.ring.paint.Visible() {
		t.Error("the ring stays")
	}
}

func TestRadioArrows(t *testing.T) {
	for _, c := range []struct {
		tag, want string
		keys      []fyne.KeyName
	}{
		{"en", "b", []fyne.KeyName{fyne.KeyDown}},
		{"en", "c", []fyne.KeyName{fyne.KeyUp}},
		{"en", "b", []fyne.KeyName{fyne.KeyRight}},
		{"ar", "c", []fyne.KeyName{fyne.KeyRight}},
		{"ar", "b", []fyne.KeyName{fyne.KeyLeft}},
		{"en", "a", []fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyDown}},
	} {
		s := newStage(t, c.tag, false)
		told := ""
		r := NewRadioGroup(s.Kit, "a", func(v string) { told = v },
			Choice{Value: "a", Content: s.Prose.Body("a")}, Choice{Value: "b", Content: s.Prose.Body("b")}, Choice{Value: "c", Content: s.Prose.Body("c")})
		s.show(s.Place.Col(0, r.Objects()...), 300)
		s.Canvas.Focus(r.Focusable())
		for _, key := range c.keys {
			pressed(s.Canvas.Focused(), key)
		}
		if r.Value() != c.want || told != c.want || s.Canvas.Focused() != r.Focusable() {
			t.Errorf("%s %v: value %q, told %q, want %q", c.tag, c.keys, r.Value(), told, c.want)
		}
	}
}

func TestDialogKeepsAndReturnsFocus(t *testing.T) {
	s := newStage(t, "en", false)
	page := NewButton(s.Kit, Primary, "", "Next", nil)
	s.show(page, 300)
	s.window.Resize(fyne.NewSize(800, 600))
	s.Canvas.Focus(page)
	no, yes := NewButton(s.Kit, Ghost, "", "No", nil), NewButton(s.Kit, Primary, "", "Yes", nil)
	d := NewDialog(s.Kit, "One thing is not ready", s.Prose.Body("Start anyway?"), no, yes)
	closed := 0
	d.OnClosed = func() { closed++ }
	d.Open(nil)
	for i := range 5 {
		if f := s.Canvas.Focused(); f != no && f != yes {
			t.Fatalf("after %d Tabs the focus is at %v", i, f)
		}
		s.Canvas.FocusNext()
	}
	pressed(s.Canvas.Focused(), fyne.KeyEscape)
	if closed != 1 || s.Canvas.Overlays().Top() != nil || s.Canvas.Focused() != page || !page.state.focus {
		t.Errorf("closed %d times, focus at %v", closed, s.Canvas.Focused())
	}
	d.Close()
	if closed != 1 {
		t.Error("closed twice")
	}
}

// An open dialog captures the keyboard: Enter presses its last button, and the page gets
// no keys.
func TestDialogKeepsTheKeys(t *testing.T) {
	s := newStage(t, "en", false)
	s.show(s.Prose.Body("page"), 300)
	s.OnKey = func(e *fyne.KeyEvent) { t.Errorf("the page got %s", e.Name) }
	n := 0
	f := NewField(s.Kit, FieldSpec{})
	NewDialog(s.Kit, "Title", f, NewButton(s.Kit, Ghost, "", "No", nil), NewButton(s.Kit, Primary, "", "Yes", func() { n++ })).Open(f.Input)
	pressed(f.Input, fyne.KeyF1, fyne.KeyReturn)
	s.PassKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if n != 2 {
		t.Errorf("pressed %d times", n)
	}
	s.PassKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if s.Canvas.Overlays().Top() != nil {
		t.Error("Esc did not close it")
	}
}

// Items of the rail that are done are buttons; the others take no focus.
func TestRailRows(t *testing.T) {
	s := newStage(t, "en", false)
	opened := -1
	r := sampleRail(5)
	r.OnOpen = func(i int) { opened = i }
	s.show(s.Place.Fixed(256, 760, NewRail(s.Kit, r)), 256)
	var rows []fyne.Focusable
	for s.Canvas.FocusNext(); len(rows) == 0 || s.Canvas.Focused() != rows[0]; s.Canvas.FocusNext() {
		rows = append(rows, s.Canvas.Focused())
	}
	if len(rows) != 5 {
		t.Fatalf("%d rows take the focus, want 5", len(rows))
	}
	pressed(rows[3], fyne.KeySpace)
	if opened != 3 {
		t.Errorf("opened %d", opened)
	}
}
