package page

import (
	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/wizard"
)

// NewStep returns the page of the current step without a body: its texts, the rail, and
// the button that moves on.
func NewStep(p Ports, k *part.Kit) *Page {
	s, t := p.Session.Journey().Step(), k.Text.T
	label := t("common.step", "n", s.Number, "total", wizard.NumberedSteps)
	switch s.ID {
	case wizard.StepReady:
		label = t("step.ready.kicker")
	case wizard.StepSheet:
		label = t("common.allDone", "total", wizard.NumberedSteps)
	}
	return &Page{
		Rail: Steps, Label: label, Title: t(s.ID.TextKey("title")), Lead: t(p.Session.Journey().LeadKey()), SavedNote: true,
		Primary: part.NewButton(k, part.Primary, "arrow_forward", t(s.ID.TextKey("next")), p.Nav.Next),
		Fields:  map[wizard.Field]fyne.Focusable{},
	}
}

// ShowProblems shows the first of some problems at its field. If there are none, it shows
// the good news, or nothing if that is "".
func ShowProblems(k *part.Kit, f *part.Field, problems []wizard.Problem, good string) {
	switch {
	case len(problems) > 0:
		f.SetMessage(ProblemTone(problems[0]), problems[0].Sentence(k.Text))
	case good == "":
		f.SetMessage(part.Neutral, "")
	default:
		f.SetMessage(part.OK, good)
	}
}

// ProblemTone returns the severity of a problem: an error if it keeps the person from
// going on, else a warning.
func ProblemTone(p wizard.Problem) part.Severity {
	if p.Blocks() {
		return part.Err
	}
	return part.Warn
}

// ProblemsOf returns the problems of one field.
func ProblemsOf(f wizard.Field, problems []wizard.Problem) []wizard.Problem {
	var out []wizard.Problem
	for _, p := range problems {
		if p.Field == f {
			out = append(out, p)
		}
	}
	return out
}

// StorageKey returns the text key that says where a secret is stored: base followed by
// InFile or InKeychain.
func StorageKey(s Session, base string) string {
	if s.UsesPassphrase() || s.Shared() {
		return base + "InFile"
	}
	return base + "InKeychain"
}

// ShowMissing shows the first problem of a field on the message line of a control; if
// there is none, it clears the line.
func ShowMissing(k *part.Kit, line *part.MessageLine, f wizard.Field, problems []wizard.Problem) {
	if wrong := ProblemsOf(f, problems); len(wrong) > 0 {
		line.Set(part.Err, wrong[0].Sentence(k.Text))
		return
	}
	line.Clear()
}
