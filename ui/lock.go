package ui

import (
	"errors"
	"time"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/vault"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/shell"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/people"
)

// gate locks and unlocks the window, and asks for passphrases. It implements
// lock.Gate.
type gate struct {
	w *Window

	behind       *place              // where the window was when it was locked; nil while unlocked
	onUnlock     func()              // runs once a passphrase was given or made; nil: go home
	onPassphrase func(secure.Secret) // takes the passphrase that is made for a visit
	visit        string              // the visit that page Unlock opens; "": the computer's own file
	verifies     bool                // the system can verify the person
}

// place describes where in the window a person was.
type place struct {
	id       page.ID
	history  shell.History
	position shell.Position
}

// lock hides everything behind a page without names, at once and whatever is open. The print queue
// and the clipboard, which belong to other programs, come last. after is how long nobody had used
// the window, 0 if somebody asked for the lock.
func (g *gate) lock(after time.Duration) {
	w := g.w
	p := w.shell.Page()
	switch {
	case p == nil || w.session == nil:
		return
	case p.NoLock:
		g.leavePassphrase()
		return
	}
	w.shell.CloseDialogs()
	if !w.session.Locked() {
		g.behind = &place{w.nav.id, w.nav.history.Clone(), w.shell.Position()}
		input := w.nav.input() // before Hide, which clears a field that shows a key
		w.shell.Hide()
		w.reader.Forget() // before the session overwrites freed memory
		w.session.Lock(after, input)
	}
	w.nav.history.Clear()
	w.nav.show(page.Locked)
	w.prints.purge(purgeTime, nil)
	w.services.board.Clear(nil)
}

// leavePassphrase leaves a page on which a passphrase may be typed, with everything typed there,
// for the lock if there is one, else for home.
func (g *gate) leavePassphrase() {
	switch g.w.nav.id {
	case page.Unlock, page.MakePassphrase, page.VisitPassphrase:
	default:
		return
	}
	g.w.shell.CloseDialogs()
	g.w.nav.history.Clear()
	if g.w.session.Locked() {
		g.w.nav.show(page.Locked)
		return
	}
	g.w.nav.Home()
}

// reset forgets what was to follow a passphrase.
func (g *gate) reset() { g.behind, g.onUnlock, g.onPassphrase, g.visit = nil, nil, nil, "" }

// Unlock opens the lock, by way of the passphrase if there is one.
func (g *gate) Unlock() {
	s := g.w.session
	visit := s.LockedVisit()
	if visit != "" || s.Store().HasPassphrase() && s.Store().NeedsPassphrase() {
		g.onUnlock, g.visit = g.resume, visit
		g.w.nav.Go(page.Unlock)
		return
	}
	if s.AsksSystem() {
		g.verified()
		return
	}
	g.resume()
}

// resume returns to where the window was when it was locked. The window stays locked until the
// open person has loaded.
func (g *gate) resume() {
	w := g.w
	w.session.Resume(func(input secure.Secret, err error) {
		switch {
		case errors.Is(err, people.ErrSealed):
			g.Unlock()
		case err != nil:
			w.retry(err, g.resume)
		case g.behind == nil:
			w.nav.Home()
		default:
			at := *g.behind
			g.reset()
			w.nav.history = at.history
			w.nav.resume(at.id, input)
			w.shell.SetPosition(at.position)
		}
	})
}

// askPassphrase asks for the passphrase that seals a person, then calls then.
func (g *gate) askPassphrase(id string, then func()) {
	g.onUnlock, g.visit = then, ""
	if g.w.session.IsVisit(id) {
		g.visit = id
	}
	g.w.nav.Go(page.Unlock)
}

// makePassphrase asks for a new passphrase for the computer's own file, then calls then.
func (g *gate) makePassphrase(then func()) {
	g.onUnlock = then
	g.w.nav.Go(page.MakePassphrase)
}

// visitPassphrase asks for a new passphrase for a visit and passes it to use.
func (g *gate) visitPassphrase(use func(secure.Secret)) {
	g.onPassphrase = use
	g.w.nav.Go(page.VisitPassphrase)
}

// Visit implements lock.Gate.
func (g *gate) Visit() string { return g.visit }

// Try implements lock.Gate.
func (g *gate) Try(passphrase secure.Secret, done func(error)) {
	g.w.session.Unlock(g.visit, passphrase, done)
}

// MakePassphrase implements lock.Gate.
func (g *gate) MakePassphrase(passphrase secure.Secret, done func(error)) {
	g.w.session.MakePassphrase(passphrase, done)
}

// UsePassphrase implements lock.Gate.
func (g *gate) UsePassphrase(passphrase secure.Secret) {
	if g.onPassphrase != nil { // else Enter was pressed twice
		g.onPassphrase(passphrase)
	}
}

// Opened implements lock.Gate.
func (g *gate) Opened() {
	then := g.onUnlock
	g.onUnlock = nil
	if then == nil {
		g.w.nav.Home()
		return
	}
	then()
}

// After implements lock.Gate.
func (g *gate) After() time.Duration { return g.w.session.LockedAfter() }

// WaitingStep implements lock.Gate.
func (g *gate) WaitingStep() int { return g.w.session.LockedStep() }

// Saving implements lock.Gate.
func (g *gate) Saving() (bool, error) { return g.w.session.LockSaving(), g.w.session.LockSaveErr() }

// AutoLockMinutes implements lock.Gate.
func (g *gate) AutoLockMinutes() int { return g.w.session.AutoLockMinutes() }

// add keeps a new person and opens their journey. It asks for a passphrase first if one is needed.
func (g *gate) add(j *wizard.Journey) {
	if g.w.session.Shared() {
		g.visitPassphrase(func(passphrase secure.Secret) {
			g.w.session.AddVisit(j, passphrase, g.added(j, func() { g.onPassphrase(passphrase) }))
		})
		return
	}
	g.w.session.Add(j, g.added(j, func() { g.add(j) }))
}

// added handles the result of adding a person; again tries once more.
func (g *gate) added(j *wizard.Journey, again func()) func(error) {
	return func(err error) {
		switch {
		case errors.Is(err, vault.ErrUnavailable) && !errors.Is(err, vault.ErrDied):
			g.makePassphrase(func() { g.add(j) }) // no keychain: a locked file takes its place
		case errors.Is(err, people.ErrSealed):
			g.askPassphrase("", func() { g.add(j) })
		case errors.Is(err, people.ErrShared):
			g.add(j) // the computer became a shared one meanwhile
		case err != nil:
			g.w.retry(err, again)
		default:
			g.reset()
			g.w.nav.showStep()
		}
	}
}
