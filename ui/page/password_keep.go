package page

import (
	"fyne.io/fyne/v2"

	"waypost/ui/part"
	"waypost/ui/theme"
	"waypost/wizard"
)

const keepHeight = 88 // of each of the choices

// keepChoice asks whether the password is kept on this computer.
type keepChoice struct {
	h       Host
	radio   *part.Radio
	message *fyne.Container
	body    fyne.CanvasObject
}

func newKeepChoice(h Host, p *Page) *keepChoice {
	k, t := h.Kit(), h.Kit().Text.T
	c := &keepChoice{h: h, message: k.Col(0)}
	choice := func(value, name, icon string) part.Choice {
		title := t("step.password." + name)
		return part.Choice{
			Value: value, Label: title, Height: keepHeight,
			Content: k.Grow(theme.Space16, 0,
				k.Col(0, k.Bold(title), k.Small(t("step.password."+name+"Note"))), k.Icon(icon, part.IconSize, k.Tokens.Ink2)),
		}
	}
	c.radio = k.Radio(h.Journey().Text(wizard.FieldKeepPassword), c.choose,
		choice(wizard.Yes, "keepYes", "lock"), choice(wizard.No, "keepNo", "person"))
	c.body = k.Stack([]float32{0, theme.Space8, 0}, k.Bold(t(keepKey(h))), k.Columns(theme.Space16, nil, c.radio.Objects()...), c.message)
	p.Fields[wizard.FieldKeepPassword] = c.radio.Focusable()
	return c
}

// keepKey is the question, by where the person's secrets are kept.
func keepKey(h Host) string {
	if h.Store() != nil && h.Store().HasPassphrase() {
		return "step.password.keepFile"
	}
	return "step.password.keep"
}

func (c *keepChoice) choose(value string) {
	c.h.Journey().Set(wizard.FieldKeepPassword, value)
	c.h.Changed()
	c.missing(nil)
}

// missing says that a choice is still to be made.
func (c *keepChoice) missing(problems []wizard.Problem) {
	k := c.h.Kit()
	c.message.Objects = nil
	if wrong := of(wizard.FieldKeepPassword, problems); len(wrong) > 0 {
		c.message.Objects = []fyne.CanvasObject{k.Pad(theme.Space8, 0, 0, 0, k.Message(part.Err, k.Text.T(wrong[0].Key)))}
	}
	c.message.Refresh()
}
