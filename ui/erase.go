package ui

import (
	"errors"

	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/session"
)

// errNotErased means that something that was to be erased is still there.
var errNotErased = errors.New("not all is erased")

// eraser erases people after asking, and shows the receipt. It implements
// sheet.Eraser.
type eraser struct {
	w *Window

	done string // what home says afterwards
}

// HandOver implements sheet.Eraser. It also clears the clipboard: always on a shared computer,
// else only if it holds something of the person's, whoever copied it.
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

// Erasure implements sheet.Eraser. An erasing is done only once the receipt can say what became of
// the print queue.
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

// ask asks before anything is erased.
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

// erase closes whoever is open, then erases people and shows the receipt.
func (e *eraser) erase(done string, ids ...string) {
	e.done = done
	e.w.session.BeginErasing(ids...)
	e.w.nav.show(page.Receipt)
	e.begin()
}

// begin erases people and clears the print queue at the same time: a queue that does not answer
// must not hold up the erasing.
func (e *eraser) begin() {
	e.w.session.EraseNext(e.changed)
	e.w.prints.purge(purgeTime, func() {
		if e.w.nav.id == page.Receipt {
			e.w.nav.show(page.Receipt)
		}
	})
}

// changed shows how the erasing ended.
func (e *eraser) changed() {
	e.w.services.board.Clear(nil)
	e.w.nav.show(page.Receipt)
}

// finish completes deletions that an earlier run could not, and tells the person.
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
