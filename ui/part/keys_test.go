package part

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"waypost/secure"
	"waypost/ui/theme"
)

// pressed sends keys to an object.
func pressed(f fyne.Focusable, keys ...fyne.KeyName) {
	for _, key := range keys {
		f.TypedKey(&fyne.KeyEvent{Name: key})
	}
}

// The keys of DESIGN.md section 5, for each control. Enter belongs to the page
// where Space turns something on and off.
func TestSpaceAndEnter(t *testing.T) {
	n, page := 0, 0
	count := func() { n++ }
	toggled := func(bool) { n++ }
	s := newStage(t, "en", false)
	s.Key = func(*fyne.KeyEvent) { page++ }
	for name, c := range map[string]struct {
		control     fyne.Focusable
		space, both int // presses after Space; after Space and Enter
	}{
		"button":  {s.Button(Primary, "", "Next", count), 1, 2},
		"utility": {s.Utility("lock", "Lock", "Lock", false, count), 1, 2},
		"tile":    {s.Tile("image", "Picture file", count), 1, 2},
		"person":  {s.Person(Person{Name: "Rosa Delgado"}, count), 1, 2},
		"check":   {s.Check("Mine", false, toggled), 1, 1},
		"card":    {s.Checklist("mail", "Your own email", "", false, toggled), 1, 1},
		"switch":  {s.Switch("Shared computer", false, toggled), 1, 1},
		"choice":  {s.Radio("", func(string) { n++ }, Choice{Value: "a", Content: s.Body("a")}).Cards[0], 1, 1},
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
	b := s.Button(Primary, "", "Next", func() { t.Error("pressed") })
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
	s.Focused = func(o fyne.CanvasObject) { seen = o }
	b := s.Button(Ghost, "arrow_back", "Back", func() {})
	s.show(b, 200)
	test.Tap(b)
	if s.Canvas.Focused() != b || seen != b || !b.ring.box.Visible() {
		t.Errorf("focus %v, seen %v, ring %v", s.Canvas.Focused(), seen, b.ring.box.Visible())
	}
	s.Canvas.Unfocus()
	if b.ring.box.Visible() {
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
		r := s.Radio("a", func(v string) { told = v },
			Choice{Value: "a", Content: s.Body("a")}, Choice{Value: "b", Content: s.Body("b")}, Choice{Value: "c", Content: s.Body("c")})
		s.show(s.Col(0, r.Objects()...), 300)
		s.Canvas.Focus(r.Focusable())
		for _, key := range c.keys {
			pressed(s.Canvas.Focused(), key)
		}
		if r.Value() != c.want || told != c.want || s.Canvas.Focused() != r.Focusable() {
			t.Errorf("%s %v: value %q, told %q, want %q", c.tag, c.keys, r.Value(), told, c.want)
		}
	}
}

// clock calls what was to be called later when it is told to.
type clock struct {
	waits []time.Duration
	calls []func()
}

func (c *clock) after(d time.Duration, f func()) func() {
	i := len(c.calls)
	c.waits, c.calls = append(c.waits, d), append(c.calls, f)
	return func() { c.calls[i] = func() {} }
}

func (c *clock) ring() {
	for _, f := range c.calls {
		f()
	}
	c.calls = nil
}

func TestSecretsHideAgain(t *testing.T) {
	s := newStage(t, "en", false)
	c := &clock{}
	s.After = c.after
	f := s.Field(FieldSpec{Label: "Backup code", Text: "7K4M 92QD", Secret: true})
	told := 0
	code := s.Secret(theme.CodeM(), 8, secure.NewSecret("7K4M 92QD"), func(bool) { told++ })
	if f.Shown() || code.Shown() {
		t.Fatal("shown at first")
	}
	pressed(f.eye, fyne.KeySpace)
	code.SetShown(true)
	if !f.Shown() || !code.Shown() || told != 1 {
		t.Fatal("not shown")
	}
	for _, d := range c.waits {
		if d != 30*time.Second {
			t.Errorf("hides after %v", d)
		}
	}
	c.ring()
	if f.Shown() || code.Shown() || told != 2 {
		t.Error("not hidden again")
	}
	f.SetShown(true)
	f.SetShown(false)
	f.SetShown(true)
	c.calls = c.calls[:1]
	c.ring()
	if !f.Shown() {
		t.Error("hidden by a time that was called off")
	}
}

// A hidden secret is in nothing that a screen reader is told.
func TestHiddenSecretIsNotSaid(t *testing.T) {
	s := newStage(t, "en", false)
	code := s.Secret(theme.CodeM(), 8, secure.NewSecret("7K4M"), nil)
	if code.Label() != s.Text.T("label.hidden") || dots("7K 4M") != "•• ••" {
		t.Errorf("says %q", code.Label())
	}
	code.SetShown(true)
	if code.Label() != "7K4M" {
		t.Errorf("shown, says %q", code.Label())
	}
}

func TestFieldSays(t *testing.T) {
	s := newStage(t, "en", false)
	f := s.Field(FieldSpec{Label: "Your email"})
	before := f.HeightFor(300)
	f.Say(Err, "Something is missing.")
	if got := f.HeightFor(300); got != before+theme.Space8+theme.Body().Line {
		t.Errorf("height %v, was %v", got, before)
	}
	if want := "Your email. " + s.Text.T("label.problem", "text", "Something is missing."); f.Label() != want {
		t.Errorf("says %q, want %q", f.Label(), want)
	}
	f.Say(Plain, "")
	if f.HeightFor(300) != before || f.Label() != "Your email" {
		t.Error("does not go back to rest")
	}
}

func TestFieldEnter(t *testing.T) {
	s := newStage(t, "en", false)
	var page fyne.KeyName
	n := 0
	s.Key = func(e *fyne.KeyEvent) { page = e.Name }
	pressed(s.Field(FieldSpec{}).Input, fyne.KeyReturn)
	if page != fyne.KeyReturn {
		t.Error("Enter did not reach the page")
	}
	page = ""
	pressed(s.Field(FieldSpec{Submitted: func() { n++ }}).Input, fyne.KeyReturn)
	if n != 1 || page != "" {
		t.Error("Enter did not reach the field alone")
	}
}

func TestSuggestions(t *testing.T) {
	for name, c := range map[string]struct {
		keys []fyne.KeyName
		want string
	}{
		"take":   {[]fyne.KeyName{fyne.KeyDown, fyne.KeyReturn}, "second"},
		"last":   {[]fyne.KeyName{fyne.KeyEnd, fyne.KeyUp, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn}, "third"},
		"esc":    {[]fyne.KeyName{fyne.KeyDown, fyne.KeyEscape}, "typed"},
		"tab":    {[]fyne.KeyName{fyne.KeyDown, fyne.KeyTab}, "typed"},
		"first":  {[]fyne.KeyName{fyne.KeyEnd, fyne.KeyHome, fyne.KeyReturn}, "first"},
		"return": {[]fyne.KeyName{fyne.KeyReturn}, "first"},
	} {
		t.Run(name, func(t *testing.T) {
			s := newStage(t, "en", false)
			told := ""
			f := s.Field(FieldSpec{Text: "typed", Suggestions: []string{"first", "second", "third"}, Changed: func(v string) { told = v }})
			s.show(f, 300)
			s.Canvas.Focus(f.Input)
			pressed(f.Input, fyne.KeyDown)
			if s.Canvas.Focused() == f.Input {
				t.Fatal("no list opened")
			}
			for _, key := range c.keys {
				pressed(s.Canvas.Focused(), key)
			}
			if f.Text() != c.want || (c.want != "typed" && told != c.want) {
				t.Errorf("%q, told %q, want %q", f.Text(), told, c.want)
			}
			if s.Canvas.Overlays().Top() != nil || s.Canvas.Focused() != f.Input {
				t.Error("the list stays, or the focus is lost")
			}
		})
	}
}

func TestTypingGoesOnInTheField(t *testing.T) {
	s := newStage(t, "en", false)
	f := s.Field(FieldSpec{Suggestions: []string{"first"}})
	s.show(f, 300)
	s.Canvas.Focus(f.Input)
	pressed(f.Input, fyne.KeyDown)
	s.Canvas.Focused().TypedRune('x')
	if f.Text() != "x" || s.Canvas.Overlays().Top() != nil {
		t.Errorf("text %q", f.Text())
	}
}

func TestDialogKeepsAndReturnsFocus(t *testing.T) {
	s := newStage(t, "en", false)
	page := s.Button(Primary, "", "Next", nil)
	s.show(page, 300)
	s.window.Resize(fyne.NewSize(800, 600))
	s.Canvas.Focus(page)
	no, yes := s.Button(Ghost, "", "No", nil), s.Button(Primary, "", "Yes", nil)
	d := s.Dialog("One thing is not ready", s.Body("Start anyway?"), no, yes)
	closed := 0
	d.Closed = func() { closed++ }
	d.Open(nil)
	for i := range 5 {
		if f := s.Canvas.Focused(); f != no && f != yes {
			t.Fatalf("after %d Tabs the focus is at %v", i, f)
		}
		s.Canvas.FocusNext()
	}
	pressed(s.Canvas.Focused(), fyne.KeyEscape)
	if closed != 1 || s.Canvas.Overlays().Top() != nil || s.Canvas.Focused() != page || !page.look.focus {
		t.Errorf("closed %d times, focus at %v", closed, s.Canvas.Focused())
	}
	d.Close()
	if closed != 1 {
		t.Error("closed twice")
	}
}

// While a dialog is open, the keys are its own: Enter presses its last button,
// and nothing reaches the page.
func TestDialogKeepsTheKeys(t *testing.T) {
	s := newStage(t, "en", false)
	s.show(s.Body("page"), 300)
	s.Key = func(e *fyne.KeyEvent) { t.Errorf("the page got %s", e.Name) }
	n := 0
	f := s.Field(FieldSpec{})
	s.Dialog("Title", f, s.Button(Ghost, "", "No", nil), s.Button(Primary, "", "Yes", func() { n++ })).Open(f.Input)
	pressed(f.Input, fyne.KeyF1, fyne.KeyReturn)
	s.Unused(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if n != 2 {
		t.Errorf("pressed %d times", n)
	}
	s.Unused(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if s.Canvas.Overlays().Top() != nil {
		t.Error("Esc did not close it")
	}
}

// Rows that are done are buttons; the others take no focus.
func TestRailRows(t *testing.T) {
	s := newStage(t, "en", false)
	opened := -1
	r := journey(5)
	r.Open = func(i int) { opened = i }
	s.show(s.Sized(256, 760, s.Steps(r)), 256)
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
