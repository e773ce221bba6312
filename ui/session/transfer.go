package session

import (
	"context"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/wizard/people"
)

// Import adds all the people or none, and passes the ids of the new ones to done; see
// people.Store.Import. On a shared computer they become visits with this passphrase.
// progress is called on the Loop. Nobody may be open.
func (s *Session) Import(all []people.Arrival, passphrase secure.Secret, progress func(done int), done func(ids []string, err error)) {
	if s.lock != nil {
		done(nil, ErrLocked)
		return
	}
	kind := people.Keychain
	switch {
	case s.Shared():
		kind = people.Visit
	case s.store.HasPassphrase():
		kind = people.Sealed
	}
	s.stopIndex()
	var ids []string
	s.run(func(ctx context.Context) (err error) {
		ids, err = s.store.Import(ctx, kind, passphrase, all, func(n int) {
			s.loop.Do(func() {
				if ctx.Err() == nil {
					progress(n)
				}
			})
		})
		return err
	}, func(err error) { done(ids, err) })
}
