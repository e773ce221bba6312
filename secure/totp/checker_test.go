package totp_test

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/waypost-app/waypost/secure/totp"
)

// noon is in the middle of the time for which a code is valid.
var noon = time.Unix(1_700_000_010, 0).Add(15 * time.Second)

// phone returns the code for the sample key on a phone whose clock is off.
func phone(off time.Duration, t time.Time) string { return sample().Code(t.Add(off)) }

// other returns a code with the digit at a position, counted from 1, changed.
func other(code string, place int) string {
	b := []byte(code)
	b[place-1] = '0' + (b[place-1]-'0'+1)%10
	return string(b)
}

func TestCheckerOneCode(t *testing.T) {
	for name, c := range map[string]struct {
		typed string
		want  totp.Finding
	}{
		"right":        {phone(0, noon), totp.Finding{Verdict: totp.Right}},
		"with spaces":  {phone(0, noon)[:3] + " " + phone(0, noon)[3:], totp.Finding{Verdict: totp.Right}},
		"a bit fast":   {phone(30*time.Second, noon), totp.Finding{Verdict: totp.Right, ClockSkew: 30 * time.Second}},
		"late":         {phone(-30*time.Second, noon), totp.Finding{Verdict: totp.Late, ClockSkew: -30 * time.Second}},
		"old":          {phone(-90*time.Second, noon), totp.Finding{Verdict: totp.Again, ClockSkew: -90 * time.Second}},
		"too new":      {phone(10*time.Minute, noon), totp.Finding{Verdict: totp.Again, ClockSkew: 10 * time.Minute}},
		"digit 4":      {other(phone(0, noon), 4), totp.Finding{Verdict: totp.Typo, Digit: 4}},
		"digit 1":      {other(phone(-30*time.Second, noon), 1), totp.Finding{Verdict: totp.Typo, Digit: 1}},
		"two digits":   {other(other(phone(0, noon), 2), 5), totp.Finding{Verdict: totp.Unknown}},
		"an hour off":  {phone(time.Hour, noon), totp.Finding{Verdict: totp.Again, ClockSkew: time.Hour}},
		"another zone": {phone(-5*time.Hour-30*time.Minute, noon), totp.Finding{Verdict: totp.Again, ClockSkew: -5*time.Hour - 30*time.Minute}},
		"another key":  {"000000", totp.Finding{Verdict: totp.Unknown}},
		"short":        {phone(0, noon)[:5], totp.Finding{Verdict: totp.Short}},
		"long":         {phone(0, noon) + "1", totp.Finding{Verdict: totp.Short}},
		"words":        {"my code", totp.Finding{Verdict: totp.Short}},
		"nothing":      {"", totp.Finding{Verdict: totp.Short}},
	} {
		got := totp.NewChecker(sample()).Try(c.typed, noon)
		if got != c.want {
			t.Errorf("%s: %+v, want %+v", name, got, c.want)
		}
		if want := c.want.Verdict == totp.Right || c.want.Verdict == totp.Late; got.Accepted() != want {
			t.Errorf("%s: accepted: %v", name, got.Accepted())
		}
	}
}

// Only a second, different code that agrees with the first shows that a clock is wrong;
// every further one shows it again.
func TestCheckerBlamesAClock(t *testing.T) {
	for _, off := range []time.Duration{
		-90 * time.Second, 90 * time.Second, -9 * time.Minute, 10 * time.Minute, 11 * time.Minute, -37 * time.Minute,
		time.Hour, -time.Hour, time.Hour + 30*time.Second, -time.Hour - 30*time.Second, -2*time.Hour + 30*time.Second,
		3 * time.Hour, -5 * time.Hour, 5*time.Hour + 45*time.Minute, -8*time.Hour - 60*time.Second, 12 * time.Hour,
		24 * time.Hour, -24*time.Hour - 30*time.Second, 26 * time.Hour,
	} {
		c := totp.NewChecker(sample())
		for i, want := range []totp.Verdict{totp.Again, totp.Clock, totp.Clock} {
			now := noon.Add(time.Duration(i) * 30 * time.Second)
			code := phone(off, now)
			if got, wanted := c.Try(code, now), (totp.Finding{Verdict: want, ClockSkew: off}); got != wanted {
				t.Errorf("%v off, code %d: %+v, want %+v", off, i, got, wanted)
			}
			if got := c.Try(code, now.Add(time.Second)); got.Verdict != totp.Repeated {
				t.Errorf("%v off, code %d once more: %+v", off, i, got)
			}
		}
		if got := c.Try(phone(0, noon), noon); !got.Accepted() {
			t.Errorf("%v off, then set right: %+v", off, got)
		}
	}
}

// A second code that is right explains the first.
func TestCheckerForgivesLateTyping(t *testing.T) {
	c := totp.NewChecker(sample())
	if got := c.Try(phone(-90*time.Second, noon), noon); got.Verdict != totp.Again {
		t.Fatalf("%+v", got)
	}
	now := noon.Add(30 * time.Second)
	if got, want := c.Try(phone(0, now), now), (totp.Finding{Verdict: totp.Right, Late: true}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
	if got := c.Try(phone(-90*time.Second, now), now); got.Verdict != totp.Again {
		t.Errorf("the explained code still counts: %+v", got)
	}
}

// Two codes of different times that do not agree show nothing.
func TestCheckerChance(t *testing.T) {
	c := totp.NewChecker(sample())
	c.Try(phone(-90*time.Second, noon), noon)
	for _, off := range []time.Duration{4 * time.Minute, -4 * time.Minute} {
		if got := c.Try(phone(off, noon), noon); got.Verdict != totp.Again || got.ClockSkew != off {
			t.Errorf("%v: %+v", off, got)
		}
	}
	if got := c.Try(phone(-4*time.Minute-30*time.Second, noon), noon); got.Verdict != totp.Clock {
		t.Errorf("a code's length apart is the same clock: %+v", got)
	}
}

func TestCheckerExpects(t *testing.T) {
	c := totp.NewChecker(sample())
	c.Expect(-90 * time.Second)
	if got := c.Try(other(phone(-90*time.Second, noon), 6), noon); got.Verdict != totp.Typo || got.Digit != 6 {
		t.Errorf("a typo on a phone known to be slow: %+v", got)
	}
	if got := c.Try(phone(-90*time.Second, noon), noon); got.Verdict != totp.Clock {
		t.Errorf("a phone known to be slow: %+v", got)
	}
}

// What lies beyond the search is Unknown, however many codes agree; it is never said to
// belong to another key.
func TestCheckerKnowsItsLimits(t *testing.T) {
	for _, off := range []time.Duration{time.Hour + 7*time.Minute, -9*time.Hour - 8*time.Minute, 3 * 24 * time.Hour, -500 * 24 * time.Hour} {
		c := totp.NewChecker(sample())
		for i := range 3 {
			now := noon.Add(time.Duration(i) * 30 * time.Second)
			if got, want := c.Try(phone(off, now), now), (totp.Finding{Verdict: totp.Unknown}); got != want {
				t.Errorf("%v off, code %d: %+v", off, i, got)
			}
		}
	}
}

// An hour is not a multiple of every period.
func TestCheckerOtherPeriods(t *testing.T) {
	for _, period := range []time.Duration{15 * time.Second, 45 * time.Second, 60 * time.Second, 70 * time.Second} {
		k := sample()
		k.Period = period
		for _, off := range []time.Duration{-time.Hour, 2 * time.Hour, -10 * time.Hour} {
			c := totp.NewChecker(k)
			c.Try(k.Code(noon.Add(off)), noon)
			later := noon.Add(period)
			if got := c.Try(k.Code(later.Add(off)), later); got.Verdict != totp.Clock || (got.ClockSkew-off).Abs() >= period {
				t.Errorf("%v off, a period of %v: %+v", off, period, got)
			}
		}
	}
}

// Of many random codes, each of which is compared with 1,300 others, none leads to a
// clock being blamed.
func TestCheckerIsHonest(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 3))
	counts := map[totp.Verdict]int{}
	const tries = 250
	for range tries {
		code := fmt.Sprintf("%06d", random.IntN(1_000_000))
		counts[totp.NewChecker(sample()).Try(code, noon).Verdict]++
	}
	if counts[totp.Clock] > 0 || counts[totp.Again] > 3 || counts[totp.Right]+counts[totp.Late] > 1 {
		t.Errorf("of %d random codes: %v", tries, counts)
	}
	if n := counts[totp.Unknown]; n < tries-10 {
		t.Errorf("of %d random codes only %d are unknown", tries, n)
	}
}

// BenchmarkTry judges a code that matches no time, for which the search takes longest.
func BenchmarkTry(b *testing.B) {
	c := totp.NewChecker(sample())
	for b.Loop() {
		c.Try("000000", noon)
	}
}
