// Package people keeps the people of one computer: who there is, in what kind of
// vault their secrets are, and the settings of the computer itself.
//
// A Store is a folder that one process has at a time. In the clear it holds only
// an index: random ids, kinds of vault, numbers and times of visits, and settings
// that say nothing about anyone. Names, emails, progress and all secrets are in
// the people's vaults:
//
//	store, err := people.Open(dir)
//	summaries := store.Summaries(ctx)        // names and progress, for home
//	person, err := store.Load(ctx, id)       // everything
//	person.Journey.Set(wizard.FieldName, "Rosa Delgado")
//	snapshot := person.Snapshot()            // on the thread of the journey
//	err = person.SaveItems(ctx, snapshot)    // on any other
//
// Whenever the process or the computer stops, the next start finds each person at
// the last saved step, with every secret that this step relies on.
//
// The methods of a Store may be called from several goroutines. Those that take a
// context may be slow: a keychain can ask a person, a passphrase costs a second.
//
// # Who can change what
//
// The index and the counts of wrong passphrases carry a code (HMAC-SHA-256) made
// with a random key in the same folder. A store thus notices when somebody edited
// them, exchanged them for those of another folder, or deleted the key or a count.
// It then takes the computer for a shared one (see Store.Altered) or makes the
// next passphrase wait. A folder with neither key nor codes is one of an older
// version, which is taken over as it is.
//
// It cannot notice what is done with the same rights and knowledge as its own:
// making a new code with that key, or putting back an older copy of the index or
// of a count. Whoever deletes the index is asked again whose computer this is. A
// policy that only the administrator can write is the way to be sure: see
// Store.Enforce.
package people

import (
	"errors"
	"time"
)

// The errors of the folder, in addition to those of package vault. Of these, ErrDisk means that
// the folder's disk is full or broken.
var (
	// ErrRunning means that another Waypost has the folder.
	ErrRunning = errors.New("people: Waypost is already running")
	// ErrReadOnly means that nothing can be saved in the folder.
	ErrReadOnly = errors.New("people: the folder cannot be written")
	// ErrOwner means that the folder, or a file in it, belongs to another user of
	// the computer. Nothing was changed.
	ErrOwner = errors.New("people: belongs to another user")
	// ErrNewer means that a newer version of Waypost wrote the index. Nothing was
	// changed.
	ErrNewer = errors.New("people: the index is from a newer version")
	// ErrDamaged means that the index, the key of sealed files or a person's sealed file could not
	// be read and was moved aside; see DamagedError. Opening again makes a new index from the
	// people's folders; the other files are not replaced.
	ErrDamaged = errors.New("people: a file is damaged")
	// ErrSealed means that the passphrase must be given first.
	ErrSealed = errors.New("people: sealed, the passphrase is needed")
	// ErrUnknown means that there is no such person, or that they were erased.
	ErrUnknown = errors.New("people: no such person")
	// ErrShared means that the computer is shared, so that no new person may be kept in its
	// keychain or in the file with its common passphrase.
	ErrShared = errors.New("people: not on a shared computer")
	// ErrPolicy means that an administrator decided otherwise; see Store.Policy.
	ErrPolicy = errors.New("people: decided by an administrator")
)

// DamagedError is an ErrDamaged with the new name of the file.
type DamagedError struct{ Moved string }

// Error implements error.
func (e *DamagedError) Error() string { return ErrDamaged.Error() + ", now " + e.Moved }

// Unwrap makes errors.Is match ErrDamaged.
func (e *DamagedError) Unwrap() error { return ErrDamaged }

// Kind is the kind of vault that holds a person's secrets.
type Kind string

// The kinds of vault.
const (
	// Keychain keeps each secret as an item of the operating system's keychain.
	Keychain Kind = "keychain"
	// Sealed is a file that is sealed with the one passphrase of this computer.
	Sealed Kind = "sealed"
	// Visit is a file that is sealed with a passphrase of the person's own, for computers that
	// many people use.
	Visit Kind = "visit"
)

// Entry is what the index knows about a person.
type Entry struct {
	ID   string `json:"id"` // random
	Kind Kind   `json:"kind"`
	// Began is when a visit began; zero for other kinds.
	Began time.Time `json:"began,omitzero"`
	// Number distinguishes visits that are on the computer at the same time; 0 for other kinds.
	Number int `json:"number,omitempty"`
	// Erasing means that erasing has begun but is not finished. Erase continues it.
	Erasing bool `json:"erasing,omitempty"`
}
