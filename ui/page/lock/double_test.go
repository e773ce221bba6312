package lock

import (
	"context"
	"testing"
	"time"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/ui/page/pagetest"
)

// gate is a Gate that opens the host's store.
type gate struct {
	*pagetest.Host

	visit   string
	used    secure.Secret // passed to UsePassphrase
	after   time.Duration
	waiting int
	saving  bool
	saveErr error
	minutes int
	asks    bool // whether the system asks for the person's password
}

// newHost returns a host, and the ports of the lock on it.
func newHost(t *testing.T, l pagetest.Look) (*pagetest.Host, Ports, *gate) {
	h := pagetest.New(t, l)
	g := &gate{Host: h, minutes: 3}
	return h, Ports{Ports: h.Ports(), Gate: g, Visits: h.Store.Visits, AsksSystem: func() bool { return g.asks }}, g
}

func (g *gate) Unlock()       { g.Call("unlock") }
func (g *gate) Opened()       { g.Call("opened") }
func (g *gate) Visit() string { return g.visit }

func (g *gate) Try(passphrase secure.Secret, done func(error)) {
	g.Run(func(ctx context.Context) error {
		if g.visit == "" {
			return g.Store.Unlock(ctx, passphrase)
		}
		_, err := g.Store.OpenVisit(ctx, g.visit, passphrase)
		return err
	}, done)
}

func (g *gate) MakePassphrase(passphrase secure.Secret, done func(error)) {
	g.Run(func(ctx context.Context) error { return g.Store.SetPassphrase(ctx, passphrase) }, done)
}

func (g *gate) UsePassphrase(passphrase secure.Secret) {
	g.Call("use passphrase")
	g.used = passphrase
}

func (g *gate) After() time.Duration  { return g.after }
func (g *gate) WaitingStep() int      { return g.waiting }
func (g *gate) Saving() (bool, error) { return g.saving, g.saveErr }
func (g *gate) AutoLockMinutes() int  { return g.minutes }

var _ Gate = (*gate)(nil)
