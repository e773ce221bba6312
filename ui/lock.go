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

// gate locks and unlocks the window, and asks for passphrases. It implements lock.Gate.
type gate struct {
	w *Window

	behind       *place              // where the person was when the window was locked; nil while unlocked
	onUnlock     func()              // called when a passphrase was entered or created; nil: go home
	onPassphrase func(secure.Secret) // receives a new passphrase for a visit
	visit        string              // the visit that the page Unlock is for; "": the computer's own file
	verifies     bool                // the system can verify the person
}

// place is where a person was in the window.
type place struct {
	id       page.ID
	history  shell.History
	position shell.Position
}

// lock hides everything behind a page without names, at once and whatever is open. The
// print queue and the clipboard come last, since they depend on other programs. after is
// how long the window had been idle, or 0 if a person locked it.
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

// leavePassphrase leaves a page on which a passphrase may have been typed, and drops
// everything typed there. It goes to the lock page, if the window is locked, or else
// home.
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

// reset forgets what was to be done after a passphrase was entered.
func (g *gate) reset() { g.behind, g.onUnlock, g.onPassphrase, g.visit = nil, nil, nil, "" }

// Unlock implements lock.Gate. It asks for the passphrase first, if there is one.
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

// resume returns to where the person was when the window was locked. The window stays
// locked until the person has loaded.
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

// askPassphrase asks for the passphrase that is needed to open a person, then calls then.
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
	if g.onPassphrase != nil { // nil if Enter was pressed twice
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

// add adds a new person and opens their journey. If that requires a passphrase, it asks
// for one first.
func (g *gate) add(j *wizard.Journey) {
	if g.w.session.Shared() {
		g.visitPassphrase(func(passphrase secure.Secret) {
			g.w.session.AddVisit(j, passphrase, g.added(j, func() { g.onPassphrase(passphrase) }))
		})
		return
	}
	g.w.session.Add(j, g.added(j, func() { g.add(j) }))
}

// added returns the callback for adding a person. again retries it.
func (g *gate) added(j *wizard.Journey, again func()) func(error) {
	return func(err error) {
		switch {
		case errors.Is(err, vault.ErrUnavailable) && !errors.Is(err, vault.ErrDied):
			g.makePassphrase(func() { g.add(j) }) // there is no keychain, so a locked file is needed
		case errors.Is(err, people.ErrSealed):
			g.askPassphrase("", func() { g.add(j) })
		case errors.Is(err, people.ErrShared):
			g.add(j) // meanwhile, the computer has become a shared one
		case err != nil:
			g.w.retry(err, again)
		default:
			g.reset()
			g.w.nav.showStep()
		}
	}
}
