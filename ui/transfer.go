package ui

import (
	"context"
	"errors"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/vault"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/session"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/people"
	"github.com/waypost-app/waypost/wizard/transfer"
)

// files asks for files to save or open. It implements transfer.Files.
type files struct {
	*session.Session
	services *services
}

// OpenFiles implements transfer.Files.
func (f *files) OpenFiles(chosen func(paths []string)) { f.services.openFiles(chosen) }

// openFiles lets the person choose files of any kind, with the system's own dialog or, if
// there is none, a single file by its path.
func (s *services) openFiles(chosen func(paths []string)) {
	systemDialog(s, func(ctx context.Context, dialogs fileDialogs) ([]string, error) {
		return dialogs.OpenSeveral(ctx, appTitle)
	}, chosen, func() {
		s.askPath(pathQuestion{title: "page.bring.choose", label: "page.bring.path", button: "page.bring.openPath", icon: "folder"},
			func(path string) { chosen([]string{path}) })
	})
}

// Match implements transfer.Household.
func (h *household) Match(journeys []*wizard.Journey, done func([]people.Match, error)) {
	var found []people.Match
	h.w.session.Work.Run(func(ctx context.Context) (err error) {
		found, err = h.w.session.Store().Match(ctx, journeys, transfer.SamePerson)
		return err
	}, func(err error) { done(found, err) })
}

// Import implements transfer.Household. If a passphrase is missing, it asks for one.
func (h *household) Import(all []people.Arrival, passphrase secure.Secret, progress func(int), done func([]string, error)) {
	again := func() { h.Import(all, passphrase, progress, done) }
	switch s := h.w.session; {
	case s.Shared() && passphrase.Empty():
		h.w.gate.visitPassphrase(func(made secure.Secret) { h.Import(all, made, progress, done) })
	default:
		s.Import(all, passphrase, progress, func(ids []string, err error) {
			switch {
			case errors.Is(err, vault.ErrUnavailable) && !errors.Is(err, vault.ErrDied):
				h.w.gate.makePassphrase(again) // there is no keychain, so a locked file is needed
			case errors.Is(err, people.ErrSealed):
				h.w.gate.askPassphrase("", again)
			default:
				done(ids, err)
			}
		})
	}
}

// EraseMoved implements transfer.Household.
func (h *household) EraseMoved() {
	w := h.w
	id, _ := w.session.Person()
	w.erase.ask(w.text("page.move.eraseTitle"), w.text("page.move.eraseText"), func() {
		w.erase.erase(w.text("page.move.erased"), id)
	})
}

// bring goes to the page that imports people. If the locked file needs a passphrase, it
// asks for that first.
func (h *household) bring() {
	store := h.w.session.Store()
	if store.HasPassphrase() && store.NeedsPassphrase() {
		h.w.gate.askPassphrase("", h.bring)
		return
	}
	h.w.nav.Go(page.Bring)
}
