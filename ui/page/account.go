package page

import (
	"fyne.io/fyne/v2"

	"waypost/ui/part"
	"waypost/ui/theme"
)

// wordWidth is the column of the words that are explained.
const wordWidth = 112

// accountStep is page 11: which account type to choose on the website.
func accountStep(h Host) *Page {
	p, k := newStep(h), h.Kit()
	body := k.Col(theme.Space16, accountTasks(h), accountWords(h))
	for _, n := range notes(h) {
		body.Add(n)
	}
	p.Body = body
	return p
}

// accountTasks shows the tasks, and the answer to choose as the website shows it.
func accountTasks(h Host) fyne.CanvasObject {
	k, n := h.Kit(), 0
	col := k.Col(theme.Space12)
	var last *fyne.Container
	for _, task := range h.Journey().Step().Website {
		if task.Key == "step.account.choice" {
			last.Add(k.TaskIndent(k.Chosen(k.Text.T(task.Key))))
			continue
		}
		n++
		last = k.Col(theme.Space8, k.Task(n, k.Text.T(task.Key)))
		col.Add(last)
	}
	return k.Zone(part.Zone{End: drawAccount(h), Body: col})
}

// accountWords says what the words of the answer mean.
func accountWords(h Host) fyne.CanvasObject {
	k, t := h.Kit(), h.Kit().Text.T
	col := k.Col(theme.Space8)
	for _, word := range []string{"applicant", "petitioner", "requestor"} {
		key := "step.account." + word
		col.Add(k.GrowTop(theme.Space16, 1, k.Wide(wordWidth, k.Bold(t(key))), k.Body(t(key+"Note"))))
	}
	return k.Zone(part.Zone{Place: part.Waypost, Title: t("step.account.words"), Body: col})
}
