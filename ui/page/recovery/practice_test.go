package recovery

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/assets/markup"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/page/pagetest"
	"github.com/waypost-app/waypost/wizard"
)

func TestPracticeTakesTheRightAnswer(t *testing.T) {
	for n, e := range exercises() {
		h, ports, _ := newHost(t, pagetest.Look{})
		h.At(wizard.StepSheet)
		p := h.Show(New(e.page, ports))
		next := "Next question"
		if n == len(exercises())-1 {
			next = "Done"
		}
		pagetest.Press(t, p.Primary, next)
		if !pagetest.Says(h, p.Body, "page.practice.choose") {
			t.Error(e.id, "goes on without an answer:", pagetest.Words(p.Body))
		}
		wrong := "c"
		pagetest.Press(t, p.Body, h.Kit().Text.T("page.practice."+e.id+"."+wrong))
		pagetest.Press(t, p.Primary, next)
		if !pagetest.Says(h, p.Body, "page.practice.wrong") || len(h.Calls) > 0 {
			t.Error(e.id, "takes a wrong answer:", h.Calls)
		}
		pagetest.Press(t, p.Body, h.Kit().Text.T("page.practice."+e.id+"."+e.right))
		if !pagetest.Says(h, p.Body, "page.practice."+e.id+".good") || pagetest.Says(h, p.Body, "page.practice.wrong") {
			t.Error(e.id, pagetest.Words(p.Body))
		}
		pagetest.Press(t, p.Primary, next)
		if len(h.Calls) != 1 {
			t.Error(e.id, "does not go on:", h.Calls)
		}
	}
}

func TestPracticeGoesThroughAllThree(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	h.At(wizard.StepSheet)
	all := exercises()
	for n, e := range all {
		p := h.Show(New(e.page, ports))
		if want := h.Kit().Text.T("page.practice.kicker", "n", n+1, "total", len(all)); p.Label != want {
			t.Errorf("%q, want %q", p.Label, want)
		}
		pagetest.Press(t, p.Body, h.Kit().Text.T("page.practice."+e.id+"."+e.right))
		p.Primary.Press()
		want := "go drill"
		if n+1 < len(all) {
			want = "go " + string(all[n+1].page)
		}
		if !h.Did(want) {
			t.Error(h.Calls)
		}
	}
}

func TestPracticeByKeyboard(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	h.At(wizard.StepSheet)
	p := h.Show(New(page.Practice, ports))
	pagetest.Key(h, fyne.KeyDown)
	if !pagetest.Says(h, p.Body, "page.practice.q1.good") {
		t.Error("the arrow goes to the second answer, which is right:", pagetest.Words(p.Body))
	}
	h.Pass(time.Second)
}

// The answer, the verdict on it, and the reminder to choose one survive other colours and
// the lock.
func TestPracticeRebuilds(t *testing.T) {
	h, ports, _ := newHost(t, pagetest.Look{})
	h.At(wizard.StepSheet)
	for _, e := range exercises() {
		for answer, says := range map[string]string{
			"": "page.practice.choose", "c": "page.practice.wrong", e.right: "page.practice." + e.id + ".good",
		} {
			t.Run(e.id+answer, func(t *testing.T) {
				p := h.Show(New(e.page, ports))
				if answer == "" {
					p.Primary.Press()
				} else {
					pagetest.Press(t, p.Body, h.Kit().Text.T("page.practice."+e.id+"."+answer))
				}
				check := func(t *testing.T, p *page.Page) {
					if n := strings.Count(pagetest.Words(p.Body), markup.Plain(h.Kit().Text.T(says))); n != 1 {
						t.Errorf("%s %d times: %s", says, n, pagetest.Words(p.Body))
					}
					if answer != "" {
						words := h.Kit().Text.T("page.practice." + e.id + "." + answer)
						pagetest.Find(t, p.Body, h.Kit().Text.T("label.chosen", "what", words))
					}
				}
				pagetest.CheckRebuilds(t, h, check)
				if answer != "" {
					check(t, h.Reopen(New(e.page, ports)))
				}
				pagetest.CheckClosed(t, h)
			})
		}
	}
}
