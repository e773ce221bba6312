package session

import (
	"context"
	"errors"
	"slices"
	"time"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/wizard/people"
)

// ErrLocked means that nobody can be opened, added, renamed or moved while the window is
// locked.
var ErrLocked = errors.New("session: the window is locked")

// lockSaveTime limits the save that follows a lock. What has not been written by then is
// kept until the person is back.
const lockSaveTime = 10 * time.Second

// lockState describes what is behind the lock. It contains no journey: Resume reads that
// from the vault again.
type lockState struct {
	after    time.Duration       // idle time before an automatic lock; otherwise 0
	person   string              // id of the person whose journey was open; "" for nobody
	step     int                 // number of their step; 0 for none
	language string              // the language to show; "" for the computer's
	both     bool                // English is shown below it
	input    *people.SealedInput // input of the page; nil for none
	saving   bool                // a save is still running
	err      error               // why that save failed; nil if it did not
}

// Lock locks the window at once, whatever else is running. When Lock returns, no journey
// is open and all work has been cancelled. Unsaved changes are sealed and then written in
// the background. input is what the current page holds but no vault does (see
// page.Resumable). after is how long the window had been idle when it locked itself, or 0
// if the person locked it.
//
// Lock reports whether it changed anything; a locked window stays as it is.
func (s *Session) Lock(after time.Duration, input secure.Secret) bool {
	if s.lock != nil {
		return false
	}
	l := &lockState{after: after, language: s.Language(), both: s.BothLanguages()}
	save := func(context.Context) error { return nil }
	if p := s.person; p != nil {
		l.person, l.step, l.input = p.ID, p.Journey.Step().Number, sealInput(p, input)
		if !s.AllSaved() {
			snapshot := p.Snapshot()
			l.saving, l.err = true, p.SealUnsaved(snapshot)
			save = func(ctx context.Context) error { return p.SaveItems(ctx, snapshot) }
		}
	}
	s.lock = l
	s.sealedOpen = false
	s.stopIndex()
	s.forgetPerson()
	s.dropDraft()
	s.lockSaves++
	s.abandonWork()
	s.Work.block(func() { s.saveAndLock(l, save) })
	return true
}

// saveAndLock completes the save that the lock interrupted, then locks the vaults.
func (s *Session) saveAndLock(l *lockState, save func(context.Context) error) {
	ctx, cancel := context.WithTimeout(context.Background(), lockSaveTime)
	defer cancel()
	err := save(ctx)
	s.loop.Do(func() {
		s.lockSaves--
		told := l.saving && s.lock == l
		l.saving, l.err = false, err
		if told {
			s.view.LockSaveEnded(err)
		}
	})
	s.store.Lock()
	go s.forget()
}

// lockUnused locks, in the background, every open vault that has a passphrase and is not
// in use; otherwise the next person could open it. If the window is locked, these are all
// vaults. In an unlocked window they are the computer's file, if nobody waited for it to
// open, and each visit that is neither open nor about to be moved or erased. While
// somebody waits for work that may use a vault, nothing is locked: when that work ends,
// it calls lockUnused again.
func (s *Session) lockUnused() {
	switch {
	case s.using > 0:
		return
	case s.lock != nil:
		s.sealedOpen = false
		s.Work.block(s.store.Lock)
		return
	case !s.sealedOpen && !s.store.NeedsPassphrase():
		s.Work.block(s.store.AbandonSealed)
	}
	used := []string{s.moving}
	if s.person != nil {
		used = append(used, s.person.ID)
	}
	if s.erasure != nil {
		used = append(used, s.erasure.ids...)
	}
	for _, v := range s.store.Visits() {
		if v.Open && !slices.Contains(used, v.ID) {
			s.Work.block(func() { s.store.LockVisit(v.ID) })
		}
	}
}

// Locked reports whether the window is locked.
func (s *Session) Locked() bool { return s.lock != nil }

// LockedAfter returns how long the window had been idle when it locked itself; 0 if a
// person locked it.
func (s *Session) LockedAfter() time.Duration {
	if s.lock == nil {
		return 0
	}
	return s.lock.after
}

// LockedStep returns the number of the step behind the lock; 0 for none.
func (s *Session) LockedStep() int {
	if s.lock == nil {
		return 0
	}
	return s.lock.step
}

// LockSaving reports whether the save that followed the lock is running.
func (s *Session) LockSaving() bool { return s.lock != nil && s.lock.saving }

// LockSaveErr returns why the save that followed the lock failed; nil if it did not.
func (s *Session) LockSaveErr() error {
	if s.lock == nil {
		return nil
	}
	return s.lock.err
}

// LockedVisit returns the id of the visit whose passphrase opens the lock; "" if the
// computer's own passphrase or none is needed.
func (s *Session) LockedVisit() string {
	if s.lock != nil && s.IsVisit(s.lock.person) {
		return s.lock.person
	}
	return ""
}

// IsVisit reports whether a person is a visit, which has a passphrase of its own.
func (s *Session) IsVisit(id string) bool {
	return slices.ContainsFunc(s.store.Visits(), func(v people.VisitInfo) bool { return v.ID == id })
}

// Resume opens the lock: it loads the person whose journey was open, with their unsaved
// changes, and passes to done the input that was given to Lock. The window stays locked
// until the person has loaded. If there is a passphrase, it must have been entered since
// the lock (otherwise people.ErrSealed). After an error it must be entered again; nothing
// is lost.
func (s *Session) Resume(done func(input secure.Secret, err error)) {
	l := s.lock
	if l == nil {
		done(secure.Secret{}, nil)
		return
	}
	var found *people.Person
	var input secure.Secret
	s.run(func(ctx context.Context) (err error) {
		found, input, err = s.loadLocked(ctx, l)
		return err
	}, func(err error) {
		if err != nil {
			done(secure.Secret{}, err)
			return
		}
		s.lock = nil
		if found != nil {
			s.setPerson(found)
		}
		done(input, nil)
	})
}

// loadLocked loads the person behind the lock, if there is one, and their input.
func (s *Session) loadLocked(ctx context.Context, l *lockState) (*people.Person, secure.Secret, error) {
	if l.person == "" {
		if s.store.HasPassphrase() && s.store.NeedsPassphrase() {
			return nil, secure.Secret{}, people.ErrSealed
		}
		return nil, secure.Secret{}, nil
	}
	found, err := s.store.Load(ctx, l.person)
	if err != nil {
		return nil, secure.Secret{}, err
	}
	input, err := openInput(found, l.input)
	if err != nil {
		found.Forget()
		return nil, secure.Secret{}, err
	}
	return found, input, nil
}
