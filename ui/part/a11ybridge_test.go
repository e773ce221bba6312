package part

import (
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
)

// listener stands in for Fyne, which queries the bridge for a screen reader.
type listener struct {
	content *fyne.Container
	focused []string // nodes that were reported as focused
}

func (s *stage) listener(page fyne.CanvasObject) *listener {
	l := &listener{}
	l.content = NewAccessibleContent(s.Kit, page, func(at int) { l.focused = append(l.focused, l.texts()[at]) })
	s.window.SetContent(l.content)
	return l
}

// hears queries the bridge as Fyne does after a frame.
func (l *listener) hears() []string {
	l.content.Objects[0].(*a11yBridge).AccessibilityRole()
	return l.texts()
}

func (l *listener) texts() (words []string) {
	for _, o := range l.content.Objects[1].(*fyne.Container).Objects {
		words = append(words, o.(*bridgeNode).AccessibilityLabel())
	}
	return words
}

// The bridge reports the focused node once per change.
func TestBridgeReportsFocus(t *testing.T) {
	s := newStage(t, "en", false)
	first, second := NewButton(s.Kit, Primary, "", "One", nil), NewButton(s.Kit, Ghost, "", "Two", nil)
	l := s.listener(s.Place.Col(0, s.Prose.Body("Choose"), first, second))
	l.hears()
	for _, f := range []fyne.Focusable{first, second} {
		s.Canvas.Focus(f)
		l.hears()
		l.hears()
	}
	second.Disable()
	l.hears()
	if want := []string{"One", "Two", "Two, off for now"}; !slices.Equal(l.focused, want) {
		t.Errorf("told %q, not %q", l.focused, want)
	}
}

// While a menu is open, only the menu is described, and its marked line has the focus.
func TestBridgeFollowsAMenu(t *testing.T) {
	s := newStage(t, "en", false)
	under := NewButton(s.Kit, Ghost, "", "Language", nil)
	l := s.listener(under)
	m := OpenMenu(s.Kit, under, []string{"English", "Español"}, 0, func(int) {})
	l.hears()
	m.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if got, want := l.hears(), []string{"English", "Español"}; !slices.Equal(got, want) || !slices.Equal(l.focused, want) {
		t.Errorf("it says %q and told %q, not %q", got, l.focused, want)
	}
}

// Neither typing nor the seconds of a timer change the text. The verdict on a field does,
// and so does the typed text once the focus has left.
func TestBridgeIsSteady(t *testing.T) {
	s := newStage(t, "en", false)
	name, next := NewField(s.Kit, FieldSpec{Label: "Name"}), NewButton(s.Kit, Primary, "", "Next", nil)
	wait := NewTimerDial(s.Kit, 96, "left")
	wait.Set(10*time.Minute, 10*time.Minute)
	l := s.listener(s.Place.Col(0, name, wait, next))
	s.Canvas.Focus(name.Focusable())
	before := l.hears()
	wait.Set(10*time.Minute+59*time.Second, 10*time.Minute)
	name.SetText("Rosa")
	if after := l.hears(); !slices.Equal(before, after) {
		t.Errorf("%q has become %q", before, after)
	}
	name.SetMessage(OK, "A good name")
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
