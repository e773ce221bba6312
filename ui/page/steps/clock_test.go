package steps

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/page/pagetest"
	"github.com/waypost-app/waypost/wizard"
)

// slowPhone shows page 08b for a phone whose clock is off.
func slowPhone(t *testing.T, skew time.Duration) (*host, *page.Page) {
	t.Helper()
	h := newHost(t)
	h.At(wizard.StepApp)
	h.Person.Set(wizard.FieldAppCheck, "")
	h.skew = skew
	return h, h.Show(NewClock(h.ports()))
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
		pagetest.Find(t, p.Primary, "Check again")
		if !pagetest.HasLine(h.words(), want) {
			t.Errorf("%v: %s", drift, h.words())
		}
		if h.says("page.clock.new") != (drift > 0) {
			t.Errorf("%v: the code is old or too new", drift)
		}
	}
}

func TestClockFollowsTheTime(t *testing.T) {
	h, _ := slowPhone(t, -90*time.Second)
	h.Pass(8 * time.Second)
	for _, at := range []string{"11:02:08 AM", "11:00 AM"} {
		if !pagetest.HasLine(h.words(), at) {
			t.Errorf("no %s, the time by one of the clocks: %s", at, h.words())
		}
	}
	h.find(h.Kit().Text.N("label.secondsLeft", 22))
}

func TestClockChecksAgain(t *testing.T) {
	h, p := slowPhone(t, -90*time.Second)
	k, ok := h.Person.Key()
	if !ok {
		t.Fatal("no key")
	}
	f := h.field("Type the code your phone shows")
	if p.First != f.Focusable() {
		t.Error("the next code is typed here")
	}
	pagetest.Press(t, p.Primary, "Check again")
	if !h.says("problem.codeEmpty") {
		t.Error(h.words())
	}
	h.typeInto(f, wrongCode(k.Code(h.Clock)))
	if !h.says("problem.codeDiffers") {
		t.Error(h.words())
	}
	h.typeInto(f, k.Code(h.Clock.Add(4*time.Minute)))
	if h.skew != -90*time.Second || !h.says("problem.codeAgain") {
		t.Error("one code says nothing new of a clock:", h.words())
	}
	h.Pass(30 * time.Second)
	h.typeInto(f, k.Code(h.Clock.Add(4*time.Minute)))
	if h.skew != 4*time.Minute || !pagetest.HasLine(h.words(), "Your phone’s clock is 4 minutes fast") {
		t.Error("the clock is off otherwise now:", h.words())
	}
	if h.Person.Is(wizard.FieldAppCheck, wizard.Yes) {
		t.Fatal("it is not right yet")
	}
	h.typeInto(f, k.Code(h.Clock.Add(-30*time.Second)))
	if !h.Person.Is(wizard.FieldAppCheck, wizard.Yes) || !h.Did("go to app") {
		t.Error("a code of a moment ago is right:", h.Calls)
	}
}

// After this computer's clock was set, everything found out before is void. The page asks
// for a new code, and a single code is not enough for it to blame a clock.
func TestClockIsSet(t *testing.T) {
	h, p := slowPhone(t, -90*time.Second)
	k, ok := h.Person.Key()
	if !ok {
		t.Fatal("no key")
	}
	h.Clock = h.Clock.Add(-90 * time.Second)
	p.Tick(h.Clock)
	if !h.says("page.clock.changed") || pagetest.HasLine(h.words(), "Your phone’s clock is 90 seconds slow") {
		t.Error(h.words())
	}
	h.typeCode(k.Code(h.Clock.Add(3 * time.Minute)))
	if !h.says("problem.codeAgain") || !h.says("page.clock.changed") {
		t.Error("one code says nothing:", h.words())
	}
	h.typeCode(k.Code(h.Clock))
	if !h.Person.Is(wizard.FieldAppCheck, wizard.Yes) {
		t.Error("the clocks agree now")
	}
}

func TestAuthenticatorForgetsWithAJump(t *testing.T) {
	h, p := open(t, wizard.StepApp, wizard.FieldAppCheck)
	k, _ := h.Person.Key()
	h.typeCode(k.Code(h.Clock.Add(-90 * time.Second)))
	h.Clock = h.Clock.Add(time.Hour)
	p.Tick(h.Clock)
	h.typeCode(k.Code(h.Clock.Add(-90 * time.Second)))
	if h.Did("go clock") {
		t.Error("a code from before the computer slept says nothing of a clock")
	}
}

// A timestamp in the journey that lies in the future proves that this computer's clock is
// the wrong one.
func TestClockOfThisComputer(t *testing.T) {
	h := newHost(t)
	h.At(wizard.StepApp)
	h.Person.Mark(wizard.Used, h.Clock.Add(time.Hour))
	h.skew = 90 * time.Second
	h.Show(NewClock(h.ports()))
	for _, key := range []string{"page.clock.behind", "page.clock.fixThis"} {
		if !h.says(key) {
			t.Errorf("no %s: %s", key, h.words())
		}
	}
}

func TestClockEnterChecks(t *testing.T) {
	h, _ := slowPhone(t, -90*time.Second)
	h.typeInto(h.field("Type the code your phone shows"), "12")
	h.key(fyne.KeyReturn)
	if !pagetest.HasLine(h.words(), h.Kit().Text.N("problem.codeShort", 6)) {
		t.Error(h.words())
	}
}
