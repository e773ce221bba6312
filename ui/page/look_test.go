package page

import (
	"slices"
	"strings"
	"testing"
	"time"

	"waypost/wizard"
)

// stops are the pages of the steps, by the numbers of their mock-ups, as those
// show them.
func stops() map[string]func(*host) *Page {
	step := func(id wizard.StepID) func(*host) *Page {
		return func(h *host) *Page { return Build(h.at(id), Step) }
	}
	later := func(id wizard.StepID, d time.Duration) func(*host) *Page {
		return func(h *host) *Page {
			h.at(id)
			h.now = h.now.Add(d)
			return Build(h, Step)
		}
	}
	return map[string]func(*host) *Page{
		"02": step(wizard.StepReady), "03": step(wizard.StepWebsite), "04": step(wizard.StepEmail),
		"05": later(wizard.StepConfirm, 84*time.Second), "06": step(wizard.StepPassword),
		"07": step(wizard.StepMethod), "08": step(wizard.StepApp), "09": step(wizard.StepBackup),
		"10": equalAnswers, "11": step(wizard.StepAccount),
		"12": later(wizard.StepConfirmation, 148*time.Second),
		"08b": func(h *host) *Page {
			h.drift = -90 * time.Second
			return Build(h.at(wizard.StepApp), Clock)
		},
		"13": func(h *host) *Page {
			h.at(wizard.StepSheet).journey.Mark(wizard.SheetPrinted, h.now)
			return Build(h, Step)
		},
		"13c": func(h *host) *Page { return Build(h.at(wizard.StepSheet), Practice) },
	}
}

// equalAnswers is page 10 with two answers that are the same, and one missing.
func equalAnswers(h *host) *Page {
	h.at(wizard.StepQuestions)
	h.journey.Set(wizard.Answer(4), "Baker")
	h.journey.Set(wizard.Answer(5), "")
	return Build(h, Step)
}

func TestStopsFitAndSpeak(t *testing.T) {
	for name, l := range looks() {
		for number, build := range stops() {
			t.Run(number+"-"+name, func(t *testing.T) {
				h := newHost(t, l)
				p := build(h)
				render(t, h, p, number+"-"+name)
				checkFits(t, p)
				checkKeys(t, p)
				if name == "pseudo" {
					checkWords(t, p, stopValues()...)
				}
			})
		}
	}
}

// stopValues are what those pages are given to show, and words of the website.
func stopValues() []string {
	values := []string{"AM", "PM", wizard.URLCreateAccount, wizard.MailSender}
	for _, value := range rosaAnswers() {
		if len(value) > len("app") { // not a choice, whose letters stand in other words
			values = append(values, value)
		}
	}
	values = append(values, strings.Fields(rosaAnswers()[wizard.FieldBackup])...)
	for _, s := range wizard.Steps() {
		for _, task := range s.Website {
			values = append(values, task.Words...)
		}
		for _, note := range s.Notes {
			values = append(values, note.Words...)
		}
	}
	slices.SortFunc(values, func(a, b string) int { return len(b) - len(a) })
	return append(values, "Rosa")
}

// TestEachNeedHasAFocus proves that what is missing can be reached.
func TestEachNeedHasAFocus(t *testing.T) {
	for _, s := range wizard.Steps() {
		h := newHost(t, look{})
		p := Build(h.at(s.ID), Step)
		for _, need := range s.Needs {
			if p.Fields[need.Field] == nil {
				t.Errorf("step %s: no focus for %s", s.ID, need.Field)
			}
		}
	}
}

// TestMissingSaysWhy proves that each page shows what keeps Next from moving.
func TestMissingSaysWhy(t *testing.T) {
	for _, s := range wizard.Steps() {
		h := newHost(t, look{})
		h.at(s.ID)
		for _, f := range s.Fields {
			h.journey.Set(f, "")
		}
		problems := h.journey.Next(h.now)
		if len(problems) == 0 {
			continue
		}
		p := Build(h, Step)
		show(h, p)
		if p.Missing == nil {
			t.Errorf("step %s shows nothing of what is missing", s.ID)
			continue
		}
		p.Missing(problems)
		for _, problem := range problems {
			if problem.Key == "problem.codeEmpty" {
				continue // the key comes first
			}
			if !problem.Anyway && !says(h, p.Body, problem.Key, problem.Args...) {
				t.Errorf("step %s does not say %s", s.ID, problem.Key)
			}
		}
	}
}
