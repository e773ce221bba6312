package ui

import (
	"errors"

	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/session"
)

// errNotErased means that something was not erased.
var errNotErased = errors.New("not all is erased")

// eraser asks, erases people, and shows the receipt. It implements sheet.Eraser.
type eraser struct {
	w *Window

	done string // the message that home shows afterwards
}

// HandOver implements sheet.Eraser. It also clears the clipboard: on a shared computer
// always, otherwise only if it contains something of the person's, whichever program
// copied it.
func (e *eraser) HandOver() {
	s := e.w.session
	if s.Shared() {
		e.w.services.board.ClearAll()
	} else {
		e.w.services.board.ClearValues(s.Answers(), nil)
	}
	id, _ := s.Person()
	e.erase(e.w.text("page.receipt.next"), id)
}

// Erasure implements sheet.Eraser. It is not Done until the print queue has been cleared,
// too, so that the receipt can report that.
func (e *eraser) Erasure() session.Erasure {
	erasure := e.w.session.Erasure()
	erasure.Done = erasure.Done && !e.w.prints.purging()
	return erasure
}

// EraseAgain implements sheet.Eraser.
func (e *eraser) EraseAgain() {
	e.begin()
	e.w.nav.Rebuild()
}

// Ended implements sheet.Eraser.
func (e *eraser) Ended() {
	done := e.w.session.Erasure().Done
	e.w.session.EraseEnded()
	e.w.nav.show(page.Home)
	if done {
		e.w.shell.Say(e.done)
	}
}

// ask asks before erasing anything.
func (e *eraser) ask(title, text string, erase func()) {
	e.w.shell.Ask(page.Question{
		Title: title, Text: text, Yes: e.w.text("common.erase"), No: e.w.text("common.cancel"), Danger: true,
		Answer: func(yes bool) {
			if yes {
				erase()
			}
		},
	})
}

// erase closes the open person, then erases people and shows the receipt.
func (e *eraser) erase(done string, ids ...string) {
	e.done = done
	e.w.session.BeginErasing(ids...)
	e.w.nav.show(page.Receipt)
	e.begin()
}

// begin erases people and clears the print queue at the same time, since a queue that
// does not respond must not delay the erasing.
func (e *eraser) begin() {
	e.w.session.EraseNext(e.changed)
	e.w.prints.purge(purgeTime, func() {
		if e.w.nav.id == page.Receipt {
			e.w.nav.show(page.Receipt)
		}
	})
}

// changed shows the result of the erasing.
func (e *eraser) changed() {
	e.w.services.board.Clear(nil)
	e.w.nav.show(page.Receipt)
}

// finish completes deletions that an earlier run was unable to complete, and tells the
// person.
func (e *eraser) finish() {
	w := e.w
	w.session.FinishErasing(func(finished int, err error) {
		if finished > 0 && w.nav.id == page.Home {
			w.nav.show(page.Home)
		}
		switch {
		case err != nil:
			w.fail(errNotErased)
		case finished > 0:
			w.shell.Ask(page.Question{
				Title: w.text("dialog.erased.title"), Text: w.text("dialog.erased.body"), Yes: w.text("common.close"),
			})
		}
	})
}
