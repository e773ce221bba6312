package session

import (
	"errors"
	"time"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/wizard/people"
)

// forgetGiven records that the passphrases of visits must be entered again.
func (m *world) forgetGiven() {
	for _, k := range m.all {
		k.given = false
	}
}

// adoptOpen records that whoever is open has entered their passphrase.
func (m *world) adoptOpen() {
	if id, _ := m.Person(); id != "" && m.all[id] != nil {
		m.all[id].given = true
	}
}

func (m *world) openSomeone() {
	if id := m.someone(); id != "" {
		m.leaveWhatHangs()
		m.note("  %.4s", id)
		m.Open(id, func(err error) { m.note("  opened: %v", err) })
	}
}

// unlockSomeone enters a passphrase for somebody on home, and opens them.
func (m *world) unlockSomeone() {
	id := m.someone()
	if open, _ := m.Person(); id == "" || id == open || m.Locked() {
		return
	}
	m.leaveWhatHangs()
	m.give(id, func() { m.Open(id, func(err error) { m.note("  opened: %v", err) }) })
}

// give enters a passphrase for a person or for the computer's file; if it is right, then
// is called.
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
		case passphrase == right: // there were too many wrong ones before
			*given = before && visit == ""
		}
	})
}

// unlockBack enters the passphrase that the lock requires, if any, and resumes.
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

func (m *world) adoptGiven(visit string) {
	if visit == "" {
		m.given = true
	} else {
		m.all[visit].given = true
	}
}

// retry waits as long as required after wrong passphrases.
func (m *world) retry(begin func(done func(error))) {
	err := m.await(begin)
	for wait := (*people.WaitError)(nil); errors.As(err, &wait); err = m.await(begin) {
		m.pass(time.Until(wait.Until))
	}
	m.ok(err)
}
