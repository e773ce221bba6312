// Package vault keeps the secrets of one person: the backup code, the key of
// the authenticator, the five answers, and whatever else must not lie about.
//
// There are three kinds, and all keep the same contract (Vault):
//
//   - Keychain: every item is an item of the operating system's keychain.
//   - OpenFile and Identity.Open: all items together in one file, sealed with
//     age (age-encryption.org/v1) under a passphrase, for computers without a
//     keychain and for shared ones.
//   - Memory: for practice and tests; gone when the process ends.
//
// # Finding secrets without Waypost
//
// In the keychain, the item "backup code" of the person 3f9c… has the service
// "Waypost" and the user name "3f9c… backup code". On Linux:
//
//	secret-tool lookup service Waypost username '3f9c… backup code'
//
// on macOS, where the value stands behind "go-keyring-base64:" in base64:
//
//	security find-generic-password -s Waypost -a '3f9c… backup code' -w
//
// and on Windows it is the generic credential "Waypost:3f9c… backup code" of
// the Credential Manager. One more item, whose user name is the id alone, lists
// the items of that person, since keychains cannot be asked for a list. Nothing
// about a person is on disk outside the keychain.
//
// A sealed file opens with the stock age tool, which asks for the passphrase:
//
//	age -d identity.age > key.txt
//	age -d -i key.txt items.age
//
// Values are kept as plain text wherever text can hold them. One that is no
// text (invalid UTF-8, or with a NUL in it) stands in base64 behind
// "waypost-base64:".
//
// # Which kind to use
//
// Ask Available at the start. Never change kinds silently: the person decides.
// Everything here may be slow (the keychain asks a person, scrypt takes a second
// by design), so call it off the UI thread.
package vault

import (
	"context"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/waypost-app/waypost/secure"
)

// Item names one secret of a person: "person", "backup code", "question 1". The name is visible to
// anybody who can list the keychain, so it must say nothing about the person. It is 1 to 100 bytes
// of printable text without apostrophes and backslashes.
type Item string

// Vault keeps named secrets. All kinds fulfil this contract, and all methods may be called from
// several goroutines at once. A method that cannot finish returns once ctx ends: with ErrTimeout
// for a deadline, with context.Canceled otherwise. Errors name the item, never its value.
type Vault interface {
	// Get returns the value of item, exactly as it was set, or ErrNotFound.
	Get(ctx context.Context, item Item) (secure.Secret, error)
	// Set keeps s under item and returns nil only after reading it back and comparing it. After an
	// error the item holds its old value or s: if it matters which, call Get. Values have at most
	// 1 MiB, less in some keychains (about 2,500 bytes on Windows, 2,900 on macOS): ErrTooBig.
	Set(ctx context.Context, item Item, s secure.Secret) error
	// Delete removes item and returns nil only after checking that it is gone. Deleting an absent
	// item is no error.
	Delete(ctx context.Context, item Item) error
	// Items lists, sorted, every item that may hold a value. After an interrupted Set, Get of a
	// listed item may still return ErrNotFound; but nothing is ever kept that is not listed.
	Items(ctx context.Context) ([]Item, error)
}

// Limits that hold for all kinds of vault, in bytes.
const (
	maxValue = 1 << 20
	maxName  = 100
)

// checkName refuses names that some vault could not hold: the keychains of
// Linux take neither invalid UTF-8 nor NUL, security(1) of macOS takes apostrophes and backslashes
// for quoting, and people have to type them.
func checkName(name string) error {
	plain := utf8.ValidString(name) && strings.TrimSpace(name) == name &&
		strings.IndexFunc(name, func(r rune) bool { return !unicode.IsPrint(r) }) < 0
	if name == "" || len(name) > maxName || !plain || strings.ContainsAny(name, `'\`) {
		return ErrName
	}
	return nil
}

// failed adds to an error what was tried with which item; nil stays nil.
func failed(verb string, item Item, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("vault: %s %q: %w", verb, item, err)
}
