package ui

import (
	"errors"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/session"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/people"
)

// household adds, renames, moves and erases people. It implements home.Household.
type household struct{ w *Window }

// Draft implements home.Household.
func (h *household) Draft() *wizard.Journey { return h.w.session.Draft() }

// Add implements home.Household.
func (h *household) Add(j *wizard.Journey) { h.w.gate.add(j) }

// Started implements home.Household.
func (h *household) Started() time.Time { return h.w.session.Started() }

// CheckName implements home.Household.
func (h *household) CheckName(id, name string) []wizard.Problem {
	return h.w.session.CheckName(id, name)
}

// Rename implements home.Household.
func (h *household) Rename(id, name string, done func(error)) { h.w.session.Rename(id, name, done) }

// Erase implements home.Household.
func (h *household) Erase(id, name string) {
	w := h.w
	w.erase.ask(w.text("page.home.eraseTitle", "name", name), w.text("page.home.eraseText"), func() {
		w.erase.erase(w.text("page.home.erased", "name", name), id)
	})
}

// EraseOpen implements recovery.Household.
func (h *household) EraseOpen() {
	w := h.w
	name := w.session.Journey().Text(wizard.FieldName)
	w.erase.ask(w.text("page.home.eraseTitle", "name", name), w.text("page.home.eraseText"), w.erase.HandOver)
}

// EraseVisits implements home.Household.
func (h *household) EraseVisits(ids ...string) {
	w := h.w
	title, names := h.visits(ids)
	text := w.shell.Kit().Text.Sentences(append(names, w.text("page.home.eraseVisitsText"))...)
	w.erase.ask(title, text, func() { w.erase.erase(w.text("page.receipt.next"), ids...) })
}

// visits returns the title of the question whether to erase some visits, and their names.
func (h *household) visits(ids []string) (title string, names []string) {
	t := h.w.shell.Kit().Text
	title = t.N("page.home.eraseVisits", len(ids))
	for _, v := range h.w.session.Store().Visits() {
		if !slices.Contains(ids, v.ID) {
			continue
		}
		name := page.VisitWords(t, "visit.name", v.Color, v.Number)
		if len(ids) == 1 && name != "" {
			title, name = page.VisitWords(t, "visit.erase", v.Color, v.Number), ""
		}
		names = append(names, name, t.When("date.visit", v.Began, h.w.session.Now()))
	}
	return title, names
}

// CanMove implements home.Household.
func (h *household) CanMove() bool { return !h.w.session.Shared() }

// Move implements home.Household.
func (h *household) Move(id string) {
	w := h.w
	if id == "" {
		id, _ = w.session.Person()
	}
	k := w.shell.Kit()
	var closeDialog func()
	var first fyne.Focusable
	col := k.Place.Col(theme.Space8, k.Prose.Body(w.text("dialog.move.body")))
	for _, kind := range w.session.Destinations(id) {
		b := part.NewButton(k, part.Tonal, "", w.text("dialog.move."+string(kind)), func() {
			closeDialog()
			h.moveTo(id, kind)
		})
		if first == nil {
			first = b
		}
		col.Add(k.Place.Row(0, b))
	}
	closeDialog = w.shell.ShowDialog(w.text("dialog.move.title"), col, first)
}

// moveTo asks for the passphrase that the new vault needs, if any, then moves the person.
func (h *household) moveTo(id string, kind people.Kind) {
	w := h.w
	again := func() { h.moveTo(id, kind) } // by then, a passphrase that protects nothing has been dropped
	store := w.session.Store()
	switch {
	case kind == people.Visit:
		w.gate.visitPassphrase(func(passphrase secure.Secret) { h.move(id, kind, passphrase, again) })
	case kind == people.Sealed && !store.HasPassphrase():
		w.gate.makePassphrase(again)
	case kind == people.Sealed && store.NeedsPassphrase():
		w.gate.askPassphrase("", again)
	default:
		h.move(id, kind, secure.Secret{}, again)
	}
}

// move moves a person and shows the result on home.
func (h *household) move(id string, kind people.Kind, passphrase secure.Secret, again func()) {
	w := h.w
	started := func() { w.nav.show(page.Home) }
	w.session.Move(id, kind, passphrase, started, func(m session.Moved) {
		switch { // if nothing has begun, the page stays
		case errors.Is(m.Err, session.ErrLocked):
			return
		case errors.Is(m.Err, session.ErrShared):
			w.fail(m.Err)
			return
		}
		w.nav.show(page.Home)
		switch {
		case m.Err != nil && m.Arrived:
			w.fail(errNotErased)
		case m.Err != nil:
			w.retry(m.Err, again)
		default:
			w.shell.Ask(page.Question{
				Title: w.text("dialog.moved.title"), Text: w.text("dialog.moved.body"), Yes: w.text("common.close"),
			})
		}
	})
}
