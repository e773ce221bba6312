package ui

import (
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/session"
)

// quit saves unsaved changes, then closes the window. If saving fails or takes long, the
// person decides what to do. If there still are visits, quit first asks about them.
func (w *Window) quit() {
	w.shell.Hide()
	if ids := w.visitsHere(); len(ids) > 0 {
		w.askVisits(ids)
		return
	}
	w.saveAndClose()
}

// visitsHere returns the visits that have not been erased yet.
func (w *Window) visitsHere() (ids []string) {
	if w.session == nil {
		return nil
	}
	for _, v := range w.session.Store().Visits() {
		ids = append(ids, v.ID)
	}
	return ids
}

// askVisits asks whether to close the window although there are visits. Those of people
// who will not come back can be erased first.
func (w *Window) askVisits(ids []string) {
	home := &household{w}
	k := w.shell.Kit()
	_, names := home.visits(ids)
	erase := part.NewButton(k, part.Tonal, "delete_forever", k.Text.N("page.home.staleErase", len(ids)), func() {
		w.shell.CloseDialogs()
		home.EraseVisits(ids...)
	})
	w.shell.CloseDialogs()
	w.shell.Ask(page.Question{
		Title: k.Text.N("dialog.leaving.title", len(ids)), Text: k.Text.Sentences(append(names, w.text("dialog.leaving.body"))...), Body: k.Place.Row(0, erase),
		Yes: w.text("dialog.quit.yes"), No: w.text("common.cancel"),
		Answer: func(yes bool) {
			if yes {
				w.saveAndClose()
			}
		},
	})
}

// saveAndClose closes the window when everything is saved and the clipboard is cleared.
func (w *Window) saveAndClose() {
	w.services.board.Clear(w.saveAndEnd)
}

// saveAndEnd closes the window when everything is saved.
func (w *Window) saveAndEnd() {
	s := w.session
	if s == nil || s.NothingUnsaved() {
		w.end()
		return
	}
	s.Save(func() {
		if s.NothingUnsaved() {
			w.end()
			return
		}
		w.askUnsaved(s.SaveErr())
	})
	w.loop.After(session.Patience, func() {
		if s.Saving() {
			w.askQuit(page.Question{Title: w.text("dialog.quit.title"), Text: w.text("dialog.quit.body"), No: w.text("dialog.quit.no")})
		}
	})
}

// askUnsaved says that saving failed and why, if that is known, and offers to try again.
func (w *Window) askUnsaved(err error) {
	k, why := w.shell.Kit(), w.text("dialog.quit.body")
	if err != nil {
		why = w.words(err)
	}
	again := part.NewButton(k, part.Tonal, "refresh", k.Text.T("common.tryAgain"), func() {
		w.shell.CloseDialogs()
		w.saveAndEnd()
	})
	w.askQuit(page.Question{
		Title: w.text("error.notSaved.title"), Text: why, Body: k.Place.Row(0, again), No: w.text("common.cancel"),
	})
}

// askQuit asks whether to close a window with unsaved changes.
func (w *Window) askQuit(q page.Question) {
	q.Yes, q.Danger = w.text("dialog.quit.yes"), true
	q.Answer = func(yes bool) {
		if yes {
			w.end()
		}
	}
	w.shell.CloseDialogs()
	w.shell.Ask(q)
}

// end closes the window when the print queue is clear of Waypost's jobs, or after a time
// limit.
func (w *Window) end() {
	w.win.SetCloseIntercept(func() {}) // it is already closing
	w.prints.purge(closePurgeTime, w.close)
}

// close closes the window at once.
func (w *Window) close() {
	w.loop.Close()
	w.keepBounds()
	if w.session != nil {
		w.session.Close()
	}
	w.win.SetCloseIntercept(nil)
	w.win.Close()
}
