package ui

import (
	"context"
	"errors"
	"time"

	"waypost/ui/page"
	"waypost/wizard/people"
)

// lock hides everything behind a page without names, at once and whatever is
// open; then it saves, and locks the file where there is one.
func (w *Window) lock() {
	if w.page == nil || w.page.NoLock || w.store == nil {
		return
	}
	w.clip.clear()
	w.closeOver()
	w.leave()
	if !w.away {
		id, came, then := w.id, w.came, w.locked
		w.away, w.locked = true, func() {
			w.came, w.locked = came, then
			w.show(id)
		}
	}
	w.came = nil
	w.show(page.Locked)
	if w.saver != nil {
		w.saver.now(w.seal)
		return
	}
	w.seal()
}

// seal locks the file, unless the person is back already.
func (w *Window) seal() {
	if !w.away || w.trouble != nil {
		return // what is not saved could not be saved into a locked file
	}
	w.Run(func(context.Context) error {
		w.store.Lock()
		return nil
	}, func(error) {})
}

// Unlock implements page.Host.
func (w *Window) Unlock() {
	back := w.locked
	w.away, w.locked = false, nil
	if back == nil {
		w.Close()
		return
	}
	back()
}

// unlockFirst asks for the passphrase when that is what an error is about, does
// it again then, and reports whether it was.
func (w *Window) unlockFirst(err error, again func()) bool {
	if !errors.Is(err, people.ErrSealed) {
		return false
	}
	w.locked = again
	w.Go(page.Unlock)
	return true
}

// Idle implements page.Host.
func (w *Window) Idle() time.Duration { return 0 }

// closeOver closes all that is open over the page.
func (w *Window) closeOver() {
	over := w.win.Canvas().Overlays()
	for top := over.Top(); top != nil; top = over.Top() {
		over.Remove(top)
		if c, ok := top.(interface{ Close() }); ok {
			c.Close()
		}
	}
}
