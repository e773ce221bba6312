package people

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/waypost-app/waypost/secure/vault"
)

// On a shared computer there is no way to add somebody to the keychain or to the
// computer's own file.
func TestSharedRefuses(t *testing.T) {
	c := newComputer()
	s := open(t, t.TempDir(), c)
	settle(t, s, Settings{Computer: Shared})
	visit := addVisit(t, s, rosa())
	for _, kind := range []Kind{Keychain, Sealed} {
		_, err := s.Add(t.Context(), kind, rosa())
		fails(t, err, ErrShared)
		moved, _, err := s.Move(t.Context(), visit.ID, kind)
		fails(t, err, ErrShared)
		if moved != nil {
			t.Errorf("moved to %s", kind)
		}
	}
	fails(t, s.SetPassphrase(t.Context(), right), ErrShared)
	if all := s.People(); len(all) != 1 || all[0].ID != visit.ID || s.HasPassphrase() {
		t.Errorf("%v", all)
	}
	other, _, err := s.MoveToVisit(t.Context(), visit.ID, wrong)
	ok(t, err)
	s.Lock()
	_, err = s.OpenVisit(t.Context(), other.ID, wrong)
	ok(t, err)
}

// People who were there before the computer became shared can still be saved, and moved
// elsewhere.
func TestSharedLetsOut(t *testing.T) {
	c := newComputer()
	s := open(t, t.TempDir(), c)
	ok(t, s.SetPassphrase(t.Context(), right))
	keychain := add(t, s, rosa())
	sealed, err := s.Add(t.Context(), Sealed, named("Linh Tran", ""))
	ok(t, err)
	s.index.Settings = s.index.Settings.distrusted()
	s.Lock()
	ok(t, s.Unlock(t.Context(), right))
	for _, p := range []*Person{keychain, sealed} {
		ok(t, p.Save(t.Context()))
		_, _, err := s.MoveToVisit(t.Context(), p.ID, right)
		ok(t, err)
	}
	if wrong := s.Misplaced(Shared); len(wrong) > 0 {
		t.Errorf("%v", wrong)
	}
}

// model performs random operations on a store, including faults and restarts, and checks
// the rules after each one.
type model struct {
	t     *testing.T
	c     *computer
	s     *Store
	dice  *rand.Rand
	trace []string
}

// Whatever happens in whatever order: while the computer is shared, nobody is added to
// its keychain or its own file, and no visit opens without its passphrase.
func TestModel(t *testing.T) {
	const runs, steps = 60, 60
	for seed := range uint64(runs) {
		c := newComputer()
		m := &model{t: t, c: c, s: open(t, quickDir(t), c), dice: rand.New(rand.NewPCG(seed, 1))}
		for range steps {
			m.step()
			if t.Failed() {
				t.Fatalf("seed %d: %v", seed, m.trace)
			}
		}
		m.s.Close()
	}
}

// step performs one random operation.
func (m *model) step() {
	shared := m.s.Settings().Computer == Shared
	before := m.s.People()
	actions := []func() (string, error){m.add, m.move, m.settings, m.open, m.lock, m.erase, m.breakVaults, m.restart}
	name, err := actions[m.dice.IntN(len(actions))]()
	m.trace = append(m.trace, fmt.Sprintf("%s (%v)", name, err))
	if shared && m.s.Settings().Computer == Shared {
		for _, e := range m.s.People() {
			if e.Kind != Visit && !slices.ContainsFunc(before, func(old Entry) bool { return old.ID == e.ID }) {
				m.t.Errorf("%s is in the %s of a shared computer", e.ID, e.Kind)
			}
		}
	}
	for _, v := range m.s.Visits() {
		if _, err := m.s.Load(m.t.Context(), v.ID); (err == nil) != v.Open && !errors.Is(err, errPower) {
			m.t.Errorf("visit %d, open %v: %v", v.Number, v.Open, err)
		}
	}
}

func (m *model) kind() Kind { return []Kind{Keychain, Sealed, Visit}[m.dice.IntN(3)] }

// someone returns the id of a random person, "" if there is nobody.
func (m *model) someone() string {
	all := m.s.People()
	if len(all) == 0 {
		return ""
	}
	return all[m.dice.IntN(len(all))].ID
}

func (m *model) add() (string, error) {
	kind := m.kind()
	if kind == Visit {
		_, err := m.s.AddVisit(m.t.Context(), right, rosa())
		return "add visit", err
	}
	if kind == Sealed {
		m.s.SetPassphrase(m.t.Context(), right)
	}
	_, err := m.s.Add(m.t.Context(), kind, rosa())
	return "add to " + string(kind), err
}

func (m *model) move() (string, error) {
	kind, id := m.kind(), m.someone()
	var err error
	if kind == Visit {
		_, _, err = m.s.MoveToVisit(m.t.Context(), id, right)
	} else {
		_, _, err = m.s.Move(m.t.Context(), id, kind)
	}
	return "move to " + string(kind), err
}

func (m *model) settings() (string, error) {
	computer := []Computer{"", Own, Shared, Shared}[m.dice.IntN(4)]
	err := errors.Join(m.s.SetSettings(Settings{Computer: computer}), m.s.SaveSettings())
	return "computer is " + string(computer), err
}

func (m *model) open() (string, error) {
	_, err := m.s.OpenVisit(m.t.Context(), m.someone(), right)
	return "open", errors.Join(err, m.s.Unlock(m.t.Context(), right))
}

func (m *model) lock() (string, error) {
	m.s.Lock()
	for _, v := range m.s.Visits() {
		if v.Open {
			m.t.Errorf("visit %d is open behind the lock", v.Number)
		}
	}
	return "lock", nil
}

func (m *model) erase() (string, error) {
	_, err := m.s.Erase(m.t.Context(), m.someone())
	return "erase", err
}

func (m *model) breakVaults() (string, error) {
	m.c.left = m.dice.IntN(6)
	m.c.fails = []error{errPower, vault.ErrDisk, vault.ErrRefused}[m.dice.IntN(3)]
	return "break", nil
}

func (m *model) restart() (string, error) {
	was := m.s.Settings().Computer
	m.s = reopen(m.t, m.s, m.c)
	if is := m.s.Settings().Computer; is != was {
		m.t.Errorf("the computer was %q and is %q", was, is)
	}
	_, err := m.s.FinishErasing(m.t.Context())
	return "restart", err
}

// If the computer becomes shared while somebody is being added to the keychain, either
// the setting waits for that, or the person is refused.
func TestSharedWhileAdding(t *testing.T) {
	c := newComputer()
	s := open(t, t.TempDir(), c)
	tried := 0
	c.seen = func() {
		tried++
		var wrong *MisplacedError
		if err := s.SetSettings(Settings{Computer: Shared}); !errors.As(err, &wrong) || len(wrong.People) != 1 {
			t.Errorf("shared while somebody is being added: %v", err)
		}
	}
	p := add(t, s, rosa())
	if c.seen = nil; tried == 0 || s.Settings().Computer == Shared {
		t.Fatal("nobody was added meanwhile")
	}
	_, err := s.Erase(t.Context(), p.ID)
	ok(t, err)

	// Not listed yet: Add has checked once and will check again.
	done, err := s.addPending(Entry{ID: newID(), Kind: Keychain})
	ok(t, err)
	if wrong := new(MisplacedError); !errors.As(s.SetSettings(Settings{Computer: Shared}), &wrong) {
		t.Error("shared while somebody is about to be listed")
	}
	done()
	ok(t, s.SetSettings(Settings{Computer: Shared}))
	for _, kind := range []Kind{Keychain, Sealed} {
		_, err = s.add(t.Context(), newPerson{Entry: Entry{ID: newID(), Kind: kind}, wanted: rosa().Items()}, rosa())
		fails(t, err, ErrShared)
	}
	if len(s.People()) != 0 {
		t.Error("somebody is listed")
	}
}
