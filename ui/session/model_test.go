package session

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"waypost/secure"
	"waypost/secure/vault"
	"waypost/wizard"
	"waypost/wizard/people"
)

var (
	modelSeed = flag.Uint64("model.seed", 0, "run only the sequence of TestModel with this seed")
	modelTime = flag.Duration("model.time", 3*time.Second, "how long TestModel runs")
)

// TestModel drives random sequences of what people, the clock and faults do, and
// checks after each step what must always hold:
//
//   - Behind the lock no journey is open, and nothing that anybody sealed can be
//     read from the Session; the same of a visit that is not open.
//   - Whoever has a passphrase comes in with it only.
//   - What was typed is there whenever its journey opens.
//   - On a shared computer nothing reaches the keychain.
//
// To run one sequence again: -run TestModel -model.seed N.
func TestModel(t *testing.T) {
	if *modelSeed != 0 {
		model(t, *modelSeed)
		return
	}
	for begin, seed := time.Now(), rand.Uint64(); time.Since(begin) < *modelTime && !t.Failed(); seed++ {
		model(t, seed)
	}
}

// model runs one sequence.
func model(t *testing.T, seed uint64) {
	const steps = 60
	t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) {
		whose := people.Own
		if seed%2 == 0 {
			whose = people.Shared
		}
		at(t, whose, func(t *testing.T, d *desk) {
			m := &world{desk: d, t: t, Rand: rand.New(rand.NewPCG(seed, 0)), all: map[string]*known{}, inKeychain: map[string]bool{}}
			defer func() {
				if t.Failed() {
					t.Logf("again: -run TestModel -model.seed %d\n%s", seed, strings.Join(m.log, "\n"))
				}
			}()
			for range steps {
				m.step()
				if t.Failed() {
					return
				}
			}
			m.peace()
		})
	})
}

// fields are what people type in the model.
func fields() []wizard.Field {
	return []wizard.Field{
		wizard.FieldName, wizard.FieldEmail, wizard.FieldBackup, wizard.Question(1), wizard.Answer(1), wizard.Answer(5),
	}
}

// known is what the model knows of a person.
type known struct {
	kind   people.Kind
	wanted map[wizard.Field]string // as their journey last had it; nil if nobody knows
	typed  []string                // everything, also what was typed over
	given  bool                    // their own passphrase, for this time
}

// world is a session with what the model knows of it.
type world struct {
	*desk
	*rand.Rand
	t   *testing.T
	log []string

	all        map[string]*known // by id
	inKeychain map[string]bool   // ids that came to the keychain while the computer was one's own
	given      bool              // the passphrase of the computer, since the last lock
	heard      bool              // that it opened the computer's file
	open       string            // the id of whoever was open after the last step
	words      int               // that were typed
	input      secure.Secret     // that waits behind the lock
	adding     *known            // who may be listed soon
	moving     string            // the id that may change soon
	broken     bool              // the vaults have a fault
}

// action is something that happens, by its name; weight is how often.
type action struct {
	name   string
	weight int
	do     func()
}

func (m *world) actions() []action {
	return []action{
		{"type", 12, m.typeWord},
		{"turn a page", 4, m.turn},
		{"time passes", 6, m.wait},
		{"nobody is there", 2, m.nobody},
		{"add", 4, m.add},
		{"open", 6, m.openSomeone},
		{"unlock and open", 6, m.unlockSomeone},
		{"lock", 5, func() { m.lockNow(0) }},
		{"go back in", 3, func() { m.goBack(true) }},
		{"unlock, go back in", 6, m.unlockBack},
		{"home", 5, m.home},
		{"leave the page", 3, m.leave},
		{"save", 2, func() { m.Save(func() {}) }},
		{"erase", 2, m.erase},
		{"move", 3, m.move},
		{"rename", 2, m.rename},
		{"settings", 3, m.settings},
		{"draft", 2, m.draftName},
		{"a passphrase", 1, m.makePassphrase},
		{"fault", 4, m.faults},
		{"start again", 2, m.restart},
	}
}

// step does something, and most times lets all of it happen.
func (m *world) step() {
	all := m.actions()
	sum := 0
	for _, a := range all {
		sum += a.weight
	}
	n := m.IntN(sum)
	i := 0
	for ; n >= all[i].weight; i++ {
		n -= all[i].weight
	}
	m.note("%s", all[i].name)
	all[i].do()
	m.checkNow()
	switch m.IntN(4) {
	case 0: // on with the next, at once
	case 1:
		synctest.Wait() // what runs has ended, and the Loop does not know
		m.checkNow()
	default:
		m.settle()
		m.checkSettled()
	}
}

func (m *world) note(format string, args ...any) {
	m.log = append(m.log, fmt.Sprintf(format, args...))
}

// word is a new word that is found wherever it is.
func (m *world) word() string {
	m.words++
	return fmt.Sprintf("word%dq", m.words)
}

// someone picks a person whom the model knows; "" for nobody.
func (m *world) someone() string {
	ids := slices.Sorted(maps.Keys(m.all))
	if len(ids) == 0 {
		return ""
	}
	return ids[m.IntN(len(ids))]
}

func (m *world) typeWord() {
	if m.Journey() == nil {
		m.Set(wizard.FieldName, "nobody")
		return
	}
	all := fields()
	f, w := all[m.IntN(len(all))], m.word()
	m.Set(f, w)
	id, _ := m.Person()
	m.all[id].typed = append(m.all[id].typed, w)
	m.note("  %s of %.4s is %s", f, id, w)
}

func (m *world) turn() {
	if m.IntN(2) == 0 {
		m.NextSkipping()
	} else {
		m.Back()
	}
}

func (m *world) wait() {
	m.pass([]time.Duration{time.Millisecond, Patience, saveDelay, time.Second, lockSaveTime}[m.IntN(5)])
}

// nobody is nobody at the window for some minutes.
func (m *world) nobody() {
	m.pass(time.Duration(m.IntN(6)) * time.Minute)
	if after, due := m.LockDue(); due {
		m.lockNow(after)
	}
	m.Touch()
}

func (m *world) lockNow(after time.Duration) {
	w := secure.NewSecret(m.word())
	id, _ := m.Person()
	if !m.Lock(after, w) {
		return
	}
	if m.input = (secure.Secret{}); id != "" {
		m.input = w
		m.all[id].typed = append(m.all[id].typed, w.Reveal())
	}
	m.forgetGiven()
	m.given, m.heard = false, false
}

// forgetGiven says that the passphrases of visits must be given again.
func (m *world) forgetGiven() {
	for _, k := range m.all {
		k.given = false
	}
}

// leave is what every way to another page does.
func (m *world) leave() {
	m.Cancel()
	m.forgetGiven()
	m.heard = m.heard && !m.Locked()
	m.given = m.heard
	m.adoptOpen()
}

// adoptOpen says that whoever is open has given their passphrase.
func (m *world) adoptOpen() {
	if id, _ := m.Person(); id != "" && m.all[id] != nil {
		m.all[id].given = true
	}
}

func (m *world) add() {
	m.leave()
	j := wizard.New(time.Now())
	name := m.word()
	j.Set(wizard.FieldName, name)
	k := &known{typed: []string{name}, given: true}
	done := func(err error) { m.note("  added: %v", err) }
	if m.IntN(3) > 0 == m.Shared() {
		k.kind = people.Visit
		m.AddVisit(j, right, done)
	} else {
		m.Add(j, done)
	}
	m.adding = k
	m.calm()
}

// calm lets work end that the model cannot follow otherwise.
func (m *world) calm() {
	m.pass(time.Second)
	if m.Work.Busy() {
		m.leave() // it hangs
		m.settle()
	}
	m.adopt()
}

// adopt learns the ids that are new, and those that are gone.
func (m *world) adopt() {
	listed := map[string]people.Kind{}
	for _, e := range m.store.People() {
		if !e.Erasing {
			listed[e.ID] = e.Kind
		}
	}
	for id, kind := range listed {
		switch {
		case m.all[id] != nil:
		case m.moving != "" && listed[m.moving] == "":
			moved := m.all[m.moving]
			m.all[id] = &known{kind: kind, wanted: moved.wanted, typed: moved.typed}
		case m.adding != nil:
			m.adding.kind = kind
			m.all[id] = m.adding
			m.adding = nil
		default:
			m.t.Errorf("%.4s came from nowhere", id)
		}
	}
	for id := range m.all {
		if listed[id] == "" {
			delete(m.all, id)
		}
	}
	for id, k := range m.all {
		if k.kind == people.Keychain && !m.Shared() {
			m.inKeychain[id] = true
		}
	}
	m.adding, m.moving = nil, ""
}

func (m *world) openSomeone() {
	if id := m.someone(); id != "" {
		m.leaveWhatHangs()
		m.note("  %.4s", id)
		m.Open(id, func(err error) { m.note("  opened: %v", err) })
	}
}

// leaveWhatHangs leaves the page, as each way to another one does, if work that
// hangs would have to be waited for.
func (m *world) leaveWhatHangs() {
	if m.broken && m.Work.Busy() {
		m.leave()
		m.settle()
	}
}

// unlockSomeone gives a passphrase for somebody on home, and opens them.
func (m *world) unlockSomeone() {
	id := m.someone()
	if open, _ := m.Person(); id == "" || id == open || m.Locked() {
		return
	}
	m.leaveWhatHangs()
	m.give(id, func() { m.Open(id, func(err error) { m.note("  opened: %v", err) }) })
}

// give types a passphrase for a person, or for the computer's file; then follows
// the right one.
func (m *world) give(id string, then func()) {
	given, visit := &m.given, ""
	if k := m.all[id]; k != nil && k.kind == people.Visit {
		given, visit = &k.given, id
	}
	before, passphrase := *given, right
	if m.IntN(4) == 0 {
		passphrase = wrong
	} else {
		*given = true // from now on, until the page is left
	}
	m.note("  %.4s, right: %t", visit, passphrase == right)
	m.Unlock(visit, passphrase, func(err error) {
		m.note("  unlocked: %v", err)
		switch {
		case err == nil && passphrase == wrong:
			m.t.Error("a wrong passphrase opens it")
		case err == nil:
			*given = true
			m.heard = m.heard || visit == ""
			then()
		case passphrase == right: // too many wrong ones before
			*given = before && visit == ""
		}
	})
}

// unlockBack gives the passphrase that the lock asks for, if any, and goes back in.
func (m *world) unlockBack() {
	if !m.Locked() {
		return
	}
	m.leaveWhatHangs()
	if visit := m.LockedVisit(); visit != "" {
		m.give(visit, func() { m.goBack(false) })
	} else if m.UsesPassphrase() {
		m.give("", func() { m.goBack(false) })
	} else {
		m.goBack(false)
	}
}

func (m *world) goBack(leave bool) {
	if leave {
		m.leaveWhatHangs()
	}
	locked, l := m.Locked(), m.lock
	m.Resume(func(input secure.Secret, err error) {
		m.note("  resumed: %v", err)
		if !locked {
			return
		}
		if err != nil {
			m.forgetGiven()
			m.given, m.heard = false, false
			return
		}
		switch {
		case l.person != "" && !input.Equal(m.input):
			m.t.Error("the input of the page is lost")
		case l.person == "" && m.UsesPassphrase() && !m.given:
			m.t.Error("home opens without a passphrase")
		}
	})
}

func (m *world) home() {
	m.ClosePerson(func(err error) {
		m.note("  closed: %v", err)
		if err == nil {
			m.forgetGiven()
		}
	})
}

func (m *world) erase() {
	id := m.someone()
	if id == "" {
		return
	}
	m.leave()
	m.note("  %.4s", id)
	m.BeginErasing(id)
	m.forgetGiven()
	m.open = ""
	typed := m.all[id].typed
	delete(m.all, id)
	m.EraseNext(func() {})
	m.pass(lockSaveTime)
	if m.broken && m.Erasure().Err != nil {
		m.mend()
		m.EraseNext(func() {})
		m.pass(time.Second)
	}
	if e := m.Erasure(); !e.Done {
		m.t.Errorf("not erased: %v", e.Err)
	}
	m.EraseEnded()
	m.leave()
	for name, kept := range m.contents() {
		if word := finds(kept, typed); word != "" {
			m.t.Errorf("%s holds %s of %.4s, who is erased", name, word, id)
		}
	}
}

func (m *world) move() {
	id := m.someone()
	if id == "" {
		return
	}
	m.leaveWhatHangs()
	to := []people.Kind{people.Keychain, people.Sealed, people.Visit}[m.IntN(3)]
	if to == m.all[id].kind && to != people.Visit {
		return
	}
	m.note("  %.4s to %s", id, to)
	m.moving = id
	m.Move(id, to, right, func() { m.forgetGiven() }, func(moved Moved) { m.note("  moved: %+v", moved) })
	m.calm()
}

func (m *world) rename() {
	id := m.someone()
	if open, _ := m.Person(); id == "" || id == open {
		return
	}
	m.leaveWhatHangs()
	name, k := m.word(), m.all[id]
	k.typed = append(k.typed, name)
	wanted := k.wanted
	k.wanted = nil // either name, if nobody hears how it ends
	m.note("  %.4s is %s", id, name)
	m.Rename(id, name, func(err error) {
		m.note("  renamed: %v", err)
		k.given = m.Work.Busy() // else the visit is locked again
		if k.wanted = maps.Clone(wanted); err == nil && k.wanted != nil {
			k.wanted[wizard.FieldName] = name
		}
	})
	m.calm()
}

func (m *world) settings() {
	switch m.IntN(4) {
	case 0:
		m.SetAutoLockMinutes([]int{0, 1, 10, -3}[m.IntN(4)])
	case 1:
		m.SetDark(m.IntN(2) == 0)
	case 2:
		m.note("  shared: %v", m.SetShared(true))
	case 3:
		m.note("  own: %v", m.SetShared(false))
	}
}

func (m *world) draftName() {
	if !m.Locked() && m.Journey() == nil {
		m.Draft().Set(wizard.FieldName, m.word())
	}
}

func (m *world) makePassphrase() {
	m.leave()
	m.settle()
	m.MakePassphrase(right, func(err error) {
		m.note("  made: %v", err)
		m.given = m.given || err == nil
		m.heard = m.heard || err == nil
	})
	if m.IntN(2) == 0 {
		m.settle()
	}
	m.leave()
}

// faults breaks the vaults, or mends them.
func (m *world) faults() {
	all := []fault{nil, nil, refuse(vault.ErrDisk), refuse(vault.ErrTimeout), hang, func(_ context.Context, op string) error {
		if op == "get" {
			return vault.ErrTimeout
		}
		return nil
	}}
	n := m.IntN(len(all))
	m.note("  number %d", n)
	m.broken = n > 1
	m.pc.breaks(all[n])
}

// mend mends the vaults, and cuts off what hangs.
func (m *world) mend() {
	m.pc.breaks(nil)
	m.broken = false
	if m.saver != nil && m.saver.writing() {
		m.saver.cancel()
	}
	m.pass(lockSaveTime)
}

// restart closes the window and opens it again, unless something would be lost.
// Meanwhile somebody may edit the index.
func (m *world) restart() {
	m.settle()
	if !m.NothingUnsaved() || m.Work.Busy() {
		return
	}
	m.adopt()
	shared := m.Shared()
	m.Session.Close()
	edited := m.IntN(2) == 0
	if edited {
		edit(m.t, m.pc, `"computer":"shared"`, `"computer":"own"`)
		edit(m.t, m.pc, `"lockMinutes":10`, `"lockMinutes":-10`)
	}
	m.desk.start()
	m.forgetGiven()
	m.given, m.heard, m.open = false, false, ""
	m.note("  shared before: %t, edited: %t, now: %t", shared, edited, m.Shared())
	if shared && !m.Shared() {
		m.t.Error("a file switches the clinic mode off")
	}
}

// checkNow checks what holds at every moment.
func (m *world) checkNow() {
	m.t.Helper()
	if m.Locked() && (m.Journey() != nil || m.person != nil || m.draft != nil || m.saver != nil) {
		m.t.Error("somebody is open behind the lock")
	}
	m.watch()
}

// watch compares the journey that is open with what was typed.
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

// checkSettled checks what holds when nothing runs.
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

// hidden returns what must not be readable now: the words of people whose passphrase
// has to be given first, and whose keys those are.
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

// contents is what the vaults hold, by their name: an id in the keychain, or a path.
func (m *world) contents() map[string][]string {
	m.pc.mu.Lock()
	defer m.pc.mu.Unlock()
	all := map[string][]string{}
	for name, v := range m.pc.kept {
		if _, err := os.Stat(filepath.Dir(name)); filepath.IsAbs(name) && err != nil {
			continue // the file is gone with its folder
		}
		items, _ := v.Items(context.Background())
		for _, item := range items {
			s, _ := v.Get(context.Background(), item)
			all[name] = append(all[name], s.Reveal())
		}
	}
	return all
}

// finds returns the first of some words that is in a text.
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

// checkKeychain checks that on a shared computer nobody came to the keychain, and
// nothing that a visit typed is in it.
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

// peace ends the sequence: with no fault left, everything that anybody typed can be
// reached, and is in their vault after that.
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

func (m *world) adoptGiven(visit string) {
	if visit == "" {
		m.given = true
	} else {
		m.all[visit].given = true
	}
}

// retry waits as long as wrong passphrases cost.
func (m *world) retry(begin func(done func(error))) {
	err := m.await(begin)
	for wait := (*people.WaitError)(nil); errors.As(err, &wait); err = m.await(begin) {
		m.pass(time.Until(wait.Until))
	}
	m.ok(err)
}
