package steps

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/secure/password"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/wizard"
)

const (
	fieldShare = 400 // share of the field when side by side,
	rulesShare = 272 // and of the checklist
)

// ruleShares returns the widths of the field and of the checklist beside it.
func ruleShares() []float32 { return []float32{fieldShare, rulesShare} }

// judge ticks the checklist and shows one verdict: a definite mistake at the field, or
// otherwise the strength of the password in the meter.
func (w *passwordPage) judge() {
	w.showRule()
	j := w.Session.Journey()
	wrong := page.ProblemsOf(wizard.FieldPassword, w.problems)
	if w.done {
		wrong = append(wrong, blockers(j.Problems(wizard.FieldPassword))...)
	}
	if len(wrong) > 0 {
		page.ShowProblems(w.kit, w.field, wrong, "")
		w.meter.Set(-1, "", "")
		return
	}
	w.field.SetMessage(part.Neutral, "")
	w.meter.Set(w.verdict())
}

// verdict returns the level, the word and the advice for the meter. It never praises a
// password that the website would refuse or that contains the person's name.
func (w *passwordPage) verdict() (level int, word, advice string) {
	j, t := w.Session.Journey(), w.kit.Text.T
	typed := j.Value(wizard.FieldPassword)
	if typed.Empty() {
		return -1, "", ""
	}
	const unfinished = 1 // a level shown in the colour of a warning
	level = int(password.Strength(typed, j.Text(wizard.FieldName), j.Text(wizard.FieldEmail)))
	unmet := func(c wizard.PasswordCheck) bool { return c.Required && !c.Met }
	if slices.ContainsFunc(j.PasswordChecks(), unmet) {
		if level > unfinished {
			return unfinished, t("common.notYet"), t("step.password.check.unmet")
		}
		return level, t("strength." + strconv.Itoa(level) + ".word"), t("step.password.check.unmet")
	}
	hints := j.Problems(wizard.FieldPassword)
	if len(hints) > 0 {
		level = min(level, unfinished)
	}
	key := "strength." + strconv.Itoa(level)
	if len(hints) > 0 && w.done {
		return level, t(key + ".word"), hints[0].Sentence(w.kit.Text)
	}
	return level, t(key + ".word"), t(key + ".note")
}

// showRule ticks those parts of the website's rule, and of our advice, that the password
// meets.
func (w *passwordPage) showRule() {
	k := w.kit
	rule := []fyne.CanvasObject{k.Prose.SmallBold(k.Text.T("step.password.check.rule"))}
	advice := []fyne.CanvasObject{k.Prose.SmallBold(k.Text.T("step.password.check.advice"))}
	for _, c := range w.Session.Journey().PasswordChecks() {
		line := part.NewRequirement(k, k.Text.T(c.Key, c.Args...), c.Met)
		if c.Required {
			rule = append(rule, line)
		} else {
			advice = append(advice, line)
		}
	}
	w.rule.Objects = append(rule, advice...)
	w.rule.Refresh()
}

// blockers returns the problems that keep the person from going on.
func blockers(problems []wizard.Problem) []wizard.Problem {
	return slices.DeleteFunc(slices.Clone(problems), func(p wizard.Problem) bool { return !p.Blocks() })
}
