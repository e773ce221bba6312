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
	body := k.Col(theme.Space16, officialAddress(h), checkLink(h))
	for _, n := range notes(h) {
		body.Add(n)
	}
	body.Add(k.Note("info", k.Text.T("common.mayDiffer")))
	p.Body = body
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

// checkLink says of a pasted address whether it is really USCIS's.
func checkLink(h Host) fyne.CanvasObject {
	k, t := h.Kit(), h.Kit().Text.T
	answer := k.Col(0)
	var field *part.Field
	check := func() {
		answer.Objects = verdict(h, field)
		answer.Refresh()
	}
	field = k.Field(part.FieldSpec{
		Name: t("step.website.check.label"), Mono: true, LTR: true, Clear: true, Submitted: check,
		Changed: func(string) {
			field.Say(part.Plain, "")
			answer.Objects = nil
			answer.Refresh()
		},
	})
	press := k.Button(part.Tonal, "search", t("step.website.check.press"), check)
	row := k.Col(theme.Space8, k.Bold(t("step.website.check.lead")), k.GrowTop(theme.Space12, 0, field, press))
	return k.Zone(part.Zone{Place: part.Waypost, Title: t("step.website.check.title"), Body: k.Col(0, row, answer)})
}

// verdict judges what is in the field.
func verdict(h Host, field *part.Field) []fyne.CanvasObject {
	k := h.Kit()
	if field.Text() == "" {
		field.Say(part.Err, k.Text.T("problem.linkEmpty"))
		h.Focus(field.Focusable())
		return nil
	}
	v := link.Check(field.Text())
	out := part.Verdict{
		Tone: toneOfVerdict(v), Sentence: k.Text.T(v.VerdictKey()), Reason: k.Text.T(v.TextKey(), "ending", v.Ending),
		Before: v.Before, Ending: v.Ending, After: v.After,
	}
	return []fyne.CanvasObject{k.Pad(theme.Space12, 0, 0, 0, k.Verdict(out))}
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
