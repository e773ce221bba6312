// Package vault stores the secrets of one person: the backup code, the authenticator key,
// the five answers, and everything else that must be kept safe.
//
// There are three kinds of vault with the same contract (Vault):
//
// - Keychain: each secret is an item in the operating system's keychain.
// - OpenFile and Identity.Open: all items are in one file, sealed with
// age (age-encryption.org/v1) and a passphrase, for computers without a
// keychain and for shared ones.
// - Memory: for practice and tests; gone when the process ends.
//
// # Finding secrets without Waypost
//
// In the keychain, the item "backup code" of the person 3f9c… has the service "Waypost"
// and the user name "3f9c… backup code". On Linux:
//
//	secret-tool lookup service Waypost username '3f9c… backup code'
//
// on macOS, where the value is in base64 after "go-keyring-base64:":
//
//	security find-generic-password -s Waypost -a '3f9c… backup code' -w
//
// and on Windows it is the generic credential "Waypost:3f9c… backup code" in the
// Credential Manager. One more item, whose user name is the id alone, lists the items of
// that person, since keychains cannot be asked for a list. Outside of the keychain,
// nothing about a person is on disk.
//
// A sealed file opens with the standard age tool, which asks for the passphrase:
//
//	age -d identity.age > key.txt
//	age -d -i key.txt items.age
//
// Values are stored as plain text if possible. A value that is not text (invalid UTF-8,
// or with a NUL) is in base64 after "waypost-base64:".
//
// # Which kind to use
//
// Call Available at the start. Never change kinds silently: that is for the person to
// decide. Everything here may be slow (the keychain asks a person, scrypt takes a second
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

// Item is the name of a person's secret: "person", "backup code", "question 1". Everybody
// who can list the keychain can see it, so it must not reveal anything about the person.
// It is 1 to 100 bytes of printable text without apostrophes and backslashes.
type Item string

// Vault stores named secrets. All kinds fulfil this contract, and all methods are safe
// for concurrent use. A method that cannot finish returns when ctx ends: with ErrTimeout
// for a deadline, otherwise with context.Canceled. Errors name the item, never its value.
type Vault interface {
	// Get returns the value of item, exactly as it was set, or ErrNotFound.
	Get(ctx context.Context, item Item) (secure.Secret, error)
	// Set stores s under item and returns nil only after reading it back and comparing
	// it. After an error the item has either its old value or s: if it matters which,
	// call Get. The maximum size of a value is 1 MiB, but less in some keychains (about
	// 2,500 bytes on Windows, 2,900 on macOS): ErrTooBig.
	Set(ctx context.Context, item Item, s secure.Secret) error
	// Delete removes item and returns nil only after checking that it is gone. Deleting
	// an item that does not exist is not an error.
	Delete(ctx context.Context, item Item) error
	// Items lists, sorted, every item that may have a value. After an interrupted Set,
	// Get may still return ErrNotFound for a listed item; but nothing is ever stored
	// without being listed.
	Items(ctx context.Context) ([]Item, error)
}

// Limits for all kinds of vault, in bytes.
const (
	maxValue = 1 << 20
	maxName  = 100
)

// checkName refuses names that some vault could not store: the keychains of Linux accept
// neither invalid UTF-8 nor NUL, security(1) of macOS uses apostrophes and backslashes
// for quoting, and people have to be able to type them.
func checkName(name string) error {
	plain := utf8.ValidString(name) && strings.TrimSpace(name) == name &&
		strings.IndexFunc(name, func(r rune) bool { return !unicode.IsPrint(r) }) < 0
	if name == "" || len(name) > maxName || !plain || strings.ContainsAny(name, `'\`) {
		return ErrName
	}
	return nil
}

// failed adds to an error what was being done with which item; nil stays nil.
func failed(verb string, item Item, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("vault: %s %q: %w", verb, item, err)
}
