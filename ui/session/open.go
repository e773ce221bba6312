package session

import (
	"context"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/people"
)

// Draft returns the journey of a person who is about to be added. It stays the same one until they
// are added or home is shown.
func (s *Session) Draft() *wizard.Journey {
	if s.draft == nil {
		s.draft = wizard.New(s.now())
		s.store.Ask(s.draft, "")
		s.draft.SetPrintCheck(printable)
		s.indexPeers()
	}
	return s.draft
}

// HasDraft reports whether somebody is about to be added.
func (s *Session) HasDraft() bool { return s.draft != nil }

func (s *Session) dropDraft() {
	if s.draft != nil {
		s.draft.Forget()
		s.draft = nil
	}
}

// Add keeps a new person on one's own computer and opens their journey. On a shared computer it
// fails with ErrShared: people can only be added with AddVisit there. A second call for the same
// journey while the first runs does nothing.
func (s *Session) Add(j *wizard.Journey, done func(error)) {
	if s.Shared() {
		done(ErrShared)
		return
	}
	kind := people.Keychain
	if s.store.HasPassphrase() {
		kind = people.Sealed
	}
	s.add(j, func(ctx context.Context, j *wizard.Journey) (*people.Person, error) { return s.store.Add(ctx, kind, j) }, done)
}

// AddVisit keeps a new person under a passphrase of their own and opens their
// journey.
func (s *Session) AddVisit(j *wizard.Journey, passphrase secure.Secret, done func(error)) {
	s.add(j, func(ctx context.Context, j *wizard.Journey) (*people.Person, error) {
		return s.store.AddVisit(ctx, passphrase, j)
	}, done)
}

// add gives the store a copy of the journey, since the page may change the original while the copy
// is written.
func (s *Session) add(j *wizard.Journey, add func(context.Context, *wizard.Journey) (*people.Person, error), done func(error)) {
	if s.lock != nil {
		done(ErrLocked)
		return
	}
	if s.adding == j {
		return
	}
	kept, err := wizard.Restore(j.Items())
	if err != nil {
		done(err)
		return
	}
	s.adding = j
	var added *people.Person
	s.run(func(ctx context.Context) (err error) {
		added, err = add(ctx, kept)
		return err
	}, func(err error) {
		s.adding = nil
		if err == nil {
			s.setPerson(added)
		}
		done(err)
	})
}

// Open loads a person and opens their journey, with the changes that could not be saved last time.
// A sealed person must be unlocked first (people.ErrSealed).
func (s *Session) Open(id string, done func(error)) {
	if s.lock != nil {
		done(ErrLocked)
		return
	}
	if open, _ := s.Person(); open == id {
		done(nil)
		return
	}
	s.stopIndex()
	var found *people.Person
	s.run(func(ctx context.Context) (err error) {
		found, err = s.store.Load(ctx, id)
		return err
	}, func(err error) {
		if err == nil {
			s.setPerson(found)
		}
		done(err)
	})
}

// Unlock opens the computer's sealed file with its passphrase or, given the id of a visit, that
// visit. done must begin the work that the passphrase was given for: a visit that is not used is
// locked again, and so is everything behind the lock. The computer's file stays open until the
// lock, unless nobody waited for Unlock.
func (s *Session) Unlock(visit string, passphrase secure.Secret, done func(error)) {
	if visit == "" {
		s.openSealed(func(ctx context.Context) error { return s.store.Unlock(ctx, passphrase) }, done)
		return
	}
	s.run(func(ctx context.Context) error { return s.store.UnlockVisit(ctx, visit, passphrase) }, done)
}

// MakePassphrase creates the computer's sealed file with a new passphrase and opens it, as Unlock
// does.
func (s *Session) MakePassphrase(passphrase secure.Secret, done func(error)) {
	s.openSealed(func(ctx context.Context) error {
		err := s.store.SetPassphrase(ctx, passphrase)
		if ctx.Err() != nil {
			s.store.AbandonSealed() // nobody heard of it, and it would lock people out
		}
		return err
	}, done)
}

// openSealed opens the computer's sealed file. If somebody still waits when it is open, it stays
// open until the lock.
func (s *Session) openSealed(open func(context.Context) error, done func(error)) {
	s.run(open, func(err error) {
		s.sealedOpen = s.sealedOpen || err == nil
		done(err)
	})
}

// run is like Work.Run, but for work that may open vaults. When it has ended, vaults that nobody
// uses are locked again, even if nobody waited for the work.
func (s *Session) run(work func(context.Context) error, done func(error)) {
	s.using++
	s.Work.run(work, func(err error) {
		s.using--
		done(err)
		s.lockUnused()
	}, func(error) { s.lockUnused() })
}

// Cancel stops waiting for everything that runs, except the erasing of people. What was unlocked
// for it is locked again.
func (s *Session) Cancel() {
	s.abandonWork()
	s.lockUnused()
}

func (s *Session) abandonWork() {
	s.adding, s.using = nil, 0
	s.Work.CancelAll()
}

// setPerson opens the journey of a person. Other work is cancelled: it may be about to open
// somebody else.
func (s *Session) setPerson(p *people.Person) {
	s.keepUnsaved()
	s.leavePerson()
	s.dropDraft()
	s.person = p
	s.Cancel()
	var saved items // unknown if the journey is newer than the vault
	if !p.Unsaved {
		saved = p.Snapshot()
	}
	s.saver = newSaver(s.loop, saved, p.Snapshot, p.SaveItems, s.saveEnded, s.view.Waiting)
	p.Journey.SetPrintCheck(printable)
	p.Journey.Mark(wizard.Used, s.now())
	s.saver.now(nil)
	s.indexPeers()
}

// indexPeers reads who else is on this computer, so that a journey can report that another person
// has the same email. Nobody waits for it.
func (s *Session) indexPeers() {
	s.stopIndex()
	ctx, cancel := context.WithCancel(context.Background())
	s.stopIndex = cancel
	go s.store.Learn(ctx)
}

// ClosePerson closes the open person once all their changes are saved. done gets the error of the
// last save, in which case the person stays open. If the window is locked, it is left without
// opening anybody: what waits behind the lock stays sealed, but the input of the page is lost.
func (s *Session) ClosePerson(done func(error)) {
	s.whenSaved(func(err error) {
		if err == nil {
			s.close()
		}
		done(err)
	})
}

// whenSaved calls then when all changes of the open person are saved, or with the error of the
// save. Like other work it can be cancelled.
func (s *Session) whenSaved(then func(error)) {
	if s.AllSaved() {
		then(nil)
		return
	}
	saved := make(chan struct{})
	s.saver.now(func() { close(saved) })
	s.Work.Run(func(ctx context.Context) error {
		select {
		case <-saved:
		case <-ctx.Done():
		}
		return ctx.Err()
	}, func(error) {
		if s.saveErr != nil {
			then(s.saveErr)
			return
		}
		s.whenSaved(then) // something may have been typed since
	})
}

// close closes the open person, leaves the lock and cancels all work. Unsaved changes must be kept
// before.
func (s *Session) close() {
	s.leavePerson()
	s.dropDraft()
	s.sealedOpen = s.sealedOpen && s.lock == nil
	s.lock, s.checks, s.skew = nil, nil, 0
	s.Cancel()
}

// keepUnsaved seals the unsaved changes of the open person until they are opened
// again.
func (s *Session) keepUnsaved() {
	if !s.AllSaved() {
		s.person.SealUnsaved(s.person.Snapshot()) // an open vault has a key
	}
}

// leavePerson does what forgetPerson does and, in the background, drops the store's record of what
// it saved.
func (s *Session) leavePerson() {
	if s.person == nil {
		return
	}
	gone := *s.person
	gone.Journey = &wizard.Journey{} // stands in for the one that is forgotten at once
	s.forgetPerson()
	s.Work.block(gone.Forget)
}

// forgetPerson drops the open journey from memory.
func (s *Session) forgetPerson() {
	if s.person == nil {
		return
	}
	s.person.Journey.Forget()
	s.saver.drop()
	s.person, s.saver, s.saveErr = nil, nil, nil
}
