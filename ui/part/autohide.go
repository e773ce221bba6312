package part

import "time"

// AutoHideAfter is how long a secret stays shown, and LongHideAfter how long if the
// person has asked for more time: ten times as long, as WCAG 2.2.1 requires.
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

// RevealState remembers whether a secret is shown and when it hides again, from one build
// of a screen to the next. The zero RevealState is hidden.
type RevealState struct {
	shown    bool
	more     time.Duration    // time added by the person that has not been used up
	added    time.Duration    // all time added since the secret was shown
	cancel   func()           // stops the timer that hides it
	onChange func(shown bool) // set by the most recent build
}

// Revealed reports whether the secret is shown.
func (s *RevealState) Revealed() bool { return s.shown }

// Hide hides the secret.
func (s *RevealState) Hide() {
	if s.cancel != nil {
		s.cancel()
		s.cancel = nil
	}
	s.more, s.added = 0, 0
	if s.shown {
		s.shown = false
		s.onChange(false)
	}
}

// hideAfter hides the secret after span and whatever the person adds to it meanwhile.
func (s *RevealState) hideAfter(span time.Duration, later func(time.Duration, func()) (cancel func())) {
	s.cancel = later(span, func() {
		if more := s.more; more > 0 {
			s.more = 0
			s.hideAfter(more, later)
			return
		}
		s.Hide()
	})
}

// AutoHide shows something and hides it again after some time.
type AutoHide struct {
	kept     *RevealState
	span     time.Duration
	later    func(time.Duration, func()) (cancel func())
	draw     func(shown bool) // shows or hides the secret
	onReveal func(shown bool) // from the kit; may be nil
	longer   *longerLine      // nil if the page offers no more time
}

// NewAutoHide returns a hidden AutoHide. It hides Env.HideAfter after it was last
// revealed. onChange shows or hides the secret itself.
func NewAutoHide(k *Kit, onChange func(shown bool)) *AutoHide {
	return NewAutoHideFor(k, k.HideAfter(), onChange)
}

// NewAutoHideFor is like NewAutoHide, but hides after span.
func NewAutoHideFor(k *Kit, span time.Duration, onChange func(shown bool)) *AutoHide {
	a := &AutoHide{span: span, later: k.later, draw: onChange, onReveal: k.OnReveal}
	a.kept = &RevealState{onChange: a.changed}
	return a
}

// Keep connects a state that outlives this build of the screen, and shows the secret if
// it was shown in the previous build. Call it when everything that onChange needs exists.
func (a *AutoHide) Keep(state *RevealState) {
	state.onChange = a.changed
	a.kept = state
	if state.shown {
		a.draw(true)
	}
	a.longer.show(state.shown)
}

func (a *AutoHide) changed(shown bool) {
	a.draw(shown)
	a.longer.show(shown)
	if a.onReveal != nil {
		a.onReveal(shown)
	}
}

// SetRevealed shows or hides the secret. Showing it again restarts the timer.
func (a *AutoHide) SetRevealed(shown bool) {
	s := a.kept
	if !shown {
		s.Hide()
		return
	}
	if s.cancel != nil {
		s.cancel()
	}
	s.more, s.added = 0, 0
	s.hideAfter(a.span, a.later)
	if !s.shown {
		s.shown = true
		s.onChange(true)
	}
}

// Revealed reports whether the secret is shown.
func (a *AutoHide) Revealed() bool { return a.kept.shown }

// Lengthen adds to the time for which the secret stays shown.
func (a *AutoHide) Lengthen() {
	if a.kept.shown {
		a.kept.more += AutoHideAfter
		a.kept.added += AutoHideAfter
	}
}

// restart restarts the timer if the secret is shown.
func (a *AutoHide) restart() {
	if a.kept.shown {
		a.SetRevealed(true)
	}
}
