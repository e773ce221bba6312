package steps

import (
	"strings"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard"
)

// withNotes stacks the content of a page and the step's notes.
func withNotes(p Ports, k *part.Kit, content ...fyne.CanvasObject) *fyne.Container {
	return underWarnings(p, k, append(content, notes(p, k)...)...)
}

// underWarnings stacks the content of a page below the warnings about a shared computer,
// which come first since nobody would look for them further down.
func underWarnings(p Ports, k *part.Kit, content ...fyne.CanvasObject) *fyne.Container {
	col := k.Place.Col(theme.Space16)
	if p.Session.Shared() {
		if warnings := sharedWarnings(p, k); warnings != nil {
			col.Add(warnings)
		}
	}
	for _, o := range content {
		col.Add(o)
	}
	return col
}

// sharedWarnings returns those sentences of the step that only apply to shared computers,
// in one callout; nil if there are none.
func sharedWarnings(p Ports, k *part.Kit) fyne.CanvasObject {
	var sentences []string
	for _, n := range p.Session.Journey().Step().Notes {
		if n.Shared {
			sentences = append(sentences, k.Text.T(n.Body))
		}
	}
	if sentences == nil {
		return nil
	}
	return part.NewCallout(k, part.Info, "", strings.Join(sentences, "\n"))
}

// notes returns the step's advice for every computer. Several notes share one callout,
// one line each: as separate callouts, most would be out of view.
func notes(p Ports, k *part.Kit) []fyne.CanvasObject {
	j := p.Session.Journey()
	var all []wizard.Note
	for _, n := range j.Step().Notes {
		if !n.Shared && !(n.Own && p.Session.Shared()) && (n.Only == "" || string(n.Only) == j.Selected(wizard.FieldMethod)) {
			all = append(all, n)
		}
	}
	switch len(all) {
	case 0:
		return nil
	case 1:
		title := ""
		if all[0].Title != "" {
			title = k.Text.T(all[0].Title)
		}
		return []fyne.CanvasObject{part.NewCallout(k, part.Info, title, k.Text.T(all[0].Body))}
	}
	var lines []string
	for _, n := range all {
		lines = append(lines, inOneLine(k, n))
	}
	return []fyne.CanvasObject{part.NewCallout(k, part.Info, "", strings.Join(lines, "\n"))}
}

// inOneLine returns a note with its title in front. A colon is added to the title unless
// it is a question, so that it also sounds like a title.
func inOneLine(k *part.Kit, n wizard.Note) string {
	if n.Title == "" {
		return k.Text.T(n.Body)
	}
	title := k.Text.T(n.Title)
	if !strings.HasSuffix(title, "?") && !strings.HasSuffix(title, "؟") && !strings.HasSuffix(title, "？") {
		title += ":"
	}
	return "**" + title + "** " + k.Text.T(n.Body)
}

// websiteTasks returns the instructions for what to do on the website in this step.
func websiteTasks(p Ports, k *part.Kit) []string {
	j := p.Session.Journey()
	var sentences []string
	for _, task := range j.Step().Website {
		sentences = append(sentences, k.Text.T(task.Key, "email", j.Text(wizard.FieldEmail)))
	}
	return sentences
}
