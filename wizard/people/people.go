// Package people keeps the people of one computer: who there is, in what kind of
// vault their secrets are, and the settings of the computer itself.
//
// A Store is a folder that one process has at a time. In it, in the clear, is
// only an index: random ids, kinds of vault, and settings that say nothing about
// anyone. Names, emails, where people stand and all their secrets are in their
// vaults:
//
//	store, err := people.Open(dir)
//	summaries := store.Summaries(ctx)        // names and progress, for home
//	person, err := store.Load(ctx, id)       // everything
//	person.Journey.Set(wizard.FieldName, "Rosa Delgado")
//	snapshot := person.Snapshot()            // on the thread of the journey
//	err = person.SaveItems(ctx, snapshot)    // on any other
//
// Whenever the process or the computer stops, the folder and the vaults are left
// so that the next start finds each person at the last saved step, with every
// secret that step relies on.
//
// The methods of a Store may be called from several goroutines. What takes a
// context may be slow: a keychain can ask a person, a sealed file costs a second.
package people

import (
	"errors"
	"time"

	"waypost/secure"
	"waypost/secure/vault"
)

// What can go wrong with the folder, beside the errors of package vault, of
// which ErrDisk says that the folder's disk is full or broken.
var (
	// ErrRunning: another Waypost has the folder.
	ErrRunning = errors.New("people: Waypost is already running")
	// ErrReadOnly: nothing can be saved in the folder.
	ErrReadOnly = errors.New("people: the folder cannot be written")
	// ErrOwner: the folder, or a file in it, belongs to another user of the
	// computer. Nothing was changed.
	ErrOwner = errors.New("people: belongs to another user")
	// ErrNewer: a newer version of Waypost wrote the index. Nothing was changed.
	ErrNewer = errors.New("people: the index is from a newer version")
	// ErrDamaged: the index, the key of sealed files or a person's sealed file could
	// not be read and was moved aside; see DamagedError. Opening again makes a new
	// index from the people's folders; nothing takes the place of the others.
	ErrDamaged = errors.New("people: a file is damaged")
	// ErrSealed: the passphrase is needed first.
	ErrSealed = errors.New("people: sealed, the passphrase is needed")
	// ErrUnknown: there is no such person, or they were erased.
	ErrUnknown = errors.New("people: no such person")
)

// DamagedError is ErrDamaged with the name that the file has now.
type DamagedError struct{ Moved string }

// Error implements error.
func (e *DamagedError) Error() string { return ErrDamaged.Error() + ", now " + e.Moved }

// Unwrap makes it an ErrDamaged.
func (e *DamagedError) Unwrap() error { return ErrDamaged }

// Kind is the kind of vault that a person's secrets are in.
type Kind string

// The kinds of vault.
const (
	// Keychain: each secret is an item of the operating system's keychain.
	Keychain Kind = "keychain"
	// Sealed: a file, sealed with the one passphrase of this computer.
	Sealed Kind = "sealed"
	// Visit: a file, sealed with a passphrase of the person's own, for computers
	// that many people use.
	Visit Kind = "visit"
)

// Entry is what the index knows of a person.
type Entry struct {
	ID   string `json:"id"` // random
	Kind Kind   `json:"kind"`
	// Began is when a visit began; of others nothing is told.
	Began time.Time `json:"began,omitzero"`
	// Erasing: erasing was begun and not finished. Erase goes on with it.
	Erasing bool `json:"erasing,omitempty"`
}

// Settings are those of the computer, not of a person.
type Settings struct {
	Language    string   `json:"language,omitempty"` // tag; "" until chosen
	Theme       Theme    `json:"theme,omitempty"`
	Computer    Computer `json:"computer,omitempty"`
	TextPercent int      `json:"textPercent,omitempty"` // the size of text; 0: the usual one
	LockMinutes int      `json:"lockMinutes,omitempty"` // without use; 0: as the computer's kind has it; Never
	Recorded    bool     `json:"recorded,omitempty"`    // screen recordings may show secrets
}

// Never is LockMinutes of a computer that does not lock Waypost by itself.
const Never = -1

// Theme is how the window is coloured.
type Theme string

// The themes; the zero value is what the computer prefers.
const (
	Light Theme = "light"
	Dark  Theme = "dark"
)

// Computer is whose computer this is; the zero value until the person said.
type Computer string

// The answers to "Whose computer is this?".
const (
	Own    Computer = "own"
	Shared Computer = "shared"
)

// Identity is the opened key of sealed files, as *vault.Identity is.
type Identity interface {
	Open(path string) (vault.Vault, error)
}

// Vaults makes the vaults of a store, and tells it the time.
type Vaults struct {
	Keychain func(dir, id string) vault.Vault
	Create   func(path string, passphrase secure.Secret) (Identity, error)
	Unlock   func(path string, passphrase secure.Secret) (Identity, error)
	Now      func() time.Time // nil: time.Now
}

// realVaults are the vaults of this computer.
func realVaults() Vaults {
	return Vaults{
		Keychain: vault.Keychain,
		Create: func(path string, passphrase secure.Secret) (Identity, error) {
			return identity(vault.CreateIdentity(path, passphrase))
		},
		Unlock: func(path string, passphrase secure.Secret) (Identity, error) {
			return identity(vault.Unlock(path, passphrase))
		},
	}
}

// identity keeps a nil pointer from becoming an Identity that is not nil.
func identity(id *vault.Identity, err error) (Identity, error) {
	if err != nil {
		return nil, err
	}
	return id, nil
}
