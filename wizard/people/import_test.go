package people

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/wizardtest"
)

func arrivals(n int) []Arrival {
	var all []Arrival
	for i := range n {
		all = append(all, Arrival{Journey: named(fmt.Sprintf("Person %d", i), fmt.Sprintf("p%d@example.com", i))})
	}
	return all
}

func sameEmail(a, b *wizard.Journey) bool {
	return wizard.SameEmail(a.Text(wizard.FieldEmail), b.Text(wizard.FieldEmail))
}

func TestImport(t *testing.T) {
	c := newComputer()
	s := open(t, t.TempDir(), c)
	here := add(t, s, rosa())
	changed := rosa()
	changed.Set(wizard.FieldBackup, "NEW CODE")
	var steps []int
	ids, err := s.Import(t.Context(), Keychain, secure.Secret{}, append(arrivals(1), Arrival{changed, here.ID}), func(n int) { steps = append(steps, n) })
	ok(t, err)
	if len(ids) != 1 || !slices.Equal(steps, []int{1, 2}) {
		t.Fatal(ids, steps)
	}
	s = reopen(t, s, c)
	if len(s.People()) != 2 || s.People()[0].ID == here.ID {
		t.Fatalf("%v", s.People())
	}
	if got := load(t, s, s.People()[0].ID).Journey.Value(wizard.FieldBackup).Reveal(); got != "NEW CODE" {
		t.Error(got)
	}
	if got := load(t, s, ids[0]).Journey.Text(wizard.FieldName); got != "Person 0" {
		t.Error(got)
	}
}

// Wherever an import is interrupted, the next start finds either everyone as they were
// before, or everything imported.
func TestImportAllOrNothing(t *testing.T) {
	for left := 0; ; left++ {
		c := newComputer()
		s := open(t, t.TempDir(), c)
		here := add(t, s, rosa())
		changed := rosa()
		changed.Set(wizard.FieldBackup, "NEW CODE")
		c.left = left
		_, err := s.Import(t.Context(), Keychain, secure.Secret{}, append(arrivals(3), Arrival{changed, here.ID}), func(int) {})
		c.left = -1
		s = reopen(t, s, c)
		_, finished := s.FinishErasing(t.Context())
		ok(t, finished)
		code := load(t, s, s.People()[0].ID).Journey.Value(wizard.FieldBackup).Reveal()
		if err == nil {
			if len(s.People()) != 4 || code != "NEW CODE" {
				t.Fatal("not all of it is there")
			}
			return
		}
		fails(t, err, errPower)
		if len(s.People()) != 1 || code != "" {
			t.Fatalf("after %d writes %d people are left, or one has half of the file", left, len(s.People()))
		}
	}
}

func TestImportCancelled(t *testing.T) {
	s := open(t, t.TempDir(), newComputer())
	ctx, cancel := context.WithCancel(t.Context())
	_, err := s.Import(ctx, Keychain, secure.Secret{}, arrivals(20), func(n int) {
		if n == 5 {
			cancel()
		}
	})
	if !errors.Is(err, context.Canceled) || len(s.People()) != 0 {
		t.Fatal(err, s.People())
	}
}

func TestImportOnSharedComputer(t *testing.T) {
	s := open(t, t.TempDir(), newComputer())
	settle(t, s, Settings{Computer: Shared})
	_, err := s.Import(t.Context(), Keychain, secure.Secret{}, arrivals(1), func(int) {})
	fails(t, err, ErrShared)
	passphrase := secure.NewSecret("river-candle")
	ids, err := s.Import(t.Context(), Visit, passphrase, arrivals(1), func(int) {})
	ok(t, err)
	if s.Visits()[0].Open {
		t.Error("the visit is open")
	}
	p, err := s.OpenVisit(t.Context(), ids[0], passphrase)
	ok(t, err)
	if p.Journey.Text(wizard.FieldName) != "Person 0" {
		t.Error("it is somebody else")
	}
	found, err := s.Match(t.Context(), []*wizard.Journey{p.Journey}, sameEmail)
	ok(t, err)
	if found[0].ID != "" {
		t.Error("a visit was found")
	}
}

func TestMatch(t *testing.T) {
	s := open(t, t.TempDir(), newComputer())
	here := add(t, s, rosa())
	found, err := s.Match(t.Context(), []*wizard.Journey{named("Linh", "linh@example.com"), rosa()}, sameEmail)
	ok(t, err)
	if found[0].ID != "" || found[1].ID != here.ID || found[1].Journey.Text(wizard.FieldName) != "Rosa Delgado" {
		t.Errorf("%+v", found)
	}
}

// BenchmarkImport500 imports 500 people, each with everything that can be stored, into
// sealed files.
func BenchmarkImport500(b *testing.B) {
	var all []Arrival
	for i := range 500 {
		j := wizardtest.Rosa(noon)
		j.Set(wizard.FieldEmail, fmt.Sprintf("p%d@example.com", i))
		all = append(all, Arrival{Journey: j})
	}
	for b.Loop() {
		b.StopTimer()
		s, err := Open(b.TempDir())
		ok(b, err)
		ok(b, s.SetPassphrase(b.Context(), secure.NewSecret("river-candle-mango")))
		b.StartTimer()
		_, err = s.Import(b.Context(), Sealed, secure.Secret{}, all, func(int) {})
		ok(b, err)
		b.StopTimer()
		s.Close()
		b.StartTimer()
	}
}
