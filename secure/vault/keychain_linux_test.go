package vault

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/vault/keyringtest"
)

// rosa is the id of the person in these tests.
const rosa = "3f9c0a"

func TestKeychain(t *testing.T) {
	testVault(t, func(t *testing.T) maker {
		keyringtest.Start(t)
		return func() Vault { return Keychain(t.TempDir(), rosa) }
	})
}

func TestAvailable(t *testing.T) {
	s := keyringtest.Start(t)
	asked := s.Watch()
	if err := Available(t.Context()); err != nil {
		t.Error(err)
	}
	for _, method := range asked() {
		if method != "Get" { // used for properties
			t.Errorf("asked for %s", method)
		}
	}
}

// Items in the keychain can be found without Waypost.
func TestOtherToolFinds(t *testing.T) {
	s := keyringtest.Start(t)
	v := Keychain("", rosa)
	for name, value := range values() {
		if encode(secure.NewSecret(value)) != value {
			continue // not text
		}
		mustSet(t, v, Item(name), value)
		if got := s.Output("secret-tool", "lookup", "service", "Waypost", "username", rosa+" "+name); got != value {
			t.Errorf("%s: found %q", name, got)
		}
	}
	mustSet(t, v, "answer 1", "Calle Ocho")
	if _, err := Erase(t.Context(), v); err != nil {
		t.Fatal(err)
	}
	if got := s.Output("secret-tool", "search", "--all", "service", "Waypost"); got != "" {
		t.Errorf("left after erasing: %s", got)
	}
}

func TestListIsReadable(t *testing.T) {
	s := keyringtest.Start(t)
	v := Keychain("", rosa)
	mustSet(t, v, "question 1", "?")
	mustSet(t, v, "answer 1", "!")
	got := s.Output("secret-tool", "lookup", "service", "Waypost", "username", rosa)
	if want := `["answer 1","question 1"]`; got != want {
		t.Errorf("list: %s, want %s", got, want)
	}
}

func TestPeopleDoNotMix(t *testing.T) {
	keyringtest.Start(t)
	a, b := Keychain("", "a"), Keychain("", "a b") // "a" + "b c" is "a b" + "c"
	mustSet(t, a, "code", "of a")
	mustSet(t, b, "code", "of a b")
	if _, err := Erase(t.Context(), a); err != nil {
		t.Fatal(err)
	}
	wantItems(t, a)
	wantItems(t, b, "code")
	wantValue(t, b, "code", "of a b")
}

// Overwriting takes one set and one get, and an item is never in the keychain without
// being listed: it is listed before it is added, and unlisted after it is deleted.
func TestCalls(t *testing.T) {
	s := keyringtest.Start(t)
	v := Keychain("", rosa)
	mustSet(t, v, "other", "x")
	for _, step := range []struct {
		name string
		do   func()
		want string
	}{
		{"add", func() { mustSet(t, v, "code", "1") }, "get set get set get"},
		{"overwrite", func() { mustSet(t, v, "code", "2") }, "set get"},
		{"read", func() { wantValue(t, v, "code", "2") }, "get"},
		{"delete", func() {
			if err := v.Delete(t.Context(), "code"); err != nil {
				t.Error(err)
			}
		}, "delete get set get"},
	} {
		asked := s.Watch()
		step.do()
		if got := summary(asked()); got != step.want {
			t.Errorf("%s: %s, want %s", step.name, got, step.want)
		}
	}
}

func summary(methods []string) string {
	short := map[string]string{"CreateItem": "set", "GetSecret": "get", "Delete": "delete"}
	methods = slices.DeleteFunc(methods, func(m string) bool { return short[m] == "" })
	for i, m := range methods {
		methods[i] = short[m]
	}
	return strings.Join(methods, " ")
}

// Another program has stored an item that a search for ours finds as well.
func TestDeleteTwins(t *testing.T) {
	s := keyringtest.Start(t)
	v := Keychain("", rosa)
	mustSet(t, v, "code", "ours")
	store := []string{"-c", `printf theirs | secret-tool store --label=x service Waypost username "$0" more y`}
	s.Output("sh", append(store, rosa+" code")...)
	if err := v.Delete(t.Context(), "code"); err != nil {
		t.Fatal(err)
	}
	if _, err := v.Get(t.Context(), "code"); !errors.Is(err, ErrNotFound) {
		t.Errorf("a twin is left: %v", err)
	}
}

func TestDamagedList(t *testing.T) {
	s := keyringtest.Start(t)
	v := Keychain("", rosa)
	mustSet(t, v, "code", "kept")
	s.Output("sh", "-c", `printf '["cod' | secret-tool store --label=x service Waypost username "$0"`, rosa)
	again := Keychain("", rosa)
	if _, err := again.Items(t.Context()); !errors.Is(err, ErrDamaged) {
		t.Errorf("items: %v", err)
	}
	if err := again.Set(t.Context(), "new", secure.NewSecret("x")); !errors.Is(err, ErrDamaged) {
		t.Errorf("set: %v", err)
	}
	wantValue(t, again, "code", "kept")
}

// If a value exceeds the limit of Windows, which is in bytes rather than letters, nothing
// is changed.
func TestLimitOfWindows(t *testing.T) {
	keyringtest.Start(t)
	const limit = 2560
	v := &keychain{id: rosa, limit: limit}
	most := strings.Repeat("😀", limit/len("😀"))
	mustSet(t, v, "code", most)
	for name, value := range map[string]string{
		"a letter more":    most + "😀",
		"a byte more":      most + "a",
		"longer in base64": strings.Repeat("\xff", limit-100),
	} {
		if err := v.Set(t.Context(), "code", secure.NewSecret(value)); !errors.Is(err, ErrTooBig) {
			t.Errorf("%s: %v", name, err)
		}
		if err := v.Set(t.Context(), "new", secure.NewSecret(value)); !errors.Is(err, ErrTooBig) {
			t.Errorf("%s: %v", name, err)
		}
	}
	wantValue(t, v, "code", most)
	wantItems(t, v, "code")
}
