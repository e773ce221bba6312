package page

import (
	"strings"
	"testing"
	"time"

	"waypost/ui/part"
	"waypost/wizard"
)

func TestQuestionsStartAtTheFirstGap(t *testing.T) {
	_, p := open(t, wizard.StepQuestions, wizard.Answer(3), wizard.Question(5))
	if p.First != p.Fields[wizard.Answer(3)] {
		t.Error("answer 3 is the first gap")
	}
	if _, p := open(t, wizard.StepQuestions); p.First != nil {
		t.Error("nothing is missing: the button that goes on")
	}
}

func TestQuestionsKeepWhatIsTyped(t *testing.T) {
	h, p := open(t, wizard.StepQuestions, wizard.Question(2), wizard.Answer(2))
	typeInto(t, h, field(t, p.Body, "Question 2"), "Which street?")
	typeInto(t, h, field(t, p.Body, "Answer 2"), " Calle Árbol ")
	if got := h.journey.Value(wizard.Question(2)).Reveal(); got != "Which street?" {
		t.Errorf("%q", got)
	}
	if got := h.journey.Value(wizard.Answer(2)).Reveal(); got != " Calle Árbol " || h.changes == 0 {
		t.Errorf("%q is not as it was typed", got)
	}
}

func TestQuestionsWarnOfEqualAnswers(t *testing.T) {
	h, p := open(t, wizard.StepQuestions)
	f := field(t, p.Body, "Answer 4")
	typeInto(t, h, f, "baker")
	if !says(h, p.Body, sameAnswers+".title", "a", 3, "b", 4) {
		t.Error(words(p.Body))
	}
	if n := strings.Count(words(p.Body), "Is that a mistake?"); n != 1 {
		t.Errorf("%d warnings of one pair", n)
	}
	if left := h.journey.Next(h.now); len(left) > 0 {
		t.Error("a warning keeps nobody:", left)
	}
	typeInto(t, h, f, "Pupusas")
	if says(h, p.Body, sameAnswers+".body") {
		t.Error("the warning stays")
	}
}

func TestQuestionsRefuseTheSameTwice(t *testing.T) {
	h, p := open(t, wizard.StepQuestions)
	typeInto(t, h, field(t, p.Body, "Question 5"), "what was your first job")
	if !says(h, p.Body, sameQuestions+".title", "a", 3, "b", 5) {
		t.Error(words(p.Body))
	}
	problems := h.journey.Next(h.now)
	if len(problems) != 1 || p.Fields[problems[0].Field] != p.Fields[wizard.Question(5)] {
		t.Fatal("the journey goes on:", problems)
	}
	p.Missing(problems)
	if !says(h, p.Body, "problem.questionsSame") {
		t.Error(words(p.Body))
	}
}

func TestQuestionsSuggestTopics(t *testing.T) {
	h, p := open(t, wizard.StepQuestions, wizard.Question(1))
	f := field(t, p.Body, "Question 1")
	if f.Text() != "" {
		t.Fatal("it is not empty")
	}
	h.Focus(f.Focusable())
	key(h, "Down")
	top := h.window.Canvas().Overlays().Top()
	if top == nil || !says(h, top, wizard.Topics()[0]) {
		t.Error("the topics do not open")
	}
}

func TestQuestionsHideTheAnswers(t *testing.T) {
	h, p := open(t, wizard.StepQuestions)
	shown := func() (n int) {
		for i := 1; i <= wizard.Questions; i++ {
			if field(t, p.Body, h.kit.Text.T("label.answer", "n", i)).Shown() {
				n++
			}
		}
		return n
	}
	if shown() != 0 {
		t.Fatal("the page opens with answers in the clear")
	}
	press(t, p.Body, "Show all")
	if shown() != wizard.Questions {
		t.Error("Show all shows", shown())
	}
	press(t, p.Body, "Hide all")
	if shown() != 0 {
		t.Error("Hide all leaves", shown())
	}
	press(t, p.Body, "Show all")
	h.pass(part.ShownFor+time.Second, p)
	find(t, p.Body, "Show all")
	if shown() != 0 {
		t.Error("time leaves", shown())
	}
	field(t, p.Body, "Answer 2").SetShown(true)
	p.Hide()
	if shown() != 0 {
		t.Error("Esc leaves", shown())
	}
}

func BenchmarkQuestionsStep(b *testing.B) {
	h := newHost(b, look{}).at(wizard.StepQuestions)
	for b.Loop() {
		show(h, Build(h, Step))
	}
}
