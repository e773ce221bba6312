package part

import "time"

// AutoHideAfter is how long a secret stays shown, and LongHideAfter how long if the person has
// asked for more time: ten times as long, as WCAG 2.2.1 requires.
const (
	AutoHideAfter = 30 * time.Second
	LongHideAfter = 10 * AutoHideAfter
)

// HideAfter returns how long a secret stays shown.
func (e *Env) HideAfter() time.Duration {
	if e.LongReveal {
		return LongHideAfter
	}
	return AutoHideAfter
}

// RevealState keeps whether a secret is shown, and when it hides again, from one
// drawing of a screen to the next. The zero RevealState is hidden.
type RevealState struct {
	shown    bool
	cancel   func()           // stops the timer that hides it
	onChange func(shown bool) // the callback of the last drawing
}

// Revealed reports whether the secret is shown.
func (s *RevealState) Revealed() bool { return s.shown }

// Hide hides the secret.
func (s *RevealState) Hide() {
	if s.cancel != nil {
		s.cancel()
		s.cancel = nil
	}
	if s.shown {
		s.shown = false
		s.onChange(false)
	}
}

// AutoHide shows something and hides it again after a while.
type AutoHide struct {
	kept     *RevealState
	span     time.Duration
	later    func(time.Duration, func()) (cancel func())
	draw     func(shown bool) // shows or hides the secret
	onReveal func(shown bool) // of the kit; may be nil
}

// NewAutoHide makes a hidden AutoHide, which hides again Env.HideAfter the last reveal. onChange
// shows or hides the secret itself.
func NewAutoHide(k *Kit, onChange func(shown bool)) *AutoHide {
	return NewAutoHideFor(k, k.HideAfter(), onChange)
}

// NewAutoHideFor is like NewAutoHide, but with another time until it hides.
func NewAutoHideFor(k *Kit, span time.Duration, onChange func(shown bool)) *AutoHide {
	a := &AutoHide{span: span, later: k.later, draw: onChange, onReveal: k.OnReveal}
	a.kept = &RevealState{onChange: a.changed}
	return a
}

// Keep ties it to a state that outlives this drawing, and shows the secret if the previous drawing
// did. Call it once everything that onChange needs exists.
func (a *AutoHide) Keep(state *RevealState) {
	state.onChange = a.changed
	a.kept = state
	if state.shown {
		a.draw(true)
	}
}

func (a *AutoHide) changed(shown bool) {
	a.draw(shown)
	if a.onReveal != nil {
		a.onReveal(shown)
	}
}

// SetRevealed shows the secret or hides it. Showing it again starts its time
// anew.
func (a *AutoHide) SetRevealed(shown bool) {
	s := a.kept
	if !shown {
		s.Hide()
		return
	}
	if s.cancel != nil {
		s.cancel()
	}
	s.cancel = a.later(a.span, s.Hide)
	if !s.shown {
		s.shown = true
		s.onChange(true)
	}
}

// Revealed reports whether the secret is shown.
func (a *AutoHide) Revealed() bool { return a.kept.shown }
