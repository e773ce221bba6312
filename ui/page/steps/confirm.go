package steps

import (
	"time"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard"
)

const (
	waitWidth = 192 // width of the column with the timer
	waitDial  = 128 // size of the timer itself
)

// confirm is page 05: the wait for the first email, with a timer that counts up. It has
// no state of its own.
type confirm struct{ Ports }

// NewConfirm returns the screen of StepConfirm.
func NewConfirm(p Ports) page.Screen { return confirm{p} }

// Close implements page.Screen.
func (c confirm) Close() {}

// Build implements page.Screen.
func (c confirm) Build(k *part.Kit) *page.Page {
	p := page.NewStep(c.Ports.Ports, k)
	if !c.Session.Journey().Waiting(wizard.StepConfirm) {
		p.Body = withNotes(c.Ports, k, c.tasks(k), c.noEmail(k))
		return p
	}
	dial := part.NewTimerDial(k, waitDial, k.Text.T("common.waiting"))
	p.Tick = func(now time.Time) {
		dial.Set(c.Session.Journey().Waited(wizard.StepConfirm, now), wizard.ConfirmationWait)
	}
	p.Tick(c.Session.Now())
	wait := waitCard(k, dial, k.Text.T("step.confirm.few"))
	p.Body = withNotes(c.Ports, k, besideTimer(k, c.tasks(k), wait), c.noEmail(k))
	return p
}

// waitCard returns a card with a timer and a sentence below it.
func waitCard(k *part.Kit, dial fyne.CanvasObject, sentence string) fyne.CanvasObject {
	words := k.Prose.Centered(theme.Body(), k.Tokens.Ink, sentence)
	return part.NewCard(k, k.Place.Grow(0, 0, k.Place.Col(theme.Space12, k.Place.Centered(0, dial), words)))
}

// besideTimer puts the timer's card beside the content, or below it if the window is too
// narrow.
func besideTimer(k *part.Kit, content, wait fyne.CanvasObject) fyne.CanvasObject {
	return k.Place.GrowStretch(theme.Space16, 0, content, k.Place.Width(waitWidth, wait))
}

// tasks returns what to do in the email.
func (c confirm) tasks(k *part.Kit) fyne.CanvasObject {
	j := c.Session.Journey()
	col := k.Place.Col(theme.Space12)
	for i, task := range j.Step().Website {
		row := part.NewNumberedItem(k, i+1, k.Text.T(task.Key, "email", j.Text(wizard.FieldEmail)))
		if task.Link != "" {
			address := part.NewButton(k, part.Tonal, "content_copy", k.Text.T("common.copy"), func() { c.Desktop.Copy(secure.NewSecret(task.Link)) })
			row = k.Place.Col(theme.Space8, row, part.NewNumberedIndent(k, k.Place.GrowWhole(theme.Space12, 0, part.NewReadOnlyField(k, task.Link), address)))
		}
		col.Add(row)
	}
	return part.NewSection(k, part.Section{Title: k.Text.T("common.inEmail"), End: drawMessage(c.Ports, k), Body: col})
}

// noEmail returns what to try if no email arrives.
func (c confirm) noEmail(k *part.Kit) fyne.CanvasObject {
	t := k.Text.T
	fix := part.NewButton(k, part.TextOnly, "arrow_forward", t("step.confirm.fix"), func() { c.Nav.GoTo(wizard.StepEmail) })
	const number = 28 // size of a task's number, by which the button is indented
	spelled := k.Place.Col(theme.Space4, part.NewNumberedItem(k, 3, t("step.confirm.spelled")), k.Place.Pad(0, number, 0, 0, k.Place.Row(0, fix)))
	look := part.NewNumberedList(k, 1, t("step.confirm.spam"), t("step.confirm.safe"))
	return part.NewSection(k, part.Section{Kind: part.Waypost, Title: t("step.confirm.none"), Body: k.Place.Columns(theme.Space24, nil, look, spelled)})
}
