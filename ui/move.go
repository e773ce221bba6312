package ui

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"waypost/secure"
	"waypost/secure/vault"
	"waypost/ui/page"
	"waypost/ui/part"
	"waypost/ui/theme"
	"waypost/wizard/people"
)

// moveFunc moves a person into another kind of vault.
type moveFunc = func(context.Context) (*people.Person, vault.Receipt, error)

// Move implements page.Host: it asks where to.
func (w *Window) Move(id string) {
	if id == "" {
		id = w.person.ID
	}
	var closeIt func()
	var first fyne.Focusable
	col := w.chrome.Col(theme.Space8, w.chrome.Body(w.text("dialog.move.body")))
	for _, kind := range []people.Kind{people.Keychain, people.Sealed, people.Visit} {
		if kind == w.kindOf(id) {
			continue
		}
		b := w.chrome.Button(part.Tonal, "", w.text("dialog.move."+string(kind)), func() {
			closeIt()
			w.moveTo(id, kind)
		})
		if first == nil {
			first = b
		}
		col.Add(w.chrome.Row(0, b))
	}
	closeIt = w.Show(w.text("dialog.move.title"), col, first)
}

// kindOf is the kind of vault that a person has.
func (w *Window) kindOf(id string) people.Kind {
	all := w.store.People()
	if i := slices.IndexFunc(all, func(e people.Entry) bool { return e.ID == id }); i >= 0 {
		return all[i].Kind
	}
	return ""
}

// moveTo gets the passphrase that the other place needs, then moves.
func (w *Window) moveTo(id string, kind people.Kind) {
	again := func() { w.moveTo(id, kind) } // a passphrase that nothing is kept under is gone again
	switch {
	case kind == people.Visit:
		w.passphraseFor(func(passphrase secure.Secret) {
			w.move(func(ctx context.Context) (*people.Person, vault.Receipt, error) {
				return w.store.MoveToVisit(ctx, id, passphrase)
			}, again)
		})
	case kind == people.Sealed && w.store.NeedsPassphrase():
		w.locked, w.sealed = again, ""
		if w.store.HasPassphrase() {
			w.Go(page.Unlock)
		} else {
			w.Go(page.MakePassphrase)
		}
	default:
		w.move(func(ctx context.Context) (*people.Person, vault.Receipt, error) {
			return w.store.Move(ctx, id, kind)
		}, again)
	}
}

// move saves what is left to save, closes whoever is open, moves, and says how it
// went on home. The copy is read again before the old place is erased.
func (w *Window) move(do moveFunc, again func()) {
	if w.saver != nil && !w.allSaved() {
		w.saver.now(func() {
			if w.trouble == nil {
				w.moveNow(do, again)
			}
		})
		return
	}
	w.moveNow(do, again)
}

func (w *Window) moveNow(do moveFunc, again func()) {
	w.letGo()
	w.using = nil
	w.show(page.Home)
	var moved *people.Person
	w.Run(func(ctx context.Context) (err error) {
		moved, _, err = do(ctx)
		return err
	}, func(err error) {
		if moved != nil {
			moved.Journey.Forget()
		}
		for _, v := range w.store.Visits() {
			go w.store.LockVisit(v.ID) // nobody's is open on home
		}
		w.show(page.Home)
		switch {
		case err != nil && moved != nil:
			w.Fail(errNotErased)
		case err != nil:
			w.failed(err, again)
		default:
			w.Ask(page.Question{
				Title: w.text("dialog.moved.title"), Text: w.text("dialog.moved.body"), Yes: w.text("common.close"),
				Answer: func(bool) {},
			})
		}
	})
}
