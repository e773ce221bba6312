package wizard

import (
	"bytes"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"
	"time"

	"github.com/waypost-app/waypost/secure"
)

// model performs operations on a journey and checks after each of them what must always
// hold.
type model struct {
	*testing.T
	j        *Journey
	now      time.Time
	finished bool
}

// FuzzJourney does everything that a person can do, in any order. At any point the
// program may end and the journey be restored.
func FuzzJourney(f *testing.F) {
	f.Add([]byte{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
	f.Add([]byte("next back goto select confirm key renew name mark give give give"))
	f.Add(append(toTheEnd(), 3, 5, 4, 1, 5, 0, 0, 0, 6, 1, 9, 0))
	f.Fuzz(runModel)
}

// TestRandomJourneys is FuzzJourney with the same moves in every run.
func TestRandomJourneys(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 50 {
		moves := make([]byte, 120)
		for i := range moves {
			moves[i] = byte(random.IntN(256))
		}
		start := toTheEnd()
		runModel(t, append(start[:4*random.IntN(len(start)/4+1)], moves...))
	}
}

// toTheEnd returns moves that answer everything and finish.
func toTheEnd() []byte { return bytes.Repeat([]byte{7, 0, 0, 0}, len(ids(MethodApp))+1) }

func runModel(t *testing.T, moves []byte) {
	m := &model{T: t, j: New(noon), now: noon}
	for i := 0; i+1 < min(len(moves), 300); i += 2 {
		m.move(moves[i]%15, int(moves[i+1]))
		m.check()
	}
	m.restart()
}

// move does one thing; n selects a variant of it.
func (m *model) move(what byte, n int) {
	j, before := m.j, m.j.Step().ID
	m.now = m.now.Add(time.Duration(n) * time.Second)
	switch what {
	case 0:
		if problems := j.Next(m.now); problems != nil && j.Step().ID != before {
			m.Fatalf("Next left %s with %v", before, problems)
		}
	case 1:
		j.NextSkipping(m.now)
	case 2:
		m.keepsAnswers(func() { j.Back() })
	case 3:
		m.keepsAnswers(func() { j.GoTo(steps[n%len(steps)].ID) })
	case 4:
		m.keepsAnswers(func() { j.Select(FieldMethod, string(Methods()[n%4])) })
	case 5:
		m.changesCode(func() { j.Confirm(FieldMethod) }, j.VoidsBackup())
	case 6:
		key := parsed(m, []string{rosasKey, "JBSWY3DPEHPK3PXP"}[n%2])
		old, had := j.Key()
		m.changesCode(func() { j.SetKey(key) }, had && !old.Secret.Equal(key.Secret))
	case 7:
		a := answers(Methods()[n%4])
		for _, f := range j.Step().Fields {
			j.Set(f, a[f])
		}
		if j.Step().ID == StepSheet {
			j.MarkSheet(SheetPrinted, m.now)
		}
	case 8:
		fields := Fields()
		j.Set(fields[n%len(fields)], []string{"", "7K4M", Yes}[n%3])
	case 9:
		m.changesCode(j.Renew, !j.Value(FieldBackup).Empty())
	case 10:
		j.SetName([]string{"", "Rosa", "Rosa Delgado"}[n%3])
	case 11:
		j.MarkSheet([]Timestamp{SheetPrinted, SheetSaved}[n%2], m.now)
	case 12:
		s := situations[n%len(situations)]
		m.changesCode(func() { s.Begin(j) }, s.NewCode)
	case 13:
		k := AllKept()[n%len(AllKept())]
		m.changesCode(func() { j.Replace(k) }, k == KeptMethod || k == KeptBackup)
	case 14:
		k := AllKept()[n%len(AllKept())]
		m.erases(k, func() { j.Erase(k) })
	}
}

// keepsAnswers calls run, which must change nothing that is saved except the place.
func (m *model) keepsAnswers(run func()) {
	values := m.j.Items()
	delete(values, ItemPerson)
	progress, method := m.j.Progress(), m.j.Method()
	run()
	after := m.j.Items()
	delete(after, ItemPerson)
	if !reflect.DeepEqual(values, after) || m.j.Progress() != progress || m.j.Method() != method {
		m.Fatal("looking changed something")
	}
}

// changesCode calls run, and checks whether it voids the backup code.
func (m *model) changesCode(run func(), voids bool) {
	code := m.j.Value(FieldBackup)
	run()
	switch after := m.j.Value(FieldBackup); {
	case voids && !code.Empty() && (!after.Empty() || !m.j.Value(FieldBackupAgain).Empty() || m.j.sheetMade()):
		m.Fatal("a void code, or a sheet with it, is left")
	case !voids && !after.Equal(code):
		m.Fatal("a valid code is gone")
	}
}

// erases calls run, which must remove one stored thing and nothing else.
func (m *model) erases(k Kept, run func()) {
	others := m.j.Erasable()
	run()
	others = slices.DeleteFunc(others, func(other Kept) bool { return other == k })
	if left := m.j.Erasable(); !slices.Equal(left, others) {
		m.Fatalf("%s was erased: %v, want %v", k, left, others)
	}
}

// check fails if the journey is in an impossible state.
func (m *model) check() {
	j := m.j
	if !j.applies(j.at) || j.at > j.furthest {
		m.Fatalf("stands at %s", j.Step().ID)
	}
	if m.finished && !j.Finished() {
		m.Fatal("not finished any more")
	}
	m.finished = j.Finished()
	if j.Done(StepSheet) && !j.sheetMade() {
		m.Fatal("the sheet is done without one")
	}
	p := j.Progress()
	if p.Done < 0 || p.Done > NumberedSteps || index(p.Furthest) < j.at {
		m.Fatalf("progress %+v", p)
	}
	if n := len(j.Rail()); n != NumberedSteps+2 { // before and after them: StepReady and StepSheet
		m.Fatalf("%d stops", n)
	}
	if id, ok := j.Landing(); ok && !j.Open(id) {
		m.Fatalf("opens at %s", id)
	}
	key, ok := j.Key()
	if kept, err := parseKey(j.Value(FieldKey).Reveal()); ok && (err != nil || !kept.SameCodes(key)) {
		m.Fatal("the key and its text differ")
	}
	for _, id := range []StepID{StepConfirm, StepConfirmation} {
		if waited := j.Waited(id, m.now); waited < 0 || !j.Waiting(id) && waited != j.Waited(id, m.now.Add(time.Hour)) {
			m.Fatalf("waited %v at %s", waited, id)
		}
	}
}

// restart saves and restores the journey: everything must survive, except what is
// deliberately not saved.
func (m *model) restart() {
	m.j.leaveStep()
	if !m.j.Is(FieldKeepPassword, Yes) {
		m.j.Set(FieldPassword, "")
	}
	m.j.voided = secure.Secret{}
	again, err := Restore(m.j.Items())
	if err != nil {
		m.Fatal(err)
	}
	for _, id := range []StepID{StepConfirm, StepConfirmation} {
		if m.j.Waiting(id) && index(id) < m.j.furthest && m.j.Step().ID != id {
			return // such a wait counts as over: see restoreTimes
		}
	}
	equalJourneys(m, m.j, again)
}
