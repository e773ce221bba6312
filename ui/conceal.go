package ui

import (
	"runtime"

	"waypost/secure/guard"
	"waypost/wizard/people"
)

// concealer is guard.Conceal for this window; nil where the system has no way to
// keep a window out of screen recordings.
func (w *Window) concealer() func(on bool) error {
	if runtime.GOOS != "windows" {
		return nil
	}
	return func(on bool) error { return guard.Conceal(handle(w.win), on) }
}

// unveiled keeps the window out of screen recordings while a secret is shown.
// Where that fails, the secret is shown all the same: the person asked for it.
func (w *Window) unveiled(shown bool) {
	if shown {
		w.unveils++
	} else {
		w.unveils--
	}
	w.recordings()
}

// recordings lets screen recordings see the window, or not.
func (w *Window) recordings() {
	on := w.unveils > 0 && w.Concealing()
	if w.conceal == nil || on == w.concealed {
		return
	}
	if w.conceal(on) == nil {
		w.concealed = on
	}
}

// Conceals implements page.Host.
func (w *Window) Conceals() bool { return w.conceal != nil }

// Concealing implements page.Host.
func (w *Window) Concealing() bool { return w.store != nil && !w.store.Settings().Recorded }

// SetConcealing implements page.Host.
func (w *Window) SetConcealing(on bool) {
	w.keep(func(s *people.Settings) { s.Recorded = !on })
	w.recordings()
}
