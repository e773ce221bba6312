package wizard

import (
	"errors"
	"testing"
	"time"

	"waypost/secure/totp"
)

func TestKeysIn(t *testing.T) {
	const (
		uri  = "otpauth://totp/USCIS:rosa?secret=JBSWY3DPEHPK3PXP&issuer=USCIS"
		two  = "otpauth-migration://offline?data=ChgKCkhlbGxvId6tvu8SBFJvc2EgASgBMAIKGAoKSGVsbG8h3q2%2B7xIEUm9zYSABKAEwAg%3D%3D"
		hotp = "otpauth://hotp/x?secret=JBSWY3DPEHPK3PXP"
	)
	for name, c := range map[string]struct {
		texts []string
		n     int
		err   error
	}{
		"nothing":         {nil, 0, totp.ErrNotKey},
		"one":             {[]string{uri}, 1, nil},
		"one, twice":      {[]string{uri, uri}, 1, nil},
		"among others":    {[]string{"https://example.com", hotp, uri}, 1, nil},
		"an export":       {[]string{two, uri}, 2, nil},
		"in words":        {[]string{"Your key: KRSX G5BA ONUW O3TQ N5ZX I2LO. Keep it."}, 1, nil},
		"the reason":      {[]string{"https://example.com", hotp}, 0, totp.ErrHOTP},
		"the first of it": {[]string{hotp, uri + "&digits=9"}, 0, totp.ErrHOTP},
	} {
		keys, err := KeysIn(c.texts...)
		if len(keys) != c.n || !errors.Is(err, c.err) {
			t.Errorf("%s: %d keys, %v", name, len(keys), err)
		}
	}
}

func TestExportPages(t *testing.T) {
	const first = "otpauth-migration://offline?data=CjEKCkhlbGxvId6tvu8SGEV4YW1wbGU6YWxpY2VAZ29vZ2xlLmNvbRoHRXhhbXBsZSABKAEwAhABGAIgAA%3D%3D"
	const second = "otpauth-migration://offline?data=CjEKCkhlbGxvId6tvu8SGEV4YW1wbGU6YWxpY2VAZ29vZ2xlLmNvbRoHRXhhbXBsZSABKAEwAhABGAIgAQ%3D%3D"
	for _, c := range []struct {
		texts    []string
		have, of int
	}{
		{[]string{"otpauth://totp/x?secret=JBSWY3DPEHPK3PXP"}, 0, 0},
		{[]string{first}, 1, 2},
		{[]string{first, first}, 1, 2},
		{[]string{second, first, "hello"}, 2, 2},
	} {
		if have, of := ExportPages(c.texts...); have != c.have || of != c.of {
			t.Errorf("%d texts: %d of %d, want %d of %d", len(c.texts), have, of, c.have, c.of)
		}
	}
}

func TestClockBehind(t *testing.T) {
	j := New(noon)
	for ago, want := range map[time.Duration]bool{0: false, time.Hour: false, -30 * time.Second: false, -2 * time.Minute: true} {
		if got := j.ClockBehind(noon.Add(ago)); got != want {
			t.Errorf("%v later: %v", ago, got)
		}
	}
}

// TestUncheckedPhone: who could not check the phone goes on to the end, but the
// step is not done until a code was accepted.
func TestUncheckedPhone(t *testing.T) {
	j := walkTo(t, MethodApp, StepApp)
	j.Set(FieldKey, rosasKey)
	j.Set(FieldAppCheck, No)
	if left := j.Next(noon); len(left) > 0 {
		t.Fatal(left)
	}
	a := answers(MethodApp)
	delete(a, FieldAppCheck)
	for j.Step().ID != StepSheet {
		give(t, j, a)
		if left := j.Next(noon); len(left) > 0 {
			t.Fatal(j.Step().ID, left)
		}
	}
	if j.Done(StepApp) || j.Progress() != NumberedSteps-1 || len(j.Undone()) > 0 {
		t.Errorf("done: %v, %d steps, must still be done: %v", j.Done(StepApp), j.Progress(), j.Undone())
	}
	j.Mark(SheetPrinted, noon)
	if left := j.Next(noon); len(left) > 0 || !j.Finished() {
		t.Error("and it keeps nobody from the end:", left)
	}
	j.Set(FieldAppCheck, Yes)
	if !j.Done(StepApp) || j.Progress() != NumberedSteps {
		t.Error("a code was accepted later")
	}
}
