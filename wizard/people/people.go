// Package people manages the people on one computer: who they are, in what kind of vault
// their secrets are stored, and the settings of the computer itself.
//
// A Store is a folder that only one process can use at a time. In the clear it contains
// only an index: random ids, kinds of vault, numbers and times of visits, and settings
// that reveal nothing about anyone. Names, emails, progress and all secrets are in the
// people's vaults:
//
//	store, err := people.Open(dir)
//	summaries := store.Summaries(ctx)        // names and progress, for home
//	person, err := store.Load(ctx, id)       // everything
//	person.Journey.Set(wizard.FieldName, "Rosa Delgado")
//	snapshot := person.Snapshot()            // on the thread of the journey
//	err = person.SaveItems(ctx, snapshot)    // on any other
//
// If the process or the computer stops at any time, the next start finds each person at
// the last saved step, with every secret that this step needs.
//
// The methods of a Store may be called from several goroutines. Those that take a context
// may be slow: a keychain may have to ask the user, and a passphrase takes a second.
//
// # Who can change what
//
// The index and the counts of wrong passphrases carry a code (HMAC-SHA-256), made with a
// random key that is stored in the same folder. A store thereby notices if somebody has
// edited them, replaced them by those of another folder, or deleted the key or a count.
// It then treats the computer as a shared one (see Store.Altered), or makes the next
// passphrase wait. A folder with neither key nor codes is from an older version, and is
// accepted as it is.
//
// It cannot notice changes by somebody with the same permissions and knowledge: making a
// new code with that key, or restoring an older copy of the index or of a count. After
// the index was deleted, the user is asked again whether the computer is shared. Only a
// policy, which nobody but the administrator can write, is safe from that: see
// Store.Enforce.
package people

import (
	"errors"
	"time"
)

// Errors of the folder, in addition to those of package vault, of which ErrDisk means
// that the folder's disk is full or broken.
var (
	// ErrRunning means that another Waypost is using the folder.
	ErrRunning = errors.New("people: Waypost is already running")
	// ErrReadOnly means that the folder cannot be written to.
	ErrReadOnly = errors.New("people: the folder cannot be written")
	// ErrOwner means that the folder, or a file in it, belongs to another user of the
	// computer. Nothing was changed.
	ErrOwner = errors.New("people: belongs to another user")
	// ErrNewer means that the index was written by a newer version of Waypost. Nothing
	// was changed.
	ErrNewer = errors.New("people: the index is from a newer version")
	// ErrDamaged means that the index, the key for sealed files or a person's sealed file
	// could not be read and was moved aside; see DamagedError. Opening the store again
	// creates a new index from the people's folders; the other files are not replaced.
	ErrDamaged = errors.New("people: a file is damaged")
	// ErrSealed means that the passphrase must be entered first.
	ErrSealed = errors.New("people: sealed, the passphrase is needed")
	// ErrUnknown means that there is no such person, or that they have been erased.
	ErrUnknown = errors.New("people: no such person")
	// ErrShared means that the computer is shared, so that no new person may be stored in
	// its keychain or in the file with the common passphrase.
	ErrShared = errors.New("people: not on a shared computer")
	// ErrPolicy means that the administrator's policy does not allow it; see
	// Store.Policy.
	ErrPolicy = errors.New("people: decided by an administrator")
)

// DamagedError is an ErrDamaged with the new name of the file.
type DamagedError struct{ Moved string }

// Error implements error.
func (e *DamagedError) Error() string { return ErrDamaged.Error() + ", now " + e.Moved }

// Unwrap makes errors.Is match ErrDamaged.
func (e *DamagedError) Unwrap() error { return ErrDamaged }

// Kind is the kind of vault in which a person's secrets are stored.
type Kind string

// The kinds of vault.
const (
	// Keychain is the operating system's keychain, with an item per secret.
	Keychain Kind = "keychain"
	// Sealed is a file sealed with the single passphrase of this computer.
	Sealed Kind = "sealed"
	// Visit is a file sealed with a passphrase of the person's own, for shared computers.
	Visit Kind = "visit"
)

// Entry is what the index knows about a person.
type Entry struct {
	ID   string `json:"id"` // random
	Kind Kind   `json:"kind"`
	// Began is when a visit began; zero for other kinds.
	Began time.Time `json:"began,omitzero"`
	// Number distinguishes the visits that are on the computer at the same time; 0 for
	// other kinds.
	Number int `json:"number,omitempty"`
	// Erasing means that the person is being erased, but not completely yet. Erase
	// continues.
	Erasing bool `json:"erasing,omitempty"`
}
