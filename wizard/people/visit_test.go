package people

import (
	"context"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/waypost-app/waypost/secure/vault"
	"github.com/waypost-app/waypost/wizard"
)

func addVisit(t testing.TB, s *Store, j *wizard.Journey) *Person {
	t.Helper()
	p, err := s.AddVisit(t.Context(), right, j)
	ok(t, err)
	return p
}

func TestVisitHasAPassphraseOfItsOwn(t *testing.T) {
	c := newComputer()
	s := open(t, t.TempDir(), c)
	_, err := s.Add(t.Context(), Visit, rosa())
	fails(t, err, ErrSealed)
	p := addVisit(t, s, rosa())
	own := add(t, s, named("Linh Tran", ""))
	s = reopen(t, s, c)
	_, err = s.Load(t.Context(), p.ID)
	fails(t, err, ErrSealed)
	_, err = s.OpenVisit(t.Context(), p.ID, wrong)
	fails(t, err, vault.ErrWrongPassphrase)
	for _, id := range []string{"nobody", own.ID} {
		_, err = s.OpenVisit(t.Context(), id, right)
		fails(t, err, ErrUnknown)
	}
	again, err := s.OpenVisit(t.Context(), p.ID, right)
	ok(t, err)
	if again.Journey.Text(wizard.FieldName) != "Rosa Delgado" || again.Kind != Visit {
		t.Error("not open")
	}
}

func TestVisits(t *testing.T) {
	c := newComputer()
	s := open(t, t.TempDir(), c)
	add(t, s, named("Linh Tran", ""))
	one := addVisit(t, s, rosa())
	c.now = noon.Add(time.Hour)
	two := addVisit(t, s, named("Ahmed Al-Sayed", ""))
	s.LockVisit(two.ID)
	s.LockVisit("nobody")
	want := []VisitInfo{
		{ID: one.ID, Began: noon, Open: true, Number: 1, Color: Blue},
		{ID: two.ID, Began: noon.Add(time.Hour), Number: 2, Color: Orange},
	}
	if got := s.Visits(); len(got) != 2 || got[0] != want[0] || got[1] != want[1] {
		t.Errorf("%v, want %v", got, want)
	}
	two.Journey.Set(wizard.FieldBackup, "7K4M")
	fails(t, two.Save(t.Context()), ErrSealed)
	for _, v := range reopen(t, s, c).Visits() {
		if v.Open {
			t.Error("open at the next start")
		}
	}
}

// Nothing except its own file reveals anything about a visit, neither to others on the
// computer nor in the clear.
func TestVisitTellsNothing(t *testing.T) {
	s := open(t, t.TempDir(), newComputer())
	p := addVisit(t, s, rosa())
	if s.EmailTaken("", "rosa.delgado@example.com") || s.NameTaken("", "Rosa Delgado") {
		t.Error("others are told who was here")
	}
	add(t, s, named("Linh Tran", "linh.tran@example.com"))
	if got := p.Journey.Set(wizard.FieldEmail, "linh.tran@example.com"); got != nil {
		t.Errorf("the visit is told who was here: %v", got)
	}
	for path, text := range files(t, s.dir) {
		if strings.Contains(text, "Rosa") || strings.Contains(text, "rosa") {
			t.Errorf("%s tells who it is", path)
		}
	}
}

func TestVisitsWithoutTheIndex(t *testing.T) {
	c := newComputer()
	s := open(t, t.TempDir(), c)
	p := addVisit(t, s, rosa())
	ok(t, os.Chtimes(s.visitIdentity(p.ID), noon, noon))
	ok(t, os.Remove(s.dir+"/"+indexName))
	got := reopen(t, s, c).Visits()
	if len(got) != 1 || got[0] != (VisitInfo{ID: p.ID, Began: noon, Number: 1, Color: Blue}) {
		t.Errorf("%v", got)
	}
}

func TestVisitThatIsGivenUp(t *testing.T) {
	c := newComputer()
	s := open(t, t.TempDir(), c)
	p := addVisit(t, s, rosa())
	s.LockVisit(p.ID)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err := s.OpenVisit(ctx, p.ID, right)
	fails(t, err, context.Canceled)
	_, err = s.AddVisit(ctx, right, rosa())
	fails(t, err, context.Canceled)
	if got := s.Visits(); len(got) != 1 || got[0].Open {
		t.Errorf("%v", got)
	}
}

// A visit that cannot be loaded is not left open.
func TestVisitThatIsDamaged(t *testing.T) {
	c := newComputer()
	s := open(t, t.TempDir(), c)
	p := addVisit(t, s, rosa())
	ok(t, c.vaults[s.itemsFile(p.ID)].Set(t.Context(), wizard.ItemPerson, right))
	s.LockVisit(p.ID)
	_, err := s.OpenVisit(t.Context(), p.ID, right)
	fails(t, err, wizard.ErrDamaged)
	if s.Visits()[0].Open {
		t.Error("left open")
	}
}
