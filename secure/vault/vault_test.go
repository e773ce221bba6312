package vault

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/waypost-app/waypost/secure"
)

// quick returns a scrypt cost for tests.
func quick() cost { return cost{work: 2, most: 10} }

// maker opens the same vault each time it is called, initially empty. For vaults that are
// not persistent, it returns the existing one.
type maker func() Vault

func TestMemory(t *testing.T) {
	testVault(t, func(t *testing.T) maker {
		v := Memory()
		return func() Vault { return v }
	})
}

func TestFile(t *testing.T) {
	testVault(t, func(t *testing.T) maker {
		path := t.TempDir() + "/person/items.age"
		return func() Vault { return openQuick(t, path) }
	})
}

func openQuick(t testing.TB, path string) *sealedFile {
	t.Helper()
	v, err := quick().openFile(path, secure.NewSecret("three small words"))
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// testVault tests the contract of Vault for a kind of vault.
func testVault(t *testing.T, fresh func(*testing.T) maker) {
	for name, test := range map[string]func(*testing.T, maker){
		"values survive":     valuesSurvive,
		"overwrite":          overwrite,
		"absent":             absent,
		"delete":             deletes,
		"names":              names,
		"too big":            tooBig,
		"ended context":      endedContext,
		"concurrent":         concurrent,
		"no secret in error": noSecretInError,
		"erase":              erases,
		"erase nothing":      erasesNothing,
	} {
		t.Run(name, func(t *testing.T) { test(t, fresh(t)) })
	}
}

// values returns values that have broken some store or other, by name.
func values() map[string]string {
	return map[string]string{
		"text":          "7K4M 92QD XT3H 8WBN",
		"empty":         "",
		"spaces":        "  two before, two after  ",
		"only newline":  "\n",
		"lines":         "one\ntwo\r\nthree\n",
		"controls":      "\x01\x02\x07\x1b[31m\x7f\u0085",
		"nul":           "before\x00after",
		"emoji":         "👩‍🚀 año 中文 עברית 🏳️‍🌈",
		"decomposed":    "e\u0301 is not é",
		"odd space":     "\u2028\u00a0\ufeff",
		"invalid utf-8": "a\xff\xfe\xc3(",
		"surrogate":     "\xed\xa0\x80",
		"our prefix":    encodedPrefix + "not base64",
		"theirs":        "go-keyring-base64:aGk=",
		"html":          `<a href="x">&amp;</a>`,
		"quotes":        `'"\$(id)` + "`",
		"json":          `{"waypost":1}`,
		"2 KB":          strings.Repeat("ñ", 1000),
		"100 KB":        strings.Repeat("0123456789", 10_240), // refused by some keychains
	}
}

func valuesSurvive(t *testing.T, open maker) {
	for name, value := range values() {
		want := secure.NewSecret(value)
		err := open().Set(t.Context(), Item(name), want)
		if errors.Is(err, ErrTooBig) && len(value) > 2500 {
			continue
		}
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if got, err := open().Get(t.Context(), Item(name)); err != nil || !got.Equal(want) {
			t.Errorf("%s: did not survive (%v)", name, err)
		}
	}
}

func overwrite(t *testing.T, open maker) {
	for _, value := range []string{"a long first value", "short", "", "again"} {
		mustSet(t, open(), "password", value)
		wantValue(t, open(), "password", value)
	}
	wantItems(t, open(), "password")
}

func absent(t *testing.T, open maker) {
	v := open()
	if _, err := v.Get(t.Context(), "backup code"); !errors.Is(err, ErrNotFound) {
		t.Errorf("get: %v", err)
	}
	if err := v.Delete(t.Context(), "backup code"); err != nil {
		t.Errorf("delete: %v", err)
	}
	wantItems(t, v)
}

func deletes(t *testing.T, open maker) {
	mustSet(t, open(), "question 1", "What was your first street?")
	mustSet(t, open(), "answer 1", "Calle Ocho")
	wantItems(t, open(), "answer 1", "question 1")
	v := open()
	if err := v.Delete(t.Context(), "question 1"); err != nil {
		t.Fatal(err)
	}
	for _, v := range []Vault{v, open()} {
		wantItems(t, v, "answer 1")
		wantValue(t, v, "answer 1", "Calle Ocho")
		if _, err := v.Get(t.Context(), "question 1"); !errors.Is(err, ErrNotFound) {
			t.Errorf("get after delete: %v", err)
		}
	}
}

func names(t *testing.T, open maker) {
	v := open()
	for _, bad := range []Item{
		"", " x", "x ", "a\nb", "a\x00b", "\xff", "a\u202eb", Item(strings.Repeat("x", 101)),
		"it's", `a\b`,
	} {
		_, got := v.Get(t.Context(), bad)
		set := v.Set(t.Context(), bad, secure.NewSecret("x"))
		del := v.Delete(t.Context(), bad)
		for _, err := range []error{got, set, del} {
			if !errors.Is(err, ErrName) {
				t.Errorf("%q: %v", bad, err)
			}
		}
	}
	wantItems(t, v)
	good := []Item{Item(strings.Repeat("x", 100)), "código ñ", "its \"5\" $x"}
	slices.Sort(good)
	for _, item := range good {
		mustSet(t, v, item, string(item))
		wantValue(t, v, item, string(item))
	}
	wantItems(t, open(), good...)
}

func tooBig(t *testing.T, open maker) {
	v := open()
	mustSet(t, v, "note", "kept")
	huge := secure.NewSecret(strings.Repeat("x", maxValue+1))
	for _, item := range []Item{"note", "new"} {
		if err := v.Set(t.Context(), item, huge); !errors.Is(err, ErrTooBig) {
			t.Errorf("%s: %v", item, err)
		}
	}
	wantValue(t, v, "note", "kept")
	wantItems(t, v, "note")
}

func endedContext(t *testing.T, open maker) {
	v := open()
	mustSet(t, v, "note", "kept")
	canceled, cancel := context.WithCancel(t.Context())
	cancel()
	late, cancel := context.WithTimeout(t.Context(), 0)
	defer cancel()
	for ctx, want := range map[context.Context]error{canceled: context.Canceled, late: ErrTimeout} {
		_, get := v.Get(ctx, "note")
		_, list := v.Items(ctx)
		set := v.Set(ctx, "note", secure.NewSecret("lost"))
		for _, err := range []error{get, list, set, v.Delete(ctx, "note")} {
			if !errors.Is(err, want) {
				t.Errorf("got %v, want %v", err, want)
			}
		}
	}
	wantValue(t, v, "note", "kept")
}

func concurrent(t *testing.T, open maker) {
	const each = 4
	var wg sync.WaitGroup
	var all []Item
	for _, v := range []Vault{open(), open()} {
		for range each {
			item := Item(fmt.Sprintf("item %d", len(all)))
			all = append(all, item)
			wg.Go(func() {
				mustSet(t, v, item, string(item))
				wantValue(t, v, item, string(item))
			})
		}
	}
	wg.Wait()
	wantItems(t, open(), all...)
	for _, item := range all {
		wantValue(t, open(), item, string(item))
	}
}

func noSecretInError(t *testing.T, open maker) {
	const mark = "KRSXG5BAONUWO3TQN5ZXI2LO"
	v := open()
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	value := secure.NewSecret(mark)
	for _, err := range []error{
		v.Set(ended, "note", value),
		v.Set(t.Context(), "", value),
		v.Set(t.Context(), "note", secure.NewSecret(strings.Repeat(mark, maxValue/len(mark)+1))),
	} {
		if err == nil || strings.Contains(fmt.Sprintf("%v %+v %#v %q", err, err, err, err), mark) {
			t.Errorf("no error, or one that tells the value")
		}
	}
}

func erases(t *testing.T, open maker) {
	mustSet(t, open(), "backup code", "7K4M 92QD XT3H 8WBN")
	mustSet(t, open(), "answer 1", "Calle Ocho")
	v := open()
	r, err := Erase(t.Context(), v)
	if err != nil {
		t.Fatal(err)
	}
	if want := []Item{"answer 1", "backup code"}; !slices.Equal(r.Gone, want) {
		t.Errorf("gone: %q, want %q", r.Gone, want)
	}
	if !slices.Contains(r.Remain, TraceMemory) {
		t.Errorf("remain: %q", r.Remain)
	}
	wantItems(t, v)
	wantItems(t, open())
}

func erasesNothing(t *testing.T, open maker) {
	r, err := Erase(t.Context(), open())
	if err != nil || len(r.Gone) > 0 {
		t.Errorf("%q, %v", r.Gone, err)
	}
}

// forgetful is a vault that claims to have deleted what it still has.
type forgetful struct{ Vault }

func (forgetful) Delete(context.Context, Item) error { return nil }

func TestEraseLooksAgain(t *testing.T) {
	v := forgetful{Memory()}
	mustSet(t, v, "backup code", "7K4M 92QD XT3H 8WBN")
	if r, err := Erase(t.Context(), v); !errors.Is(err, ErrMismatch) || len(r.Gone) > 0 {
		t.Errorf("%q, %v", r.Gone, err)
	}
}

func mustSet(t testing.TB, v Vault, item Item, value string) {
	t.Helper()
	if err := v.Set(t.Context(), item, secure.NewSecret(value)); err != nil {
		t.Error(err)
	}
}

// wantValue is for values that need not stay secret when the test fails.
func wantValue(t testing.TB, v Vault, item Item, want string) {
	t.Helper()
	if got, err := v.Get(t.Context(), item); err != nil || got.Reveal() != want {
		t.Errorf("%q: got %q, %v, want %q", item, got.Reveal(), err, want)
	}
}

func wantItems(t testing.TB, v Vault, want ...Item) {
	t.Helper()
	if got, err := v.Items(t.Context()); err != nil || !slices.Equal(got, want) {
		t.Errorf("items: got %q, %v, want %q", got, err, want)
	}
}
