package steps

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/assets/markup"
	"github.com/waypost-app/waypost/secure/totp"
	"github.com/waypost-app/waypost/ui/page/pagetest"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/wizardtest"
)

// The texts of the fields, by their keys.
const (
	codeLabel  = "step.app.type"
	pasteLabel = "step.app.pasteLabel"
)

// halfDone is a case in which a person has done half of what can be done on a screen.
type halfDone struct {
	name    string
	step    wizard.StepID
	without []wizard.Field // answers that Rosa has not given yet
	method  wizard.Method  // if not "", replaces Rosa's method
	clock   bool           // use page 08b instead of the step's own screen
	do      func(h *host)
	check   func(t *testing.T, h *host) // fails unless what was done is still there, in any look
}

// start shows the screen, and does half of what can be done on it.
func (c halfDone) start(t *testing.T) *host {
	t.Helper()
	h := newHost(t)
	if c.method != "" {
		h.Person.Set(wizard.FieldMethod, string(c.method))
	}
	h.At(c.step)
	for _, f := range c.without {
		h.Person.Set(f, "")
	}
	if c.clock {
		h.skew = -90 * time.Second
		h.Show(NewClock(h.ports()))
	} else {
		h.show()
	}
	c.do(h)
	return h
}

// once fails unless the text of a key is on the page exactly once.
func (h *host) once(t *testing.T, key string, args ...any) {
	t.Helper()
	sentence := markup.Plain(h.text(key, args...))
	if n := strings.Count(h.words(), sentence); n != 1 {
		t.Errorf("%q stands there %d times:\n%s", sentence, n, h.words())
	}
}

// never fails if the text of a key is on the page.
func (h *host) never(t *testing.T, key string, args ...any) {
	t.Helper()
	if h.says(key, args...) {
		t.Errorf("%q stands there:\n%s", key, h.words())
	}
}

// typed fails unless the field with a label contains a text, readable or hidden.
func (h *host) typed(t *testing.T, label, want string, readable bool) {
	t.Helper()
	f := pagetest.Field(t, h.Page.Body, label)
	if f.Text() != want || f.Revealed() != readable {
		t.Errorf("%s: %q, readable %t; want %q, %t", label, f.Text(), f.Revealed(), want, readable)
	}
}

// leave moves the focus to the button that goes on.
func (h *host) leave() { h.Focus(h.Page.Primary) }

// next tries to go to the next step, as the button does, while something is missing.
func (h *host) next() { h.Page.Missing(h.Person.Next(h.Clock)) }

// authenticatorKey returns the key in Rosa's journey.
func (h *host) authenticatorKey() totp.Key {
	h.T.Helper()
	key, ok := h.Person.Key()
	if !ok {
		h.T.Fatal("no key")
	}
	return key
}

func (h *host) typeCode(code string) {
	h.T.Helper()
	h.typeInto(h.field(h.text(codeLabel)), code)
}

// halves returns the cases for every screen in this folder.
func halves() []halfDone {
	return slices.Concat(earlyHalves(), authenticatorHalves(), lateHalves())
}

// earlyHalves returns the cases for the screens before the authenticator.
func earlyHalves() []halfDone {
	link := func(h *host) *part.Field { return h.field(h.text("step.website.check.label")) }
	email := func(h *host) *part.Field { return h.field(h.text("step.email.label")) }
	password := func(h *host) *part.Field { return h.field(h.text("step.password.label")) }
	return []halfDone{
		{
			name: "ready: no answer", step: wizard.StepReady, without: []wizard.Field{wizard.FieldHasAccount},
			do:    func(h *host) { h.next() },
			check: func(t *testing.T, h *host) { h.once(t, "problem.accountEmpty") },
		},
		{
			name: "ready: an answer and a tick", step: wizard.StepReady, without: []wizard.Field{wizard.FieldReadyPlace},
			do: func(h *host) {
				h.press(h.text("step.ready.account.yes"))
				h.press(h.text("label.unticked", "what", h.text("step.ready.place")))
			},
			check: func(t *testing.T, h *host) {
				h.once(t, "step.ready.account.yesTitle")
				h.find(h.text("label.chosen", "what", h.text("step.ready.account.yes")))
				h.find(h.text("label.ticked", "what", h.text("step.ready.place")))
			},
		},
		{
			name: "website: a link", step: wizard.StepWebsite,
			do: func(h *host) { h.typeInto(link(h), "https://uscis.gov.example.com") },
			check: func(t *testing.T, h *host) {
				h.typed(t, h.text("step.website.check.label"), "https://uscis.gov.example.com", true)
				h.never(t, "link.verdict.fake")
			},
		},
		{
			name: "website: a verdict", step: wizard.StepWebsite,
			do: func(h *host) {
				h.typeInto(link(h), "https://uscis.gov.example.com")
				h.key(fyne.KeyReturn)
			},
			check: func(t *testing.T, h *host) {
				h.typed(t, h.text("step.website.check.label"), "https://uscis.gov.example.com", true)
				h.once(t, "link.verdict.fake")
			},
		},
		{
			name: "website: no link", step: wizard.StepWebsite,
			do:    func(h *host) { h.press(h.text("step.website.check.press")) },
			check: func(t *testing.T, h *host) { h.once(t, "problem.linkEmpty") },
		},
		{
			name: "email: half of one", step: wizard.StepEmail, without: []wizard.Field{wizard.FieldEmail, wizard.FieldOnlyReader},
			do: func(h *host) { h.typeInto(email(h), "rosa") },
			check: func(t *testing.T, h *host) {
				h.typed(t, h.text("step.email.label"), "rosa", true)
				h.never(t, "problem.emailNoAt")
			},
		},
		{
			name: "email: what is wrong", step: wizard.StepEmail, without: []wizard.Field{wizard.FieldEmail},
			do: func(h *host) {
				h.typeInto(email(h), "rosa")
				h.leave()
			},
			check: func(t *testing.T, h *host) { h.once(t, "problem.emailNoAt") },
		},
		{
			name: "email: an offer", step: wizard.StepEmail,
			do: func(h *host) { h.typeInto(email(h), "rosa@gmial.com") },
			check: func(t *testing.T, h *host) {
				h.once(t, "problem.emailSuggest", "suggestion", "gmail.com")
				h.once(t, "step.email.use", "email", "rosa@gmail.com")
			},
		},
		{
			name: "email: what is missing", step: wizard.StepEmail, without: []wizard.Field{wizard.FieldEmail, wizard.FieldOnlyReader},
			do: func(h *host) { h.next() },
			check: func(t *testing.T, h *host) {
				h.once(t, "problem.emailEmpty")
				h.once(t, "problem.emailOnly")
			},
		},
		{
			name: "confirm: a wait", step: wizard.StepConfirm,
			do:    func(h *host) { h.Pass(84 * time.Second) },
			check: func(_ *testing.T, h *host) { h.find("1:24") },
		},
		{
			name: "password: hidden", step: wizard.StepPassword, without: []wizard.Field{wizard.FieldPassword},
			do: func(h *host) { h.typeInto(password(h), "Rosa-Delgado-1999!") },
			check: func(t *testing.T, h *host) {
				h.typed(t, h.text("step.password.label"), "Rosa-Delgado-1999!", false)
				h.never(t, "problem.passwordName")
			},
		},
		{
			name: "password: advice", step: wizard.StepPassword, without: []wizard.Field{wizard.FieldPassword},
			do: func(h *host) {
				h.typeInto(password(h), "Rosa-Delgado-1999!")
				h.leave()
			},
			check: func(t *testing.T, h *host) { h.once(t, "problem.passwordName") },
		},
		{
			name: "password: shown", step: wizard.StepPassword,
			do: func(h *host) { password(h).SetRevealed(true) },
			check: func(t *testing.T, h *host) {
				h.typed(t, h.text("step.password.label"), wizardtest.Password, true)
				h.once(t, "strength.3.word")
			},
		},
		{
			name: "password: what is missing", step: wizard.StepPassword, without: []wizard.Field{wizard.FieldPassword, wizard.FieldKeepPassword},
			do: func(h *host) { h.next() },
			check: func(t *testing.T, h *host) {
				h.once(t, "problem.passwordEmpty")
				h.once(t, "problem.keepEmpty")
			},
		},
		{
			name: "method: a choice before Next", step: wizard.StepMethod,
			do: func(h *host) { h.press(h.text("step.method.text.title")) },
			check: func(t *testing.T, h *host) {
				h.find(h.text("label.chosen", "what", h.text("step.method.text.title")))
				if h.Person.Method() != wizard.MethodApp {
					t.Error("it counts before Next")
				}
			},
		},
		{
			name: "method: none", step: wizard.StepMethod, without: []wizard.Field{wizard.FieldMethod},
			do:    func(h *host) { h.next() },
			check: func(t *testing.T, h *host) { h.once(t, "problem.methodEmpty") },
		},
	}
}
