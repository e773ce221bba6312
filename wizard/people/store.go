package people

import (
	"crypto/rand"
	"encoding/hex"
	"fmt"
	"path/filepath"
	"slices"
	"sync"
	"time"

	"github.com/gofrs/flock"
)

// Store is the people of one computer, in one folder. Open makes one.
type Store struct {
	dir    string
	vaults Vaults
	lock   *flock.Flock

	now func() time.Time

	writing sync.Mutex // held while the index is written

	trying sync.Mutex // held while a passphrase is tried
	tries  map[string]*tries

	mu       sync.Mutex // held for moments only: the window asks, too
	index    index
	slots    map[string]*slot
	arrivals map[string]bool // ids of people who are being added
	identity Identity        // of the Sealed kind; nil until unlocked
}

// Open opens the store in dir, which it makes if need be, and keeps every other
// process out until Close. It fails with ErrRunning, ErrReadOnly, ErrOwner,
// ErrNewer, ErrDamaged (see DamagedError) or vault.ErrDisk.
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
	s := &Store{
		dir: dir, vaults: v, lock: lock, now: v.Now, tries: map[string]*tries{},
		slots: map[string]*slot{}, arrivals: map[string]bool{},
	}
	if s.now == nil {
		s.now = time.Now
	}
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

// SetSettings makes the settings hold from now on; SaveSettings keeps them. It
// fails with a MisplacedError rather than leave secrets where they do not belong.
func (s *Store) SetSettings(settings Settings) error {
	if wrong := s.Misplaced(settings.Computer); len(wrong) > 0 && settings.Computer != s.Settings().Computer {
		return &MisplacedError{Computer: settings.Computer, People: wrong}
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.index.Settings = settings
	return nil
}

// SaveSettings writes down the settings that hold, so that of several calls at a
// time the last to write wrote the last settings. It fails with ErrReadOnly or
// vault.ErrDisk; the settings hold all the same.
func (s *Store) SaveSettings() error { return s.change(func(*index) {}) }

// change saves a change of the people in the index; after an error the old ones
// stand.
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
	s.index.People = fresh.People
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
