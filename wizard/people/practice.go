package people

import (
	"context"
	"sync"

	"github.com/waypost-app/waypost/secure/vault"
	"github.com/waypost-app/waypost/wizard"
)

// Practice opens a store in dir with one invented person, to practice with. Nothing reaches the
// computer's keychain: items for it are in memory, and gone when the process ends. dir should be a
// folder of its own that the caller removes afterwards; it holds only an index of random ids and
// the sealed files of visits.
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

// fill adds a person to the store of a computer of their own.
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

// IsPractice reports whether everybody in the store is invented.
func (s *Store) IsPractice() bool { return s.practice }
