package session

import (
	"context"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/people"
)

// Draft returns the journey of a person who is about to be added. It remains the same
// until they are added or home is shown.
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

// Add adds a new person and opens their journey. On a shared computer it fails with
// ErrShared: people must be added with AddVisit there. A second call for the same
// journey, while the first is running, does nothing.
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

// AddVisit adds a new person with a passphrase of their own and opens their journey.
func (s *Session) AddVisit(j *wizard.Journey, passphrase secure.Secret, done func(error)) {
	s.add(j, func(ctx context.Context, j *wizard.Journey) (*people.Person, error) {
		return s.store.AddVisit(ctx, passphrase, j)
	}, done)
}

// add passes a copy of the journey to the store, since the page may change the original
// while the copy is being written.
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

// Open loads a person and opens their journey, including changes that could not be saved
// last time. A sealed person must be unlocked first (otherwise people.ErrSealed).
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

// Unlock opens the computer's sealed file with its passphrase or, given the id of a
// visit, that visit. done must begin the work for which the passphrase was entered: a
// visit that is not used is locked again, and so is everything if the window is locked.
// The computer's file stays open until the window is locked, unless the wait for Unlock
// was cancelled.
func (s *Session) Unlock(visit string, passphrase secure.Secret, done func(error)) {
	if visit == "" {
		s.openSealed(func(ctx context.Context) error { return s.store.Unlock(ctx, passphrase) }, done)
		return
	}
	s.run(func(ctx context.Context) error { return s.store.UnlockVisit(ctx, visit, passphrase) }, done)
}

// MakePassphrase creates the computer's sealed file with a new passphrase and opens it,
// like Unlock.
func (s *Session) MakePassphrase(passphrase secure.Secret, done func(error)) {
	s.openSealed(func(ctx context.Context) error {
		err := s.store.SetPassphrase(ctx, passphrase)
		if ctx.Err() != nil {
			s.store.AbandonSealed() // nobody knows about it, and it would lock people out
		}
		return err
	}, done)
}

// openSealed opens the computer's sealed file. If somebody is still waiting when it is
// open, it stays open until the window is locked.
func (s *Session) openSealed(open func(context.Context) error, done func(error)) {
	s.run(open, func(err error) {
		s.sealedOpen = s.sealedOpen || err == nil
		done(err)
	})
}

// run is like Work.Run, but for work that may open vaults. When it has ended, unused
// vaults are locked again, even if nobody is waiting for the work any more.
func (s *Session) run(work func(context.Context) error, done func(error)) {
	s.using++
	s.Work.run(work, func(err error) {
		s.using--
		done(err)
		s.lockUnused()
	}, func(error) { s.lockUnused() })
}

// Cancel stops waiting for all work except the erasing of people. What was unlocked for
// that work is locked again.
func (s *Session) Cancel() {
	s.abandonWork()
	s.lockUnused()
}

func (s *Session) abandonWork() {
	s.adding, s.using = nil, 0
	s.Work.CancelAll()
}

// setPerson opens the journey of a person. Other work is cancelled, since it may be about
// to open somebody else.
func (s *Session) setPerson(p *people.Person) {
	s.keepUnsaved()
	s.leavePerson()
	s.dropDraft()
	s.person = p
	s.Cancel()
	var saved items // unknown if the journey is newer than what is in the vault
	if !p.Unsaved {
		saved = p.Snapshot()
	}
	s.saver = newSaver(s.loop, saved, p.Snapshot, p.SaveItems, s.saveEnded, s.view.Waiting)
	p.Journey.SetPrintCheck(printable)
	p.Journey.Mark(wizard.Used, s.now())
	s.saver.now(nil)
	s.indexPeers()
}

// indexPeers reads, in the background, who else is on this computer, so that a journey
// can report that another person has the same email.
func (s *Session) indexPeers() {
	s.stopIndex()
	ctx, cancel := context.WithCancel(context.Background())
	s.stopIndex = cancel
	go s.store.Learn(ctx)
}

// ClosePerson closes the open person once all their changes have been saved. If saving
// fails, done gets the error and the person stays open. If the window is locked, it is
// unlocked without opening anybody: unsaved changes stay sealed, but the input of the
// page is lost.
func (s *Session) ClosePerson(done func(error)) {
	s.whenSaved(func(err error) {
		if err == nil {
			s.close()
		}
		done(err)
	})
}

// whenSaved calls then when all changes of the open person have been saved, or with the
// error if they could not be. Like other work, it can be cancelled.
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
		s.whenSaved(then) // more may have been typed meanwhile
	})
}

// close closes the open person, leaves the lock and cancels all work. Unsaved changes
// must be sealed first.
func (s *Session) close() {
	s.leavePerson()
	s.dropDraft()
	s.sealedOpen = s.sealedOpen && s.lock == nil
	s.lock, s.checks, s.skew = nil, nil, 0
	s.Cancel()
}

// keepUnsaved seals the unsaved changes of the open person until that person is opened
// again.
func (s *Session) keepUnsaved() {
	if !s.AllSaved() {
		s.person.SealUnsaved(s.person.Snapshot()) // cannot fail: an open vault has a key
	}
}

// leavePerson does what forgetPerson does. In the background, it also drops the store's
// record of what is saved.
func (s *Session) leavePerson() {
	if s.person == nil {
		return
	}
	gone := *s.person
	gone.Journey = &wizard.Journey{} // replaces the journey, which is cleared right away
	s.forgetPerson()
	s.Work.block(gone.Forget)
}

// forgetPerson removes the open journey from memory.
func (s *Session) forgetPerson() {
	if s.person == nil {
		return
	}
	s.person.Journey.Forget()
	s.saver.drop()
	s.person, s.saver, s.saveErr = nil, nil, nil
}
