package page_test

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/page/pagetest"
	"github.com/waypost-app/waypost/ui/page/recovery"
	"github.com/waypost-app/waypost/ui/page/steps"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/wizardtest"
)

// stops returns the page of each step on the way with an authentication app, and the pages
// that belong to one. Where a mock-up shows a special state, they are in that.
func stops() map[string]func(*window) page.Screen {
	later := func(id wizard.StepID, d time.Duration) func(*window) page.Screen {
		return func(w *window) page.Screen {
			w.At(id)
			w.Clock = w.Clock.Add(d)
			return w.step()
		}
	}
	pages := map[string]func(*window) page.Screen{}
	for _, s := range wizard.Steps() {
		if s.Only == "" || s.Only == wizard.MethodApp {
			pages[string(s.ID)] = later(s.ID, 0)
		}
	}
	maps.Copy(pages, map[string]func(*window) page.Screen{
		"confirm":      later(wizard.StepConfirm, 84*time.Second),
		"questions":    equalAnswers,
		"confirmation": later(wizard.StepConfirmation, 148*time.Second),
		"clock": func(w *window) page.Screen {
			w.skew = -90 * time.Second
			w.At(wizard.StepApp)
			return steps.NewClock(w.steps())
		},
		"sheet": func(w *window) page.Screen {
			w.At(wizard.StepSheet).Person.Mark(wizard.SheetPrinted, w.Clock)
			return w.step()
		},
		"practice": func(w *window) page.Screen {
			w.At(wizard.StepSheet)
			return recovery.New(page.Practice, w.recovery())
		},
	})
	return pages
}

// equalAnswers returns page 10 with two equal answers, and one missing answer.
func equalAnswers(w *window) page.Screen {
	w.At(wizard.StepQuestions)
	w.Person.Set(wizard.Answer(4), wizardtest.Questions()[2][1])
	w.Person.Set(wizard.Answer(5), "")
	return w.step()
}

func TestStopsFitAndSpeak(t *testing.T) { checkFitAndSpeak(t, stops(), stopValues()) }

// checkFitAndSpeak shows screens in every look. It checks that no text is cut off, and
// that all text is from the catalogue, apart from known values.
func checkFitAndSpeak(t *testing.T, screens map[string]func(*window) page.Screen, known []string) {
	for name, l := range pagetest.Looks() {
		for number, screen := range screens {
			t.Run(number+"-"+name, func(t *testing.T) {
				w := newWindow(t, l)
				p := w.Show(screen(w))
				pagetest.CheckFits(t, p)
				pagetest.CheckKeys(t, p)
				if name == "pseudo" {
					pagetest.CheckWords(t, p, known...)
				}
			})
		}
	}
}

// stopValues returns the values shown on those pages, and words of the website.
func stopValues() []string {
	values := []string{"AM", "PM", wizard.URLCreateAccount, wizard.MailSender}
	for _, value := range wizardtest.Answers() {
		if len(value) > len("app") { // not the value of a choice, which may be part of other words
			values = append(values, value)
		}
	}
	values = append(values, strings.Fields(wizardtest.BackupCode)...)
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

// Everything that may be missing has something to focus.
func TestEachNeedHasAFocus(t *testing.T) {
	for _, s := range wizard.Steps() {
		if s.Only != "" && s.Only != wizard.MethodApp {
			continue
		}
		w := newWindow(t, pagetest.Look{})
		w.At(s.ID)
		p := w.Show(w.step())
		for _, need := range s.Needs {
			if p.Fields[need.Field] == nil {
				t.Errorf("step %s: no focus for %s", s.ID, need.Field)
			}
		}
	}
}

// Each page says what keeps Next from moving on, and still does after its colours have
// changed.
func TestMissingSaysWhy(t *testing.T) {
	for _, s := range wizard.Steps() {
		if s.Only != "" && s.Only != wizard.MethodApp {
			continue
		}
		w := newWindow(t, pagetest.Look{})
		w.At(s.ID)
		for _, f := range s.Fields {
			w.Person.Set(f, "")
		}
		problems := w.Person.Next(w.Clock)
		if len(problems) == 0 {
			continue
		}
		p := w.Show(w.step())
		if p.Missing == nil {
			t.Errorf("step %s shows nothing of what is missing", s.ID)
			continue
		}
		p.Missing(problems)
		check := func(when string) {
			for _, problem := range problems {
				if problem.Key == "problem.codeEmpty" {
					continue // the missing key is reported first
				}
				if !problem.Skippable && !pagetest.Says(w.Host, w.Page.Body, problem.Key, problem.Args...) {
					t.Errorf("step %s %s does not say %s", s.ID, when, problem.Key)
				}
			}
		}
		check("at first")
		w.SetLook(pagetest.Look{Dark: true})
		check("in dark colours")
	}
}
