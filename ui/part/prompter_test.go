package part

import (
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
)

// listener is a screen reader that asks a prompter.
type listener struct {
	content *fyne.Container
	told    []string // what it was told has the focus
}

func (s *stage) listener(page fyne.CanvasObject) *listener {
	l := &listener{}
	l.content = s.Prompted(page, func(at int) { l.told = append(l.told, l.cues()[at]) })
	s.window.SetContent(l.content)
	return l
}

// hears asks, as Fyne does after a frame.
func (l *listener) hears() []string {
	l.content.Objects[0].(*prompter).AccessibilityRole()
	return l.cues()
}

func (l *listener) cues() (words []string) {
	for _, o := range l.content.Objects[1].(*fyne.Container).Objects {
		words = append(words, o.(*cue).AccessibilityLabel())
	}
	return words
}

// A prompter tells which cue has the focus, once for each change.
func TestPrompterTellsTheFocus(t *testing.T) {
	s := newStage(t, "en", false)
	first, second := s.Button(Primary, "", "One", nil), s.Button(Ghost, "", "Two", nil)
	l := s.listener(s.Col(0, s.Body("Choose"), first, second))
	l.hears()
	for _, f := range []fyne.Focusable{first, second} {
		s.Canvas.Focus(f)
		l.hears()
		l.hears()
	}
	second.Disable()
	l.hears()
	if want := []string{"One", "Two", "Two, off for now"}; !slices.Equal(l.told, want) {
		t.Errorf("told %q, not %q", l.told, want)
	}
}

// While a menu is open, it alone is prompted, and the line that Enter takes has the
// focus.
func TestPrompterFollowsAMenu(t *testing.T) {
	s := newStage(t, "en", false)
	under := s.Button(Ghost, "", "Language", nil)
	l := s.listener(under)
	m := s.OpenMenu(under, []string{"English", "Español"}, 0, func(int) {})
	l.hears()
	m.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if got, want := l.hears(), []string{"English", "Español"}; !slices.Equal(got, want) || !slices.Equal(l.told, want) {
		t.Errorf("it says %q and told %q, not %q", got, l.told, want)
	}
}

// What is being typed, and the seconds of a timer, are no news; what is said of a
// field is, and so is all that is typed once the focus is elsewhere.
func TestPrompterIsSteady(t *testing.T) {
	s := newStage(t, "en", false)
	name, next := s.Field(FieldSpec{Label: "Name"}), s.Button(Primary, "", "Next", nil)
	wait := s.WaitDial(96, "left")
	wait.Set(10*time.Minute, 10*time.Minute)
	l := s.listener(s.Col(0, name, wait, next))
	s.Canvas.Focus(name.Focusable())
	before := l.hears()
	wait.Set(10*time.Minute+59*time.Second, 10*time.Minute)
	name.SetText("Rosa")
	if after := l.hears(); !slices.Equal(before, after) {
		t.Errorf("%q has become %q", before, after)
	}
	name.Say(OK, "A good name")
	if after := l.hears(); slices.Equal(before, after) {
		t.Errorf("what is said of the field is kept back: %q", after)
	}
	wait.Set(9*time.Minute, 10*time.Minute)
	s.Canvas.Focus(next)
	want := []string{"Name. Good: A good name, Rosa, text field", "9:00, left", "Next"}
	if got := l.hears(); !slices.Equal(got, want) {
		t.Errorf("it says %q, not %q", got, want)
	}
}
