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
	p.Body = body
	p.Hide = func() {
		for _, hide := range hides {
			hide()
		}
	}
	return p
}

// printAgain goes to the recovery sheet, where it is printed.
func printAgain(h Host) {
	h.Journey().GoTo(wizard.StepSheet)
	h.Changed()
	h.Go(Step)
}
