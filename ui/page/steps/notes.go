package steps

import (
	"fyne.io/fyne/v2"

	"waypost/ui/part"
	"waypost/wizard"
)

// notes are the step's warnings and advice that hold here and now, as callouts.
func notes(p Ports, k *part.Kit) []fyne.CanvasObject {
	j := p.Session.Journey()
	var out []fyne.CanvasObject
	for _, n := range j.Step().Notes {
		if n.Shared && !p.Session.Shared() || n.Only != "" && string(n.Only) != j.Selected(wizard.FieldMethod) {
			continue
		}
		title := ""
		if n.Title != "" {
			title = k.Text.T(n.Title)
		}
		out = append(out, part.NewCallout(k, part.Info, title, k.Text.T(n.Body)))
	}
	return out
}

// websiteTasks are the sentences of what the step asks to be done on the website.
func websiteTasks(p Ports, k *part.Kit) []string {
	j := p.Session.Journey()
	var sentences []string
	for _, task := range j.Step().Website {
		sentences = append(sentences, k.Text.T(task.Key, "email", j.Text(wizard.FieldEmail)))
	}
	return sentences
}
