package page

import (
	"testing"

	"fyne.io/fyne/v2"

	"waypost/wizard"
	"waypost/wizard/people"
)

func TestLanguagePage(t *testing.T) {
	h := newHost(t, look{})
	p := languagePage(h)
	show(h, p)
	if p.Lead != "Elija su idioma" {
		t.Error(p.Lead)
	}
	press(t, p.Body, "Español")
	if !h.did("language es") {
		t.Error("the window speaks at once:", h.calls)
	}
	press(t, p.Primary, "Next")
	if !h.did("go computer") {
		t.Error(h.calls)
	}
}

func TestComputerPage(t *testing.T) {
	h := newHost(t, look{})
	p := computerPage(h)
	show(h, p)
	press(t, p.Primary, "Next")
	if !says(h, p.Body, "page.computer.choose") || h.did("go home") {
		t.Error("an answer is needed")
	}
	press(t, p.Body, "A shared or clinic computer")
	if says(h, p.Body, "page.computer.choose") {
		t.Error("it still asks for an answer")
	}
	press(t, p.Primary, "Next")
	if !h.did("shared true") || !h.did("go home") {
		t.Error(h.calls)
	}
	if err := h.store.SetSettings(people.Settings{Computer: people.Own}); err != nil {
		t.Fatal(err)
	}
	find(t, computerPage(h).Body, h.kit.Text.T("label.chosen", "what", "My own computer"))
}

func TestNamePage(t *testing.T) {
	h := newHost(t, look{})
	h.keep(someone("Rosa Delgado", wizard.StepMethod, h.now))
	p := namePage(h)
	show(h, p)
	f := field(t, p.Body, "Name")
	key(h, fyne.KeyReturn)
	if !says(h, p.Body, "problem.nameEmpty") || h.focused != f.Focusable() {
		t.Error("a name is needed, and the focus goes there")
	}
	typeInto(t, h, f, "Rosa Delgado")
	if says(h, p.Body, "problem.nameUsed") {
		t.Error("it speaks before the person is done")
	}
	h.Focus(p.Primary)
	if !says(h, p.Body, "problem.nameUsed") {
		t.Error("two people of one name are worth a word:", words(p.Body))
	}
	press(t, p.Body, "Both")
	press(t, p.Primary, "Next")
	if !h.did("add Rosa Delgado") {
		t.Fatal("advice keeps nobody:", h.calls)
	}
	if got := h.added.Text(wizard.FieldSheetLanguage); got != "es,en" {
		t.Error(got)
	}
}

func TestNamePageKeepsWhatWasTyped(t *testing.T) {
	h := newHost(t, look{lang: "es"})
	p := namePage(h)
	show(h, p)
	typeInto(t, h, field(t, p.Body, "Nombre"), "Rosa")
	if got := field(t, namePage(h).Body, "Nombre").Text(); got != "Rosa" {
		t.Errorf("%q", got)
	}
	if got := h.draft.Text(wizard.FieldSheetLanguage); got != "es" {
		t.Error("the sheet speaks the window's language:", got)
	}
}
