// Package vaulttest saves tests the second that opening a sealed file takes by design,
// and the many seconds that it takes under the race detector.
package vaulttest

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"filippo.io/age"

	"github.com/waypost-app/waypost/secure"
)

// QuickIdentity creates an identity in the file path that the passphrase unlocks at once.
// It is a real one, but with minimal scrypt, so that vault.Unlock(path, …) and
// vault.OpenFile for a file beside it take no time.
func QuickIdentity(tb testing.TB, path string, passphrase secure.Secret) {
	tb.Helper()
	if err := WriteIdentity(path, passphrase); err != nil {
		tb.Fatal(err)
	}
}

// WriteIdentity is like QuickIdentity, for programs that are not tests, such as one that
// a test starts in order to kill it.
func WriteIdentity(path string, passphrase secure.Secret) error {
	key, err := age.GenerateX25519Identity()
	if err != nil {
		return err
	}
	to, err := age.NewScryptRecipient(passphrase.Reveal())
	if err != nil {
		return err
	}
	to.SetWorkFactor(1)
	var sealed bytes.Buffer
	w, err := age.Encrypt(&sealed, to)
	if err != nil {
		return err
	}
	if _, err := fmt.Fprintln(w, key); err != nil {
		return err
	}
	if err := w.Close(); err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	return os.WriteFile(path, sealed.Bytes(), 0o600)
}
