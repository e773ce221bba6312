package ui

import (
	"context"
	"errors"
	"net/url"

	"fyne.io/fyne/v2"

	"waypost/secure"
	"waypost/secure/vault"
	"waypost/ui/page"
	"waypost/wizard"
	"waypost/wizard/people"
)

// workFunc is work off the UI thread.
type workFunc = func(context.Context) error

// Draft implements page.Host.
func (w *Window) Draft() *wizard.Journey {
	if w.draft == nil {
		w.draft = wizard.New(w.now())
		w.store.Ask(w.draft, "")
		w.learn()
	}
	return w.draft
}

// Add implements page.Host.
func (w *Window) Add(j *wizard.Journey) {
	if w.shared() {
		w.passphraseFor(func(passphrase secure.Secret) {
			w.keepNew(j, func(ctx context.Context) (*people.Person, error) {
				return w.store.AddVisit(ctx, passphrase, j)
			})
		})
		return
	}
	kind := people.Keychain
	if w.store.HasPassphrase() {
		kind = people.Sealed
	}
	w.keepNew(j, func(ctx context.Context) (*people.Person, error) { return w.store.Add(ctx, kind, j) })
}

// keepNew keeps a new person by what add does, and opens their journey.
func (w *Window) keepNew(j *wizard.Journey, add func(context.Context) (*people.Person, error)) {
	if w.adding == j {
		return // Enter was pressed twice
	}
	w.adding = j
	var added *people.Person
	w.Run(func(ctx context.Context) (err error) {
		added, err = add(ctx)
		return err
	}, func(err error) {
		w.adding = nil
		switch {
		case errors.Is(err, vault.ErrUnavailable) && !errors.Is(err, vault.ErrDied):
			w.noKeychain(j)
		case w.unlockFirst(err, "", func() { w.Add(j) }):
		case err != nil:
			w.failed(err, func() { w.keepNew(j, add) })
		default:
			w.enter(added)
			w.came = nil
			w.show(page.Step)
		}
	})
}

// passphraseFor asks for a new passphrase of a visit, and goes on with it.
func (w *Window) passphraseFor(use func(secure.Secret)) {
	w.using = use
	w.Go(page.VisitPassphrase)
}

// UsePassphrase implements page.Host.
func (w *Window) UsePassphrase(passphrase secure.Secret) {
	if w.using != nil { // else Enter was pressed twice
		w.using(passphrase)
	}
}

// noKeychain says once that this computer has no keychain, and goes on with the
// new person when there is a passphrase for a locked file instead.
func (w *Window) noKeychain(j *wizard.Journey) {
	w.locked = func() { w.Add(j) }
	w.Go(page.MakePassphrase)
}

// Open implements page.Host.
func (w *Window) Open(id string) {
	w.load(id, func() {
		w.came = nil
		if w.Journey().Finished() {
			w.show(page.Person)
			return
		}
		w.show(page.Step)
	})
}

// OpenAt implements page.Host.
func (w *Window) OpenAt(id string, at page.ID) { w.load(id, func() { w.Go(at) }) }

// load opens a person, then goes on with what to show of them.
func (w *Window) load(id string, then func()) {
	var found *people.Person
	w.Run(func(ctx context.Context) (err error) {
		found, err = w.store.Load(ctx, id)
		return err
	}, func(err error) {
		switch {
		case w.unlockFirst(err, id, func() { w.load(id, then) }):
		case err != nil:
			w.failed(err, func() { w.load(id, then) })
		default:
			w.enter(found)
			then()
		}
	})
}

// enter makes a person the one whose journey is open.
func (w *Window) enter(p *people.Person) {
	w.person, w.draft, w.using = p, nil, nil
	w.saver = newSaver(w.thread, p.Snapshot, p.SaveItems, w.saved, w.rest)
	p.Journey.Mark(wizard.Used, w.now())
	w.saver.now(nil)
	w.learn()
}

// learn has the store read who else is on this computer, so that a journey can say
// that another has the same email. Nobody waits for it.
func (w *Window) learn() {
	if w.learned != nil {
		w.learned()
	}
	ctx, cancel := context.WithCancel(context.Background())
	w.learned = cancel
	go w.store.Learn(ctx)
}

// Copy implements page.Host.
func (w *Window) Copy(value secure.Secret) {
	w.clip.put(value)
	w.Say(w.text("common.copied"))
}

// Browse implements page.Host.
func (w *Window) Browse(address string) {
	u, err := url.Parse(address)
	if err == nil {
		err = w.app.OpenURL(u)
	}
	if err != nil {
		w.Ask(page.Question{
			Title: w.text("error.browser.title"), Text: w.text("error.browser.body"), Yes: w.text("common.close"),
			Answer: func(bool) {},
		})
	}
}

// Words implements page.Host.
func (w *Window) Words(err error) string {
	if damaged := (*people.DamagedError)(nil); errors.As(err, &damaged) {
		return w.text("error.damaged.aside", "file", damaged.Moved)
	}
	return w.text("error." + nameOf(err) + ".body")
}

// failed says what went wrong, and does it again if the person wants to.
func (w *Window) failed(err error, again func()) {
	w.Ask(page.Question{
		Title: w.text("error." + nameOf(err) + ".title"), Text: w.Words(err),
		Yes: w.text("common.tryAgain"), No: w.text("common.close"),
		Answer: func(yes bool) {
			if yes {
				again()
			}
		},
	})
}

// Fail implements page.Host.
func (w *Window) Fail(err error) {
	w.Ask(page.Question{
		Title: w.text("error." + nameOf(err) + ".title"), Text: w.Words(err), Yes: w.text("common.close"),
		Answer: func(bool) {},
	})
}

// dropped hands files that were dropped on the window to the page.
func (w *Window) dropped(_ fyne.Position, files []fyne.URI) {
	if w.page != nil && w.page.Dropped != nil {
		w.page.Dropped(files)
	}
}
