package page

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"waypost/wizard"
)

func TestPracticeTakesTheRightAnswer(t *testing.T) {
	for n, e := range exercises() {
		h := newHost(t, look{}).at(wizard.StepSheet)
		p := Build(h, e.page)
		show(h, p)
		next := "Next question"
		if n == len(exercises())-1 {
			next = "Done"
		}
		press(t, p.Primary, next)
		if !says(h, p.Body, "page.practice.choose") {
			t.Error(e.id, "goes on without an answer:", words(p.Body))
		}
		wrong := "c"
		press(t, p.Body, h.kit.Text.T("page.practice."+e.id+"."+wrong))
		press(t, p.Primary, next)
		if !says(h, p.Body, "page.practice.wrong") || len(h.calls) > 0 {
			t.Error(e.id, "takes a wrong answer:", h.calls)
		}
		press(t, p.Body, h.kit.Text.T("page.practice."+e.id+"."+e.right))
		if !says(h, p.Body, "page.practice."+e.id+".good") || says(h, p.Body, "page.practice.wrong") {
			t.Error(e.id, words(p.Body))
		}
		press(t, p.Primary, next)
		if len(h.calls) != 1 {
			t.Error(e.id, "does not go on:", h.calls)
		}
	}
}

func TestPracticeGoesThroughAllThree(t *testing.T) {
	h := newHost(t, look{}).at(wizard.StepSheet)
	all := exercises()
	for n, e := range all {
		p := Build(h, e.page)
		show(h, p)
		if want := h.kit.Text.T("page.practice.kicker", "n", n+1, "total", len(all)); p.Label != want {
			t.Errorf("%q, want %q", p.Label, want)
		}
		press(t, p.Body, h.kit.Text.T("page.practice."+e.id+"."+e.right))
		p.Primary.Press()
		want := "go to sheet"
		if n+1 < len(all) {
			want = "go " + string(all[n+1].page)
		}
		if !h.did(want) {
			t.Error(h.calls)
		}
	}
}

func TestPracticeByKeyboard(t *testing.T) {
	h := newHost(t, look{}).at(wizard.StepSheet)
	p := Build(h, Practice)
	show(h, p)
	key(h, fyne.KeyDown)
	if !says(h, p.Body, "page.practice.q1.good") {
		t.Error("the arrow goes to the second answer, which is right:", words(p.Body))
	}
	h.pass(time.Second, p)
}
