package ui

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/vault"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/people"
	"github.com/waypost-app/waypost/wizard/wizardtest"
)

// shots returns all pages in a state of half-done work, named after their mock-ups in
// docs/design.
func shots() []shot {
	none := map[wizard.Field]string{}
	at := func(id wizard.StepID) func(*desk) {
		return func(d *desk) { d.opened(id, none) }
	}
	return []shot{
		{"01-home", func(d *desk) { d.household(); d.start() }},
		{"01-family", func(d *desk) { d.family().start() }},
		{"01-empty", func(d *desk) { d.own().start() }},
		{"01b-language", func(d *desk) { d.start() }},
		{"01c-computer", func(d *desk) {
			d.settings(func(s *people.Settings) { s.Language = "en" }).start()
		}},
		{"01d-name", func(d *desk) { d.own().start(); d.show(page.Name); d.write(wizardtest.Name) }},
		{"02-ready", func(d *desk) { d.opened(wizard.StepReady, map[wizard.Field]string{wizard.FieldReadyPlace: ""}) }},
		{"03-website", func(d *desk) {
			d.opened(wizard.StepWebsite, none)
			d.check("https://myaccount.uscis.gov/create-account")
		}},
		{"03b-fake", func(d *desk) {
			d.opened(wizard.StepWebsite, none)
			d.check("https://myaccount.uscis.gov.sign-in.example")
		}},
		{"04-email", at(wizard.StepEmail)},
		{"05-confirm", at(wizard.StepConfirm)},
		{"06-password", at(wizard.StepPassword)},
		{"07-method", at(wizard.StepMethod)},
		{"08-app", func(d *desk) { d.opened(wizard.StepApp, none); d.onKey("step.app.type"); d.write(codeNow(d.t)) }},
		{"08b-clock", func(d *desk) {
			d.opened(wizard.StepApp, none)
			d.w.session.SetClockSkew(-90 * time.Second)
			d.show(page.Clock)
		}},
		{"09-backup", at(wizard.StepBackup)},
		{"09-contrast", func(d *desk) { d.opened(wizard.StepBackup, none); d.computer().SetHighContrast(true) }},
		{"10-questions", func(d *desk) {
			d.opened(wizard.StepQuestions, map[wizard.Field]string{wizard.Answer(3): "Chispa", wizard.Answer(5): ""})
		}},
		{"11-account", at(wizard.StepAccount)},
		{"12-confirmation", at(wizard.StepConfirmation)},
		{"13-sheet", at(wizard.StepSheet)},
		{"16-unlock", func(d *desk) { d.sealed(); d.start() }},
		{"01-visits", func(d *desk) { d.visits().start() }},
		{"28-clinic", func(d *desk) { d.busyClinic() }},
		{"13a-leave", func(d *desk) { d.handing(); d.show(page.Leave) }},
		{"13b-erase", func(d *desk) {
			d.handing()
			d.show(page.HandOver)
			d.key(fyne.KeySpace)
			d.key(fyne.KeyTab)
			d.key(fyne.KeySpace)
		}},
		{"13b-receipt", func(d *desk) { d.handing(); d.w.erase.HandOver(); d.settle() }},
		{"16-visit-passphrase", func(d *desk) { d.clinic().start(); d.show(page.VisitPassphrase); d.write("lemon river 27") }},
		{"16-visit-unlock", func(d *desk) { d.visits().start(); d.on("Visit of today"); d.key(fyne.KeyReturn) }},
		{"help", func(d *desk) { d.opened(wizard.StepEmail, none); d.key(fyne.KeyF1) }},
		{"16b-locked", func(d *desk) {
			d.opened(wizard.StepBackup, none)
			d.w.gate.lock(3 * time.Minute) // as if idle for that long, without the test having to wait
			d.settle()
		}},
		{"passphrase", func(d *desk) { d.own().start(); d.show(page.MakePassphrase) }},
		{"13c-practice", func(d *desk) {
			d.opened(wizard.StepSheet, none)
			d.show(page.Practice)
			d.onKey("page.practice.q1.a")
			d.key(fyne.KeyDown)
		}},
		{"26-drill", func(d *desk) {
			d.opened(wizard.StepSheet, none)
			d.show(page.Drill)
			d.onKey("page.drill.yourCode")
			d.write("7K4M 92QD XT3H 8WBM")
			d.key(fyne.KeyReturn)
			d.key(fyne.KeyEscape) // the accessibility bus has no typed text on this page
		}},
		{"27-person", func(d *desk) {
			d.opened(wizard.StepSheet, none)
			j, now := d.w.session.Journey(), time.Now()
			j.Mark(wizard.Finished, now)
			j.Date(now.AddDate(0, -3, 0))
			j.Mark(wizard.SheetOlder, now)
			j.Prove(wizard.KeptQuestions, now.AddDate(0, -3, 0))
			d.show(page.Person)
		}},
		{"24-after", func(d *desk) {
			d.opened(wizard.StepSheet, none)
			d.w.session.Journey().Mark(wizard.Finished, time.Now())
			d.show(page.After)
		}},
		{"23-lost", func(d *desk) {
			d.household()
			d.start()
			d.show(page.Lost)
			d.key(fyne.Key3)
		}},
		{"15b-lostPhone", func(d *desk) {
			d.opened(wizard.StepSheet, none)
			d.w.session.Set(wizard.FieldMethod, string(wizard.MethodText)) // this makes the code void
			d.w.session.Set(wizard.FieldBackup, wizardtest.BackupCode)
			d.show(page.Situation(wizard.SituationPhone))
			d.take("common.show")
		}},
		{"25-take", func(d *desk) {
			d.opened(wizard.StepSheet, none)
			d.w.session.Journey().Mark(wizard.Finished, time.Now())
			d.show(page.Take)
		}},
		{"25b-move", func(d *desk) {
			d.opened(wizard.StepSheet, none)
			d.w.session.Journey().Mark(wizard.Copied, time.Now())
			d.w.session.Set(wizard.FieldMove, wizard.MoveChecked)
			d.show(page.Move)
		}},
		{"25c-bring", func(d *desk) { d.own().start(); d.show(page.Bring) }},
		{"23b-code", func(d *desk) {
			d.opened(wizard.StepMethod, map[wizard.Field]string{wizard.FieldMethod: ""})
			d.show(page.Situation(wizard.SituationCode))
		}},
		{"23b-codeApp", func(d *desk) { d.opened(wizard.StepSheet, none); d.show(page.Situation(wizard.SituationCode)) }},
		{"23c-password", func(d *desk) { d.opened(wizard.StepSheet, none); d.show(page.Situation(wizard.SituationPassword)) }},
		{"23c-sheet", func(d *desk) { d.own().start(); d.show(page.Situation(wizard.SituationSheet)) }},
	}
}

// shot is a page, and how to reach it.
type shot struct {
	name string
	open func(*desk)
}

func (d *desk) show(id page.ID) {
	d.w.nav.Go(id)
	d.settle()
}

// check checks a link on the page of step 1.
func (d *desk) check(link string) {
	d.t.Helper()
	d.onKey("step.website.check.label")
	d.write(link)
	d.key(fyne.KeyReturn)
}

// household adds the people of the home page's mock-up to a computer that then becomes a
// shared one.
func (d *desk) household() *desk {
	d.t.Helper()
	d.family()
	d.edit(`"own"`, `"shared"`)
	store, err := d.store()
	if err != nil {
		d.t.Fatal(err)
	}
	defer store.Close()
	if err := store.AcceptAltered(); err != nil { // the person has been told
		d.t.Fatal(err)
	}
	return d
}

// family adds four people to a computer that is not shared.
func (d *desk) family() *desk {
	d.t.Helper()
	d.own()
	ago := func(age time.Duration, name string, at wizard.StepID) *wizard.Journey {
		return wizardtest.RosaAt(at, time.Now().Add(-age), map[wizard.Field]string{
			wizard.FieldName: name, wizard.FieldEmail: strings.ToLower(name[:4]) + "@example.com",
		})
	}
	done := ago(time.Hour, "Ahmed Al-Sayed", wizard.StepSheet)
	done.Mark(wizard.Finished, time.Now().Add(-time.Hour))
	d.keep(ago(20*time.Minute, wizardtest.Name, wizard.StepMethod), done,
		ago(24*time.Hour, "Linh Tran", wizard.StepEmail), ago(3*24*time.Hour, "Marie Joseph", wizard.StepReady))
	return d
}

// edit replaces a text in the index, as somebody outside Waypost might.
func (d *desk) edit(from, to string) {
	d.t.Helper()
	path := filepath.Join(d.dir, "index.json")
	data, err := os.ReadFile(path)
	if err == nil {
		err = os.WriteFile(path, bytes.Replace(data, []byte(from), []byte(to), 1), 0o600)
	}
	if err != nil {
		d.t.Fatal(err)
	}
}

// sealed returns a computer without a keychain, whose file has a passphrase and contains
// Rosa.
func (d *desk) sealed() *desk {
	d.t.Helper()
	d.own()
	store, err := d.store()
	if err != nil {
		d.t.Fatal(err)
	}
	defer store.Close()
	err = store.SetPassphrase(context.Background(), secure.NewSecret("river-candle-mango"))
	if err == nil {
		_, err = store.Add(context.Background(), people.Sealed, wizardtest.RosaAt(wizard.StepBackup, time.Now(), nil))
	}
	if err != nil {
		d.t.Fatal(err)
	}
	return d
}

// state is what must not change when the window's look does.
type state struct {
	id    page.ID
	step  wizard.StepID
	typed string
	focus int
	kept  map[vault.Item]string
}

func (d *desk) state() state {
	s := state{id: d.w.nav.id, focus: d.w.shell.Position().Focus}
	for _, in := range d.inputs() {
		s.typed += in.Text() + "\n"
	}
	if j := d.w.session.Journey(); j != nil {
		s.step, s.kept = j.Step().ID, withoutPlace(j.Items())
	}
	return s
}

// Settings that cannot be written take effect anyway, the person is told, and the next
// successful write includes them.
func TestSettingsThatCannotBeKept(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.settings(func(s *people.Settings) { s.Language, s.Computer = "en", people.Own }).start()
		inTheWay := filepath.Join(d.dir, "index.json")
		if err := os.RemoveAll(inTheWay); err != nil {
			t.Fatal(err)
		}
		if err := os.MkdirAll(filepath.Join(inTheWay, "x"), 0o700); err != nil {
			t.Fatal(err)
		}
		d.computer().SetDark(true)
		d.settle()
		d.says("error.readOnly.title")
		if !d.w.shell.Kit().Tokens.Dark {
			t.Error("the window is light")
		}
		d.w.shell.CloseDialogs()
		if err := os.RemoveAll(inTheWay); err != nil {
			t.Fatal(err)
		}
		d.computer().SetLanguage("es")
		if !d.quit() {
			t.Fatal("the window stays open")
		}
		d.start()
		if s := d.w.session.Store().Settings(); s.Theme != people.Dark || s.Language != "es" {
			t.Errorf("kept: %+v", s)
		}
	})
}
