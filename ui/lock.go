package ui

import (
	"errors"
	"slices"
	"time"

	"waypost/secure"
	"waypost/ui/page"
	"waypost/wizard"
	"waypost/wizard/people"
)

// waiting is what waits behind the lock: where the window was, whose journey was
// open there, and what was typed but is in no vault. The journey itself is not
// kept: it is read anew.
type waiting struct {
	id     page.ID
	came   []page.ID
	then   func() // what Window.locked was
	person string // "" for nobody
	step   int    // its number, 0 for none
	typed  []secure.Secret
	found  secure.Secret // see page.Page
	focus  int
	offset float32
}

// lock locks the window because the person wants it.
func (w *Window) lock() { w.lockAfter(0) }

// lockAfter hides everything behind a page without names, at once and whatever
// is open; then it saves, and forgets what the vaults know. idle is how long
// nobody had used the window.
func (w *Window) lockAfter(idle time.Duration) {
	if w.page == nil || w.page.NoLock || w.store == nil {
		return
	}
	w.clip.clear()
	w.closeOver()
	w.leave()
	if !w.away {
		behind := w.here()
		w.away, w.idled, w.waits = true, idle, behind.step
		w.locked = func() { w.comeBack(behind) }
	}
	w.came = nil
	w.show(page.Locked)
	if w.saver != nil {
		w.saver.now(w.seal)
		return
	}
	w.seal()
}

// here is where the window is now, to come back to.
func (w *Window) here() waiting {
	b := waiting{
		id: w.id, came: w.came, then: w.locked,
		typed: w.unsaved(), found: secure.NewSecret(w.found()),
		focus: w.focusPlace(), offset: w.frame.scroll.Offset(),
	}
	if w.person != nil {
		b.person, b.step = w.person.ID, w.person.Journey.Step().Number
	}
	return b
}

// unsaved is the text of each line of the page that the page would not have by
// itself when it is made from what the vault holds; empty for all others.
func (w *Window) unsaved() []secure.Secret {
	typed := inputs(w.page.Body)
	if len(typed) == 0 {
		return nil
	}
	if w.person != nil {
		j := w.person.Journey
		defer func() { w.person.Journey = j }()
		if kept, err := wizard.Restore(j.Items()); err == nil {
			defer kept.Forget()
			w.store.Ask(kept, w.person.ID)
			w.person.Journey = kept
		}
	}
	again := w.build()
	defer forget(again.Body)
	fresh := inputs(again.Body)
	all := make([]secure.Secret, len(typed))
	for i, in := range typed {
		if i >= len(fresh) || fresh[i].Text() != in.Text() {
			all[i] = secure.NewSecret(in.Text())
		}
	}
	return all
}

// seal forgets whose journey was open, and locks the vaults, unless the person
// is back already.
func (w *Window) seal() {
	if !w.away || w.trouble != nil {
		return // what is not saved could not be saved into a locked file
	}
	w.letGo()
	go func() { // nobody has to wait for it
		w.store.Lock()
		w.forget()
	}()
}

// letGo drops whose journey is open.
func (w *Window) letGo() {
	if w.person != nil {
		w.person.Journey.Forget()
	}
	if w.saver != nil {
		w.saver.drop()
	}
	w.person, w.saver, w.trouble, w.told = nil, nil, nil, ""
}

// Unlock implements page.Host.
func (w *Window) Unlock() {
	back := w.locked
	w.locked = nil
	if back == nil {
		w.away = false
		w.Close()
		return
	}
	back()
}

// comeBack opens what waited behind the lock. Until whoever it belongs to could
// be read, the window stays locked.
func (w *Window) comeBack(b waiting) {
	if b.person == "" || w.person != nil {
		w.reopen(b)
		return
	}
	w.locked = func() { w.comeBack(b) }
	w.load(b.person, func() { w.reopen(b) })
}

// reopen shows the page that waited, with what was typed.
func (w *Window) reopen(b waiting) {
	w.away, w.waits = false, 0
	w.came, w.locked = b.came, b.then
	w.show(b.id)
	fresh := inputs(w.page.Body)
	for i, text := range b.typed {
		if i < len(fresh) && !text.Empty() {
			fresh[i].SetText(text.Reveal())
		}
	}
	w.findAgain(b.found.Reveal())
	w.refocus(b.focus)
	w.frame.scroll.ScrollTo(b.offset)
}

// unlockFirst asks for the passphrase when that is what an error about the person
// id is about, does it again then, and reports whether it was.
func (w *Window) unlockFirst(err error, id string, again func()) bool {
	if !errors.Is(err, people.ErrSealed) {
		return false
	}
	w.locked, w.sealed = again, ""
	if w.isVisit(id) {
		w.sealed = id
	}
	w.Go(page.Unlock)
	return true
}

// isVisit reports whether a person has a passphrase of their own.
func (w *Window) isVisit(id string) bool {
	return slices.ContainsFunc(w.store.Visits(), func(v people.VisitInfo) bool { return v.ID == id })
}

// Sealed implements page.Host.
func (w *Window) Sealed() string { return w.sealed }

// Waiting implements page.Host.
func (w *Window) Waiting() int { return w.waits }

// closeOver closes all that is open over the page.
func (w *Window) closeOver() {
	over := w.win.Canvas().Overlays()
	for top := over.Top(); top != nil; top = over.Top() {
		over.Remove(top)
		forget(top)
		if c, ok := top.(interface{ Close() }); ok {
			c.Close()
		}
	}
}
