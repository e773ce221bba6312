package page

import (
	"time"

	"fyne.io/fyne/v2"

	"waypost/secure"
	"waypost/ui/part"
	"waypost/ui/theme"
	"waypost/wizard"
)

const (
	waitWidth = 192 // of the column with the timer
	waitDial  = 128 // of the timer itself
)

// confirmStep is page 05: the wait for the first email, with a timer that counts
// up.
func confirmStep(h Host) *Page {
	p, k := newStep(h), h.Kit()
	dial := k.WaitDial(waitDial, k.Text.T("common.waiting"))
	p.Tick = func(now time.Time) { dial.Set(h.Journey().Waited(wizard.StepConfirm, now), wizard.ConfirmationWait) }
	p.Tick(h.Now())
	wait := waitCard(h, dial, k.Text.T("step.confirm.few"))
	body := k.Col(theme.Space16, withWait(h, confirmTasks(h), wait), noEmail(h))
	for _, n := range notes(h) {
		body.Add(n)
	}
	p.Body = body
	return p
}

// waitCard is a timer in a card, with a sentence under it.
func waitCard(h Host, dial fyne.CanvasObject, sentence string) fyne.CanvasObject {
	k := h.Kit()
	words := k.Middle(theme.Body(), k.Tokens.Ink, sentence)
	return k.Card(k.Grow(0, 0, k.Col(theme.Space12, k.Centered(0, dial), words)))
}

// withWait sets the timer's card beside the content, or under it where the
// window is too narrow.
func withWait(h Host, content, wait fyne.CanvasObject) fyne.CanvasObject {
	k := h.Kit()
	return k.Side(theme.Space16, 0, content, k.Column(waitWidth, wait))
}

// confirmTasks is what to do in the email.
func confirmTasks(h Host) fyne.CanvasObject {
	k, j := h.Kit(), h.Journey()
	col := k.Col(theme.Space12)
	for i, task := range j.Step().Website {
		row := k.Task(i+1, k.Text.T(task.Key, "email", j.Text(wizard.FieldEmail)))
		if task.Link != "" {
			address := k.Button(part.Tonal, "content_copy", k.Text.T("common.copy"), func() { h.Copy(secure.NewSecret(task.Link)) })
			row = k.Col(theme.Space8, row, k.TaskIndent(k.Grow(theme.Space12, 0, k.Shown(task.Link), address)))
		}
		col.Add(row)
	}
	return k.Zone(part.Zone{Title: k.Text.T("common.inEmail"), End: drawMessage(h), Body: col})
}

// noEmail is what to try when no email comes.
func noEmail(h Host) fyne.CanvasObject {
	k, t := h.Kit(), h.Kit().Text.T
	fix := k.Button(part.Quiet, "arrow_forward", t("step.confirm.fix"), func() { h.GoTo(wizard.StepEmail) })
	const number = 28 // of a task, which the button stands after
	spelled := k.Col(theme.Space4, k.Task(3, t("step.confirm.spelled")), k.Pad(0, number, 0, 0, k.Row(0, fix)))
	look := k.Tasks(1, t("step.confirm.spam"), t("step.confirm.safe"))
	return k.Zone(part.Zone{Place: part.Waypost, Title: t("step.confirm.none"), Body: k.Columns(theme.Space24, nil, look, spelled)})
}
