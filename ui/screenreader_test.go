package ui

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/waypost-app/waypost/ui/desktop/accessibility"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/wizardtest"
)

// nodes returns the nodes passed to screen readers, in reading order.
func (d *desk) nodes() (all []*accessibility.Node) {
	var walk func(n *accessibility.Node)
	walk = func(n *accessibility.Node) {
		all = append(all, n)
		for _, c := range n.Children {
			walk(c)
		}
	}
	walk(d.w.reader.Describe())
	return all
}

// node returns the node with a role and the text of a key as its name.
func (d *desk) node(role accessibility.Role, key string, args ...any) *accessibility.Node {
	d.t.Helper()
	name := d.w.text(key, args...)
	all := d.nodes()
	i := slices.IndexFunc(all, func(n *accessibility.Node) bool { return n.Role == role && n.Name == name })
	if i < 0 {
		d.t.Fatalf("no %s is called %q", role, name)
	}
	return all[i]
}

// A screen reader can press, type and tick; the window reacts as to the keyboard.
func TestReaderWorksTheWindow(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.own().start()
		d.w.reader.Press(d.node(accessibility.PushButton, "page.home.next").ID)
		d.settle()
		if d.w.nav.id != page.Name {
			t.Fatal("the button did nothing")
		}
		field := d.node(accessibility.Entry, "page.name.label")
		d.w.reader.Replace(field.ID, 0, 0, wizardtest.Name)
		d.settle()
		if n := d.node(accessibility.Entry, "page.name.label"); string(n.Text.Runes) != wizardtest.Name || !n.States.Has(accessibility.Focused) {
			t.Errorf("the field holds %q, and its states are %b", string(n.Text.Runes), n.States)
		}
		d.w.reader.Select(field.ID, 2, 4)
		d.settle()
		if n := d.node(accessibility.Entry, "page.name.label").Text; n.Caret != 4 || n.From != 2 || n.To != 4 {
			t.Errorf("selected from %d to %d, caret %d", n.From, n.To, n.Caret)
		}
		d.w.reader.Press(field.ID + 1000) // no longer exists
		d.settle()
	})
}

// A page that has just opened announces its lead, and with it its title if the window has
// another one. What appears on the page later is announced once.
func TestReaderSaysNews(t *testing.T) {
	news := func(d *desk) (all []string) {
		for _, n := range d.nodes() {
			if n.Role == accessibility.Notification {
				all = append(all, n.Name)
			}
		}
		return all
	}
	onDesk(t, func(d *desk) {
		d.opened(wizard.StepWebsite, map[wizard.Field]string{})
		lead := d.w.texts.For("en").Sentences(d.plain("step.website.title"), d.plain("step.website.lead"))
		if got := news(d); !slices.Equal(got, []string{lead}) {
			t.Errorf("a page that has just come says %q", got)
		}
		d.check("https://myaccount.uscis.gov.sign-in.example")
		first := news(d)
		if len(first) < 2 {
			t.Error("a verdict is no news")
		}
		if again := news(d); !slices.Equal(again, first) {
			t.Errorf("then it says %q, after %q", again, first)
		}
		d.w.shell.Say("Copied.")
		if got := news(d); got[len(got)-1] != "Copied." {
			t.Errorf("a toast says %q", got)
		}
		d.show(page.Help)
		if got := news(d); got[len(got)-1] != d.w.shell.Parts().Lead {
			t.Errorf("a page with the title of the window says %q", got)
		}
	})
}

// Of the messages of many fields at once, one is spoken, and once: as the description of the
// field that gets the focus. Fields in a table need no headers.
func TestReaderSaysOneProblem(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.opened(wizard.StepQuestions, map[wizard.Field]string{wizard.Answer(3): "", wizard.Question(5): "", wizard.Answer(5): ""})
		d.nodes()
		d.pressPrimary()
		var said []string
		for _, n := range d.nodes() {
			if n.Role == accessibility.Table && n.Attributes["layout-guess"] != "true" {
				t.Error("the fields have headers")
			}
			words := n.Name
			if n.States.Has(accessibility.Focused) {
				words = n.Description
			}
			if (n.Role == accessibility.Notification || n.States.Has(accessibility.Focused)) && strings.HasPrefix(words, "Problem: ") {
				said = append(said, words)
			}
		}
		if !slices.Equal(said, []string{"Problem: Answer 3 is empty."}) {
			t.Errorf("it says %q", said)
		}
	})
}

// Below a dialog, the page can be read but not operated. While the window is locked, only
// the lock page exists.
func TestReaderSeesWhatIsOver(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.opened(wizard.StepBackup, map[wizard.Field]string{})
		next := d.node(accessibility.PushButton, "step.backup.next")
		d.w.shell.Ask(page.Question{Title: "Sure?", Yes: "Yes", No: "No"})
		if under := d.node(accessibility.PushButton, "step.backup.next"); under.ID != next.ID || under.States.Has(accessibility.Sensitive) {
			t.Errorf("under a dialog %q is node %d of %d with states %b", under.Name, under.ID, next.ID, under.States)
		}
		step := d.w.session.Journey().Step().ID
		d.w.reader.Press(next.ID)
		d.settle()
		if now := d.w.session.Journey().Step().ID; now != step {
			t.Errorf("a press under a dialog leads to %s", now)
		}
		d.w.gate.lock(time.Minute)
		d.settle()
		for _, n := range d.nodes() {
			if n.ID == next.ID || n.Role == accessibility.Dialog || n.Role == accessibility.PasswordText && n.Text != nil && len(n.Text.Runes) > 0 {
				t.Errorf("behind the lock there is a %s %q", n.Role, n.Name)
			}
		}
	})
}
