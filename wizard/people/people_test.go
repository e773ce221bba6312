package people

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/wizard"
)

func TestPeopleComeBack(t *testing.T) {
	c := newComputer()
	s := open(t, t.TempDir(), c)
	p := add(t, s, rosa())
	p.Journey.Set(wizard.FieldBackup, "7K4M 92QD XT3H 8WBN")
	ok(t, p.Save(t.Context()))

	s = reopen(t, s, c)
	if all := s.People(); len(all) != 1 || all[0] != (Entry{ID: p.ID, Kind: Keychain}) {
		t.Fatalf("%v", all)
	}
	again := load(t, s, p.ID)
	if again.Journey.Text(wizard.FieldName) != "Rosa Delgado" ||
		again.Journey.Value(wizard.FieldBackup).Reveal() != "7K4M 92QD XT3H 8WBN" {
		t.Fatal("something is lost")
	}
}

func TestNothingAboutAnyoneIsInTheClear(t *testing.T) {
	s := open(t, t.TempDir(), newComputer())
	p := add(t, s, rosa())
	p.Journey.Set(wizard.FieldBackup, "7K4M 92QD")
	ok(t, p.Save(t.Context()))
	settle(t, s, Settings{Language: "es", Computer: Own})
	for path, text := range files(t, s.dir) {
		for _, word := range []string{"Rosa", "rosa", "Delgado", "7K4M", "backup", "example"} {
			if strings.Contains(path+text, word) {
				t.Errorf("%s tells %q", path, word)
			}
		}
	}
}

func TestSummaries(t *testing.T) {
	c := newComputer()
	s := open(t, t.TempDir(), c)
	for i := range 5 {
		add(t, s, named(fmt.Sprintf("Person %d", i), fmt.Sprintf("p%d@example.com", i)))
	}
	s = reopen(t, s, c)
	c.reads = 0
	all := s.Summaries(t.Context())
	if c.reads != 5 {
		t.Errorf("%d reads for five people", c.reads)
	}
	for i, sum := range all {
		if sum.Err != nil || sum.Name != fmt.Sprintf("Person %d", i) || sum.Step.ID != wizard.StepReady || !sum.Used.Equal(noon) {
			t.Errorf("%+v", sum)
		}
		if one := s.Summary(t.Context(), sum.ID); one.Name != sum.Name {
			t.Errorf("%+v", one)
		}
	}
	if !s.EmailTaken("", "P3@example.com") || s.EmailTaken(all[3].ID, "p3@example.com") {
		t.Error("emails are not known from the summaries")
	}
	fails(t, s.Summary(t.Context(), "nobody").Err, ErrUnknown)
}

func TestTwoPeopleAreNeverMixed(t *testing.T) {
	c := newComputer()
	s := open(t, t.TempDir(), c)
	one, two := add(t, s, rosa()), add(t, s, named("Linh Tran", "linh.tran@example.com"))
	one.Journey.Set(wizard.FieldBackup, "ONE")
	two.Journey.Set(wizard.FieldBackup, "TWO")
	ok(t, two.Save(t.Context()))
	ok(t, one.Save(t.Context()))

	p := one.Journey.Set(wizard.FieldEmail, "Linh.Tran@example.com")
	if len(p) != 1 || p[0].Key != "problem.emailUsed" {
		t.Errorf("%v", p)
	}
	if p := two.Journey.Set(wizard.FieldEmail, "linh.tran@example.com"); p != nil {
		t.Errorf("her own: %v", p)
	}
	if p := two.Journey.Set(wizard.FieldName, "rosa delgado"); len(p) != 1 || p[0].Key != "problem.nameUsed" {
		t.Errorf("%v", p)
	}
	two.Journey.Set(wizard.FieldEmail, "linh@example.com")
	ok(t, two.Save(t.Context()))
	if s.EmailTaken(one.ID, "linh.tran@example.com") || !s.EmailTaken(one.ID, "linh@example.com") {
		t.Error("a changed email is not known")
	}

	s = reopen(t, s, c)
	for id, want := range map[string]string{one.ID: "ONE", two.ID: "TWO"} {
		if got := load(t, s, id).Journey.Value(wizard.FieldBackup).Reveal(); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

func TestRename(t *testing.T) {
	c := newComputer()
	s := open(t, t.TempDir(), c)
	p := add(t, s, rosa())
	p.Journey.Set(wizard.FieldName, "Rosa María Delgado")
	ok(t, p.Save(t.Context()))
	if got := reopen(t, s, c).Summaries(t.Context())[0].Name; got != "Rosa María Delgado" {
		t.Error(got)
	}
}

func TestSettings(t *testing.T) {
	c := newComputer()
	s := open(t, t.TempDir(), c)
	if s.Settings() != (Settings{}) {
		t.Fatal("a new folder has settings")
	}
	want := Settings{Language: "es", Theme: Dark, Computer: Shared, LockMinutes: 3}
	settle(t, s, want)
	addVisit(t, s, rosa())
	s = reopen(t, s, c)
	if s.Settings() != want || len(s.People()) != 1 {
		t.Fatalf("%+v", s.Settings())
	}
}

// Saves, reads and duplicate checks run at the same time, for the race detector.
func TestTogether(t *testing.T) {
	c := newComputer()
	s := open(t, t.TempDir(), c)
	var people []*Person
	for i := range 4 {
		people = append(people, add(t, s, named(fmt.Sprint(i), fmt.Sprintf("p%d@example.com", i))))
	}
	var wait sync.WaitGroup
	for i, p := range people {
		wait.Go(func() {
			for n := range 20 {
				p.Journey.Set(wizard.FieldBackup, fmt.Sprint("code ", i, n))
				p.Journey.Set(wizard.FieldEmail, fmt.Sprintf("p%d.%d@example.com", i, n))
				if err := p.Save(t.Context()); err != nil {
					t.Error(err)
				}
			}
		})
		wait.Go(func() { s.Summaries(t.Context()) })
		wait.Go(func() { settle(t, s, Settings{LockMinutes: i}) })
		wait.Go(func() { add(t, s, named(fmt.Sprint("new ", i), "")) })
	}
	wait.Wait()
	for i, p := range people {
		if got := load(t, s, p.ID).Journey.Value(wizard.FieldBackup); !got.Equal(secure.NewSecret(fmt.Sprint("code ", i, 19))) {
			t.Errorf("person %d has another code", i)
		}
	}
	if len(s.People()) != 8 {
		t.Errorf("%d people", len(s.People()))
	}
}

func BenchmarkSummariesOfFive(b *testing.B) {
	s := open(b, b.TempDir(), newComputer())
	for i := range 5 {
		add(b, s, named(fmt.Sprintf("Person %d", i), fmt.Sprintf("p%d@example.com", i)))
	}
	for b.Loop() {
		s.Summaries(b.Context())
	}
}
