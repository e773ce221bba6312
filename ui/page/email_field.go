package page

import (
	"fyne.io/fyne/v2"

	"waypost/ui/part"
	"waypost/ui/theme"
	"waypost/wizard"
)

// emailField is the field of page 04 with what is said about it: good news at
// once, what is wrong only when the person is done typing.
type emailField struct {
	h           Host
	field       *part.Field
	offer       *fyne.Container // “Did you mean gmail.com?”, as a button
	offered     string          // what that button offers
	onlyMessage *fyne.Container
}

func (e *emailField) changed(typed string) {
	e.h.Journey().Set(wizard.FieldEmail, typed)
	e.h.Changed()
	e.judge(false)
}

func (e *emailField) left() { e.judge(true) }

// judge says how the email looks; done is whether the person is done typing.
func (e *emailField) judge(done bool) {
	j, t := e.h.Journey(), e.h.Kit().Text.T
	problems := j.Problems(wizard.FieldEmail)
	e.suggest(problems)
	switch {
	case j.Text(wizard.FieldEmail) == "":
		e.field.Say(part.Plain, "")
	case len(problems) == 0:
		e.field.Say(part.OK, t("step.email.good"))
	case done || !problems[0].Blocks():
		say(e.h, e.field, problems, "")
	default:
		e.field.Say(part.Plain, "")
	}
}

// suggest offers the address that the person may have meant. A button that is
// there stays, since Tab may just be on its way to it.
func (e *emailField) suggest(problems []wizard.Problem) {
	offer := ""
	for _, p := range problems {
		if p.Offer != "" {
			offer = p.Offer
		}
	}
	if offer == e.offered {
		return
	}
	k := e.h.Kit()
	e.offered, e.offer.Objects = offer, nil
	if offer != "" {
		use := k.Button(part.Inline, "check", k.Text.T("step.email.use", "email", offer), func() {
			e.field.SetText(offer)
			e.changed(offer)
			e.h.Focus(e.field.Focusable())
		})
		e.offer.Objects = []fyne.CanvasObject{k.Pad(theme.Space4, theme.Space24, 0, 0, k.Row(0, use))}
	}
	e.offer.Refresh()
}

// missing shows what keeps the person from going on.
func (e *emailField) missing(problems []wizard.Problem) {
	if wrong := of(wizard.FieldEmail, problems); len(wrong) > 0 {
		say(e.h, e.field, wrong, "")
	}
	k := e.h.Kit()
	e.onlyMessage.Objects = nil
	if wrong := of(wizard.FieldOnlyReader, problems); len(wrong) > 0 {
		e.onlyMessage.Objects = []fyne.CanvasObject{k.Pad(theme.Space8, 0, 0, 0, k.Message(part.Err, k.Text.T(wrong[0].Key)))}
	}
	e.onlyMessage.Refresh()
}
