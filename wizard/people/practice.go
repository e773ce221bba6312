package people

import (
	"context"
	"sync"

	"github.com/waypost-app/waypost/secure/vault"
	"github.com/waypost-app/waypost/wizard"
)

// Practice opens a store in dir with one invented person, for practice. Nothing is
// written to the computer's keychain: its items are in memory, and gone when the process
// ends. dir should be a folder that the caller removes afterwards; it contains only an
// index of random ids and the sealed files of visits.
func Practice(ctx context.Context, dir string, j *wizard.Journey) (*Store, error) {
	var mu sync.Mutex
	kept := map[string]vault.Vault{}
	v := realVaults()
	v.Keychain = func(_, id string) vault.Vault {
		mu.Lock()
		defer mu.Unlock()
		if kept[id] == nil {
			kept[id] = vault.Memory()
		}
		return kept[id]
	}
	s, err := OpenWith(dir, v)
	if err != nil {
		return nil, err
	}
	s.practice = true
	if err := s.fill(ctx, j); err != nil {
		s.Close()
		return nil, err
	}
	return s, nil
}

// fill adds a person to the store, on a computer that is not shared.
func (s *Store) fill(ctx context.Context, j *wizard.Journey) error {
	settings := s.Settings()
	settings.Computer = Own
	if err := s.SetSettings(settings); err != nil {
		return err
	}
	p, err := s.Add(ctx, Keychain, j)
	if err != nil {
		return err
	}
	p.Forget()
	return nil
}

// IsPractice reports whether all people in the store are invented.
func (s *Store) IsPractice() bool { return s.practice }
