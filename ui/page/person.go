package page

import (
	"fyne.io/fyne/v2"

	"waypost/ui/part"
	"waypost/ui/theme"
	"waypost/wizard"
)

// personPage is what a finished person comes back for: login codes, and what
// else is kept for them, each hidden until it is asked for.
func personPage(h Host) *Page {
	k, j := h.Kit(), h.Journey()
	t := k.Text.T
	p := &Page{
		Rail: Steps, Title: j.Text(wizard.FieldName), Lead: t("page.person.lead"),
		Start: []fyne.CanvasObject{k.Button(part.Ghost, "arrow_back", t("page.person.people"), h.Close)},
		Print: func() { printAgain(h) },
	}
	p.Primary = k.Button(part.Primary, "print", t("page.person.next"), p.Print)
	if j.Finished() {
		p.Pill = k.Pill(part.OK, "check", t("common.finished"))
	}
	body, hides := k.Col(theme.Space16), []func(){}
	if _, err := j.Key(); err == nil && j.Method() == wizard.MethodApp {
		c := newLoginCard(h)
		body.Add(c.card)
		p.Tick, p.First = c.tick, c.button
		hides = append(hides, c.hide)
	} else {
		body.Add(k.Callout(part.Info, "", t("page.person.noKey")))
	}
	add := func(card fyne.CanvasObject, hide func()) {
		body.Add(card)
		hides = append(hides, hide)
	}
	if !j.Value(wizard.FieldBackup).Empty() {
		add(backupCard(h))
	}
	add(answersCard(h))
	if !j.Value(wizard.FieldPassword).Empty() {
		add(passwordCard(h))
	}
	body.Add(personPlace(h))
	p.Body = body
	p.Hide = func() {
		for _, hide := range hides {
			hide()
		}
	}
	return p
}

// personPlace is what can be done with all that is kept of the person: to keep it
// elsewhere, and on a shared computer to erase it.
func personPlace(h Host) fyne.CanvasObject {
	k, t := h.Kit(), h.Kit().Text.T
	row := k.Row(theme.Space12, k.Button(part.Quiet, "folder", t("page.home.move"), func() { h.Move("") }))
	if sharedHere(h) {
		row.Add(k.Button(part.Quiet, "delete_forever", t("page.erase.next"), func() { h.Go(Leave) }))
	}
	return row
}

// printAgain goes to the recovery sheet, where it is printed.
func printAgain(h Host) {
	h.Journey().GoTo(wizard.StepSheet)
	h.Changed()
	h.Go(Step)
}
