package ui

import (
	"context"
	"time"

	"github.com/waypost-app/waypost/ui/page"
)

const (
	// lockWarning is how long before it locks itself the window warns.
	lockWarning = 20 * time.Second
	// askSystem is how often to ask the system whether somebody uses the computer while nobody
	// uses the window.
	askSystem = 5 * time.Second
)

// idleWatch locks the window when nobody is at the computer, and warns before it does.
type idleWatch struct {
	w *Window

	asked   time.Time // when the system was asked last
	asking  bool
	warning func() // closes the warning; nil while there is none
}

// used closes the warning. The key that dismisses it has no other effect, since it is still on its
// way to the warning.
func (i *idleWatch) used() {
	if i.warning != nil {
		i.w.loop.Do(i.dismiss)
	}
}

// dismiss closes the warning.
func (i *idleWatch) dismiss() {
	if closeWarning := i.warning; closeWarning != nil {
		i.warning = nil
		closeWarning()
	}
}

// tick warns, or locks the window, when it is time.
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

// ask asks the system, in the background, how long nobody has used the computer.
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
