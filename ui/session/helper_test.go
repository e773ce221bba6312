package session

import (
	"testing"
	"testing/synctest"
	"time"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/people"
	"github.com/waypost-app/waypost/wizard/wizardtest"
)

// Two passphrases; right is the one for everything.
var (
	right = secure.NewSecret("river-candle-mango")
	wrong = secure.NewSecret("candle-river-mango")
)

// desk is a session on a computer, and a record of the calls to its View.
type desk struct {
	*Session
	*queue
	t  testing.TB
	pc *computer

	ended      []error // passed to SaveEnded
	waits      int     // number of calls of Waiting
	lockSaved  []error // passed to LockSaveEnded
	settingErr error   // passed to SettingsNotSaved
}

func (d *desk) SaveEnded(err error)        { d.ended = append(d.ended, err) }
func (d *desk) Waiting()                   { d.waits++ }
func (d *desk) SettingsNotSaved(err error) { d.settingErr = err }
func (d *desk) LockSaveEnded(err error)    { d.lockSaved = append(d.lockSaved, err) }

// at runs a test on a computer, with a fake clock.
func at(t *testing.T, whose people.Computer, run func(*testing.T, *desk)) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		d := &desk{t: t, pc: newComputer(t), queue: newQueue()}
		d.start()
		defer d.stop()
		d.ok(d.SetShared(whose == people.Shared))
		run(t, d)
	})
}

// start opens the session.
func (d *desk) start() {
	d.t.Helper()
	d.Session = New(d.pc.open(d.t), d.queue, d, func() time.Time { return time.Now().UTC() })
	d.Session.forget = func() {}
}

// stop ends everything, as the end of the process would.
func (d *desk) stop() {
	d.pc.breaks(nil)
	d.Cancel()
	if d.saver != nil {
		d.saver.drop()
	}
	d.pass(lockSaveTime)
	d.Session.Close()
}

func (d *desk) ok(err error) {
	d.t.Helper()
	if err != nil {
		d.t.Fatal(err)
	}
}

// rosa returns a new person's journey, with a name.
func rosa() *wizard.Journey {
	j := wizard.New(time.Now())
	j.Set(wizard.FieldName, wizardtest.Name)
	return j
}

// result records the call of a done function.
type result struct {
	calls int
	err   error
}

func (r *result) done(err error) { r.calls, r.err = r.calls+1, err }

// must waits until done is called, and fails if there is an error.
func (d *desk) must(begin func(done func(error))) {
	d.t.Helper()
	if err := d.await(begin); err != nil {
		d.t.Fatal(err)
	}
}

// await waits until done is called, and returns the error.
func (d *desk) await(begin func(done func(error))) error {
	d.t.Helper()
	var r result
	begin(r.done)
	d.settle()
	if r.calls != 1 {
		d.t.Fatalf("done was called %d times", r.calls)
	}
	return r.err
}

// add adds a person, who is then open: on a shared computer as a visit. It returns their
// id.
func (d *desk) add() string {
	d.t.Helper()
	d.must(func(done func(error)) {
		if d.Shared() {
			d.AddVisit(rosa(), right, done)
		} else {
			d.Add(rosa(), done)
		}
	})
	id, _ := d.Person()
	return id
}

// makePassphrase creates the passphrase of the computer's sealed file.
func (d *desk) makePassphrase() {
	d.t.Helper()
	d.must(func(done func(error)) { d.MakePassphrase(right, done) })
}

// unlocked enters the right passphrase of a visit ("" for the computer's file), and then
// does what it was needed for.
func (d *desk) unlocked(visit string, begin func(done func(error))) func(done func(error)) {
	return func(done func(error)) {
		d.Unlock(visit, right, func(err error) {
			if err != nil {
				done(err)
				return
			}
			begin(done)
		})
	}
}

// opening opens a person, with the passphrase if they are a visit.
func (d *desk) opening(id string) func(done func(error)) {
	open := func(done func(error)) { d.Open(id, done) }
	if d.IsVisit(id) {
		return d.unlocked(id, open)
	}
	return open
}

// unlock enters the right passphrase and resumes.
func (d *desk) unlock() (input secure.Secret) {
	d.t.Helper()
	resume := func(done func(error)) {
		d.Resume(func(in secure.Secret, err error) {
			input = in
			done(err)
		})
	}
	if visit := d.LockedVisit(); visit != "" || d.UsesPassphrase() {
		resume = d.unlocked(visit, resume)
	}
	d.must(resume)
	return input
}

// resume tries to resume without a passphrase.
func (d *desk) resume() error {
	d.t.Helper()
	return d.await(func(done func(error)) { d.Resume(func(_ secure.Secret, err error) { done(err) }) })
}

// types answers the first security question.
func (d *desk) types(answer string) { d.Set(wizard.Answer(1), answer) }

// typed returns that answer in the open journey.
func (d *desk) typed() string { return d.Journey().Value(wizard.Answer(1)).Reveal() }
