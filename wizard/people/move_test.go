package people

import (
	"context"
	"errors"
	"os"
	"testing"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/vault"
	"github.com/waypost-app/waypost/wizard"
)

// equipped returns a person who has secrets, and an item that this version does not know.
func equipped(t *testing.T, c *computer, s *Store) *Person {
	t.Helper()
	p := add(t, s, rosa())
	p.Journey.Set(wizard.FieldBackup, "7K4M")
	p.Journey.Set(wizard.Answer(1), "Calle Ocho")
	ok(t, p.Save(t.Context()))
	ok(t, c.vaults[p.ID].Set(t.Context(), "of tomorrow", secure.NewSecret("x")))
	return p
}

func TestMove(t *testing.T) {
	c := newComputer()
	s := open(t, t.TempDir(), c)
	before := add(t, s, named("Linh Tran", ""))
	p := equipped(t, c, s)
	after := add(t, s, named("Ahmed Al-Sayed", ""))
	_, _, err := s.Move(t.Context(), p.ID, Sealed)
	fails(t, err, ErrSealed)
	ok(t, s.SetPassphrase(t.Context(), right))
	moved, receipt, err := s.Move(t.Context(), p.ID, Sealed)
	ok(t, err)
	if len(receipt.Gone) != 4 {
		t.Errorf("%+v", receipt)
	}
	want := []Entry{{ID: before.ID, Kind: Keychain}, {ID: moved.ID, Kind: Sealed}, {ID: after.ID, Kind: Keychain}}
	for i, e := range s.People() {
		if e != want[i] {
			t.Errorf("%v, want %v", e, want[i])
		}
	}
	fails(t, p.Save(t.Context()), ErrUnknown)
	moved.Journey.Set(wizard.FieldEmail, "rosa@example.com")
	ok(t, moved.Save(t.Context()))
	if value, err := c.vaults[s.itemsFile(moved.ID)].Get(t.Context(), "of tomorrow"); err != nil || value.Reveal() != "x" {
		t.Errorf("what a newer version kept is lost: %v", err)
	}
	if s.NameTaken(moved.ID, "Rosa Delgado") {
		t.Error("the old place still has the name")
	}
	if got := load(t, s, moved.ID).Journey; got.Value(wizard.FieldBackup).Reveal() != "7K4M" || got.Text(wizard.FieldEmail) != "rosa@example.com" {
		t.Error("something is lost")
	}
}

func TestMoveToVisitAndBack(t *testing.T) {
	c := newComputer()
	s := open(t, t.TempDir(), c)
	p := equipped(t, c, s)
	visit, _, err := s.MoveToVisit(t.Context(), p.ID, right)
	ok(t, err)
	s = reopen(t, s, c)
	_, _, err = s.Move(t.Context(), visit.ID, Keychain)
	fails(t, err, ErrSealed)
	again, err := s.OpenVisit(t.Context(), visit.ID, right)
	ok(t, err)
	other, _, err := s.MoveToVisit(t.Context(), again.ID, wrong)
	ok(t, err)
	s.Lock()
	_, err = s.OpenVisit(t.Context(), other.ID, right)
	fails(t, err, vault.ErrWrongPassphrase)
	_, err = s.OpenVisit(t.Context(), other.ID, wrong)
	ok(t, err)
	back, _, err := s.Move(t.Context(), other.ID, Keychain)
	ok(t, err)
	if e := s.People(); len(e) != 1 || e[0] != (Entry{ID: back.ID, Kind: Keychain}) {
		t.Errorf("%v", e)
	}
	if back.Journey.Value(wizard.FieldBackup).Reveal() != "7K4M" {
		t.Error("something is lost")
	}
	_, _, err = s.Move(t.Context(), "nobody", Keychain)
	fails(t, err, ErrUnknown)
}

// If a move is interrupted at any write, the next start finishes the erasing, and finds
// the person complete and only once.
func TestMoveIsCut(t *testing.T) {
	for n := 0; ; n++ {
		c := newComputer()
		s := open(t, t.TempDir(), c)
		p := equipped(t, c, s)
		c.left = n
		moved, _, err := s.MoveToVisit(t.Context(), p.ID, right)
		if err == nil {
			if n < 8 {
				t.Fatalf("%d writes only", n)
			}
			return
		}
		fails(t, err, errPower)
		s = reopen(t, s, c)
		_, err = s.FinishErasing(t.Context())
		ok(t, err)
		all := s.People()
		if len(all) != 1 || (moved != nil) != (all[0].Kind == Visit) {
			t.Fatalf("%d: %v", n, all)
		}
		if moved != nil {
			_, err := s.OpenVisit(t.Context(), moved.ID, right)
			ok(t, err)
		}
		if load(t, s, all[0].ID).Journey.Value(wizard.Answer(1)).Reveal() != "Calle Ocho" {
			t.Fatalf("%d: something is lost", n)
		}
		if folders, _ := os.ReadDir(s.folder("")); len(folders) != 1 {
			t.Fatalf("%d: %d folders", n, len(folders))
		}
		if left, _ := c.vaults[p.ID].Items(t.Context()); moved != nil && len(left) > 0 {
			t.Fatalf("%d: %v are left", n, left)
		}
	}
}

// liar is a vault that stores other values than it is given.
type liar struct{ vault.Vault }

func (l liar) Set(ctx context.Context, item vault.Item, _ secure.Secret) error {
	return l.Vault.Set(ctx, item, secure.NewSecret("else"))
}

func TestCopyIsReadAgain(t *testing.T) {
	c := newComputer()
	s := open(t, t.TempDir(), c)
	p := equipped(t, c, s)
	keychain := s.vaults.Keychain
	s.vaults.Keychain = func(dir, id string) vault.Vault { return liar{keychain(dir, id)} }
	moved, _, err := s.Move(t.Context(), p.ID, Keychain)
	fails(t, err, vault.ErrMismatch)
	if all := s.People(); moved != nil || len(all) != 1 || all[0].ID != p.ID {
		t.Errorf("%v", all)
	}
}

func TestMisplaced(t *testing.T) {
	c := newComputer()
	s := open(t, t.TempDir(), c)
	own, visit := add(t, s, named("Linh Tran", "")), addVisit(t, s, rosa())
	for computer, want := range map[Computer]string{Own: visit.ID, Shared: own.ID} {
		err := s.SetSettings(Settings{Computer: computer})
		var wrong *MisplacedError
		if !errors.As(err, &wrong) || wrong.Computer != computer || len(wrong.People) != 1 || wrong.People[0].ID != want {
			t.Errorf("%s: %v", computer, err)
		}
		if s.Settings().Computer != "" {
			t.Fatal("changed all the same")
		}
	}
	_, _, err := s.MoveToVisit(t.Context(), own.ID, right)
	ok(t, err)
	ok(t, s.SetSettings(Settings{Computer: Shared}))
	ok(t, s.SetSettings(Settings{Computer: Shared, Theme: Dark})) // the same computer, so nothing is asked
}
