package page

import (
	"strings"
	"testing"
	"time"

	"waypost/wizard"
)

// finished is a host whose person is done.
func finished(t *testing.T, l look) *host {
	h := newHost(t, l).at(wizard.StepSheet)
	h.journey.Mark(wizard.SheetPrinted, h.now)
	h.journey.Next(h.now)
	return h
}

func TestPersonHidesEverySecret(t *testing.T) {
	h := finished(t, look{})
	p := personPage(h)
	show(h, p)
	hidden := []string{"7K4M", "Canela", "Santa Ana", "Baker", "Pupusas", "Mrs. Ortega", "river-Candle"}
	check := func(when string) {
		t.Helper()
		for _, secret := range hidden {
			if strings.Contains(words(p.Body), secret) {
				t.Errorf("%s: %s shows", when, secret)
			}
		}
	}
	showAll := func(cards int) {
		t.Helper()
		for range 5 {
			press(t, p.Body, "Show: Answer")
		}
		for range cards {
			press(t, p.Body, "Press to show")
		}
		for _, secret := range hidden {
			if !strings.Contains(words(p.Body), secret) {
				t.Errorf("%s does not show", secret)
			}
		}
	}
	check("at first")
	showAll(2)
	p.Hide()
	check("after Hide")
	showAll(3) // the login code, too
	h.pass(30*time.Second, p)
	check("after 30 seconds")
}

func TestPersonLoginCode(t *testing.T) {
	h := finished(t, look{})
	p := personPage(h)
	show(h, p)
	authenticator, err := h.journey.Key()
	if err != nil {
		t.Fatal(err)
	}
	spoken := func() string { c := authenticator.Code(h.now); return c[:3] + " " + c[3:] }
	if !strings.Contains(words(p.Body), spoken()) {
		t.Error("no code:", words(p.Body))
	}
	press(t, p.Body, "Copy code")
	if h.copied.Reveal() != authenticator.Code(h.now) {
		t.Error("not copied")
	}
	h.pass(10*time.Second, p)
	if !strings.Contains(words(p.Body), "\n20\n") && !strings.HasPrefix(words(p.Body), "20\n") {
		t.Error("20 seconds are left:", words(p.Body))
	}
	p.Hide()
	if strings.Contains(words(p.Body), spoken()) {
		t.Error("Hide leaves it shown")
	}
	press(t, p.Body, "Press to show")
	h.pass(15*time.Second, p)
	first := spoken()
	h.pass(10*time.Second, p)
	if first == spoken() || !strings.Contains(words(p.Body), spoken()) {
		t.Error("not the code of now:", words(p.Body))
	}
	h.pass(10*time.Second, p)
	if strings.Contains(words(p.Body), spoken()) {
		t.Error("shown after 30 seconds")
	}
}

func TestPersonAnswersAreAsTyped(t *testing.T) {
	h := finished(t, look{})
	h.journey.Set(wizard.Answer(2), "santa  ANA")
	p := personPage(h)
	show(h, p)
	press(t, p.Body, "Show: Answer 2")
	if !strings.Contains(words(p.Body), "santa  ANA") {
		t.Error(words(p.Body))
	}
}

func TestPersonWithoutKey(t *testing.T) {
	h := finished(t, look{})
	h.journey.Set(wizard.FieldMethod, string(wizard.MethodText))
	p := personPage(h)
	show(h, p)
	if !says(h, p.Body, "page.person.noKey") || says(h, p.Body, "page.person.login") {
		t.Error(words(p.Body))
	}
	p.Hide()
}

func TestPersonGoesOn(t *testing.T) {
	h := finished(t, look{})
	p := personPage(h)
	show(h, p)
	press(t, all(p), "People")
	if !h.did("close") {
		t.Error(h.calls)
	}
	h.journey.GoTo(wizard.StepEmail)
	press(t, all(p), "Print the sheet again")
	if h.journey.Step().ID != wizard.StepSheet || !h.did("go step") {
		t.Error(h.journey.Step().ID, h.calls)
	}
}

// All that is kept can be kept elsewhere, and on a shared computer be erased.
func TestPersonPlace(t *testing.T) {
	h := newHost(t, look{})
	press(t, personPage(h).Body, "Keep in another place")
	h.shared()
	press(t, personPage(h).Body, "Hand over and erase")
	if !h.did("move ") || !h.did("go leave") {
		t.Error(h.calls)
	}
}
