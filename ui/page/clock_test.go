package page

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"waypost/wizard"
)

// slowPhone is page 08b for a phone whose clock is off.
func slowPhone(t *testing.T, drift time.Duration) (*host, *Page) {
	t.Helper()
	h := newHost(t, look{}).at(wizard.StepApp)
	h.journey.Set(wizard.FieldAppCheck, "")
	h.drift = drift
	p := Build(h, Clock)
	show(h, p)
	return h, p
}

func TestClockSaysHowFarOff(t *testing.T) {
	for drift, want := range map[time.Duration]string{
		-90 * time.Second:  "Your phone’s clock is 90 seconds slow",
		60 * time.Second:   "Your phone’s clock is 60 seconds fast",
		-10 * time.Minute:  "Your phone’s clock is 10 minutes slow",
		210 * time.Second:  "Your phone’s clock is 4 minutes fast",
		-150 * time.Second: "Your phone’s clock is 150 seconds slow",
	} {
		h, p := slowPhone(t, drift)
		find(t, p.Primary, "Check again")
		if !containsLine(words(p.Body), want) {
			t.Errorf("%v: %s", drift, words(p.Body))
		}
		if says(h, p.Body, "page.clock.new") != (drift > 0) {
			t.Errorf("%v: the code is old or too new", drift)
		}
	}
}

func TestClockFollowsTheTime(t *testing.T) {
	h, p := slowPhone(t, -90*time.Second)
	h.pass(8*time.Second, p)
	for _, at := range []string{"11:02:08 AM", "11:00 AM"} {
		if !containsLine(words(p.Body), at) {
			t.Errorf("no %s, the time by one of the clocks: %s", at, words(p.Body))
		}
	}
	find(t, p.Body, h.kit.Text.N("label.secondsLeft", 22))
}

func TestClockChecksAgain(t *testing.T) {
	h, p := slowPhone(t, -90*time.Second)
	k, err := h.journey.Key()
	if err != nil {
		t.Fatal(err)
	}
	f := field(t, p.Body, "Type the code your phone shows")
	if p.First != f.Focusable() {
		t.Error("the next code is typed here")
	}
	press(t, p.Primary, "Check again")
	if !says(h, p.Body, "problem.codeEmpty") {
		t.Error(words(p.Body))
	}
	typeInto(t, h, f, wrongCode(k.Code(h.now)))
	if !says(h, p.Body, "problem.codeDiffers") {
		t.Error(words(p.Body))
	}
	typeInto(t, h, f, k.Code(h.now.Add(4*time.Minute)))
	if h.drift != -90*time.Second || !says(h, p.Body, "problem.codeAgain") {
		t.Error("one code says nothing new of a clock:", words(p.Body))
	}
	h.pass(30*time.Second, p)
	typeInto(t, h, f, k.Code(h.now.Add(4*time.Minute)))
	if h.drift != 4*time.Minute || !containsLine(words(p.Body), "Your phone’s clock is 4 minutes fast") {
		t.Error("the clock is off otherwise now:", words(p.Body))
	}
	if h.journey.Is(wizard.FieldAppCheck, wizard.Yes) {
		t.Fatal("it is not right yet")
	}
	typeInto(t, h, f, k.Code(h.now.Add(-30*time.Second)))
	if !h.journey.Is(wizard.FieldAppCheck, wizard.Yes) || !h.did("go to app") {
		t.Error("a code of a moment ago is right:", h.calls)
	}
}

// Whoever sets this computer's clock right is asked for a new code: what was
// found out before holds no more, and no clock is blamed for one code.
func TestClockIsSet(t *testing.T) {
	h, p := slowPhone(t, -90*time.Second)
	k, err := h.journey.Key()
	if err != nil {
		t.Fatal(err)
	}
	h.now = h.now.Add(-90 * time.Second)
	p.Tick(h.now)
	if !says(h, p.Body, "page.clock.changed") || containsLine(words(p.Body), "Your phone’s clock is 90 seconds slow") {
		t.Error(words(p.Body))
	}
	typeCode(t, h, p, k.Code(h.now.Add(3*time.Minute)))
	if !says(h, p.Body, "problem.codeAgain") || !says(h, p.Body, "page.clock.changed") {
		t.Error("one code says nothing:", words(p.Body))
	}
	typeCode(t, h, p, k.Code(h.now))
	if !h.journey.Is(wizard.FieldAppCheck, wizard.Yes) {
		t.Error("the clocks agree now")
	}
}

func TestAppForgetsWithAJump(t *testing.T) {
	h, p := open(t, wizard.StepApp, wizard.FieldAppCheck)
	k, _ := h.journey.Key()
	typeCode(t, h, p, k.Code(h.now.Add(-90*time.Second)))
	h.now = h.now.Add(time.Hour)
	p.Tick(h.now)
	typeCode(t, h, p, k.Code(h.now.Add(-90*time.Second)))
	if h.did("go clock") {
		t.Error("a code from before the computer slept says nothing of a clock")
	}
}

// A journey that remembers a later time shows that it is this computer's clock.
func TestClockOfThisComputer(t *testing.T) {
	h := newHost(t, look{}).at(wizard.StepApp)
	h.journey.Mark(wizard.Used, h.now.Add(time.Hour))
	h.drift = 90 * time.Second
	p := Build(h, Clock)
	show(h, p)
	for _, key := range []string{"page.clock.behind", "page.clock.fixThis"} {
		if !says(h, p.Body, key) {
			t.Errorf("no %s: %s", key, words(p.Body))
		}
	}
}

func TestClockEnterChecks(t *testing.T) {
	h, p := slowPhone(t, -90*time.Second)
	typeInto(t, h, field(t, p.Body, "Type the code your phone shows"), "12")
	key(h, fyne.KeyReturn)
	if !containsLine(words(p.Body), h.kit.Text.N("problem.codeShort", 6)) {
		t.Error(words(p.Body))
	}
}
