package steps

import (
	"time"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/para"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard"
)

// confirmation is page 12: the wait for the last email, with a timer that counts down,
// and what to do during and after the wait. It has no state of its own.
type confirmation struct{ Ports }

// NewConfirmation returns the screen of StepConfirmation.
func NewConfirmation(p Ports) page.Screen { return confirmation{p} }

// Close implements page.Screen.
func (c confirmation) Close() {}

// Build implements page.Screen.
func (c confirmation) Build(k *part.Kit) *page.Page {
	p, j := page.NewStep(c.Ports.Ports, k), c.Session.Journey()
	p.Primary = part.NewButton(k, part.Primary, "mark_email_read", k.Text.T("step.confirmation.next"), c.Nav.Next)
	p.Lead = k.Text.T("step.confirmation.lead", "email", j.Text(wizard.FieldEmail))
	stages := part.NewCardPad(k, theme.Space24, theme.Space24, k.Place.Col(0, c.stages(k)...))
	if !j.Waiting(wizard.StepConfirmation) {
		p.Body = withNotes(c.Ports, k, stages)
		return p
	}
	dial := part.NewTimerDial(k, waitDial, k.Text.T("common.left"))
	under := k.Prose.Centered(theme.Small(), k.Tokens.Ink2, k.Text.T("step.confirmation.zero"))
	p.Tick = func(now time.Time) {
		left := c.Session.Journey().Left(now)
		dial.Set(left, wizard.ConfirmationWait)
		if left == 0 {
			over := k.Text.T("step.confirmation.over")
			if under.Plain() != over {
				under.SetSpans(para.Span{Text: over})
			}
		}
	}
	p.Tick(c.Session.Now())
	wait := part.NewCardPad(k, theme.Space24, theme.Space16, k.Place.Grow(0, 0, k.Place.Col(theme.Space16, k.Place.Centered(0, dial), under)))
	p.Body = withNotes(c.Ports, k, k.Place.GrowStretch(theme.Space16, 0, stages, k.Place.Width(lastWidth, wait)))
	return p
}

// lastWidth is the width of the timer's column.
const lastWidth = 184

// stage is what to do during one part of the wait.
type stage struct {
	name, icon, pill string
	tone             part.Severity
}

// stages returns what to do now, when the time is up, and after that.
func (c confirmation) stages(k *part.Kit) []fyne.CanvasObject {
	all := []stage{
		{"inbox", "inbox", "schedule", part.Info},
		{"spam", "report", "schedule", part.Neutral},
		{"again", "refresh", "help_outline", part.Neutral},
	}
	var rows []fyne.CanvasObject
	for i, s := range all {
		rows = append(rows, part.NewTimelineItem(k, part.TimelineItem{
			Icon: s.icon, Current: i == 0, Last: i == len(all)-1,
			Title: k.Text.T("step.confirmation." + s.name),
			When:  part.NewPill(k, s.tone, s.pill, k.Text.T("step.confirmation."+s.name+"When")),
			Body:  c.stageBody(k, s.name),
		}))
	}
	return rows
}

func (c confirmation) stageBody(k *part.Kit, name string) fyne.CanvasObject {
	t := k.Text.T
	if name != "again" {
		return k.Prose.Body(t("step.confirmation." + name + "Note"))
	}
	open := part.NewButton(k, part.Outlined, "open_in_new", t("step.confirmation.open"), func() { c.Desktop.OpenURL(wizard.URLAccount) })
	address := part.NewButton(k, part.Ghost, "content_copy", t("step.confirmation.copy"), func() {
		c.Desktop.Copy(secure.NewSecret(c.Session.Journey().Text(wizard.FieldEmail)))
	})
	style := theme.Body()
	style.Line = stageLine
	return k.Place.Col(0,
		k.Prose.Rich(style, k.Tokens.Ink, t("step.confirmation.again1")),
		k.Prose.Rich(style, k.Tokens.Ink, t("step.confirmation.again2")),
		k.Place.Pad(theme.Space12, 0, 0, 0, k.Place.Lines(theme.Space12, open, address)),
	)
}

// stageLine is a line height that leaves enough room for chips.
const stageLine = 36
