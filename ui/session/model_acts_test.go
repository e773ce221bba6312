package session

import (
	"context"
	"maps"
	"time"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/vault"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/people"
)

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

// nobody leaves the window idle for some minutes.
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

// leave cancels work, as leaving a page does.
func (m *world) leave() {
	m.Cancel()
	m.forgetGiven()
	m.heard = m.heard && !m.Locked()
	m.given = m.heard
	m.adoptOpen()
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

// calm lets all work end if the model could not predict its result otherwise.
func (m *world) calm() {
	m.pass(time.Second)
	if m.Work.Busy() {
		m.leave() // it hangs
		m.settle()
	}
	m.adopt()
}

// leaveWhatHangs leaves the page if the sequence would otherwise have to wait for work
// that hangs.
func (m *world) leaveWhatHangs() {
	if m.broken && m.Work.Busy() {
		m.leave()
		m.settle()
	}
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
	k.wanted = nil // either name is possible, since nobody saw the result
	m.note("  %.4s is %s", id, name)
	m.Rename(id, name, func(err error) {
		m.note("  renamed: %v", err)
		k.given = m.Work.Busy() // otherwise the visit is locked again
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

// faults breaks the vaults, or repairs them.
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

// mend repairs the vaults, and ends calls that hang.
func (m *world) mend() {
	m.pc.breaks(nil)
	m.broken = false
	if m.saver != nil && m.saver.writing() {
		m.saver.cancel()
	}
	m.pass(lockSaveTime)
}

// restart closes the window and opens it again, unless something would be lost. In
// between, somebody may edit the index.
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
