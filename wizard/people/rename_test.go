package people

import (
	"strings"
	"testing"

	"github.com/waypost-app/waypost/secure/vault"
	"github.com/waypost-app/waypost/wizard"
)

// Renaming changes one item: no secret is read or written.
func TestRenameReadsNoSecret(t *testing.T) {
	for _, kind := range []Kind{Keychain, Visit} {
		c := newComputer()
		s := open(t, t.TempDir(), c)
		p := keep(t, s, kind)
		p.Journey.Set(wizard.FieldBackup, "7K4M")
		p.Journey.Set(wizard.Answer(1), "Calle Ocho")
		ok(t, p.Save(t.Context()))
		c.reads, c.writes = 0, 0
		problems, err := s.Rename(t.Context(), p.ID, "Rosa María")
		if err != nil || len(problems) > 0 || c.reads != 1 || c.writes != 1 {
			t.Errorf("%s: %v, %v, %d reads, %d writes", kind, problems, err, c.reads, c.writes)
		}
		p = load(t, s, p.ID)
		if p.Journey.Text(wizard.FieldName) != "Rosa María" || p.Journey.Value(wizard.FieldBackup).Reveal() != "7K4M" {
			t.Errorf("%s: lost", kind)
		}
	}
}

func TestRenameSaysWhatIsWrong(t *testing.T) {
	c := newComputer()
	s := open(t, t.TempDir(), c)
	p := add(t, s, rosa())
	for name, want := range map[string]string{"": "problem.nameEmpty", "  ": "problem.nameEmpty"} {
		problems, err := s.Rename(t.Context(), p.ID, name)
		if err != nil || len(problems) != 1 || problems[0].Key != want {
			t.Errorf("%q: %v, %v", name, problems, err)
		}
	}
	_, err := s.Rename(t.Context(), "nobody", "Rosa")
	fails(t, err, ErrUnknown)
	visit := addVisit(t, s, rosa())
	s.LockVisit(visit.ID)
	_, err = s.Rename(t.Context(), visit.ID, "Rosa")
	fails(t, err, ErrSealed)
	c.left, c.fails = 0, vault.ErrDisk
	_, err = s.Rename(t.Context(), p.ID, "Rosa")
	fails(t, err, vault.ErrDisk)
}

// The name of a visit is sealed: it never appears in the clear, before or after.
func TestRenameVisitTellsNothing(t *testing.T) {
	sh := newShelf(t)
	p := sh.keep(Visit, "Rosa Delgado")
	_, err := sh.Rename(t.Context(), p.ID, "Marigold Trail")
	ok(t, err)
	for path, text := range files(t, sh.dir) {
		if strings.Contains(text, "Marigold") || strings.Contains(text, "Rosa") {
			t.Errorf("%s tells who it is", path)
		}
	}
	p, err = sh.load(Visit, p.ID)
	ok(t, err)
	if p.Journey.Text(wizard.FieldName) != "Marigold Trail" {
		t.Error("not renamed")
	}
}

// Trying a passphrase reads no secrets, and a summary reads only one item.
func TestLookingReadsOneItem(t *testing.T) {
	c := newComputer()
	s := open(t, t.TempDir(), c)
	p := addVisit(t, s, rosa())
	p.Journey.Set(wizard.FieldBackup, "7K4M")
	ok(t, p.Save(t.Context()))
	s.Lock()
	c.reads = 0
	ok(t, s.UnlockVisit(t.Context(), p.ID, right))
	if !s.Visits()[0].Open || c.reads != 1 {
		t.Errorf("%d reads", c.reads)
	}
	_, slot, err := s.entry(p.ID)
	ok(t, err)
	if slot.saved != nil {
		t.Error("remembers what nobody read")
	}
	if sum := s.Summary(t.Context(), p.ID); sum.Name != "Rosa Delgado" || sum.Email != "rosa.delgado@example.com" || c.reads != 2 {
		t.Errorf("%+v, %d reads", sum, c.reads)
	}
}

// After Forget, nothing about the person is left in memory; saving earlier changes still
// finds what has to be deleted.
func TestForget(t *testing.T) {
	c := newComputer()
	s := open(t, t.TempDir(), c)
	p := add(t, s, rosa())
	p.Journey.Set(wizard.FieldBackup, "7K4M")
	ok(t, p.Save(t.Context()))
	_, slot, err := s.entry(p.ID)
	ok(t, err)
	remembered := slot.saved
	p.Journey.Set(wizard.FieldBackup, "")
	last := p.Snapshot()
	p.Forget()
	if len(remembered) > 0 || slot.saved != nil || !p.Journey.Value(wizard.FieldBackup).Empty() {
		t.Error("something is remembered")
	}
	ok(t, p.SaveItems(t.Context(), last))
	if !load(t, s, p.ID).Journey.Value(wizard.FieldBackup).Empty() {
		t.Error("the emptied answer stays in the vault")
	}
}
