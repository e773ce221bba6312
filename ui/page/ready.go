package page

import (
	"fyne.io/fyne/v2"

	"waypost/ui/part"
	"waypost/ui/theme"
	"waypost/wizard"
)

// thing is one of the things to have ready.
type thing struct {
	field      wizard.Field
	name, icon string
}

func things() []thing {
	return []thing{
		{wizard.FieldReadyEmail, "email", "mail"},
		{wizard.FieldReadyPhone, "phone", "smartphone"},
		{wizard.FieldReadyTime, "time", "schedule"},
		{wizard.FieldReadyPlace, "place", "folder"},
	}
}

// readyStep is page 02: what to have ready. It first asks for an account that is
// there already, since accounts cannot be merged.
func readyStep(h Host) *Page {
	p, k := newStep(h), h.Kit()
	body := k.Col(theme.Space16, accountQuestion(h, p), k.Col(theme.Space8, checklist(h, p)...))
	for _, n := range notes(h) {
		body.Add(n)
	}
	p.Body = body
	return p
}

// accountQuestion asks whether there is an account, and says what follows.
func accountQuestion(h Host, p *Page) fyne.CanvasObject {
	k, t := h.Kit(), h.Kit().Text.T
	advice := k.Col(0)
	show := func(answer string) {
		advice.Objects = accountAdvice(h, answer)
		advice.Refresh()
	}
	const high = 56
	var choices []part.Choice
	for _, answer := range []string{wizard.No, wizard.Yes, wizard.Unsure} {
		words := t("step.ready.account." + answer)
		choices = append(choices, part.Choice{Value: answer, Label: words, Content: k.Body(words), Height: high})
	}
	radio := k.Radio(h.Journey().Text(wizard.FieldHasAccount), func(answer string) {
		h.Journey().Set(wizard.FieldHasAccount, answer)
		h.Changed()
		show(answer)
	}, choices...)
	show(radio.Value())
	p.First, p.Fields[wizard.FieldHasAccount] = radio.Focusable(), radio.Focusable()
	row := k.Columns(theme.Space16, nil, radio.Objects()...)
	if k.Compact {
		row = k.Col(theme.Space8, radio.Objects()...)
	}
	message := k.Col(0)
	p.Missing = func(problems []wizard.Problem) {
		message.Objects = nil
		if missing := of(wizard.FieldHasAccount, problems); len(missing) > 0 {
			message.Objects = []fyne.CanvasObject{k.Pad(theme.Space8, 0, 0, 0, k.Message(part.Err, t(missing[0].Key)))}
		}
		message.Refresh()
	}
	return k.Stack([]float32{0, theme.Space8, 0}, k.Bold(t("step.ready.account.title")), row, message, advice)
}

// accountAdvice is what to do with an account that is there, or may be.
func accountAdvice(h Host, answer string) []fyne.CanvasObject {
	if answer != wizard.Yes && answer != wizard.Unsure {
		return nil
	}
	k, t := h.Kit(), h.Kit().Text.T
	return []fyne.CanvasObject{
		k.Pad(theme.Space8, 0, 0, 0,
			k.Callout(part.Warn, t("step.ready.account."+answer+"Title"), t("step.ready.account."+answer+"Body"))),
		k.Pad(theme.Space8, 0, 0, 0, k.Row(theme.Space12,
			k.Button(part.Outlined, "open_in_new", t("common.openOfficial"), func() { h.Browse(wizard.URLAccount) }),
			k.Button(part.Quiet, "key", t("step.ready.account.lost"), func() { h.Go(Lost) }),
		)),
	}
}

func checklist(h Host, p *Page) []fyne.CanvasObject {
	k, j := h.Kit(), h.Journey()
	var rows []fyne.CanvasObject
	for _, th := range things() {
		key := "step.ready." + th.name
		row := k.Checklist(th.icon, k.Text.T(key), k.Text.T(key+"Note"), j.Is(th.field, wizard.Yes), func(on bool) {
			j.Tick(th.field, on)
			h.Changed()
		})
		p.Fields[th.field] = row
		rows = append(rows, row)
	}
	return rows
}
