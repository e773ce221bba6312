// Package session manages the people on this computer, independently of any window: whose
// journey is open, what has not been saved yet, the lock, idle time, erasing, moving, and
// the computer's settings.
//
// A [Session] is a state machine on a single goroutine, the Loop: in the app that is the
// UI thread, in tests any goroutine with a clock of its own. Slow work runs off the Loop,
// through the [Worker], and its results come back to the Loop.
//
// The session enforces the rules that must hold whatever a page shows or hides:
//
// - While the window is locked no journey is open, and nothing of one is in
// memory in the clear unless it is stored in the computer's own keychain.
// - A vault with a passphrase is open only while its person is, or while work that
// the person began needs it.
// - Locking never loses what was typed: it is saved, or sealed until the
// person is back.
// - On a shared computer everybody is a visit with a passphrase of their own,
// and nothing can get into the keychain.
package session

import (
	"context"
	"sync"
	"time"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/guard"
	"github.com/waypost-app/waypost/secure/totp"
	"github.com/waypost-app/waypost/secure/vault"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/people"
)

// Loop is the goroutine that owns a Session.
type Loop interface {
	// Do queues f. It may be called from any goroutine.
	Do(f func())
	// After queues f once d has passed, unless cancelled.
	After(d time.Duration, f func()) (cancel func())
}

// View is notified of what happens in a Session. Its methods are called on the Loop.
type View interface {
	// SaveEnded is called after each attempt to save; err is nil if everything is saved.
	SaveEnded(err error)
	// Waiting is called when work or a save takes longer than [Patience], and when it
	// ends.
	Waiting()
	// SettingsNotSaved reports that changed settings are in effect, but could not be
	// written.
	SettingsNotSaved(err error)
	// LockSaveEnded reports the result of the save that follows a lock. After an error,
	// unsaved changes are kept until the person unlocks the window.
	LockSaveEnded(err error)
}

// Session manages the people on this computer for one window. Create one with New. It
// must be used on its Loop.
type Session struct {
	store *people.Store
	loop  Loop
	view  View
	now   func() time.Time

	Work *Worker

	person  *people.Person
	saver   *saver
	saveErr error           // of the last save; nil if everything is saved
	draft   *wizard.Journey // journey of a person who is about to be added
	adding  *wizard.Journey // journey of a person who is being added

	lock      *lockState // nil while unlocked
	lockSaves int        // number of running saves that follow a lock
	idle      guard.Idle // how long the window has been idle
	away      guard.Idle // how long the computer has been idle, as far as the system reports that
	seesUse   bool       // whether the system reports idle time
	started   time.Time
	skew      time.Duration // of the phone's clock
	checks    map[string]bool
	both      bool // English is shown below the computer's language

	erasure    *Erasure // nil if there is none
	moving     string   // id of the person who is about to be moved
	using      int      // number of pieces of work that may be using vaults
	sealedOpen bool     // somebody waited for the computer's sealed file to open
	forget     func()   // overwrites freed memory
	stopIndex  context.CancelFunc
	settings   sync.WaitGroup // settings that are being written
}

// New returns the session for a store. view is notified from then on.
func New(store *people.Store, loop Loop, view View, now func() time.Time) *Session {
	s := &Session{store: store, loop: loop, view: view, now: now, started: now(), forget: guard.Forget, stopIndex: func() {}}
	s.Work = NewWorker(loop, view.Waiting)
	return s
}

// Now returns the time according to this computer's clock.
func (s *Session) Now() time.Time { return s.now() }

// Started returns when the window opened.
func (s *Session) Started() time.Time { return s.started }

// Store returns the people of this computer.
func (s *Session) Store() *people.Store { return s.store }

// Journey returns the open person's journey; nil if nobody is open or the window is
// locked.
func (s *Session) Journey() *wizard.Journey {
	if s.person == nil || s.lock != nil {
		return nil
	}
	return s.person.Journey
}

// Person returns the id and kind of the open person; the id is "" if nobody is open.
func (s *Session) Person() (id string, kind people.Kind) {
	if s.person == nil {
		return "", ""
	}
	return s.person.ID, s.person.Kind
}

// Set sets an answer of the open person, schedules saving it, and returns the problems
// with it. Like the methods below it does nothing if no journey is open, for example when
// a timer fires just after the window was locked.
func (s *Session) Set(f wizard.Field, value string) []wizard.Problem {
	return s.edit(func(j *wizard.Journey) []wizard.Problem { return j.Set(f, value) })
}

// SetKey sets the authenticator key, schedules saving it, and returns the problems with
// it.
func (s *Session) SetKey(key totp.Key) []wizard.Problem {
	return s.edit(func(j *wizard.Journey) []wizard.Problem { return j.SetKey(key) })
}

// Tick sets whether a box is ticked, and schedules saving that.
func (s *Session) Tick(f wizard.Field, on bool) {
	s.edit(func(j *wizard.Journey) []wizard.Problem { return j.Tick(f, on) })
}

func (s *Session) edit(change func(*wizard.Journey) []wizard.Problem) []wizard.Problem {
	j := s.Journey()
	if j == nil {
		return nil
	}
	problems := change(j)
	j.Date(s.now())
	s.saver.schedule()
	return problems
}

// Select selects an option of a choice, which takes effect once Next confirms it. Nothing
// is saved yet.
func (s *Session) Select(f wizard.Field, choice string) {
	if j := s.Journey(); j != nil {
		j.Select(f, choice)
	}
}

// Update makes any other change to the open journey and saves it at once.
func (s *Session) Update(change func(*wizard.Journey)) {
	if j := s.Journey(); j != nil {
		change(j)
		j.Date(s.now())
		s.saver.now(nil)
	}
}

// Saved reports whether the item's current value has been read back from the vault.
func (s *Session) Saved(item vault.Item) bool { return s.saver != nil && s.saver.isSaved(item) }

// SaveErr returns the error of the last save; nil if everything is saved.
func (s *Session) SaveErr() error { return s.saveErr }

// Late reports whether work or a save takes longer than [Patience].
func (s *Session) Late() bool { return s.Work.Late() || s.SavingLate() }

// SavingLate reports whether a save takes longer than [Patience].
func (s *Session) SavingLate() bool { return s.saver != nil && s.saver.late }

// AllSaved reports whether everything of the open person is saved.
func (s *Session) AllSaved() bool {
	return s.saver == nil || !s.saver.pending() && s.saveErr == nil
}

// NothingUnsaved reports whether everything of all people is saved.
func (s *Session) NothingUnsaved() bool { return s.AllSaved() && len(s.store.Unsaved()) == 0 }

// Save writes unsaved changes, then calls then, which may be nil. If nobody is open, it
// waits for the save that follows the lock.
func (s *Session) Save(then func()) {
	switch {
	case s.saver != nil:
		s.saver.now(then)
	case then != nil:
		s.Work.block(func() { s.loop.Do(then) })
	}
}

// Checked reports whether a box that is not part of the journey is ticked.
func (s *Session) Checked(key string) bool { return s.checks[key] }

// Check ticks or unticks a box that is not part of the journey. These boxes are forgotten
// when the person is closed.
func (s *Session) Check(key string, on bool) {
	if s.checks == nil {
		s.checks = map[string]bool{}
	}
	s.checks[key] = on
}

// closeTime limits how long Close waits for the disk.
const closeTime = 3 * time.Second

// Close ends the session: it waits for settings that are being written, unless the disk
// does not respond, and releases the store for other processes. It must be the last call,
// on the Loop.
func (s *Session) Close() {
	s.stopIndex()
	written := make(chan struct{})
	go func() {
		s.settings.Wait()
		close(written)
	}()
	select {
	case <-written:
	case <-time.After(closeTime):
	}
	s.store.Close()
}

func (s *Session) saveEnded(err error) {
	s.saveErr = err
	s.view.SaveEnded(err)
}

// items maps the names of vault items to their values.
type items = map[vault.Item]secure.Secret

// ClockSkew returns how far the phone's clock differed from this computer's when last measured;
// positive if it is ahead.
func (s *Session) ClockSkew() time.Duration { return s.skew }

// SetClockSkew sets that difference.
func (s *Session) SetClockSkew(skew time.Duration) { s.skew = skew }

// Saving reports whether a save is running, for the open person or behind the lock.
func (s *Session) Saving() bool { return s.lockSaves > 0 || s.saver != nil && s.saver.writing() }
