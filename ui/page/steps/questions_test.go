package steps

import (
	"strings"
	"testing"
	"time"

	"github.com/waypost-app/waypost/ui/page/pagetest"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/wizard"
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
	h, _ := open(t, wizard.StepQuestions, wizard.Question(2), wizard.Answer(2))
	h.typeInto(h.field("Question 2"), "Which street?")
	h.typeInto(h.field("Answer 2"), " Calle Árbol ")
	if got := h.Person.Value(wizard.Question(2)).Reveal(); got != "Which street?" {
		t.Errorf("%q", got)
	}
	if got := h.Person.Value(wizard.Answer(2)).Reveal(); got != " Calle Árbol " || h.Changes == 0 {
		t.Errorf("%q is not as it was typed", got)
	}
}

func TestQuestionsWarnOfEqualAnswers(t *testing.T) {
	h, _ := open(t, wizard.StepQuestions)
	f := h.field("Answer 4")
	h.typeInto(f, "marisol")
	if !h.says(sameAnswers+".title", "a", 3, "b", 4) {
		t.Error(h.words())
	}
	if n := strings.Count(h.words(), "Is that a mistake?"); n != 1 {
		t.Errorf("%d warnings of one pair", n)
	}
	if left := h.Person.Next(h.Clock); len(left) > 0 {
		t.Error("a warning keeps nobody:", left)
	}
	h.typeInto(f, "Chispa")
	if h.says(sameAnswers + ".body") {
		t.Error("the warning stays")
	}
}

func TestQuestionsRefuseTheSameTwice(t *testing.T) {
	h, p := open(t, wizard.StepQuestions)
	h.typeInto(h.field("Question 5"), "the name of your oldest cousin.")
	if !h.says(sameQuestions+".title", "a", 3, "b", 5) {
		t.Error(h.words())
	}
	problems := h.Person.Next(h.Clock)
	if len(problems) != 1 || p.Fields[problems[0].Field] != p.Fields[wizard.Question(5)] {
		t.Fatal("the journey goes on:", problems)
	}
	p.Missing(problems)
	if !h.says("problem.questionsSame") {
		t.Error(h.words())
	}
}

func TestQuestionsSuggestTopics(t *testing.T) {
	h, _ := open(t, wizard.StepQuestions, wizard.Question(1))
	f := h.field("Question 1")
	if f.Text() != "" {
		t.Fatal("it is not empty")
	}
	h.Focus(f.Focusable())
	h.key("Down")
	top := h.Window.Canvas().Overlays().Top()
	if top == nil || !pagetest.Says(h.Host, top, wizard.Topics()[0]) {
		t.Error("the topics do not open")
	}
}

func TestQuestionsHideTheAnswers(t *testing.T) {
	h, p := open(t, wizard.StepQuestions)
	shown := func() (n int) {
		for i := 1; i <= wizard.Questions; i++ {
			if h.field(h.text("label.answer", "n", i)).Revealed() {
				n++
			}
		}
		return n
	}
	if shown() != 0 {
		t.Fatal("the page opens with answers in the clear")
	}
	h.press("Show all")
	if shown() != wizard.Questions {
		t.Error("Show all shows", shown())
	}
	h.press("Hide all")
	if shown() != 0 {
		t.Error("Hide all leaves", shown())
	}
	h.press("Show all")
	h.Pass(part.AutoHideAfter + time.Second)
	h.find("Show all")
	if shown() != 0 {
		t.Error("time leaves", shown())
	}
	h.field("Answer 2").SetRevealed(true)
	p.Hide()
	if shown() != 0 {
		t.Error("Esc leaves", shown())
	}
}

// For screen readers, the questions are a table of two columns with headers.
func TestQuestionsAreATable(t *testing.T) {
	h, p := open(t, wizard.StepQuestions)
	cells := map[part.A11yCell]string{}
	for _, n := range part.CollectA11y(p.Body) {
		if n.Cell != nil && cells[*n.Cell] == "" {
			cells[*n.Cell] = n.Name
		}
	}
	for cell, want := range map[part.A11yCell]string{
		{Column: 0}: h.text("step.questions.question"), {Column: 1}: h.text("step.questions.answer"),
		{Row: 1}: "Question 1", {Row: 1, Column: 1}: "Answer 1", {Row: 5, Column: 1}: "Answer 5",
	} {
		if cells[cell] != want {
			t.Errorf("%v holds %q, not %q", cell, cells[cell], want)
		}
	}
	if len(cells) != 2*(wizard.Questions+1) {
		t.Error(cells)
	}
}

// Show longer adds to the time of all answers.
func TestQuestionsShowLonger(t *testing.T) {
	h, _ := open(t, wizard.StepQuestions)
	h.press("Show all")
	h.press("Show longer")
	h.Pass(part.AutoHideAfter + time.Second)
	if f := h.field("Answer 3"); !f.Revealed() {
		t.Error("an answer is hidden")
	}
	h.Pass(part.AutoHideAfter)
	if f := h.field("Answer 3"); f.Revealed() {
		t.Error("an answer stays")
	}
}

func BenchmarkQuestionsStep(b *testing.B) {
	h := newHost(b)
	h.At(wizard.StepQuestions)
	for b.Loop() {
		h.show()
	}
}
