package page

import (
	"waypost/secure"
	"waypost/ui/part"
	"waypost/ui/theme"
	"waypost/wizard"
)

// emailStep is page 04: the email that the account belongs to.
func emailStep(h Host) *Page {
	p, k, j := newStep(h), h.Kit(), h.Journey()
	t := k.Text.T
	e := &emailField{h: h, offer: k.Col(0)}
	e.field = k.Field(part.FieldSpec{
		Label: t("step.email.label"), Placeholder: t("step.email.placeholder"), LTR: true,
		Text: j.Text(wizard.FieldEmail), Changed: e.changed, Left: e.left,
	})
	only := k.Check(t("step.email.only"), j.Is(wizard.FieldOnlyReader, wizard.Yes), func(on bool) {
		j.Tick(wizard.FieldOnlyReader, on)
		h.Changed()
		e.missing(nil)
	})
	e.onlyMessage = k.Col(0)
	e.judge(false)
	tasks := k.Tasks(1, websiteTasks(h)...)
	address := k.Button(part.Tonal, "content_copy", t("common.copyEmail"), func() {
		h.Copy(secure.NewSecret(j.Text(wizard.FieldEmail)))
	})
	body := k.Col(theme.Space16,
		k.Zone(part.Zone{Place: part.Waypost, Body: k.Stack([]float32{0, 0, theme.Space16, 0}, e.field, e.offer, only, e.onlyMessage)}),
		k.Zone(part.Zone{
			End:  seeHow(h, scene{part.DrawEmail, websiteTasks(h)}),
			Body: k.Grow(theme.Space16, 0, tasks, address),
		}),
	)
	for _, n := range notes(h) {
		body.Add(n)
	}
	p.Body, p.Missing = body, e.missing
	p.Fields[wizard.FieldEmail], p.Fields[wizard.FieldOnlyReader] = e.field.Focusable(), only
	p.First = e.field.Focusable()
	if j.Text(wizard.FieldEmail) != "" {
		p.First = only
	}
	return p
}
