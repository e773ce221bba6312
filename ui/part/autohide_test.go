package part

import (
	"slices"
	"testing"
	"time"

	"github.com/waypost-app/waypost/ui/theme"
)

// A person who has asked for more time gets ten times as much.
func TestLongReveal(t *testing.T) {
	for long, want := range map[bool]time.Duration{false: 30 * time.Second, true: 5 * time.Minute} {
		var after time.Duration
		s := newStage(t, "en", false)
		env := s.Env
		env.LongReveal = long
		env.After = func(d time.Duration, _ func()) func() { after = d; return func() {} }
		NewAutoHide(NewKit(env), func(bool) {}).SetRevealed(true)
		if after != want {
			t.Errorf("long %t: hides after %v, not %v", long, after, want)
		}
	}
}

// OnReveal is called for every secret that is shown, and once when it is hidden again.
func TestOnReveal(t *testing.T) {
	var told []bool
	k := NewKit(Env{
		Tokens: theme.Light(), Text: catalogue(t).For("en"),
		OnReveal: func(shown bool) { told = append(told, shown) },
	})
	s := NewRevealToggle(k, TextOnly, "common.show", "common.hide", func(bool) {})
	p := NewRevealButton(k, "code", func(bool) {})
	s.SetRevealed(true)
	s.SetRevealed(true)
	p.SetRevealed(true)
	s.SetRevealed(false)
	p.SetRevealed(false)
	if want := []bool{true, true, false, false}; !slices.Equal(told, want) {
		t.Errorf("told %v, want %v", told, want)
	}
}

// A secret that is shown stays shown in the next build of the screen, and hides when its
// time is up.
func TestKeep(t *testing.T) {
	c := &clock{}
	var told []bool
	k := NewKit(Env{
		Tokens: theme.Light(), Text: catalogue(t).For("en"), After: c.after,
		OnReveal: func(shown bool) { told = append(told, shown) },
	})
	var state RevealState
	drawings := [2]bool{}
	for i := range drawings {
		a := NewAutoHide(k, func(shown bool) { drawings[i] = shown })
		a.Keep(&state)
		if i == 0 {
			a.SetRevealed(true)
		}
	}
	if !drawings[1] || len(c.calls) != 1 || !slices.Equal(told, []bool{true}) {
		t.Errorf("the second drawing shows it: %t; %d timers; told %v", drawings[1], len(c.calls), told)
	}
	c.ring()
	if drawings[1] || state.Revealed() || !slices.Equal(told, []bool{true, false}) {
		t.Errorf("it stays shown; told %v", told)
	}
}

// A new build of a field shows the text typed into the previous one; Close forgets it.
func TestFieldKeepsItsState(t *testing.T) {
	k := NewKit(Env{Tokens: theme.Light(), Text: catalogue(t).For("en")})
	var state FieldState
	f := NewField(k, FieldSpec{Label: "Code", Text: "first", State: &state})
	f.Input.TypedRune('!')
	if got := NewField(k, FieldSpec{Label: "Code", Text: "first", State: &state}).Text(); got != f.Text() || got == "first" {
		t.Errorf("the second drawing shows %q, the first %q", got, f.Text())
	}
	state.Close()
	if !state.Text().Empty() {
		t.Error("it is not forgotten")
	}
}
