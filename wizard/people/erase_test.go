package people

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/waypost-app/waypost/secure/vault"
	"github.com/waypost-app/waypost/wizard"
)

func TestErase(t *testing.T) {
	c := newComputer()
	s := open(t, t.TempDir(), c)
	p, other := add(t, s, rosa()), add(t, s, named("Linh Tran", "linh.tran@example.com"))
	p.Journey.Set(wizard.FieldBackup, "7K4M")
	ok(t, p.Save(t.Context()))
	receipt, err := s.Erase(t.Context(), p.ID)
	ok(t, err)
	if len(receipt.Gone) != 2 {
		t.Errorf("%v", receipt)
	}
	_, err = s.Load(t.Context(), p.ID)
	fails(t, err, ErrUnknown)
	fails(t, p.Save(t.Context()), ErrUnknown)
	_, err = s.Erase(t.Context(), p.ID)
	fails(t, err, ErrUnknown)
	if s.EmailTaken("", "rosa.delgado@example.com") {
		t.Error("still knows the email")
	}
	if exists(s.folder(p.ID)) || !exists(s.folder(other.ID)) {
		t.Error("the wrong folder is left")
	}
	s = reopen(t, s, c)
	if all := s.Summaries(t.Context()); len(all) != 1 || all[0].Name != "Linh Tran" {
		t.Errorf("%v", all)
	}
}

// If erasing is interrupted at any write, the next start continues it, and nothing brings
// the person back in between.
func TestEraseIsCut(t *testing.T) {
	for n := range 4 {
		c := newComputer()
		s := open(t, t.TempDir(), c)
		p := add(t, s, rosa())
		for _, f := range []wizard.Field{wizard.FieldBackup, wizard.Answer(1), wizard.Question(1)} {
			p.Journey.Set(f, "x")
		}
		ok(t, p.Save(t.Context()))
		c.left = n
		_, err := s.Erase(t.Context(), p.ID)
		fails(t, err, errPower)

		s = reopen(t, s, c)
		if all := s.People(); len(all) != 1 || !all[0].Erasing {
			t.Fatalf("%v", all)
		}
		_, err = s.Load(t.Context(), p.ID)
		fails(t, err, ErrUnknown)
		fails(t, (&Person{ID: p.ID, Journey: p.Journey, store: s}).Save(t.Context()), ErrUnknown)
		_, err = s.Erase(t.Context(), p.ID)
		ok(t, err)
		if left, _ := c.vaults[p.ID].Items(t.Context()); len(left) > 0 || len(s.People()) > 0 {
			t.Errorf("%v are left", left)
		}
	}
}

func TestAddThatFailsLeavesNoOne(t *testing.T) {
	c := newComputer()
	s := open(t, t.TempDir(), c)
	c.left, c.fails = 0, vault.ErrRefused
	_, err := s.Add(t.Context(), Keychain, rosa())
	fails(t, err, vault.ErrRefused)
	if len(s.People()) != 0 || len(files(t, s.folder(""))) != 0 {
		t.Errorf("%v", s.People())
	}
	c.left = 1 // the first item is stored, the second is not
	j := rosa()
	j.Set(wizard.FieldBackup, "7K4M")
	_, err = s.Add(t.Context(), Keychain, j)
	fails(t, err, vault.ErrRefused)
	s = reopen(t, s, c)
	for _, e := range s.People() {
		if !e.Erasing {
			t.Error("half a person is left")
		}
		if _, err := s.Erase(t.Context(), e.ID); err != nil {
			t.Error(err)
		}
	}
	for _, v := range c.vaults {
		if left, _ := v.Items(t.Context()); len(left) > 0 {
			t.Errorf("%v are left", left)
		}
	}
}

func TestEraseSaysWhatThereWas(t *testing.T) {
	c := newComputer()
	s := open(t, t.TempDir(), c)
	p := add(t, s, rosa())
	c.left = 0
	receipt, err := s.Erase(t.Context(), p.ID)
	if !errors.Is(err, errPower) || len(receipt.Gone) != 0 {
		t.Errorf("%v %v", receipt, err)
	}
}

// If adding is interrupted at any write, the next start finds a half-added person marked
// for erasing.
func TestAddIsCut(t *testing.T) {
	c := newComputer()
	s := open(t, t.TempDir(), c)
	looked := 0
	c.seen = func() {
		x, err := readIndex(s.dir, s.key)
		if err != nil || len(x.People) != 1 || !x.People[0].Erasing {
			t.Errorf("%+v %v", x, err)
		}
		looked++
	}
	add(t, s, rosa())
	c.seen = nil
	if e := reopen(t, s, c).People()[0]; e.Erasing || looked == 0 {
		t.Error("a whole person is to be erased")
	}
}

// People who were marked for erasing still are if the index is lost, and nobody else is.
func TestErasingWithoutTheIndex(t *testing.T) {
	c := newComputer()
	s := open(t, t.TempDir(), c)
	p, stays := add(t, s, rosa()), add(t, s, named("Linh Tran", ""))
	c.left = 0
	if _, err := s.Erase(t.Context(), p.ID); !errors.Is(err, errPower) {
		t.Fatal(err)
	}
	ok(t, os.Remove(filepath.Join(s.dir, indexName)))
	s = reopen(t, s, c)
	for _, e := range s.People() {
		if e.Erasing != (e.ID == p.ID) {
			t.Errorf("%+v", e)
		}
	}
	receipts, err := s.FinishErasing(t.Context())
	ok(t, err)
	if len(receipts) != 1 || slices.Contains(receipts[0].Files, erasingName) || exists(s.folder(p.ID)) {
		t.Errorf("%+v", receipts)
	}
	load(t, s, stays.ID)
}

// A start opens no folders. Nevertheless, a person who is marked only in their folder
// cannot be loaded, and is erased.
func TestErasingMarkedInTheFolderAlone(t *testing.T) {
	for name, loads := range map[string]bool{"loaded first": true, "not used": false} {
		t.Run(name, func(t *testing.T) {
			c := newComputer()
			s := open(t, t.TempDir(), c)
			p, stays := add(t, s, rosa()), add(t, s, named("Linh Tran", ""))
			ok(t, s.markFolder(p.ID))
			s = reopen(t, s, c)
			before := s.People()
			if loads {
				_, err := s.Load(t.Context(), p.ID)
				fails(t, err, ErrUnknown)
			}
			receipts, err := s.FinishErasing(t.Context())
			ok(t, err)
			if len(receipts) != 1 || exists(s.folder(p.ID)) || len(s.People()) != 1 {
				t.Errorf("%+v", receipts)
			}
			if len(before) != 2 || before[0].Erasing {
				t.Errorf("a list that was given away has changed: %+v", before)
			}
			load(t, s, stays.ID)
		})
	}
}

// FinishErasing continues every erasing that has begun, but leaves a person alone who is
// just being added.
func TestFinishErasing(t *testing.T) {
	c := newComputer()
	s := open(t, t.TempDir(), c)
	p, stays := add(t, s, rosa()), add(t, s, named("Linh Tran", ""))
	visit := addVisit(t, s, named("Ahmed Al-Sayed", ""))
	for _, id := range []string{p.ID, visit.ID} {
		c.left = 0
		s.Erase(t.Context(), id)
	}
	c.left = 0
	if receipts, err := s.FinishErasing(t.Context()); !errors.Is(err, errPower) || len(receipts) > 0 {
		t.Errorf("%v %v", receipts, err)
	}
	s = reopen(t, s, c)
	if len(s.Visits()) != 0 {
		t.Error("offers a visit that is half gone")
	}
	c.seen = func() {
		c.seen = nil
		receipts, err := s.FinishErasing(t.Context())
		ok(t, err)
		if len(receipts) != 1 {
			t.Errorf("%+v", receipts)
		}
	}
	arrives := add(t, s, named("Fatima Noor", ""))
	if all := s.People(); len(all) != 2 || all[0].ID != stays.ID || all[1].ID != arrives.ID {
		t.Errorf("%v", all)
	}
}
