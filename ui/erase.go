package ui

import (
	"context"
	"errors"
	"slices"

	"waypost/secure"
	"waypost/secure/vault"
	"waypost/ui/page"
	"waypost/wizard"
	"waypost/wizard/people"
)

// erasing is the erasing of people, from its beginning until home shows again.
type erasing struct {
	page.Erasure

	ids  []string // who is not erased yet
	said string   // on home, after it
}

// Erase implements page.Host.
func (w *Window) Erase(id, name string) {
	w.askErase(w.text("page.home.eraseTitle", "name", name), w.text("page.home.eraseText"), func() {
		w.erase(w.text("page.home.erased", "name", name), id)
	})
}

// EraseVisits implements page.Host.
func (w *Window) EraseVisits(ids ...string) {
	title := w.kit.Text.N("page.home.eraseVisits", len(ids))
	w.askErase(title, w.text("page.home.eraseVisitsText"), func() { w.erase(w.text("page.receipt.next"), ids...) })
}

func (w *Window) askErase(title, text string, erase func()) {
	w.Ask(page.Question{
		Title: title, Text: text, Yes: w.text("common.erase"), No: w.text("common.cancel"), Danger: true,
		Answer: func(yes bool) {
			if yes {
				erase()
			}
		},
	})
}

// HandOver implements page.Host. What was copied goes, too, even if it was copied
// elsewhere.
func (w *Window) HandOver() {
	w.clip.clearOf(values(w.person.Journey))
	w.erase(w.text("page.receipt.next"), w.person.ID)
}

// values are all that a person typed or chose.
func values(j *wizard.Journey) []secure.Secret {
	var all []secure.Secret
	for _, f := range wizard.Fields() {
		if v := j.Value(f); !v.Empty() {
			all = append(all, v)
		}
	}
	return all
}

// erase closes whoever is open, then erases people and shows the receipt.
func (w *Window) erase(said string, ids ...string) {
	w.letGo()
	w.ticks = nil
	w.erasing = erasing{ids: ids, said: said}
	w.show(page.Receipt)
	w.eraseNext()
}

// EraseAgain implements page.Host.
func (w *Window) EraseAgain() {
	w.erasing.Err = nil
	w.Rebuild()
	w.eraseNext()
}

// eraseNext erases those who are left to erase, one after the other.
func (w *Window) eraseNext() {
	ids := slices.Clone(w.erasing.ids)
	var gone vault.Receipt
	erased := 0
	w.Run(func(ctx context.Context) error {
		for _, id := range ids {
			receipt, err := w.store.Erase(ctx, id)
			if err != nil {
				return err
			}
			gone.Add(receipt)
			erased++
		}
		return nil
	}, func(err error) {
		w.clip.clear()
		w.erasing.Receipt.Add(gone)
		w.erasing.ids, w.erasing.Done, w.erasing.Err = ids[erased:], err == nil, err
		w.show(page.Receipt)
		go w.forget()
	})
}

// Erasure implements page.Host.
func (w *Window) Erasure() page.Erasure { return w.erasing.Erasure }

// Erased implements page.Host.
func (w *Window) Erased() {
	was := w.erasing
	w.erasing = erasing{}
	w.show(page.Home)
	if was.Done {
		w.Say(was.said)
	}
}

// finishErasing goes on with what an earlier start could not erase to the end, and
// says so. It does not hold up anyone, so it is not work that can be left.
func (w *Window) finishErasing() {
	if !slices.ContainsFunc(w.store.People(), func(e people.Entry) bool { return e.Erasing }) {
		return
	}
	store := w.store
	go func() {
		receipts, err := store.FinishErasing(context.Background())
		w.Do(func() {
			if len(receipts) > 0 && w.id == page.Home {
				w.show(page.Home)
			}
			switch {
			case err != nil:
				w.Fail(errNotErased)
			case len(receipts) > 0:
				w.Ask(page.Question{
					Title: w.text("dialog.erased.title"), Text: w.text("dialog.erased.body"), Yes: w.text("common.close"),
					Answer: func(bool) {},
				})
			}
		})
	}()
}

// errNotErased: something that was to be erased is still there.
var errNotErased = errors.New("not all is erased")

// Ticked implements page.Host.
func (w *Window) Ticked(key string) bool { return w.ticks[key] }

// Tick implements page.Host.
func (w *Window) Tick(key string, on bool) {
	if w.ticks == nil {
		w.ticks = map[string]bool{}
	}
	w.ticks[key] = on
}
