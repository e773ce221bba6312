package part

import (
	"testing"
	"time"

	"github.com/waypost-app/waypost/ui/theme"
)

// The button shows the state of the secret, and the secret hides by itself.
func TestRevealToggle(t *testing.T) {
	var hide func()
	k := NewKit(Env{
		Tokens: theme.Light(), Text: catalogue(t).For("en"),
		After: func(d time.Duration, f func()) func() {
			if d != AutoHideAfter {
				t.Errorf("hides after %v, want %v", d, AutoHideAfter)
			}
			hide = f
			return func() {}
		},
	})
	shown := false
	r := NewRevealToggle(k, Inline, "common.showAll", "common.hideAll", func(s bool) { shown = s })
	expect := func(step string, want bool, key string) {
		t.Helper()
		if shown != want || r.Revealed() != want || r.Button.Label() != k.Text.T(key) {
			t.Errorf("%s: shown %t, revealed %t, label %q; want %t, %q", step, shown, r.Revealed(), r.Button.Label(), want, k.Text.T(key))
		}
	}
	expect("at first", false, "common.showAll")
	r.Button.Press()
	expect("pressed", true, "common.hideAll")
	hide()
	expect("after a while", false, "common.showAll")
}

// A message takes up space only while there is one.
func TestMessageLine(t *testing.T) {
	k := NewKit(Env{Tokens: theme.Light(), Text: catalogue(t).For("en")})
	m := NewMessageLine(k, theme.Space12)
	if h := m.HeightFor(400); h != 0 {
		t.Errorf("empty: height %v, want 0", h)
	}
	m.Set(Err, "Choose one.")
	if h, want := m.HeightFor(400), theme.Space12+theme.Body().Line; h != want {
		t.Errorf("with a message: height %v, want %v", h, want)
	}
	if said := CollectA11y(m); len(said) != 1 || said[0].Text != "Choose one." {
		t.Errorf("said %v", said)
	}
	m.Clear()
	if h := m.HeightFor(400); h != 0 || len(CollectA11y(m)) != 0 {
		t.Errorf("cleared: height %v, said %v", h, CollectA11y(m))
	}
}
