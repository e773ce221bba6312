package ui

import (
	"time"

	"waypost/wizard/people"
)

// quietMinutes is how long a window may stand unused before it locks itself,
// where the person has not chosen otherwise.
const quietMinutes = 3

// quiet is how long this window may stand unused; 0: for ever. On a shared
// computer nobody can change it.
func (w *Window) quiet() time.Duration {
	s := w.store.Settings()
	switch {
	case s.Computer != people.Own || s.LockMinutes == 0:
		return quietMinutes * time.Minute
	case s.LockMinutes == people.Never:
		return 0
	}
	return time.Duration(s.LockMinutes) * time.Minute
}

// used is told of everything that a person does in the window.
func (w *Window) used() { w.idle.Used(w.now()) }

// watchIdle locks the window that nobody uses, if there is anyone's work in it.
func (w *Window) watchIdle() {
	if w.store == nil || w.away || w.draft == nil && len(w.store.People()) == 0 {
		return
	}
	quiet := w.quiet()
	if quiet > 0 && w.idle.For(w.now()) >= quiet {
		w.lockAfter(quiet)
	}
}

// Idle implements page.Host.
func (w *Window) Idle() time.Duration { return w.idled }

// Away implements page.Host.
func (w *Window) Away() bool { return w.away }

// Quiet implements page.Host.
func (w *Window) Quiet() int { return int(w.quiet() / time.Minute) }

// SetQuiet implements page.Host.
func (w *Window) SetQuiet(minutes int) {
	if minutes == 0 {
		minutes = people.Never
	}
	w.keep(func(s *people.Settings) { s.LockMinutes = minutes })
}
