package vault

import (
	"bytes"
	"errors"
	"maps"
	"path/filepath"
	"testing"

	"github.com/waypost-app/waypost/secure"
)

// What a recipient has sealed opens with its own vault, and with no other.
func TestRecipient(t *testing.T) {
	dir := t.TempDir()
	id, err := quick().create(filepath.Join(dir, IdentityName), secure.NewSecret(passphrase))
	if err != nil {
		t.Fatal(err)
	}
	folder := func(name string, id *Identity) *sealedFile {
		v, err := id.open(filepath.Join(dir, name, "items.age"), name)
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
	mine, neighbor := folder("3f9c0a", id), folder("b81e77", id)
	stranger := openQuick(t, itemsPath(t))

	want := map[Item]secure.Secret{}
	for name, value := range values() {
		want[Item(name)] = secure.NewSecret(value)
	}
	sealed, err := mine.Recipient().Seal(want)
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Contains(sealed, []byte("7K4M")) || bytes.Contains(sealed, []byte("emoji")) {
		t.Error("what was sealed can be read")
	}
	got, err := SealedVault(mine).Unseal(sealed)
	if err != nil || !maps.EqualFunc(got, want, secure.Secret.Equal) {
		t.Errorf("did not survive: %v", err)
	}
	for name, v := range map[string]SealedVault{"neighbor": neighbor, "stranger": stranger} {
		if _, err := v.Unseal(sealed); !errors.Is(err, ErrDamaged) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := mine.Unseal(sealed[:len(sealed)-1]); !errors.Is(err, ErrDamaged) {
		t.Errorf("cut short: %v", err)
	}
}
