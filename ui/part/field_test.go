package part

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"waypost/secure"
	"waypost/ui/theme"
)

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
