package people

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/vault"
	"github.com/waypost-app/waypost/wizard"
)

func TestSaveWritesOnlyWhatChanged(t *testing.T) {
	c := newComputer()
	s := open(t, t.TempDir(), c)
	p := add(t, s, rosa())
	steps := []struct {
		change func()
		writes int
	}{
		{func() {}, 0},
		{func() { p.Journey.Set(wizard.FieldBackup, "7K4M") }, 1},
		{func() { p.Journey.Set(wizard.FieldBackup, "7K4M") }, 0},
		{func() { p.Journey.Set(wizard.FieldName, "Rosa") }, 1},
		{func() { p.Journey.Set(wizard.Question(1), "Q"); p.Journey.Set(wizard.Answer(1), "A") }, 2},
		{func() { p.Journey.Set(wizard.FieldBackup, "") }, 1},
		{func() { p = load(t, s, p.ID) }, 0},
	}
	for i, step := range steps {
		step.change()
		c.writes = 0
		ok(t, p.Save(t.Context()))
		if c.writes != step.writes {
			t.Errorf("change %d: %d writes, want %d", i, c.writes, step.writes)
		}
	}
	if _, err := c.vaults[p.ID].Get(t.Context(), "backup code"); !errors.Is(err, vault.ErrNotFound) {
		t.Error("an emptied answer stays in the vault")
	}
}

// A save waits for another one whose vault does not answer, but only as long as it may.
func TestSaveBehindAnotherEnds(t *testing.T) {
	s := open(t, t.TempDir(), newComputer())
	p := add(t, s, rosa())
	_, slot, err := s.entry(p.ID)
	ok(t, err)
	slot.mu.Lock()
	defer slot.mu.Unlock()
	late, cancel := context.WithTimeout(t.Context(), 0)
	defer cancel()
	if err := p.Save(late); !errors.Is(err, vault.ErrTimeout) {
		t.Error("too late:", err)
	}
	left, leave := context.WithCancel(t.Context())
	leave()
	if err := p.Save(left); !errors.Is(err, context.Canceled) || errors.Is(err, vault.ErrTimeout) {
		t.Error("cancelled:", err)
	}
}

// The power is cut after every single write of a whole journey. The next start finds one
// of the states that were saved, except possibly for secrets of the save that was
// interrupted, and every step before the person's current one is done.
func TestPowerCut(t *testing.T) {
	all := newComputer()
	walk(t, open(t, t.TempDir(), all), func(*Person) {})
	total := all.writes
	if total < 20 {
		t.Fatalf("only %d writes", total)
	}
	for n := 1; n < total; n++ {
		c := newComputer()
		var known []string
		s := open(t, t.TempDir(), c)
		c.left = n
		walk(t, s, func(p *Person) { known = append(known, p.Snapshot()[wizard.ItemPerson].Reveal()) })
		s = reopen(t, s, c)
		if len(s.People()) != 1 {
			t.Fatalf("after write %d: %d people", n, len(s.People()))
		}
		p := load(t, s, s.People()[0].ID)
		if undone := p.Journey.Undone(); len(undone) > 0 && undone[0] != p.Journey.Step().ID {
			t.Fatalf("after write %d at %s: undone %v", n, p.Journey.Step().ID, undone)
		}
		found := p.Snapshot()[wizard.ItemPerson].Reveal()
		if !slices.Contains(known, found) {
			t.Fatalf("after write %d: a state that never was", n)
		}
		ok(t, p.Save(t.Context())) // and continues
	}
}

// walk adds a person who answers everything, changes their mind in between, and saves
// after each step, until a save fails. What was to be saved is passed to seen each time.
func walk(t *testing.T, s *Store, seen func(*Person)) {
	t.Helper()
	j := rosa()
	p := add(t, s, j)
	seen(p)
	for !j.Finished() {
		fill(j)
		if missing := j.Next(noon); missing != nil {
			t.Fatalf("%s: %v", j.Step().ID, missing)
		}
		if j.Step().ID == wizard.StepAccount {
			j.Set(wizard.FieldKeepPassword, wizard.No)
		}
		seen(p)
		if err := p.Save(t.Context()); err != nil {
			fails(t, err, errPower)
			return
		}
	}
}

// fill answers everything in the journey's current step.
func fill(j *wizard.Journey) {
	for _, f := range j.Step().Fields {
		switch f {
		case wizard.FieldHasAccount:
			j.Set(f, wizard.No)
		case wizard.FieldMethod:
			j.Set(f, string(wizard.MethodApp))
		case wizard.FieldEmail:
			j.Set(f, "rosa.delgado@example.com")
		case wizard.FieldKey:
			j.Set(f, "KRSXG5BAONUWO3TQN5ZXI2LO")
		case wizard.FieldBackup, wizard.FieldBackupAgain:
			j.Set(f, "7K4M 92QD XT3H 8WBN")
		default:
			j.Tick(f, true)
			if f.Secret() {
				j.Set(f, fmt.Sprintf("the %s of Rosa", f))
			}
		}
	}
	j.Mark(wizard.SheetPrinted, noon)
}

func TestFailedSaveIsSavedLater(t *testing.T) {
	c := newComputer()
	s := open(t, t.TempDir(), c)
	p := add(t, s, rosa())
	c.left, c.fails = 1, vault.ErrTimeout
	p.Journey.Set(wizard.FieldBackup, "7K4M")
	p.Journey.Set(wizard.FieldName, "Rosa")
	fails(t, p.Save(t.Context()), vault.ErrTimeout)
	c.left = -1
	ok(t, p.Save(t.Context()))
	if got := load(t, s, p.ID).Journey; got.Text(wizard.FieldName) != "Rosa" || got.Value(wizard.FieldBackup).Empty() {
		t.Error("not all is saved")
	}
}

func TestSaveThatIsGivenUp(t *testing.T) {
	s := open(t, t.TempDir(), newComputer())
	p := add(t, s, rosa())
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	p.Journey.Set(wizard.FieldBackup, "7K4M")
	fails(t, p.Save(ctx), context.Canceled)
	ok(t, p.Save(t.Context()))
}

func TestDamagedPersonIsLeftAlone(t *testing.T) {
	for text, want := range map[string]error{"garbage": wizard.ErrDamaged, `{"version":9}`: wizard.ErrNewer} {
		c := newComputer()
		s := open(t, t.TempDir(), c)
		p := add(t, s, rosa())
		ok(t, c.vaults[p.ID].Set(t.Context(), wizard.ItemPerson, secure.NewSecret(text)))
		s = reopen(t, s, c)
		_, err := s.Load(t.Context(), p.ID)
		fails(t, err, want)
		fails(t, s.Summaries(t.Context())[0].Err, want)
		if got, _ := c.vaults[p.ID].Get(t.Context(), wizard.ItemPerson); got.Reveal() != text {
			t.Error("the damaged item was changed")
		}
	}
}

func TestUnknownItemsAreLeftAlone(t *testing.T) {
	c := newComputer()
	s := open(t, t.TempDir(), c)
	p := add(t, s, rosa())
	ok(t, c.vaults[p.ID].Set(t.Context(), "of a newer version", secure.NewSecret("x")))
	p = load(t, s, p.ID)
	p.Journey.Set(wizard.FieldBackup, "7K4M")
	ok(t, p.Save(t.Context()))
	if _, err := c.vaults[p.ID].Get(t.Context(), "of a newer version"); err != nil {
		t.Error("deleted what it does not know")
	}
	if _, err := s.Erase(t.Context(), p.ID); err != nil {
		t.Error(err)
	}
	if left, _ := c.vaults[p.ID].Items(t.Context()); len(left) > 0 {
		t.Errorf("%v are left", left)
	}
}
