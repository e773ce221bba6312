package part

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/ui/theme"
)

// clock stores the calls scheduled with Env.After until ring makes them.
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
	f := NewField(s.Kit, FieldSpec{Label: "Backup code", Text: "7K4M 92QD", Secret: true})
	told := 0
	code := NewSecretText(s.Kit, theme.CodeM(), 8, secure.NewSecret("7K4M 92QD"))
	toggle := NewRevealToggle(s.Kit, TextOnly, "common.show", "common.hide", func(shown bool) {
		told++
		code.SetRevealed(shown)
	})
	if f.Revealed() || code.Revealed() {
		t.Fatal("shown at first")
	}
	pressed(f.reveal, fyne.KeySpace)
	toggle.SetRevealed(true)
	if !f.Revealed() || !code.Revealed() || told != 1 {
		t.Fatal("not shown")
	}
	for _, d := range c.waits {
		if d != 30*time.Second {
			t.Errorf("hides after %v", d)
		}
	}
	c.ring()
	if f.Revealed() || code.Revealed() || told != 2 {
		t.Error("not hidden again")
	}
	f.SetRevealed(true)
	f.SetRevealed(false)
	f.SetRevealed(true)
	c.calls = c.calls[:1]
	c.ring()
	if !f.Revealed() {
		t.Error("hidden by a time that was called off")
	}
}

// Nothing that a screen reader is told contains a hidden secret.
func TestHiddenSecretIsNotSaid(t *testing.T) {
	s := newStage(t, "en", false)
	code := NewSecretText(s.Kit, theme.CodeM(), 8, secure.NewSecret("7K4M"))
	if code.Label() != s.Text.T("label.hidden") || dots("7K 4M") != "•• ••" {
		t.Errorf("says %q", code.Label())
	}
	code.SetRevealed(true)
	if code.Label() != "7K4M" {
		t.Errorf("shown, says %q", code.Label())
	}
	f := NewField(s.Kit, FieldSpec{Label: "Backup code", Text: "7K4M", Secret: true})
	if n := f.A11yNode(); n.Value != s.Text.T("label.hidden") {
		t.Errorf("the field says %q", n.Value)
	}
}

func TestFieldSays(t *testing.T) {
	s := newStage(t, "en", false)
	f := NewField(s.Kit, FieldSpec{Label: "Your email"})
	before := f.HeightFor(300)
	f.SetMessage(Err, "Something is missing.")
	if got := f.HeightFor(300); got != before+theme.Space8+theme.Body().Line {
		t.Errorf("height %v, was %v", got, before)
	}
	if want := "Your email. " + s.Text.T("label.problem", "text", "Something is missing."); f.Label() != want {
		t.Errorf("says %q, want %q", f.Label(), want)
	}
	f.SetMessage(Neutral, "")
	if f.HeightFor(300) != before || f.Label() != "Your email" {
		t.Error("does not go back to rest")
	}
}

func TestFieldEnter(t *testing.T) {
	s := newStage(t, "en", false)
	var page fyne.KeyName
	n := 0
	s.OnKey = func(e *fyne.KeyEvent) { page = e.Name }
	pressed(NewField(s.Kit, FieldSpec{}).Input, fyne.KeyReturn)
	if page != fyne.KeyReturn {
		t.Error("Enter did not reach the page")
	}
	page = ""
	pressed(NewField(s.Kit, FieldSpec{OnSubmit: func() { n++ }}).Input, fyne.KeyReturn)
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
			f := NewField(s.Kit, FieldSpec{Text: "typed", Suggestions: []string{"first", "second", "third"}, OnChange: func(v string) { told = v }})
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
	f := NewField(s.Kit, FieldSpec{Suggestions: []string{"first"}})
	s.show(f, 300)
	s.Canvas.Focus(f.Input)
	pressed(f.Input, fyne.KeyDown)
	s.Canvas.Focused().TypedRune('x')
	if f.Text() != "x" || s.Canvas.Overlays().Top() != nil {
		t.Errorf("text %q", f.Text())
	}
}
