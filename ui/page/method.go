package page

import (
	"strings"

	"fyne.io/fyne/v2"

	"waypost/ui/part"
	"waypost/ui/theme"
	"waypost/wizard"
)

// methodStep is page 07: where the website's codes shall come from.
func methodStep(h Host) *Page {
	p, k, j := newStep(h), h.Kit(), h.Journey()
	after := k.Col(theme.Space16)
	show := func() {
		after.Objects = afterMethod(h, p)
		after.Refresh()
	}
	var choices []part.Choice
	for _, w := range ways() {
		choices = append(choices, part.Choice{
			Value: string(w.method), Label: k.Text.T("step.method." + string(w.method) + ".title"),
			Height: wayHeight, Content: wayCard(h, w),
		})
	}
	message := k.Col(0)
	radio := k.Radio(j.Text(wizard.FieldMethod), func(value string) {
		j.Set(wizard.FieldMethod, value)
		h.Changed()
		message.Objects = nil
		message.Refresh()
		show()
	}, choices...)
	show()
	p.First, p.Fields[wizard.FieldMethod] = radio.Focusable(), radio.Focusable()
	p.Missing = func(problems []wizard.Problem) {
		for _, wrong := range of(wizard.FieldMethod, problems) {
			message.Objects = []fyne.CanvasObject{k.Pad(theme.Space8, 0, 0, 0, k.Message(part.Err, k.Text.T(wrong.Key)))}
			message.Refresh()
		}
	}
	p.Body = k.Col(theme.Space16, k.Col(0, k.Col(theme.Space12, radio.Objects()...), message), after)
	return p
}

// afterMethod is what to do on the website with the chosen way.
func afterMethod(h Host, p *Page) []fyne.CanvasObject {
	k, j := h.Kit(), h.Journey()
	tasks := websiteTasks(h)
	objects := []fyne.CanvasObject{k.Alone(theme.Space4, k.Tokens.Ink2, tasks[0])}
	if len(tasks) > 1 {
		objects = append(objects, k.Zone(part.Zone{Body: k.Tasks(1, tasks[1:]...)}))
	}
	if j.Method() == wizard.MethodText {
		objects = append(objects, phoneEnding(h, p))
	}
	return append(objects, notes(h)...)
}

// phoneEnding asks for the last digits of the number, for the sheet.
func phoneEnding(h Host, p *Page) fyne.CanvasObject {
	k, j := h.Kit(), h.Journey()
	var field *part.Field
	field = k.Field(part.FieldSpec{
		Label: k.Text.T("step.app.text.label"), LTR: true, Mono: true, Text: j.Text(wizard.FieldPhoneEnding),
		Changed: func(typed string) {
			j.Set(wizard.FieldPhoneEnding, strings.TrimSpace(typed))
			h.Changed()
			field.Say(part.Plain, "")
		},
		Left: func() { say(h, field, j.Problems(wizard.FieldPhoneEnding), "") },
	})
	p.Fields[wizard.FieldPhoneEnding] = field.Focusable()
	return k.Col(theme.Space8, field, k.Small(k.Text.T("step.app.text.note")))
}
