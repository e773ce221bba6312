package ui

import (
	"context"

	"waypost/secure/vault"
	"waypost/ui/page"
	"waypost/wizard/people"
)

// Changed implements page.Host.
func (w *Window) Changed() { w.saver.changed() }

// Kept implements page.Host.
func (w *Window) Kept(item vault.Item) bool { return w.saver != nil && w.saver.isKept(item) }

// saved tells the page, and the person if it failed, how a save ended.
func (w *Window) saved(err error) {
	if w.page.Saved != nil {
		w.page.Saved()
	}
	was := w.trouble
	w.trouble = err
	switch {
	case err != nil && w.told != nameOf(err):
		w.notSaved(err)
	case err == nil && was != nil:
		w.told = ""
		w.rest()
	}
}

// notSaved says that what was typed is not safe yet, why, and what to do.
func (w *Window) notSaved(err error) {
	w.told = nameOf(err)
	w.rest()
	w.Ask(page.Question{
		Title: w.text("error." + nameOf(err) + ".title"), Text: w.Words(err),
		Yes: w.text("common.tryAgain"), No: w.text("common.close"),
		Answer: func(yes bool) {
			if w.told = ""; yes && w.saver != nil {
				w.saver.now(w.seal)
			}
		},
	})
}

// Close implements page.Host. Nobody leaves before all of theirs is saved; who
// does not want to wait for that can stay.
func (w *Window) Close() {
	if w.allSaved() {
		w.home()
		return
	}
	saved := make(chan struct{})
	w.saver.now(func() { close(saved) })
	w.Run(func(ctx context.Context) error {
		select {
		case <-saved:
		case <-ctx.Done():
		}
		return ctx.Err()
	}, func(error) {
		if w.trouble == nil {
			w.home()
		}
	})
}

// allSaved reports whether nothing can be left to save: nobody's journey is open,
// or it was saved when the window was locked.
func (w *Window) allSaved() bool {
	return w.saver == nil || w.away && !w.saver.writing && w.trouble == nil
}

// home shows the people of this computer, with nobody's journey open.
func (w *Window) home() {
	if w.person != nil && w.person.Kind == people.Visit {
		id := w.person.ID
		go w.store.LockVisit(id) // it may wait for a save
	}
	w.ticks = nil
	w.letGo()
	w.show(page.Home)
}

// quit saves what is left to save, then closes the window. When that fails or
// takes long, the person decides.
func (w *Window) quit() {
	w.leave()
	w.clip.clear()
	if w.allSaved() {
		w.end()
		return
	}
	w.saver.now(func() {
		if w.trouble == nil {
			w.end()
			return
		}
		w.askQuit(w.text("error.notSaved.title"), w.Words(w.trouble))
	})
	w.thread.after(patience, func() {
		if w.saver != nil && w.saver.writing {
			w.askQuit(w.text("dialog.quit.title"), w.text("dialog.quit.body"))
		}
	})
}

// askQuit asks whether to close a window that has something left to save.
func (w *Window) askQuit(title, text string) {
	w.closeOver()
	w.Ask(page.Question{
		Title: title, Text: text, Yes: w.text("dialog.quit.yes"), No: w.text("dialog.quit.no"), Danger: true,
		Answer: func(yes bool) {
			if yes {
				w.end()
			}
		},
	})
}

// end closes the window.
func (w *Window) end() {
	w.sleep = func() {} // nobody would wake it
	w.settings.Wait()
	if w.store != nil {
		w.store.Close()
	}
	w.win.SetCloseIntercept(nil)
	w.win.Close()
}
