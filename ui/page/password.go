package page

import (
	"fyne.io/fyne/v2"

	"waypost/secure/password"
	"waypost/ui/part"
	"waypost/ui/theme"
	"waypost/wizard"
)

// passwordStep is page 06: a password for the account, and whether it is kept
// here.
func passwordStep(h Host) *Page {
	p, k, j := newStep(h), h.Kit(), h.Journey()
	t := k.Text.T
	f := &passwordField{h: h, meter: k.Strength()}
	f.field = k.Field(part.FieldSpec{
		Name: t("step.password.label"), Secret: true, LTR: true,
		Text: j.Value(wizard.FieldPassword).Reveal(), Changed: f.changed, Left: f.left,
	})
	f.judge()
	make := k.Button(part.Tonal, "auto_awesome", t("step.password.make"), f.make)
	typed := k.Col(theme.Space8, k.Bold(t("step.password.label")), k.GrowTop(theme.Space12, 0, f.field, make))
	keep := newKeepChoice(h, p)
	body := k.Col(theme.Space16,
		k.Zone(part.Zone{Place: part.Waypost, Body: k.Col(theme.Space12, typed, f.meter)}),
		samePassword(h),
		keep.body,
	)
	p.Body, p.Hide = body, func() { f.field.SetShown(false) }
	p.Fields[wizard.FieldPassword] = f.field.Focusable()
	p.Missing = func(problems []wizard.Problem) {
		if wrong := of(wizard.FieldPassword, problems); len(wrong) > 0 {
			say(h, f.field, wrong, "")
		}
		keep.missing(problems)
	}
	p.First = f.field.Focusable()
	if !j.Value(wizard.FieldPassword).Empty() {
		p.First = keep.radio.Focusable()
	}
	return p
}

// samePassword is what to do with the password on the website.
func samePassword(h Host) fyne.CanvasObject {
	k := h.Kit()
	copyIt := k.Button(part.Tonal, "content_copy", k.Text.T("common.copy"), func() {
		h.Copy(h.Journey().Value(wizard.FieldPassword))
	})
	col := k.Col(0, k.Grow(theme.Space12, 0, k.Tasks(1, websiteTasks(h)...), copyIt))
	for _, n := range h.Journey().Step().Notes {
		col.Add(k.TaskIndent(k.Second(k.Text.T(n.Body))))
	}
	return k.Zone(part.Zone{Body: col})
}

// passwordField is the field of page 06, with how strong its password is.
type passwordField struct {
	h     Host
	field *part.Field
	meter *part.Strength
}

func (f *passwordField) changed(typed string) {
	f.h.Journey().Set(wizard.FieldPassword, typed)
	f.h.Changed()
	f.field.Say(part.Plain, "")
	f.judge()
}

// left says what would make the password better; nothing is refused.
func (f *passwordField) left() {
	if !f.h.Journey().Value(wizard.FieldPassword).Empty() {
		say(f.h, f.field, f.h.Journey().Problems(wizard.FieldPassword), "")
	}
}

// judge shows how strong the password is.
func (f *passwordField) judge() {
	j, t := f.h.Journey(), f.h.Kit().Text.T
	typed := j.Value(wizard.FieldPassword)
	if typed.Empty() {
		f.meter.Set(-1, "", "")
		return
	}
	level := password.Strength(typed, j.Text(wizard.FieldName), j.Text(wizard.FieldEmail))
	key := "strength." + string(rune('0'+level))
	f.meter.Set(int(level), t(key+".word"), t(key+".note"))
}

// make puts a good password into the field and shows it.
func (f *passwordField) make() {
	made, err := password.Make()
	if err != nil {
		f.h.Fail(err)
		return
	}
	f.field.SetText(made.Reveal())
	f.field.SetShown(true)
	f.changed(made.Reveal())
	f.h.Focus(f.field.Focusable())
}
