package vault

import (
	"errors"
	"maps"
	"slices"
	"testing"

	"filippo.io/age"

	"github.com/waypost-app/waypost/secure"
)

// fuzzKey returns a key that is the same in every process that fuzzes. It opens nothing
// else.
func fuzzKey(f *testing.F) *age.X25519Identity {
	key, err := age.ParseX25519Identity("AGE-SECRET-KEY-1YXNPDK2WER9KR4GKG9NRDCZUEGM33UPA3U8LY9L2SYQ9HS4NU35SKQYTQU")
	if err != nil {
		f.Fatal(err)
	}
	return key
}

// FuzzSealedItems proves that no file content causes a panic, and that the error says
// what is wrong with it.
func FuzzSealedItems(f *testing.F) {
	key := fuzzKey(f)
	for name, value := range values() {
		items := map[Item]secure.Secret{Item(name): secure.NewSecret(value)}
		sealed, err := sealItems(items, "3f9c0a", key.Recipient())
		if err != nil {
			f.Fatal(err)
		}
		f.Add(sealed)
	}
	f.Add([]byte("age-encryption.org/v2\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if _, err := unsealItems(data, "3f9c0a", key); err != nil && !isRefusal(err) {
			t.Error(err)
		}
	})
}

func FuzzSealedIdentity(f *testing.F) {
	key := fuzzKey(f)
	sealed, err := sealIdentity(key, secure.NewSecret(passphrase), 1)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(sealed, passphrase)
	f.Add(sealed, "wrong")
	f.Add([]byte("age-encryption.org/v1\n-> scrypt bm90IGEgc2FsdA 1\n\n--- \n"), "")
	f.Fuzz(func(t *testing.T, data []byte, passphrase string) {
		_, err := unsealIdentity(data, secure.NewSecret(passphrase), 4)
		if err != nil && !isRefusal(err) && !errors.Is(err, ErrWrongPassphrase) {
			t.Error(err)
		}
	})
}

// FuzzContents tests decrypted content, which was written by us or by somebody with the
// passphrase, but must not be trusted either. Whatever is accepted survives being saved.
func FuzzContents(f *testing.F) {
	key := fuzzKey(f)
	f.Add([]byte(`{"waypost":1,"items":{"backup code":"7K4M","odd":"waypost-base64:/wA="}}`))
	f.Add([]byte(`{"waypost":1,"folder":"b81e77","items":{}}`))
	f.Add([]byte(`{"waypost":2}`))
	f.Add([]byte(`{"waypost":1,"items":{"":"x"}}`))
	f.Add([]byte(`{"waypost":1,"items":{"x":"waypost-base64:?"}}`))
	f.Add([]byte("{\"waypost\":1,\"items\":{\"x\":\"\xff\\ud800\"}}"))
	f.Fuzz(func(t *testing.T, data []byte) {
		items, err := parseItems(data, "3f9c0a")
		if err != nil {
			if !isRefusal(err) {
				t.Error(err)
			}
			return
		}
		sealed, err := sealItems(items, "3f9c0a", key.Recipient())
		if err != nil {
			t.Fatal(err)
		}
		back, err := unsealItems(sealed, "3f9c0a", key)
		if err != nil || !maps.EqualFunc(items, back, secure.Secret.Equal) {
			t.Errorf("did not survive: %v", err)
		}
	})
}

func FuzzIdentityText(f *testing.F) {
	f.Add(versionLine + "1\n" + fuzzKey(f).String())
	f.Add(versionLine + "2\n")
	f.Fuzz(func(t *testing.T, text string) {
		if key, err := parseIdentity(text); (err == nil) != (key != nil) || err != nil && !isRefusal(err) {
			t.Error(err)
		}
	})
}

// FuzzValue proves that every value survives, and is stored as plain text if possible.
func FuzzValue(f *testing.F) {
	for _, value := range values() {
		f.Add(value)
	}
	f.Fuzz(func(t *testing.T, value string) {
		want := secure.NewSecret(value)
		got, err := decode(encode(want))
		if err != nil || !got.Equal(want) {
			t.Errorf("%q became %q, %v", value, got.Reveal(), err)
		}
		if _, err := decode(value); err != nil && !errors.Is(err, ErrDamaged) {
			t.Error(err)
		}
	})
}

func FuzzList(f *testing.F) {
	f.Add(`["backup code","answer 1","answer 1"]`)
	f.Add(`["a\nb"]`)
	f.Add(`{}`)
	f.Fuzz(func(t *testing.T, text string) {
		items, err := parseList(text)
		if err != nil {
			if err != ErrDamaged {
				t.Error(err)
			}
			return
		}
		back, err := parseList(formatList(items))
		if err != nil || !slices.Equal(items, back) || !slices.IsSorted(items) {
			t.Errorf("%q became %q, %v", items, back, err)
		}
	})
}
