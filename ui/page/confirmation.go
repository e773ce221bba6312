package page

import (
	"time"

	"fyne.io/fyne/v2"

	"waypost/secure"
	"waypost/ui/para"
	"waypost/ui/part"
	"waypost/ui/theme"
	"waypost/wizard"
)

// confirmationStep is page 12: the wait for the last email, with a timer that
// counts down, and what to do while it runs and after.
func confirmationStep(h Host) *Page {
	p, k, j := newStep(h), h.Kit(), h.Journey()
	email := j.Text(wizard.FieldEmail)
	p.Primary = k.Button(part.Primary, "mark_email_read", k.Text.T("step.confirmation.next"), h.Next)
	p.Lead = k.Text.T("step.confirmation.lead", "email", email)
	dial := k.WaitDial(waitDial, k.Text.T("common.left"))
	under := k.Middle(theme.Small(), k.Tokens.Ink2, k.Text.T("step.confirmation.zero"))
	p.Tick = func(now time.Time) {
		left := j.Left(now)
		dial.Set(left, wizard.ConfirmationWait)
		if left == 0 {
			over := k.Text.T("step.confirmation.over")
			if under.Plain() != over {
				under.SetSpans(para.Span{Text: over})
			}
		}
	}
	p.Tick(h.Now())
	card := k.CardPad(theme.Space24, theme.Space24, k.Col(0, stages(h)...))
	wait := k.CardPad(theme.Space24, theme.Space16, k.Grow(0, 0, k.Col(theme.Space16, k.Centered(0, dial), under)))
	col := k.Col(theme.Space16, k.Side(theme.Space16, 0, card, k.Column(lastWidth, wait)))
	for _, n := range notes(h) {
		col.Add(n)
	}
	p.Body = col
	return p
}

// lastWidth is the column of the timer.
const lastWidth = 184

// stage is what to do at one time of the wait.
type stage struct {
	name, icon, pill string
	tone             part.Tone
}

// stages are what to do now, after the wait, and after that.
func stages(h Host) []fyne.CanvasObject {
	k := h.Kit()
	all := []stage{
		{"inbox", "inbox", "schedule", part.Info},
		{"spam", "report", "schedule", part.Plain},
		{"again", "refresh", "help_outline", part.Plain},
	}
	var rows []fyne.CanvasObject
	for i, s := range all {
		rows = append(rows, k.Stage(part.Stage{
			Icon: s.icon, Now: i == 0, Last: i == len(all)-1,
			Title: k.Text.T("step.confirmation." + s.name),
			When:  k.Pill(s.tone, s.pill, k.Text.T("step.confirmation."+s.name+"When")),
			Body:  stageBody(h, s.name),
		}))
	}
	return rows
}

func stageBody(h Host, name string) fyne.CanvasObject {
	k, t := h.Kit(), h.Kit().Text.T
	if name != "again" {
		return k.Body(t("step.confirmation." + name + "Note"))
	}
	open := k.Button(part.Outlined, "open_in_new", t("step.confirmation.open"), func() { h.Browse(wizard.URLAccount) })
	address := k.Button(part.Ghost, "content_copy", t("step.confirmation.copy"), func() {
		h.Copy(secure.NewSecret(h.Journey().Text(wizard.FieldEmail)))
	})
	style := theme.Body()
	style.Line = stageLine
	return k.Col(0,
		k.Rich(style, k.Tokens.Ink, t("step.confirmation.again1")),
		k.Rich(style, k.Tokens.Ink, t("step.confirmation.again2")),
		k.Pad(theme.Space12, 0, 0, 0, k.Row(theme.Space12, open, address)),
	)
}

// stageLine gives lines with words of the website room for their chips.
const stageLine = 36
