package session

import (
	"flag"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/people"
)

var (
	modelSeed = flag.Uint64("model.seed", 0, "run only the sequence of TestModel with this seed")
	modelTime = flag.Duration("model.time", 3*time.Second, "how long TestModel runs")
)

// TestModel runs random sequences of actions by people, the clock and faults, and checks
// after each step what must always hold:
//
// - While the window is locked no journey is open, and nothing that is sealed can be
// read from the Session; the same applies to visits that are not open.
// - Whoever has a passphrase can be opened only with it.
// - What was typed is there whenever its journey opens.
// - On a shared computer nothing reaches the keychain.
//
// To repeat a sequence: -run TestModel -model.seed N.
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

// fields returns the fields that people fill in.
func fields() []wizard.Field {
	return []wizard.Field{
		wizard.FieldName, wizard.FieldEmail, wizard.FieldBackup, wizard.Question(1), wizard.Answer(1), wizard.Answer(5),
	}
}

// known is what the model knows about a person.
type known struct {
	kind   people.Kind
	wanted map[wizard.Field]string // as it was last in their journey; nil if that is unknown
	typed  []string                // everything, including what was replaced later
	given  bool                    // their own passphrase was entered, and still counts
}

// world is a session together with what the model knows about it.
type world struct {
	*desk
	*rand.Rand
	t   *testing.T
	log []string

	all        map[string]*known // everyone, by id
	inKeychain map[string]bool   // ids that entered the keychain before the computer became shared
	given      bool              // the computer's passphrase was entered since the last lock
	heard      bool              // the result was reported: it opened the computer's file
	open       string            // id of the person who was open after the last step
	words      int               // number of words typed so far
	input      secure.Secret     // input kept while the window is locked
	adding     *known            // a person who may be listed soon
	moving     string            // id of a person whose id may soon change, by being moved
	broken     bool              // the vaults have a fault
}

// action is something that can happen; weight determines how often it does.
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

// step does something, and usually lets all of it happen.
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
	case 0: // go on with the next step at once
	case 1:
		synctest.Wait() // work has ended, and the Loop does not know yet
		m.checkNow()
	default:
		m.settle()
		m.checkSettled()
	}
}

func (m *world) note(format string, args ...any) {
	m.log = append(m.log, fmt.Sprintf(format, args...))
}

// word returns a new word that can be found wherever it is stored.
func (m *world) word() string {
	m.words++
	return fmt.Sprintf("word%dq", m.words)
}

// someone picks a person known to the model; "" for nobody.
func (m *world) someone() string {
	ids := slices.Sorted(maps.Keys(m.all))
	if len(ids) == 0 {
		return ""
	}
	return ids[m.IntN(len(ids))]
}

// adopt records ids that are new, and those that are gone.
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
