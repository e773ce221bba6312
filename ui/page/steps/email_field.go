package steps

import (
	"slices"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard"
)

func (e *email) changed(typed string) {
	e.done = false
	e.Session.Set(wizard.FieldEmail, typed)
	e.problems = withoutField(wizard.FieldEmail, e.problems)
	e.judge()
}

func (e *email) left() {
	e.done = true
	e.judge()
}

// judge shows the verdict on the email.
func (e *email) judge() {
	j := e.Session.Journey()
	problems := j.Problems(wizard.FieldEmail)
	e.suggest(problems)
	e.explainOwn(problems)
	switch {
	case j.Text(wizard.FieldEmail) == "":
		e.field.SetMessage(part.Neutral, "")
	case len(problems) == 0:
		e.field.SetMessage(part.OK, e.kit.Text.T("step.email.good"))
	case e.done || !problems[0].Blocks():
		page.ShowProblems(e.kit, e.field, problems, "")
	default:
		e.field.SetMessage(part.Neutral, "")
	}
}

// suggest offers the address that the person may have meant. It keeps a button that is
// already there, since the focus may be about to move to it.
func (e *email) suggest(problems []wizard.Problem) {
	offer := ""
	for _, p := range problems {
		if p.Offer != "" {
			offer = p.Offer
		}
	}
	if offer == e.offered {
		return
	}
	k := e.kit
	e.offered, e.offer.Objects = offer, nil
	if offer != "" {
		use := part.NewButton(k, part.Inline, "check", k.Text.T("step.email.use", "email", offer), func() {
			e.field.SetText(offer)
			e.changed(offer)
			e.Nav.Focus(e.field.Focusable())
		})
		e.offer.Objects = []fyne.CanvasObject{k.Place.Pad(theme.Space4, theme.Space24, 0, 0, k.Place.Row(0, use))}
	}
	e.offer.Refresh()
}

// explainOwn says what to do if somebody else on this computer has the same email,
// perhaps a parent.
func (e *email) explainOwn(problems []wizard.Problem) {
	taken := slices.ContainsFunc(problems, func(p wizard.Problem) bool { return p.Key == "problem.emailUsed" })
	if taken == (len(e.own.Objects) > 0) {
		return
	}
	k := e.kit
	e.own.Objects = nil
	if taken {
		e.own.Objects = []fyne.CanvasObject{k.Place.Pad(theme.Space8, 0, 0, 0,
			part.NewCallout(k, part.Info, k.Text.T("step.email.own.title"), k.Text.T("step.email.own.body")))}
	}
	e.own.Refresh()
}

// missing shows what keeps the person from going on.
func (e *email) missing(problems []wizard.Problem) {
	e.problems = problems
	if wrong := page.ProblemsOf(wizard.FieldEmail, problems); len(wrong) > 0 {
		page.ShowProblems(e.kit, e.field, wrong, "")
	}
	page.ShowMissing(e.kit, e.message, wizard.FieldOnlyReader, problems)
}

// withoutField returns the problems of all other fields.
func withoutField(f wizard.Field, problems []wizard.Problem) []wizard.Problem {
	var out []wizard.Problem
	for _, p := range problems {
		if p.Field != f {
			out = append(out, p)
		}
	}
	return out
}
