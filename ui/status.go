package ui

import (
	"context"
	"errors"

	"github.com/waypost-app/waypost/secure/vault"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/shell"
	"github.com/waypost-app/waypost/wizard/people"
)

// statusLine decides what the status line says about saving and slow work, and reports
// failed saves. It implements session.View.
type statusLine struct {
	w *Window

	reported string // name of the last error shown; "" for none
}

// update shows the current status.
func (l *statusLine) update() {
	s := l.w.session
	status := shell.Idle
	switch {
	case s == nil:
	case s.SaveErr() != nil:
		status = shell.NotSaved
	case s.Work.Late():
		status = shell.Working
	case s.SavingLate():
		status = shell.Saving
	}
	l.w.shell.SetStatus(status)
	if status == shell.Working || status == shell.Saving {
		l.lookForPrompt()
	}
}

// Waiting implements session.View.
func (l *statusLine) Waiting() { l.update() }

// SaveEnded implements session.View.
func (l *statusLine) SaveEnded(err error) {
	if p := l.w.shell.Page(); p.Saved != nil {
		p.Saved()
	}
	if err == nil {
		l.reported = ""
	} else if l.reported != nameOf(err) {
		l.report(err)
	}
	l.update()
}

// report says that what was typed is not saved yet, why, and what to do.
func (l *statusLine) report(err error) {
	w := l.w
	l.reported = nameOf(err)
	w.shell.Ask(page.Question{
		Title: w.text("error." + nameOf(err) + ".title"), Text: w.words(err),
		Yes: w.text("common.tryAgain"), No: w.text("common.close"),
		Answer: func(yes bool) {
			if l.reported = ""; yes {
				w.session.Save(nil)
			}
		},
	})
}

// SettingsNotSaved implements session.View.
func (l *statusLine) SettingsNotSaved(err error) { l.w.fail(err) }

// LockSaveEnded implements session.View. It does nothing: the lock page shows the result.
func (l *statusLine) LockSaveEnded(error) {
	if l.w.nav.id == page.Locked {
		l.w.nav.Rebuild()
	}
}

// lookForPrompt finds out, during a wait, whether the system is asking for the keychain's
// password, and says so: the prompt may be hidden behind another window. If secrets are
// in sealed files, no keychain is involved.
func (l *statusLine) lookForPrompt() {
	s := l.w.session
	if s.Settings().Computer != people.Own || s.UsesPassphrase() {
		return
	}
	keychain, visited := l.w.system.keychain, l.w.nav.screen
	go func() {
		locked := errors.Is(keychain(context.Background()), vault.ErrLocked)
		l.w.loop.Do(func() {
			if locked && s.Late() && l.w.nav.screen == visited {
				l.w.shell.SetStatus(shell.KeychainPrompt)
			}
		})
	}()
}
