package people

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/vault"
)

// waits checks that err requires a wait of that length.
func waits(t *testing.T, c *computer, err error, want time.Duration) {
	t.Helper()
	var wait *WaitError
	if !errors.As(err, &wait) || wait.Until.Sub(c.now) != want {
		t.Fatalf("%v, want to wait %v", err, want)
	}
}

// guess tries a passphrase for a visit.
func guess(t *testing.T, s *Store, id string, p secure.Secret) error {
	_, err := s.OpenVisit(t.Context(), id, p)
	return err
}

func TestFiveWrongPassphrases(t *testing.T) {
	c := newComputer()
	s := open(t, t.TempDir(), c)
	p := addVisit(t, s, rosa())
	for range freeAttempts - 1 {
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
	s = reopen(t, s, c)
	for range freeAttempts - 1 {
		fails(t, guess(t, s, p.ID, wrong), vault.ErrWrongPassphrase)
	}
	ok(t, guess(t, s, p.ID, right)) // only those since the right one count
}

func TestOwnComputerWaits(t *testing.T) {
	c := newComputer()
	s := open(t, t.TempDir(), c)
	ok(t, s.SetPassphrase(t.Context(), right))
	visit := addVisit(t, s, rosa())
	s.Lock()
	var err error
	for range freeAttempts {
		err = s.Unlock(t.Context(), wrong)
	}
	waits(t, c, err, 30*time.Second)
	waits(t, c, s.Unlock(t.Context(), right), 30*time.Second)
	ok(t, guess(t, s, visit.ID, right)) // each visit has its own count
	c.now = c.now.Add(30 * time.Second)
	ok(t, s.Unlock(t.Context(), right))
}

// An attempt is counted before it is made, so that killing Waypost halfway gains nothing.
func TestAttemptCountsAtOnce(t *testing.T) {
	c := newComputer()
	s := open(t, t.TempDir(), c)
	p := addVisit(t, s, rosa())
	unlock := s.vaults.Unlock
	seen := false
	s.vaults.Unlock = func(path string, p secure.Secret) (Identity, error) {
		data, err := os.ReadFile(attemptsFile(path))
		seen = err == nil && strings.Contains(string(data), `"wrong":1`)
		return unlock(path, p)
	}
	fails(t, guess(t, s, p.ID, wrong), vault.ErrWrongPassphrase)
	if !seen {
		t.Error("not counted before")
	}
}

// An attempt that failed for another reason is not counted, and a full disk does not lock
// anybody out.
func TestWhatDoesNotCount(t *testing.T) {
	c := newComputer()
	s := open(t, t.TempDir(), c)
	p := addVisit(t, s, rosa())
	path := s.visitIdentity(p.ID)
	for range 2 * freeAttempts {
		fails(t, guess(t, s, p.ID, secure.Secret{}), vault.ErrWrongPassphrase)
	}
	unlock := s.vaults.Unlock
	s.vaults.Unlock = func(string, secure.Secret) (Identity, error) { return nil, vault.ErrDamaged }
	for range 2 * freeAttempts {
		fails(t, guess(t, s, p.ID, right), ErrDamaged)
		ok(t, os.Rename(path+".damaged-1", path))
	}
	s.vaults.Unlock = unlock
	block(t, attemptsFile(path))
	fails(t, guess(t, s, p.ID, wrong), vault.ErrWrongPassphrase)
	ok(t, guess(t, s, p.ID, right))
	var err error
	for range freeAttempts {
		err = guess(t, s, p.ID, wrong)
	}
	waits(t, c, err, 30*time.Second) // it is counted all the same
}

// If a count is missing or was not written by Waypost, the next wrong passphrase requires
// the longest wait, but only once, whatever the file says.
func TestAttemptsThatWereEdited(t *testing.T) {
	edits := map[string]func(t *testing.T, path, other string){
		"deleted":       func(t *testing.T, path, _ string) { ok(t, os.Remove(path)) },
		"empty":         write(""),
		"no JSON":       write("x"),
		"none":          write(`{"wrong":0,"last":"2026-05-14T12:00:00Z"}`),
		"huge":          write(`{"wrong":9223372036854775807,"last":"2026-05-14T12:00:00Z"}`),
		"larger still":  write(`{"wrong":9223372036854775808}`),
		"negative":      write(`{"wrong":-9223372036854775808}`),
		"long ago":      write(`{"wrong":5,"last":"0001-01-01T00:00:00Z"}`),
		"far ahead":     write(`{"wrong":5,"last":"9999-01-01T00:00:00Z"}`),
		"another's":     func(t *testing.T, path, other string) { copyFile(t, other, path) },
		"fewer, signed": replace(`"wrong":5`, `"wrong":0`),
		"earlier":       replace(`"last":"2026`, `"last":"2025`),
		"link": func(t *testing.T, path, other string) {
			ok(t, os.Remove(path))
			ok(t, os.Symlink(other, path))
		},
		"folder": func(t *testing.T, path, _ string) { block(t, path) },
	}
	for name, edit := range edits {
		t.Run(name, func(t *testing.T) {
			c := newComputer()
			s := open(t, t.TempDir(), c)
			p, fresh := addVisit(t, s, rosa()), addVisit(t, s, named("Linh Tran", ""))
			for range freeAttempts {
				guess(t, s, p.ID, wrong)
			}
			s.Close()
			edit(t, attemptsFile(s.visitIdentity(p.ID)), attemptsFile(s.visitIdentity(fresh.ID)))
			s = reopen(t, s, c)
			waits(t, c, guess(t, s, p.ID, right), time.Hour)
			if name != "folder" { // if the folder cannot be written, the count is only in memory
				c.now = c.now.Add(time.Minute)
				s = reopen(t, s, c)
				waits(t, c, guess(t, s, p.ID, right), 59*time.Minute)
			}
			c.now = c.now.Add(time.Hour)
			ok(t, guess(t, s, p.ID, right))
			ok(t, guess(t, s, fresh.ID, right)) // each visit has its own count
		})
	}
}

// If the key for the codes is lost, every count is treated as edited.
func TestAttemptsWithoutTheKey(t *testing.T) {
	c := newComputer()
	s := open(t, t.TempDir(), c)
	ok(t, s.SetPassphrase(t.Context(), right))
	s.Close()
	ok(t, os.Remove(filepath.Join(s.dir, keyName)))
	waits(t, c, reopen(t, s, c).Unlock(t.Context(), right), time.Hour)
}

// If the clock was set back after the last attempt, the wait starts now, so that nobody
// has to wait for years.
func TestClockSetBack(t *testing.T) {
	c := newComputer()
	s := open(t, t.TempDir(), c)
	p := addVisit(t, s, rosa())
	for range freeAttempts {
		guess(t, s, p.ID, wrong)
	}
	c.now = noon.AddDate(-20, 0, 0)
	s = reopen(t, s, c)
	waits(t, c, guess(t, s, p.ID, right), 30*time.Second)
	c.now = c.now.Add(30 * time.Second)
	ok(t, guess(t, s, p.ID, right))
}

// A count at its maximum does not overflow.
func TestAttemptsDoNotOverflow(t *testing.T) {
	c := newComputer()
	s := open(t, t.TempDir(), c)
	p := addVisit(t, s, rosa())
	for range 100 {
		guess(t, s, p.ID, wrong)
		c.now = c.now.Add(time.Hour)
	}
	guess(t, s, p.ID, wrong)
	waits(t, c, guess(t, s, p.ID, right), time.Hour)
}

// write returns an edit that replaces the content of a file.
func write(text string) func(t *testing.T, path, other string) {
	return func(t *testing.T, path, _ string) {
		t.Helper()
		ok(t, os.WriteFile(path, []byte(text), 0o600))
	}
}

// replace returns an edit that replaces a text in a file.
func replace(from, to string) func(t *testing.T, path, other string) {
	return func(t *testing.T, path, _ string) {
		t.Helper()
		data, err := os.ReadFile(path)
		ok(t, err)
		if !strings.Contains(string(data), from) {
			t.Fatalf("%s has no %s", data, from)
		}
		ok(t, os.WriteFile(path, []byte(strings.Replace(string(data), from, to, 1)), 0o600))
	}
}

func copyFile(t *testing.T, from, to string) {
	t.Helper()
	data, err := os.ReadFile(from)
	ok(t, err)
	ok(t, os.WriteFile(to, data, 0o600))
}
