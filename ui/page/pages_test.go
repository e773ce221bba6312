package page_test

import (
	"slices"
	"testing"
	"time"

	"github.com/waypost-app/waypost/secure/vault"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/page/home"
	"github.com/waypost-app/waypost/ui/page/lock"
	"github.com/waypost-app/waypost/ui/page/recovery"
	"github.com/waypost-app/waypost/ui/page/settings"
	"github.com/waypost-app/waypost/ui/page/sheet"
	"github.com/waypost-app/waypost/ui/session"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/wizardtest"
)

// shared turns the window into that of a shared computer.
func (w *window) shared() *window {
	w.MakeShared()
	return w
}

// atSheet moves the open journey to its end.
func (w *window) atSheet() *window {
	w.Person = wizardtest.RosaAt(wizard.StepSheet, w.Clock, nil)
	return w
}

// due makes the open person due to log in again.
func (w *window) due() *window {
	w.atSheet().Person.Mark(wizard.SheetPrinted, w.Clock)
	w.Person.Next(w.Clock)
	w.Person.Date(w.Clock)
	w.Clock = w.Clock.AddDate(0, wizard.LoginMonths, 0)
	return w
}

// entrances returns the pages that are no steps, by the numbers of their mock-ups.
func entrances() map[string]func(*window) page.Screen {
	pages := map[string]func(*window) page.Screen{
		"01-empty":         func(w *window) page.Screen { return home.NewHome(w.home()) },
		"01":               func(w *window) page.Screen { w.KeepMockUpPeople(); return home.NewHome(w.home()) },
		"01-sealed":        func(w *window) page.Screen { w.shared().KeepVisit(w.Person); return home.NewHome(w.home()) },
		"01b":              func(w *window) page.Screen { return settings.NewLanguage(w.Ports()) },
		"01c":              func(w *window) page.Screen { return settings.NewComputer(w.Ports()) },
		"01d":              func(w *window) page.Screen { return home.NewName(w.home()) },
		"passphrase":       func(w *window) page.Screen { return lock.NewMakePassphrase(w.lock()) },
		"passphrase-visit": func(w *window) page.Screen { return lock.NewVisitPassphrase(w.shared().lock()) },
		"16-visit":         func(w *window) page.Screen { w.visit = "1"; return lock.NewUnlock(w.shared().lock()) },
		"16b-shared":       func(w *window) page.Screen { return lock.NewLocked(w.shared().lock()) },
		"13a":              func(w *window) page.Screen { return sheet.NewLeave(w.shared().atSheet().sheet()) },
		"13b":              func(w *window) page.Screen { return sheet.NewHandOver(w.shared().atSheet().sheet()) },
		"13b-receipt":      func(w *window) page.Screen { w.erasure = erased(); return sheet.NewReceipt(w.shared().sheet()) },
		"13b-busy":         func(w *window) page.Screen { return sheet.NewReceipt(w.shared().sheet()) },
		"13b-failed": func(w *window) page.Screen {
			w.erasure.Err = vault.ErrRefused
			return sheet.NewReceipt(w.shared().sheet())
		},
		"16":  func(w *window) page.Screen { return lock.NewUnlock(w.lock()) },
		"16b": func(w *window) page.Screen { return lock.NewLocked(w.lock()) },
		"26":  func(w *window) page.Screen { return recovery.NewDrill(w.atSheet().recovery()) },
		"27":  func(w *window) page.Screen { return recovery.NewPerson(w.due().recovery()) },
		"24": func(w *window) page.Screen {
			w.atSheet().Person.Mark(wizard.Finished, w.Clock)
			return recovery.NewAfter(w.recovery())
		},
		"23":   func(w *window) page.Screen { return recovery.NewLost(w.recovery()) },
		"help": func(w *window) page.Screen { return settings.NewHelp(w.Ports(), settings.Topic{}) },
	}
	for _, s := range wizard.Situations() {
		id := page.Situation(s.ID)
		pages[string(id)] = func(w *window) page.Screen { return recovery.New(id, w.atSheet().recovery()) }
	}
	for _, id := range []wizard.SituationID{wizard.SituationPhone, wizard.SituationSheet} {
		pages[string(id)+"-nobody"] = func(w *window) page.Screen {
			w.Person = nil
			return recovery.New(page.Situation(id), w.recovery())
		}
	}
	pages["code-begun"] = func(w *window) page.Screen {
		w.Person = wizard.New(w.Clock)
		w.stopped = w.Clock.Add(-time.Minute)
		return recovery.New(page.Situation(wizard.SituationCode), w.recovery())
	}
	return pages
}

func TestEntrancesFitAndSpeak(t *testing.T) { checkFitAndSpeak(t, entrances(), entranceValues()) }

// entranceValues returns the values shown on those pages.
func entranceValues() []string {
	values := []string{
		wizardtest.Email,
		"Rosa Delgado", "Ahmed Al-Sayed", "Linh Tran", "Marie Joseph", "Add a case", "uscis.dhs.gov", "RD", "AS", "LT", "MJ", "Rosa", "English", "Español",
		"Choose your language", "Elija su idioma", "www.ailalawyer.org",
	}
	for _, qa := range wizardtest.Questions() {
		values = append(values, qa[0])
	}
	for _, s := range wizard.Situations() {
		values = append(values, s.Help.Words...)
		for _, m := range wizard.Methods() {
			for _, task := range s.TasksFor(m, wizard.SourceKey) {
				values = append(append(values, task.Words...), task.Link)
			}
		}
		for _, n := range s.Notes {
			values = append(values, n.Words...)
		}
	}
	slices.SortFunc(values, func(a, b string) int { return len(b) - len(a) }) // longest first, since one may contain another
	return slices.DeleteFunc(values, func(v string) bool { return v == "" })
}

// erased returns the result of erasing everything that Rosa has.
func erased() session.Erasure {
	r := vault.Receipt{Files: []string{"identity.age", "items.age"}, Remain: []vault.Trace{vault.TraceDisk, vault.TraceMemory}}
	for item := range wizardtest.Rosa(time.Unix(1e9, 0)).Items() {
		r.Gone = append(r.Gone, item)
	}
	return session.Erasure{Done: true, Receipt: r}
}
