package people

import (
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"sync"
	"time"

	"github.com/gofrs/flock"

	"github.com/waypost-app/waypost/secure/file"
	"github.com/waypost-app/waypost/secure/vault"
	"github.com/waypost-app/waypost/wizard/policy"
)

// Store holds the people of one computer, in one folder. Create one with Open.
type Store struct {
	dir      string // with links resolved
	vaults   Vaults
	lock     *flock.Flock
	practice bool // all people in it are invented
	key      *key
	now      func() time.Time

	writing sync.Mutex // held while the index is written

	trying   sync.Mutex // held while a passphrase is tried
	attempts map[string]*attempts

	mu       sync.Mutex // held only briefly, since the UI thread locks it, too
	index    index
	policy   policy.Policy
	slots    map[string]*slot
	pending  map[string]Entry // people who are being added, by id
	identity Identity         // of the Sealed kind; nil until unlocked
}

// Open opens the store in dir, creating it if necessary, and keeps other processes out
// until Close. It fails with ErrRunning, ErrReadOnly, ErrOwner, ErrNewer, ErrDamaged (see
// DamagedError) or vault.ErrDisk.
func Open(dir string) (*Store, error) { return OpenWith(dir, realVaults()) }

// OpenWith is like Open, but uses other vaults than those of this computer.
func OpenWith(dir string, v Vaults) (*Store, error) {
	dir, err := makeFolder(dir)
	if err != nil {
		return nil, err
	}
	lock, err := takeLock(dir)
	if err != nil {
		return nil, err
	}
	s := &Store{
		dir: dir, vaults: v, lock: lock, key: readKey(dir), now: v.Now,
		attempts: map[string]*attempts{}, slots: map[string]*slot{}, pending: map[string]Entry{},
	}
	if s.now == nil {
		s.now = time.Now
	}
	if s.index, err = readIndex(dir, s.key); err != nil {
		lock.Close()
		return nil, err
	}
	if s.index.old {
		s.adopt()
	}
	return s, nil
}

// adopt takes over the files of an older version, which had no codes and, before that, no
// counts of wrong passphrases. A new version should not alarm people, or make them wait
// an hour for their own secrets. If the disk is full, the next start does it.
func (s *Store) adopt() {
	s.startAttempts(s.identityFile())
	for _, e := range s.index.People {
		s.startAttempts(s.visitIdentity(e.ID))
	}
	_ = s.SaveSettings() // adds a code
}

// Close releases the folder for other processes. The store must not be used afterwards.
func (s *Store) Close() error { return s.lock.Close() }

// People lists everyone, in the order in which they were added. The caller must not
// change the result; later changes of the store do not affect it.
func (s *Store) People() []Entry {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clip(s.index.People)
}

// change saves a change of the index; after an error the old index stays in effect.
func (s *Store) change(do func(*index)) error {
	s.writing.Lock()
	defer s.writing.Unlock()
	s.mu.Lock()
	fresh := s.index
	fresh.People = slices.Clone(fresh.People)
	s.mu.Unlock()
	do(&fresh)
	if err := fresh.write(s.dir, s.key); err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.index.People, s.index.Altered, s.index.Count = fresh.People, fresh.Altered, fresh.Count
	return nil
}

// changeWithoutRoom is like change, but also works if the disk is full: the change then
// takes effect in memory, and is written with the next one.
func (s *Store) changeWithoutRoom(do func(*index)) (written bool, err error) {
	err = s.change(do)
	if !errors.Is(err, vault.ErrDisk) {
		return err == nil, err
	}
	s.changeInMemory(do)
	return false, nil
}

// changeInMemory makes a change in memory. It is written with the next change of the
// index.
func (s *Store) changeInMemory(do func(*index)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.index.People = slices.Clone(s.index.People) // the old slice was returned by People
	do(&s.index)
}

// entry returns a person's entry and slot. The first time after the start it also
// inspects the person's folder.
func (s *Store) entry(id string) (Entry, *slot, error) {
	e, slot, err := s.lookup(id)
	if err != nil {
		return Entry{}, nil, err
	}
	slot.inspected.Do(func() { s.inspect(e) })
	return s.lookup(id)
}

// inspect looks into a person's folder before it is used for the first time. The folder
// may be marked for erasing although the index is not, because the disk was full; and it
// may contain what a killed write has left.
func (s *Store) inspect(e Entry) {
	_ = s.inPerson(e.ID, func(f *file.Folder) error {
		if !e.Erasing && f.Exists(erasingName) {
			s.changeInMemory(func(x *index) { x.mark(e.ID, true) })
		}
		return f.Sweep()
	})
}

// lookup returns a person's entry and slot.
func (s *Store) lookup(id string) (Entry, *slot, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	i := slices.IndexFunc(s.index.People, func(e Entry) bool { return e.ID == id })
	if i < 0 {
		return Entry{}, nil, ErrUnknown
	}
	if s.slots[id] == nil {
		s.slots[id] = newSlot()
	}
	return s.index.People[i], s.slots[id], nil
}

// folder returns the path of a person's folder.
func (s *Store) folder(id string) string { return filepath.Join(s.dir, peopleName, id) }

// newID returns 16 random bytes in hexadecimal.
func newID() string {
	var b [16]byte
	rand.Read(b[:]) // cannot fail: crypto/rand ends the process instead
	return hex.EncodeToString(b[:])
}

// about adds the person's id to an error, and nothing else about them.
func about(id string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("person %s: %w", id, err)
}
