package session

import (
	"context"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/people"
)

// checkNow checks what must hold at all times.
func (m *world) checkNow() {
	m.t.Helper()
	if m.Locked() && (m.Journey() != nil || m.person != nil || m.draft != nil || m.saver != nil) {
		m.t.Error("somebody is open behind the lock")
	}
	m.watch()
}

// watch compares the open journey with what was typed.
func (m *world) watch() {
	m.t.Helper()
	id, kind := m.Person()
	if id == "" {
		m.open = ""
		return
	}
	k := m.all[id]
	if k == nil && m.adding != nil {
		m.adding.kind = kind
		m.all[id], m.adding = m.adding, nil
		k = m.all[id]
	}
	if k == nil {
		m.t.Errorf("%.4s is open and unknown", id)
		return
	}
	now := map[wizard.Field]string{}
	for _, f := range fields() {
		now[f] = m.Journey().Value(f).Reveal()
	}
	if id != m.open {
		if kind == people.Visit && !k.given || kind == people.Sealed && !m.given {
			m.t.Errorf("%.4s (%s) opens without a passphrase", id, kind)
		}
		if k.wanted != nil && !maps.Equal(k.wanted, now) {
			m.t.Errorf("%.4s typed %v and finds %v", id, k.wanted, now)
		}
	}
	m.open, k.wanted = id, now
}

// checkSettled checks what must hold when nothing is running.
func (m *world) checkSettled() {
	m.t.Helper()
	m.checkNow()
	if m.Shared() {
		m.checkKeychain()
	}
	if m.Saving() || m.Work.Busy() {
		return
	}
	for _, v := range m.store.Visits() {
		if k := m.all[v.ID]; v.Open && k != nil && !k.given {
			m.t.Errorf("the visit %.4s is open", v.ID)
		}
	}
	words, ids := m.hidden()
	for _, leak := range search(m.Session, words, ids) {
		m.t.Errorf("readable: %s", leak)
	}
}

// hidden returns what must not be readable now: the words of people whose passphrase has
// to be entered first, and the ids of those whose keys must not be in memory.
func (m *world) hidden() (words, ids []string) {
	for id, k := range m.all {
		switch {
		case id == m.open, k.kind == people.Keychain:
			continue
		case k.kind == people.Visit && !k.given:
			ids = append(ids, id)
		case k.kind == people.Sealed && !m.given:
			ids = append(ids, id, theComputer)
		default:
			continue
		}
		words = append(words, k.typed...)
	}
	return words, ids
}

// contents returns the contents of the vaults by name: an id in the keychain, or a path.
func (m *world) contents() map[string][]string {
	m.pc.mu.Lock()
	defer m.pc.mu.Unlock()
	all := map[string][]string{}
	for name, v := range m.pc.kept {
		if _, err := os.Stat(filepath.Dir(name)); filepath.IsAbs(name) && err != nil {
			continue // the file was deleted with its folder
		}
		items, _ := v.Items(context.Background())
		for _, item := range items {
			s, _ := v.Get(context.Background(), item)
			all[name] = append(all[name], s.Reveal())
		}
	}
	return all
}

// finds returns the first of some words that is contained in a text.
func finds(texts, words []string) string {
	for _, text := range texts {
		for _, w := range words {
			if strings.Contains(text, w) {
				return w
			}
		}
	}
	return ""
}

// checkKeychain checks that, on a shared computer, nobody was added to the keychain, and
// that nothing typed by a visit is in it.
func (m *world) checkKeychain() {
	m.t.Helper()
	var visits []string
	for _, k := range m.all {
		if k.kind == people.Visit {
			visits = append(visits, k.typed...)
		}
	}
	for name, kept := range m.contents() {
		if filepath.IsAbs(name) {
			continue // a file
		}
		if len(kept) > 0 && !m.inKeychain[name] {
			m.t.Errorf("%.4s came to the keychain of a shared computer", name)
		}
		if word := finds(kept, visits); word != "" && !m.inKeychain[name] {
			m.t.Errorf("the keychain has %s, which a visit typed", word)
		}
	}
}

// peace ends the sequence: without any faults, everything that anybody typed can be
// reached, and is in their vault afterwards.
func (m *world) peace() {
	m.note("peace")
	m.mend()
	m.leave()
	m.settle()
	m.adopt()
	if m.Locked() {
		resume := func(done func(error)) { m.Resume(func(_ secure.Secret, err error) { done(err) }) }
		if visit := m.LockedVisit(); visit != "" || m.UsesPassphrase() && m.store.NeedsPassphrase() {
			m.adoptGiven(visit)
			resume = m.unlocked(visit, resume)
		}
		m.retry(resume)
	}
	m.checkNow()
	m.must(m.ClosePerson)
	m.forgetGiven()
	if m.UsesPassphrase() && m.store.NeedsPassphrase() {
		m.retry(func(done func(error)) { m.Unlock("", right, done) })
		m.given = true
	}
	for _, id := range slices.Sorted(maps.Keys(m.all)) {
		m.all[id].given = true
		m.retry(m.opening(id))
		m.checkNow()
		m.must(m.ClosePerson)
		if got, want := m.pc.holds(id, wizard.Answer(1)), m.all[id].wanted[wizard.Answer(1)]; got != want {
			m.t.Errorf("the vault of %.4s holds %q, not %q", id, got, want)
		}
		m.forgetGiven()
		m.settle()
		m.checkSettled()
	}
	if !m.NothingUnsaved() {
		m.t.Error("something is unsaved")
	}
}
