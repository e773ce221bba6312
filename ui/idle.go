package ui

import (
	"context"
	"time"

	"github.com/waypost-app/waypost/ui/fynex"
	"github.com/waypost-app/waypost/ui/page"
)

const (
	// lockWarning is how long before locking itself the window warns.
	lockWarning = 20 * time.Second
	// askSystem is how often the system is asked, while the window is idle, whether the
	// computer is idle, too.
	askSystem = 5 * time.Second
)

// idleWatch locks the window if nobody is at the computer, and warns before it does.
type idleWatch struct {
	w *Window

	asked   time.Time // when the system was last asked
	asking  bool
	warning func() // closes the warning; nil while there is none
}

// used closes the warning, but a moment later: the key that dismisses it is still on its
// way to it and must have no other effect.
func (i *idleWatch) used() {
	if i.warning != nil {
		i.w.loop.Do(i.dismiss)
	}
}

// calm reports whether there will be nothing to do for some ticks: even if the thread
// rests, the window neither warns nor locks itself before the next tick.
func (i *idleWatch) calm() bool {
	left, locks := i.w.session.LockIn()
	return i.warning == nil && (!locks || left > lockWarning+fynex.RestTime)
}

// dismiss closes the warning.
func (i *idleWatch) dismiss() {
	if closeWarning := i.warning; closeWarning != nil {
		i.warning = nil
		closeWarning()
	}
}

// tick warns or locks the window, when it is time to.
func (i *idleWatch) tick() {
	s := i.w.session
	i.ask()
	left, locks := s.LockIn()
	switch after, due := s.LockDue(); {
	case due:
		i.warning = nil // the lock closes all dialogs
		i.w.gate.lock(after)
	case !locks || left > lockWarning:
		i.dismiss()
	case i.warning == nil && !i.w.shell.Page().NoLock:
		i.warning = i.w.shell.Warn(page.Question{
			Title: i.w.text("dialog.lockSoon.title"), Text: i.w.text("dialog.lockSoon.body"), Yes: i.w.text("dialog.lockSoon.yes"),
		})
	}
}

// ask asks the system, in the background, how long the computer has been idle.
func (i *idleWatch) ask() {
	w, now := i.w, i.w.now()
	if i.asking || w.session.IdleFor() < askSystem || now.Sub(i.asked) < askSystem {
		return
	}
	i.asking, i.asked = true, now
	idle := w.system.idle
	go func() {
		ctx, cancel := context.WithTimeout(context.Background(), askSystem)
		defer cancel()
		d, err := idle(ctx)
		w.loop.Do(func() {
			i.asking = false
			if err == nil {
				w.session.SystemIdle(d)
			}
		})
	}()
}
