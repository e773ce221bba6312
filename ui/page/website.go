package page

import (
	"fyne.io/fyne/v2"

	"waypost/secure"
	"waypost/ui/part"
	"waypost/ui/theme"
	"waypost/wizard"
	"waypost/wizard/link"
)

// websiteStep is page 03: open the official website, and check a link before
// trusting it.
func websiteStep(h Host) *Page {
	p, k := newStep(h), h.Kit()
	check := newLinkCheck(h)
	body := k.Col(theme.Space16, officialAddress(h), check.zone())
	for _, n := range notes(h) {
		body.Add(n)
	}
	body.Add(k.Note("info", k.Text.T("common.mayDiffer")))
	p.Body, p.Found, p.Find = body, check.found, func(string) { check.judge() }
	return p
}

// officialAddress shows the address to open.
func officialAddress(h Host) fyne.CanvasObject {
	k, t := h.Kit(), h.Kit().Text.T
	open := k.Button(part.Outlined, "open_in_new", t("step.website.open"), func() { h.Browse(wizard.URLCreateAccount) })
	address := k.Button(part.Ghost, "content_copy", t("step.website.copy"), func() {
		h.Copy(secure.NewSecret(wizard.URLCreateAccount))
	})
	style := theme.CodeS()
	style.Line = theme.Space32
	return k.Zone(part.Zone{Title: t("step.website.address"), End: drawAddress(h), Body: k.Col(theme.Space12,
		k.Mono(style, k.Tokens.Ink, wizard.URLCreateAccount),
		k.Row(theme.Space12, open, address),
	)})
}

// linkCheck says of a pasted address whether it is really USCIS's.
type linkCheck struct {
	h      Host
	field  *part.Field
	answer *fyne.Container
}

func newLinkCheck(h Host) *linkCheck {
	k := h.Kit()
	c := &linkCheck{h: h, answer: k.Col(0)}
	c.field = k.Field(part.FieldSpec{
		Name: k.Text.T("step.website.check.label"), Mono: true, LTR: true, Clear: true, Submitted: c.judge,
		Changed: func(string) {
			c.field.Say(part.Plain, "")
			c.show()
		},
	})
	return c
}

func (c *linkCheck) zone() fyne.CanvasObject {
	k, t := c.h.Kit(), c.h.Kit().Text.T
	press := k.Button(part.Tonal, "search", t("step.website.check.press"), c.judge)
	row := k.Col(theme.Space8, k.Bold(t("step.website.check.lead")), k.GrowTop(theme.Space12, 0, c.field, press))
	return k.Zone(part.Zone{Place: part.Waypost, Title: t("step.website.check.title"), Body: k.Col(0, row, c.answer)})
}

// found tells whether there is a verdict.
func (c *linkCheck) found() string {
	if len(c.answer.Objects) == 0 {
		return ""
	}
	return c.field.Text()
}

func (c *linkCheck) show(verdict ...fyne.CanvasObject) {
	c.answer.Objects = verdict
	c.answer.Refresh()
}

// judge judges what is in the field.
func (c *linkCheck) judge() {
	k := c.h.Kit()
	if c.field.Text() == "" {
		c.show()
		c.field.Say(part.Err, k.Text.T("problem.linkEmpty"))
		c.h.Focus(c.field.Focusable())
		return
	}
	v := link.Check(c.field.Text())
	out := part.Verdict{
		Tone: toneOfVerdict(v), Sentence: k.Text.T(v.VerdictKey()), Reason: k.Text.T(v.TextKey(), "ending", v.Ending),
		Before: v.Before, Ending: v.Ending, After: v.After,
	}
	c.show(k.Pad(theme.Space12, 0, 0, 0, k.Verdict(out)))
}

func toneOfVerdict(v link.Verdict) part.Tone {
	switch v.Kind {
	case link.Official:
		return part.OK
	case link.OtherUSCIS:
		return part.Info
	case link.Fake:
		return part.Err
	}
	return part.Warn
}
