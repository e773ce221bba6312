package page

import (
	"fyne.io/fyne/v2"

	"waypost/ui/part"
	"waypost/wizard"
	"waypost/wizard/people"
)

// newStep is the page of the step at which the journey stands, without a body:
// its texts, the trail, the button that goes on.
func newStep(h Host) *Page {
	k, s := h.Kit(), h.Journey().Step()
	t := k.Text.T
	label := t("common.step", "n", s.Number, "total", wizard.NumberedSteps)
	switch s.ID {
	case wizard.StepReady:
		label = t("step.ready.kicker")
	case wizard.StepSheet:
		label = t("common.allDone", "total", wizard.NumberedSteps)
	}
	return &Page{
		Rail: Steps, Label: label, Title: t(s.ID.TextKey("title")), Lead: t(s.ID.TextKey("lead")), Note: true,
		Primary: k.Button(part.Primary, "arrow_forward", t(s.ID.TextKey("next")), h.Next),
		Fields:  map[wizard.Field]fyne.Focusable{},
	}
}

// sharedHere reports whether the computer is shared.
func sharedHere(h Host) bool {
	return h.Store() != nil && h.Store().Settings().Computer == people.Shared
}

// notes are the step's warnings and advice that hold here and now, as callouts.
func notes(h Host) []fyne.CanvasObject {
	k, j := h.Kit(), h.Journey()
	var out []fyne.CanvasObject
	for _, n := range j.Step().Notes {
		if n.Shared && !sharedHere(h) || n.Only != "" && n.Only != j.Method() {
			continue
		}
		title := ""
		if n.Title != "" {
			title = k.Text.T(n.Title)
		}
		out = append(out, k.Callout(part.Info, title, k.Text.T(n.Body)))
	}
	return out
}

// websiteTasks are the sentences of what the step asks to be done on the website.
func websiteTasks(h Host) []string {
	j := h.Journey()
	var sentences []string
	for _, task := range j.Step().Website {
		if task.Only == "" || task.Only == j.Method() {
			sentences = append(sentences, h.Kit().Text.T(task.Key, "email", j.Text(wizard.FieldEmail)))
		}
	}
	return sentences
}

// say shows the first of some problems at its field, or that there is none.
func say(h Host, f *part.Field, problems []wizard.Problem, good string) {
	if len(problems) == 0 {
		tone := part.OK
		if good == "" {
			tone = part.Plain
		}
		f.Say(tone, good)
		return
	}
	f.Say(toneOf(problems[0]), h.Kit().Text.T(problems[0].Key, problems[0].Args...))
}

// toneOf is how a problem looks.
func toneOf(p wizard.Problem) part.Tone {
	if p.Blocks() {
		return part.Err
	}
	return part.Warn
}

// of are the problems of one field.
func of(f wizard.Field, problems []wizard.Problem) []wizard.Problem {
	var out []wizard.Problem
	for _, p := range problems {
		if p.Field == f {
			out = append(out, p)
		}
	}
	return out
}
