package wizard_test

import (
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/waypost-app/waypost/assets"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/text"
)

func TestStepsAreTheGuide(t *testing.T) {
	want := []struct {
		id     wizard.StepID
		number int
	}{
		{"ready", 0},
		{"website", 1},
		{"email", 2},
		{"confirm", 3},
		{"password", 4},
		{"method", 5},
		{"app", 5},
		{"text", 5},
		{"mail", 5},
		{"textMail", 5},
		{"backup", 6},
		{"questions", 7},
		{"account", 8},
		{"confirmation", 9},
		{"sheet", 0},
	}
	steps := wizard.Steps()
	if len(steps) != len(want) {
		t.Fatalf("%d steps in the table, %d expected here", len(steps), len(want))
	}
	for i, s := range steps {
		if s.ID != want[i].id || s.Number != want[i].number {
			t.Errorf("row %d is %s, number %d; want %s, number %d", i, s.ID, s.Number, want[i].id, want[i].number)
		}
		if of, ok := wizard.StepOf(s.ID); !ok || of.ID != s.ID {
			t.Errorf("StepOf(%s) is %s", s.ID, of.ID)
		}
	}
	if n := want[len(want)-2].number; n != wizard.NumberedSteps {
		t.Errorf("NumberedSteps is %d, and the last number %d", wizard.NumberedSteps, n)
	}
	if _, ok := wizard.StepOf("nowhere"); ok {
		t.Error("there is a step nowhere")
	}
	steps[0].ID = "changed"
	if wizard.Steps()[0].ID != wizard.StepReady {
		t.Error("the table can be changed")
	}
}

func TestStepsHoldTogether(t *testing.T) {
	all, seen := wizard.Fields(), map[wizard.Field]bool{}
	for _, s := range wizard.Steps() {
		for _, f := range s.Fields {
			if !slices.Contains(all, f) || seen[f] && s.ID != wizard.StepTextMail {
				t.Errorf("%s: %s is unknown or asked for twice", s.ID, f)
			}
			seen[f] = true
		}
		for _, n := range s.Needs {
			if !slices.Contains(s.Fields, n.Field) && n.Field != wizard.FieldSheet {
				t.Errorf("%s needs %s, but does not ask for it", s.ID, n.Field)
			}
			if n.Skippable && s.ID != wizard.StepReady {
				t.Errorf("%s: only the first page can be skipped", s.ID)
			}
		}
		for _, link := range s.Links {
			checkLink(t, link)
		}
		if s.Wait > 0 && !s.Timed {
			t.Errorf("%s waits without a timer", s.ID)
		}
	}
	for _, f := range all {
		own := f == wizard.FieldName || f == wizard.FieldChild || f == wizard.FieldSheetLanguage ||
			f == wizard.FieldAppLanguage || f == wizard.FieldBothLanguages || f == wizard.FieldBackupVoid || f == wizard.FieldMove ||
			f == wizard.FieldExisting
		if !seen[f] && !own {
			t.Errorf("no step asks for %s", f)
		}
	}
}

// checkLink accepts only addresses as in the guide: https, and known hosts.
func checkLink(t *testing.T, link string) {
	t.Helper()
	u, err := url.Parse(link)
	hosts := []string{"myaccount.uscis.gov", "my.uscis.gov", "www.ailalawyer.org"}
	if err != nil || u.Scheme != "https" || !slices.Contains(hosts, u.Host) {
		t.Errorf("link %s", link)
	}
}

// Every sentence exists in every language and contains the website's own words.
func TestWordsOfTheWebsite(t *testing.T) {
	catalogue, err := text.Load(assets.Locales)
	if err != nil {
		t.Fatal(err)
	}
	for _, tag := range catalogue.Tags() {
		words := catalogue.For(tag)
		check := func(key string, site []string) {
			sentence := words.T(key)
			for _, w := range site {
				if !strings.Contains(sentence, "`"+w+"`") {
					t.Errorf("%s: %s lacks `%s`: %s", tag, key, w, sentence)
				}
			}
		}
		for _, s := range wizard.Steps() {
			for _, task := range slices.Concat(s.Website, s.Existing, s.Here) {
				check(task.Key, task.Words)
			}
			for _, n := range s.Notes {
				check(n.Body, n.Words)
			}
		}
		for _, s := range wizard.Situations() {
			if s.Help.Key != "" {
				check(s.Help.Key, s.Help.Words)
			}
			for _, m := range wizard.Methods() {
				for _, task := range s.TasksFor(m, wizard.SourceSheet) {
					check(task.Key, task.Words)
				}
			}
			for _, n := range s.Notes {
				check(n.Body, n.Words)
			}
		}
	}
}

func TestKeysAreSortedOnce(t *testing.T) {
	keys := wizard.Keys()
	if !slices.IsSorted(keys) || len(slices.Compact(slices.Clone(keys))) != len(keys) {
		t.Error("not sorted, or twice")
	}
	if len(keys) < 120 {
		t.Errorf("only %d keys", len(keys))
	}
	for _, k := range keys {
		if strings.Count(k, ".") < 1 || strings.ContainsAny(k, " {}`") {
			t.Errorf("%q is no key", k)
		}
	}
}

// TestProblemsFillTheirSentences puts every kind of problem into words.
func TestProblemsFillTheirSentences(t *testing.T) {
	catalogue, err := text.Load(assets.Locales)
	if err != nil {
		t.Fatal(err)
	}
	j := wizard.New(time.Unix(1, 0))
	given := []struct {
		field wizard.Field
		value string
	}{
		{wizard.FieldName, strings.Repeat("n", 99)},
		{wizard.FieldEmail, "rosa@gmial.com"},
		{wizard.FieldBackup, "7K4M"},
		{wizard.FieldBackupAgain, "7K4X"},
		{wizard.Question(1), "Your first car"},
		{wizard.Question(2), "Your first car"},
		{wizard.Answer(1), "Canela"},
		{wizard.Answer(2), "Canela"},
	}
	var problems []wizard.Problem
	for _, g := range given {
		problems = append(problems, j.Set(g.field, g.value)...)
	}
	step, _ := wizard.StepOf(wizard.StepQuestions)
	for _, n := range step.Needs {
		problems = append(problems, wizard.Problem{Key: n.Problem, Args: n.Args})
	}
	problems = append(problems, wizard.New(time.Unix(1, 0)).Next(time.Unix(1, 0))...)
	for _, tag := range catalogue.Tags() {
		for _, p := range problems {
			if said := p.Sentence(catalogue.For(tag)); strings.ContainsAny(said, "⟦{}") {
				t.Errorf("%s: %s: %s", tag, p.Key, said)
			}
		}
	}
}

// TestPluralOfNotReady says how many things are missing.
func TestPluralOfNotReady(t *testing.T) {
	catalogue, err := text.Load(assets.Locales)
	if err != nil {
		t.Fatal(err)
	}
	j := wizard.New(time.Unix(1, 0))
	j.Set(wizard.FieldHasAccount, wizard.No)
	en, es := catalogue.For("en"), catalogue.For("es")
	four := j.Next(time.Unix(1, 0))[0]
	for _, f := range []wizard.Field{wizard.FieldReadyEmail, wizard.FieldReadyTime, wizard.FieldReadyPlace} {
		j.Tick(f, true)
	}
	one := j.Next(time.Unix(1, 0))[0]
	for got, want := range map[string]string{
		four.Sentence(en): "4 things are not ready. Start anyway?",
		one.Sentence(en):  "One thing is not ready. Start anyway?",
		four.Sentence(es): "Faltan 4 cosas. ¿Empezar de todos modos?",
		one.Sentence(es):  "Falta una cosa. ¿Empezar de todos modos?",
	} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
