package recovery

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/assets/markup"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/page/pagetest"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/wizardtest"
)

func TestPersonHidesEverySecret(t *testing.T) {
	h, ports := finished(t)
	p := h.Show(NewPerson(ports))
	hidden := secretsOf()
	check := func(when string) {
		t.Helper()
		for _, secret := range hidden {
			if strings.Contains(pagetest.Words(p.Body), secret) {
				t.Errorf("%s: %s shows", when, secret)
			}
		}
	}
	showAll := func() {
		t.Helper()
		for _, what := range []string{"Backup code", "Five questions", "Password"} {
			pagetest.Press(t, p.Body, "Show: "+what)
		}
		for _, secret := range hidden {
			if !strings.Contains(pagetest.Words(p.Body), secret) {
				t.Errorf("%s does not show", secret)
			}
		}
	}
	check("at first")
	showAll()
	p.Hide()
	check("after Hide")
	showAll()
	pagetest.Press(t, p.Body, "Press to show") // the login code
	h.Pass(30 * time.Second)
	check("after 30 seconds")
}

// A name is shown as it was typed, even if it contains markup characters.
func TestPersonNameIsNoMarkup(t *testing.T) {
	const name = "Rosa `Delgado` **Ruiz**"
	h, ports := finished(t)
	h.Person.Set(wizard.FieldName, name)
	if p := h.Show(NewPerson(ports)); markup.Plain(p.Title) != name {
		t.Error(p.Title)
	}
}

func TestPersonLoginCode(t *testing.T) {
	h, ports := finished(t)
	p := h.Show(NewPerson(ports))
	authenticator, ok := h.Person.Key()
	if !ok {
		t.Fatal("no key")
	}
	spoken := func() string { c := authenticator.Code(h.Clock); return c[:3] + " " + c[3:] }
	if !strings.Contains(pagetest.Words(p.Body), spoken()) {
		t.Error("no code:", pagetest.Words(p.Body))
	}
	pagetest.Press(t, p.Body, "Copy code")
	if h.Copied.Reveal() != authenticator.Code(h.Clock) {
		t.Error("not copied")
	}
	h.Pass(10 * time.Second)
	if !strings.Contains(pagetest.Words(p.Body), "\n20\n") && !strings.HasPrefix(pagetest.Words(p.Body), "20\n") {
		t.Error("20 seconds are left:", pagetest.Words(p.Body))
	}
	p.Hide()
	if strings.Contains(pagetest.Words(p.Body), spoken()) {
		t.Error("Hide leaves it shown")
	}
	pagetest.Press(t, p.Body, "Press to show")
	h.Pass(15 * time.Second)
	first := spoken()
	h.Pass(10 * time.Second)
	if first == spoken() || !strings.Contains(pagetest.Words(p.Body), spoken()) {
		t.Error("not the code of now:", pagetest.Words(p.Body))
	}
	h.Pass(10 * time.Second)
	if strings.Contains(pagetest.Words(p.Body), spoken()) {
		t.Error("shown after 30 seconds")
	}
}

func TestPersonAnswersAreAsTyped(t *testing.T) {
	h, ports := finished(t)
	h.Person.Set(wizard.Answer(2), "santa  ANA")
	p := h.Show(NewPerson(ports))
	pagetest.Press(t, p.Body, "Show: Five questions")
	if !strings.Contains(pagetest.Words(p.Body), "santa  ANA") {
		t.Error(pagetest.Words(p.Body))
	}
}

func TestPersonWithoutKey(t *testing.T) {
	h, ports := finished(t)
	h.Person.Set(wizard.FieldMethod, string(wizard.MethodText))
	p := h.Show(NewPerson(ports))
	if !pagetest.Says(h, p.Body, "step.method.text.title") || pagetest.Says(h, p.Body, "page.person.copyCode") {
		t.Error(pagetest.Words(p.Body))
	}
	p.Hide()
}

func TestPersonGoesOn(t *testing.T) {
	h, ports := finished(t)
	p := h.Show(NewPerson(ports))
	pagetest.Press(t, pagetest.All(p), "People")
	if !h.Did("home") {
		t.Error(h.Calls)
	}
	h.Person.GoTo(wizard.StepEmail)
	pagetest.Press(t, pagetest.All(p), "Print the sheet")
	if h.Person.Step().ID != wizard.StepSheet || !h.Did("go step") {
		t.Error(h.Person.Step().ID, h.Calls)
	}
}

// On a computer that is not shared, a person can be moved to another kind of vault, or
// erased. On a shared one, they can only be handed over.
func TestPersonPlace(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	p := h.Show(NewPerson(ports))
	menu := func() fyne.CanvasObject {
		pagetest.Press(t, p.Body, "More")
		return h.Window.Canvas().Overlays().Top()
	}
	menu()
	pagetest.Key(h, fyne.KeyDown)
	pagetest.Key(h, fyne.KeyDown) // down to the name
	pagetest.Key(h, fyne.KeyReturn)
	if !h.Did("move ") || pagetest.Says(h, p.Body, "page.erase.next") {
		t.Error(h.Calls, pagetest.Words(p.Body))
	}
	pagetest.Press(t, p.Body, "Erase this person")
	if !h.Did("erase open") {
		t.Error(h.Calls)
	}
	h.MakeShared()
	p = h.Show(NewPerson(ports))
	pagetest.Press(t, p.Body, "Hand over and erase")
	if !h.Did("go leave") || pagetest.Says(h, menu(), "page.home.move") {
		t.Error(h.Calls, pagetest.Words(p.Body))
	}
}

// secretsOf returns the beginnings of what page 27 hides of Rosa, except for the login
// code.
func secretsOf() []string {
	all := []string{wizardtest.BackupCode[:4], wizardtest.Password[:12]}
	for _, qa := range wizardtest.Questions() {
		all = append(all, qa[1])
	}
	return all
}

// A secret that is shown stays shown until its time is over, and a hidden one stays
// hidden. Nothing of them is left when the page is closed.
func TestPersonRebuilds(t *testing.T) {
	h, ports := finished(t)
	p := h.Show(NewPerson(ports))
	p.Hide()
	pagetest.Press(t, p.Body, "Show: Password")
	h.Pass(10 * time.Second)
	pagetest.Press(t, p.Body, "Show: Five questions")
	key, _ := h.Person.Key()
	code := func() string { c := key.Code(h.Clock); return c[:3] + " " + c[3:] }
	pagetest.CheckRebuilds(t, h, func(t *testing.T, p *page.Page) {
		got := pagetest.Words(p.Body)
		for _, secret := range append(secretsOf(), code()) {
			want := 1
			if secret == wizardtest.BackupCode[:4] || secret == code() {
				want = 0
			}
			if strings.Count(got, secret) != want {
				t.Errorf("%s shows %d times, want %d", secret, strings.Count(got, secret), want)
			}
		}
	})
	h.SetLook(pagetest.Look{Dark: true})
	h.Pass(20 * time.Second)
	answer := wizardtest.Questions()[1][1]
	if got := pagetest.Words(h.Page.Body); strings.Contains(got, wizardtest.Password[:12]) || !strings.Contains(got, answer) {
		t.Error("a rebuild changes when a secret hides:", got)
	}
	h.Pass(9 * time.Second)
	pagetest.Press(t, h.Page.Body, "Show longer")
	if h.Pass(20 * time.Second); !strings.Contains(pagetest.Words(h.Page.Body), answer) {
		t.Error("not shown longer:", pagetest.Words(h.Page.Body))
	}
	pagetest.CheckClosed(t, h)
}

// A code that was marked as new is still marked as new after a change of colours.
func TestPersonRebuildsNewCode(t *testing.T) {
	h, ports := finished(t)
	p := h.Show(NewPerson(ports))
	p.Hide()
	key, _ := h.Person.Key()
	h.Pass(key.Left(h.Clock) - time.Second)
	pagetest.Press(t, p.Body, "Press to show")
	h.Pass(2 * time.Second)
	pagetest.Find(t, h.Page.Body, h.Kit().Text.T("label.newCode"))
	h.SetLook(pagetest.Look{Dark: true})
	pagetest.Find(t, h.Page.Body, h.Kit().Text.T("label.newCode"))
}

// The login code is shown when the page opens, but a rebuild does not show it again.
func TestPersonRebuildsLoginCode(t *testing.T) {
	for name, hidden := range map[string]bool{"shown": false, "hidden": true} {
		t.Run(name, func(t *testing.T) {
			h, ports := finished(t)
			p := h.Show(NewPerson(ports))
			if hidden {
				p.Hide()
			}
			key, _ := h.Person.Key()
			code := key.Code(h.Clock)
			pagetest.CheckRebuilds(t, h, func(t *testing.T, p *page.Page) {
				if strings.Contains(pagetest.Words(p.Body), code[:3]+" "+code[3:]) == hidden {
					t.Error(pagetest.Words(p.Body))
				}
			})
			h.SetLook(pagetest.Look{Compact: true})
			if h.Pass(time.Second); !hidden {
				p.Tick(h.Clock) // of a page that is no longer shown
				h.Pass(30 * time.Second)
			}
			code = key.Code(h.Clock)
			if strings.Contains(pagetest.Words(h.Page.Body), code[:3]+" "+code[3:]) {
				t.Error("shown after 30 seconds")
			}
			pagetest.CheckClosed(t, h)
		})
	}
}
