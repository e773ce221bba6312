package people

import (
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"testing"
	"time"

	"github.com/waypost-app/waypost/secure/vault"
)

// older turns a folder into one from a version before codes and counts: an index without
// a code, no key, and no counts.
func older(t *testing.T, s *Store) {
	t.Helper()
	s.Close()
	ok(t, os.Remove(filepath.Join(s.dir, keyName)))
	path := filepath.Join(s.dir, indexName)
	data, err := os.ReadFile(path)
	ok(t, err)
	ok(t, os.WriteFile(path, regexp.MustCompile(`,"code":"[0-9a-f]*"`).ReplaceAll(data, nil), 0o600))
	for path := range files(t, s.dir) {
		if filepath.Base(path) == attemptsName {
			ok(t, os.Remove(path))
		}
	}
}

// Neither the first start of a new version nor later ones report that files were changed,
// or make people wait for their secrets.
func TestUpgrade(t *testing.T) {
	for _, computer := range []Computer{Own, Shared} {
		t.Run(string(computer), func(t *testing.T) {
			c := newComputer()
			s := open(t, t.TempDir(), c)
			settle(t, s, Settings{Language: "es", Computer: computer, LockMinutes: 10})
			unlock := func() error { return s.Unlock(t.Context(), right) }
			if computer == Own {
				ok(t, s.SetPassphrase(t.Context(), right))
			} else {
				visit := addVisit(t, s, rosa())
				unlock = func() error { return guess(t, s, visit.ID, right) }
			}
			want := s.Settings()
			older(t, s)
			for range 2 {
				s = reopen(t, s, c)
				if s.Altered() || s.Settings() != want {
					t.Fatalf("altered: %v, %+v", s.Altered(), s.Settings())
				}
			}
			ok(t, unlock())
		})
	}
}

// But the first wrong passphrase requires a wait, since a folder may have been made to
// look old.
func TestUpgradeIsNoWayAroundTheWait(t *testing.T) {
	c := newComputer()
	s := open(t, t.TempDir(), c)
	settle(t, s, Settings{Computer: Shared})
	visit := addVisit(t, s, rosa())
	older(t, s)
	s = reopen(t, s, c)
	wait := new(WaitError)
	if err := guess(t, s, visit.ID, wrong); !errors.Is(err, vault.ErrWrongPassphrase) || !errors.As(err, &wait) {
		t.Errorf("no wait: %v", err)
	}
}

// An index of a computer with visits that says the computer is not shared is not taken
// for one from an older version.
func TestUpgradeIsNoWayOutOfShared(t *testing.T) {
	for name, index := range map[string]func(*Store) string{
		"listed": func(s *Store) string {
			return `{"version":1,"settings":{"computer":"own"},"people":[{"id":"` + s.People()[0].ID + `","kind":"visit"}]}`
		},
		"left out": func(*Store) string { return `{"version":1,"settings":{"computer":"own"},"people":[]}` },
		"no word":  func(*Store) string { return `{"version":1}` },
	} {
		t.Run(name, func(t *testing.T) {
			c := newComputer()
			s := open(t, t.TempDir(), c)
			settle(t, s, Settings{Computer: Shared})
			visit := addVisit(t, s, rosa())
			text := index(s)
			older(t, s)
			put(t, filepath.Join(s.dir, indexName), text)
			s = reopen(t, s, c)
			if !s.Altered() || s.Settings().Computer != Shared {
				t.Errorf("altered: %v, %+v", s.Altered(), s.Settings())
			}
			waits(t, c, guess(t, s, visit.ID, right), time.Hour)
		})
	}
}

// A damaged key is not treated like a missing one.
func TestDamagedKeyIsNoUpgrade(t *testing.T) {
	c := newComputer()
	s := open(t, t.TempDir(), c)
	settle(t, s, Settings{Computer: Own})
	older(t, s)
	put(t, filepath.Join(s.dir, keyName), "short")
	if s = reopen(t, s, c); !s.Altered() {
		t.Error("it is not noticed")
	}
}
