//go:build !race

package people

import (
	"strings"
	"testing"

	"github.com/waypost-app/waypost/wizard"
)

// This is the only test here that runs scrypt, which would take a minute under the race
// detector. It runs only in the tests without cgo.
func TestRealSealedFile(t *testing.T) {
	s, err := Open(t.TempDir())
	ok(t, err)
	ok(t, s.SetPassphrase(t.Context(), right))
	j := rosa()
	j.Set(wizard.FieldBackup, "7K4M 92QD XT3H 8WBN")
	p, err := s.Add(t.Context(), Sealed, j)
	ok(t, err)
	for path, text := range files(t, s.dir) {
		if strings.Contains(text, "Rosa") || strings.Contains(text, "7K4M") {
			t.Errorf("%s is in the clear", path)
		}
	}
	ok(t, s.Close())

	s, err = Open(s.dir)
	ok(t, err)
	defer s.Close()
	ok(t, s.Unlock(t.Context(), right))
	if load(t, s, p.ID).Journey.Value(wizard.FieldBackup).Reveal() != "7K4M 92QD XT3H 8WBN" {
		t.Error("the code is lost")
	}
	receipt, err := s.Erase(t.Context(), p.ID)
	ok(t, err)
	if len(receipt.Gone) != 2 || exists(s.folder(p.ID)) {
		t.Errorf("%+v", receipt)
	}
}
