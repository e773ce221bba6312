package people

import (
	"errors"
	"os"
	"testing"
	"time"

	"waypost/secure"
	"waypost/secure/vault"
)

// waits checks that the next try must wait so long.
func waits(t *testing.T, c *computer, err error, want time.Duration) {
	t.Helper()
	var wait *WaitError
	if !errors.As(err, &wait) || wait.Until.Sub(c.now) != want {
		t.Fatalf("%v, want to wait %v", err, want)
	}
}

// guess tries a passphrase on a visit.
func guess(t *testing.T, s *Store, id string, p secure.Secret) error {
	_, err := s.OpenVisit(t.Context(), id, p)
	return err
}

func TestFiveWrongPassphrases(t *testing.T) {
	c := newComputer()
	s := open(t, t.TempDir(), c)
	p := addVisit(t, s, rosa())
	for range freeTries - 1 {
		err := guess(t, s, p.ID, wrong)
		fails(t, err, vault.ErrWrongPassphrase)
		if wait := new(WaitError); errors.As(err, &wait) {
			t.Fatal("waits too soon")
		}
	}
	for wait := 30 * time.Second; wait < time.Hour; wait *= 2 {
		err := guess(t, s, p.ID, wrong)
		fails(t, err, vault.ErrWrongPassphrase)
		waits(t, c, err, wait)

		s = reopen(t, s, c)
		c.now = c.now.Add(wait - time.Second)
		tried := c.tried
		err = guess(t, s, p.ID, right)
		waits(t, c, err, time.Second)
		if errors.Is(err, vault.ErrWrongPassphrase) || c.tried != tried {
			t.Fatal("tried all the same")
		}
		c.now = c.now.Add(time.Second)
	}
	for range 3 {
		waits(t, c, guess(t, s, p.ID, wrong), time.Hour)
		c.now = c.now.Add(time.Hour)
	}
	ok(t, guess(t, s, p.ID, right))
	fails(t, guess(t, s, p.ID, wrong), vault.ErrWrongPassphrase)
	ok(t, guess(t, s, p.ID, right))
	if exists(beside(s.visitIdentity(p.ID))) {
		t.Error("wrong ones count after the right one")
	}
}

func TestOwnComputerWaits(t *testing.T) {
	c := newComputer()
	s := open(t, t.TempDir(), c)
	ok(t, s.SetPassphrase(t.Context(), right))
	visit := addVisit(t, s, rosa())
	s.Lock()
	var err error
	for range freeTries {
		err = s.Unlock(t.Context(), wrong)
	}
	waits(t, c, err, 30*time.Second)
	waits(t, c, s.Unlock(t.Context(), right), 30*time.Second)
	ok(t, guess(t, s, visit.ID, right)) // each counts for itself
	c.now = c.now.Add(30 * time.Second)
	ok(t, s.Unlock(t.Context(), right))
}

// A try counts before it is made: killing Waypost in between gains nothing.
func TestTryCountsAtOnce(t *testing.T) {
	c := newComputer()
	s := open(t, t.TempDir(), c)
	p := addVisit(t, s, rosa())
	unlock := s.vaults.Unlock
	seen := false
	s.vaults.Unlock = func(path string, p secure.Secret) (Identity, error) {
		seen = exists(beside(path))
		return unlock(path, p)
	}
	fails(t, guess(t, s, p.ID, wrong), vault.ErrWrongPassphrase)
	if !seen {
		t.Error("not counted before")
	}
}

// Nobody waits for what is no wrong passphrase, nor for a full disk.
func TestWhatDoesNotCount(t *testing.T) {
	c := newComputer()
	s := open(t, t.TempDir(), c)
	p := addVisit(t, s, rosa())
	path := s.visitIdentity(p.ID)
	for range 2 * freeTries {
		fails(t, guess(t, s, p.ID, secure.Secret{}), vault.ErrWrongPassphrase)
	}
	unlock := s.vaults.Unlock
	s.vaults.Unlock = func(string, secure.Secret) (Identity, error) { return nil, vault.ErrDamaged }
	for range 2 * freeTries {
		fails(t, guess(t, s, p.ID, right), ErrDamaged)
		ok(t, os.Rename(path+".damaged-1", path))
	}
	s.vaults.Unlock = unlock
	ok(t, os.MkdirAll(beside(path)+".new/x", 0o700)) // nothing can be written down
	fails(t, guess(t, s, p.ID, wrong), vault.ErrWrongPassphrase)
	ok(t, guess(t, s, p.ID, right))
	var err error
	for range freeTries {
		err = guess(t, s, p.ID, wrong)
	}
	waits(t, c, err, 30*time.Second) // but it is counted
}

// The clock is set back, or the file is not what Waypost wrote: one wait, not
// years, and not none.
func TestTriesThatMakeNoSense(t *testing.T) {
	for _, text := range []string{`{"wrong":5,"last":"2199-01-01T00:00:00Z"}`, `{"wrong":-1}`, "x", ""} {
		c := newComputer()
		s := open(t, t.TempDir(), c)
		p := addVisit(t, s, rosa())
		ok(t, os.WriteFile(beside(s.visitIdentity(p.ID)), []byte(text), 0o600))
		waits(t, c, guess(t, s, p.ID, right), 30*time.Second)
		c.now = c.now.Add(30 * time.Second)
		ok(t, guess(t, s, p.ID, right))
	}
}
