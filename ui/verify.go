package ui

import (
	"context"
	"errors"

	"github.com/waypost-app/waypost/ui/desktop/verify"
	"github.com/waypost-app/waypost/ui/page"
)

// verifier makes the system verify who is at the computer.
type verifier interface {
	Available(ctx context.Context) bool
	Person(ctx context.Context) error // see verify.Person
}

// systemVerifier uses the system on which the app is running.
type systemVerifier struct{}

// Available implements verifier.
func (systemVerifier) Available(ctx context.Context) bool { return verify.Available(ctx) }

// Person implements verifier.
func (systemVerifier) Person(ctx context.Context) error { return verify.Person(ctx) }

// noVerifier is a system that cannot verify anybody.
type noVerifier struct{}

// Available implements verifier.
func (noVerifier) Available(context.Context) bool { return false }

// Person implements verifier.
func (noVerifier) Person(context.Context) error { return verify.ErrUnsupported }

// findVerifier finds out, in the background, whether the system can verify the person.
func (g *gate) findVerifier() {
	v := g.w.system.verifier
	go func() {
		found := v.Available(context.Background())
		g.w.loop.Do(func() {
			if g.verifies = found; found && g.w.nav.id == page.Home {
				g.w.nav.Rebuild() // to offer it on the page
			}
		})
	}()
}

// CanAskSystem implements home.SystemPassword.
func (g *gate) CanAskSystem() bool {
	return g.verifies && !g.w.session.Shared() && !g.w.session.UsesPassphrase()
}

// AsksSystem implements home.SystemPassword.
func (g *gate) AsksSystem() bool { return g.w.session.AsksSystem() }

// SetAsksSystem implements home.SystemPassword.
func (g *gate) SetAsksSystem(on bool) { g.w.session.SetAsksSystem(on) }

// verified opens the lock once the system has verified the person. If the system can no
// longer do that, for example after Waypost was reinstalled, the lock opens without it:
// nobody must be locked out, and the keychain is open to them anyway.
func (g *gate) verified() {
	w := g.w
	if w.session.Work.Busy() {
		return // the system is already asking
	}
	w.session.Work.Run(w.system.verifier.Person, func(err error) {
		switch {
		case errors.Is(err, verify.ErrRefused):
			w.shell.Say(w.text("page.locked.refused"))
		case err != nil:
			w.shell.Ask(page.Question{
				Title: w.text("page.locked.notAsked"), Yes: w.text("page.locked.next"), Answer: func(bool) { g.resume() },
			})
		default:
			g.resume()
		}
	})
}
