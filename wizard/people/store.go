package people

import (
	"crypto/rand"
	"encoding/hex"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/gofrs/flock"

	"waypost/secure/vault"
	"waypost/wizard"
)

// Store is the people of one computer, in one folder. Open makes one.
type Store struct {
	dir    string
	vaults Vaults
	lock   *flock.Flock

	writing sync.Mutex // held while the index is written

	mu       sync.Mutex // held for moments only: the window asks, too
	index    index
	slots    map[string]*slot
	identity Identity // of the Sealed kind; nil until unlocked
}

// slot is a person's place in memory. Its vault is made once, since two at a
// time would not know of each other.
type slot struct {
	mu    sync.Mutex // held while the vault is used
	vault vault.Vault
	saved items // what the vault is known to hold

	// Guarded by the store's mutex: what others ask about.
	name, email string
}

// Open opens the store in dir, which it makes if need be, and keeps every other
// process out until Close. It fails with ErrRunning, ErrReadOnly, ErrNewer,
// ErrDamaged (see DamagedError) or vault.ErrDisk.
func Open(dir string) (*Store, error) { return OpenWith(dir, realVaults()) }

// OpenWith is Open with other vaults than those of this computer.
func OpenWith(dir string, v Vaults) (*Store, error) {
	if err := makeFolder(dir); err != nil {
		return nil, err
	}
	lock, err := takeLock(dir)
	if err != nil {
		return nil, err
	}
	s := &Store{dir: dir, vaults: v, lock: lock, slots: map[string]*slot{}}
	if s.index, err = readIndex(dir); err != nil {
		lock.Close()
		return nil, err
	}
	return s, nil
}

// Close lets other processes have the folder. The store must not be used after.
func (s *Store) Close() error { return s.lock.Close() }

// People lists everyone, in the order in which they were added.
func (s *Store) People() []Entry {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.index.People)
}

// Settings are those of the computer.
func (s *Store) Settings() Settings {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.index.Settings
}

// SetSettings keeps the settings. After an error the old ones stand.
func (s *Store) SetSettings(settings Settings) error {
	return s.change(func(x *index) { x.Settings = settings })
}

// EmailTaken reports whether someone else than the person id has the email, as
// far as their names were read: by Summaries, Load or a save.
func (s *Store) EmailTaken(id, email string) bool {
	return s.taken(id, func(o *slot) bool { return wizard.SameEmail(o.email, email) })
}

// NameTaken is EmailTaken for names.
func (s *Store) NameTaken(id, name string) bool {
	return s.taken(id, func(o *slot) bool { return o.name != "" && strings.EqualFold(o.name, strings.TrimSpace(name)) })
}

// Ask makes a journey ask about the others in this store. The id is that of the
// journey's person, "" before there is one. Load and Add do it themselves.
func (s *Store) Ask(j *wizard.Journey, id string) {
	j.Ask(func(f wizard.Field, value string) bool {
		switch f {
		case wizard.FieldEmail:
			return s.EmailTaken(id, value)
		case wizard.FieldName:
			return s.NameTaken(id, value)
		}
		return false
	})
}

func (s *Store) taken(id string, same func(*slot) bool) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	for other, slot := range s.slots {
		if other != id && same(slot) {
			return true
		}
	}
	return false
}

// change saves a change of the index; after an error the old index stands.
func (s *Store) change(do func(*index)) error {
	s.writing.Lock()
	defer s.writing.Unlock()
	fresh := index{Version: indexVersion, Settings: s.Settings(), People: s.People()}
	do(&fresh)
	if err := fresh.write(s.dir); err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.index = fresh
	return nil
}

// entry finds a person, and their place in memory.
func (s *Store) entry(id string) (Entry, *slot, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	i := slices.IndexFunc(s.index.People, func(e Entry) bool { return e.ID == id })
	if i < 0 {
		return Entry{}, nil, ErrUnknown
	}
	if s.slots[id] == nil {
		s.slots[id] = &slot{}
	}
	return s.index.People[i], s.slots[id], nil
}

// folder is where a person's files are.
func (s *Store) folder(id string) string { return filepath.Join(s.dir, peopleName, id) }

// newID is 16 random bytes in hexadecimal.
func newID() string {
	var b [16]byte
	rand.Read(b[:]) // never fails, or ends the process
	return hex.EncodeToString(b[:])
}

// about says which person an error is about, by the id alone.
func about(id string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("person %s: %w", id, err)
}
