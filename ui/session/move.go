package session

import (
	"context"
	"slices"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/vault"
	"github.com/waypost-app/waypost/wizard/people"
)

// Destinations returns the kinds of vault to which a person can be moved. On a shared
// computer there are none, since nothing may go into the keychain.
func (s *Session) Destinations(id string) []people.Kind {
	if s.Shared() {
		return nil
	}
	kinds := []people.Kind{people.Keychain, people.Sealed, people.Visit}
	return slices.DeleteFunc(kinds, func(k people.Kind) bool { return k == s.kindOf(id) })
}

func (s *Session) kindOf(id string) people.Kind {
	all := s.store.People()
	if i := slices.IndexFunc(all, func(e people.Entry) bool { return e.ID == id }); i >= 0 {
		return all[i].Kind
	}
	return ""
}

// Moved describes the result of a move.
type Moved struct {
	Err error
	// Arrived reports that the person is in the new vault. If there is an error as well,
	// only the old copy is left to erase.
	Arrived bool
}

// Move saves and closes the open person, then moves a person to another kind of vault.
// passphrase is that of the new visit; other kinds ignore it. started is called when the
// person has been closed. If saving fails, the person stays open and neither function is
// called, since the View has been told. On a shared computer, Move fails with ErrShared.
func (s *Session) Move(id string, to people.Kind, passphrase secure.Secret, started func(), done func(Moved)) {
	switch {
	case s.lock != nil:
		done(Moved{Err: ErrLocked})
		return
	case s.Shared():
		done(Moved{Err: ErrShared})
		return
	}
	move := func(ctx context.Context) (*people.Person, vault.Receipt, error) { return s.store.Move(ctx, id, to) }
	if to == people.Visit {
		move = func(ctx context.Context) (*people.Person, vault.Receipt, error) {
			return s.store.MoveToVisit(ctx, id, passphrase)
		}
	}
	s.whenSaved(func(err error) {
		if err == nil {
			s.moveNow(id, move, started, done)
		}
	})
}

func (s *Session) moveNow(id string, move func(context.Context) (*people.Person, vault.Receipt, error), started func(), done func(Moved)) {
	s.moving = id
	s.close()
	started()
	var moved *people.Person
	s.run(func(ctx context.Context) (err error) {
		moved, _, err = move(ctx)
		if moved != nil {
			moved.Forget()
		}
		return err
	}, func(err error) { done(Moved{Err: err, Arrived: moved != nil}) })
	s.moving = ""
}
