package ui

import (
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/totp"
	"github.com/waypost-app/waypost/secure/vault"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/wizardtest"
)

// stage describes what a person does at a step before pressing Enter.
type stage struct {
	id    wizard.StepID
	empty string // text key that Next shows if nothing is done; "" if nothing is required
	focus string // label that then gets the focus
	do    func(*desk)
}

// stages returns the whole journey, by keyboard only. A step that asks for something has
// an entry here.
func stages() []stage {
	asks := map[wizard.StepID]stage{
		wizard.StepReady:     {empty: "problem.accountEmpty", focus: "step.ready.account.no", do: (*desk).doReady},
		wizard.StepEmail:     {empty: "problem.emailEmpty", focus: "step.email.label", do: (*desk).doEmail},
		wizard.StepPassword:  {empty: "problem.passwordEmpty", focus: "step.password.label", do: (*desk).doPassword},
		wizard.StepMethod:    {empty: "problem.methodEmpty", focus: "step.method.app.title", do: func(d *desk) { d.choose("step.method.app.title") }},
		wizard.StepApp:       {empty: "problem.keyEmpty", focus: "step.app.screen", do: (*desk).doApp},
		wizard.StepBackup:    {empty: "problem.backupEmpty", focus: "step.backup.label", do: (*desk).doBackup},
		wizard.StepQuestions: {empty: "problem.questionEmpty", do: (*desk).doQuestions},
	}
	var all []stage
	for _, s := range wizard.Steps() {
		if (s.Only == "" || s.Only == wizard.MethodApp) && s.ID != wizard.StepSheet {
			at := asks[s.ID]
			at.id = s.ID
			all = append(all, at)
		}
	}
	return all
}

func (d *desk) doReady() {
	d.choose("step.ready.account.no")
	for _, name := range []string{"email", "phone", "time", "place"} {
		d.choose("step.ready." + name)
	}
}

func (d *desk) doEmail() {
	d.onKey("step.email.label")
	d.write(wizardtest.Email)
	d.says("step.email.good")
	d.choose("step.email.only")
}

func (d *desk) doPassword() {
	d.onKey("step.password.label")
	d.write("river-Candle-42-mango-Window")
	d.choose("step.password.keepYes")
}

func (d *desk) doApp() {
	d.take("step.app.paste")
	d.paste(wizardtest.Key)
	d.key(fyne.KeyReturn)
	d.onKey("step.app.type")
	d.write(codeNow(d.t))
	d.says("step.app.match")
}

func codeNow(t testing.TB) string {
	t.Helper()
	key, err := totp.Parse(wizardtest.Key)
	if err != nil {
		t.Fatal(err)
	}
	return key.Code(time.Now())
}

func (d *desk) doBackup() {
	d.onKey("step.backup.label")
	d.write(wizardtest.BackupCode)
	d.onKey("step.backup.again")
	d.write(wizardtest.BackupCode)
	d.says("step.backup.same")
	d.pass(400 * time.Millisecond)
	d.says("common.savedInKeychain")
}

func (d *desk) doQuestions() {
	for i, qa := range wizardtest.Questions() {
		d.onKey("label.question", "n", i+1)
		d.write(qa[0])
		d.onKey("label.answer", "n", i+1)
		d.write(qa[1])
	}
}

// The nine steps, from the first start to the end, without a mouse. On the way, Next says
// what is missing and moves the focus there, and Back always goes back and changes
// nothing.
func TestWalk(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.start()
		d.key(fyne.KeyReturn)
		d.choose("page.computer.own")
		d.key(fyne.KeyReturn)
		d.key(fyne.KeyReturn)
		d.write(wizardtest.Name)
		d.key(fyne.KeyReturn)
		for i, s := range stages() {
			d.step(s.id)
			d.refuses(s)
			if s.do != nil {
				s.do(d)
			}
			d.backAndOn(i > 0 && s.id != wizard.StepMethod) // where going back drops what is not confirmed
			d.key(fyne.KeyReturn)
		}
		d.step(wizard.StepSheet)
		d.savesSheet()
		d.keeps()
	})
}

// Pictures and transcripts show every step on that way.
func TestShotsShowEveryStep(t *testing.T) {
	var names []string
	for _, s := range shots() {
		names = append(names, s.name)
	}
	for _, s := range wizard.Steps() {
		shows := func(name string) bool { return strings.HasSuffix(name, "-"+string(s.ID)) }
		if (s.Only == "" || s.Only == wizard.MethodApp) && !slices.ContainsFunc(names, shows) {
			t.Errorf("no shot has a name that ends with -%s", s.ID)
		}
	}
}

// refuses checks what Next says at a step where nothing has been done yet.
func (d *desk) refuses(s stage) {
	d.t.Helper()
	if s.empty == "" {
		return
	}
	d.w.shell.Page().Primary.Press()
	d.settle()
	d.step(s.id)
	d.says(s.empty, "n", 1)
	if got := d.focused(); s.focus != "" && !strings.HasPrefix(got, d.plain(s.focus)) {
		d.t.Errorf("%s: the focus is on %q", s.id, got)
	}
}

// backAndOn goes back from a step and returns, by keyboard.
func (d *desk) backAndOn(middle bool) {
	d.t.Helper()
	if !middle {
		return
	}
	at, before := d.w.session.Journey().Step().ID, withoutPlace(d.items())
	d.chord(fyne.KeyModifierAlt, fyne.KeyLeft)
	if d.w.session.Journey().Step().ID == at {
		d.t.Errorf("%s: Back stays", at)
	}
	if after := withoutPlace(d.items()); !reflect.DeepEqual(before, after) {
		d.t.Errorf("%s: Back changed an answer", at)
	}
	d.w.shell.Page().Primary.Press()
	d.settle()
	d.step(at)
}

// withoutPlace returns what a person has stored, without their current place.
func withoutPlace(all map[vault.Item]secure.Secret) map[vault.Item]string {
	plain := map[vault.Item]string{}
	for item, s := range all {
		if item != wizard.ItemPerson {
			plain[item] = s.Reveal()
		}
	}
	return plain
}

// savesSheet ends the journey by saving a PDF.
func (d *desk) savesSheet() {
	d.t.Helper()
	d.take("step.sheet.save")
	d.key(fyne.KeyReturn)
	d.w.shell.Page().Primary.Press()
	d.settle()
	d.at(page.Home)
	d.says("common.finished")
	home, err := os.UserHomeDir()
	if err != nil {
		d.t.Fatal(err)
	}
	found, err := filepath.Glob(filepath.Join(home, "*.pdf"))
	if err != nil || len(found) != 1 {
		d.t.Errorf("the sheet was not saved: %v, %v", found, err)
	}
}

// keeps checks that everything is in the vault.
func (d *desk) keeps() {
	d.t.Helper()
	for _, kept := range d.vaults.all() {
		for f, value := range wizardtest.Answers() {
			if f.Secret() && f != wizard.FieldKey && kept[f.Item()] != value {
				d.t.Errorf("the vault has %q, not %q, as %q", kept[f.Item()], value, f.Item())
			}
		}
		if !wizardtest.SameKey(kept[wizard.FieldKey.Item()], wizardtest.Key) {
			d.t.Error("the vault has another key")
		}
	}
}
