package totp_test

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"waypost/secure/totp"
)

// noon is the middle of a code's time.
var noon = time.Unix(1_700_000_010, 0).Add(15 * time.Second)

// phone is the code of the sample key on a phone whose clock is off.
func phone(off time.Duration, t time.Time) string { return sample().Code(t.Add(off)) }

// other is a code with the digit at a place, from 1, turned into another.
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
		"right":       {phone(0, noon), totp.Finding{Verdict: totp.Right}},
		"with spaces": {phone(0, noon)[:3] + " " + phone(0, noon)[3:], totp.Finding{Verdict: totp.Right}},
		"a bit fast":  {phone(30*time.Second, noon), totp.Finding{Verdict: totp.Right, Drift: 30 * time.Second}},
		"late":        {phone(-30*time.Second, noon), totp.Finding{Verdict: totp.Late, Drift: -30 * time.Second}},
		"one of 41":   {phone(-90*time.Second, noon), totp.Finding{Verdict: totp.Again, Drift: -90 * time.Second}},
		"too new":     {phone(10*time.Minute, noon), totp.Finding{Verdict: totp.Again, Drift: 10 * time.Minute}},
		"digit 4":     {other(phone(0, noon), 4), totp.Finding{Verdict: totp.Typo, Digit: 4}},
		"digit 1":     {other(phone(-30*time.Second, noon), 1), totp.Finding{Verdict: totp.Typo, Digit: 1}},
		"two digits":  {other(other(phone(0, noon), 2), 5), totp.Finding{Verdict: totp.Other}},
		"another key": {"000000", totp.Finding{Verdict: totp.Other}},
		"short":       {phone(0, noon)[:5], totp.Finding{Verdict: totp.Short}},
		"long":        {phone(0, noon) + "1", totp.Finding{Verdict: totp.Short}},
		"words":       {"my code", totp.Finding{Verdict: totp.Short}},
		"nothing":     {"", totp.Finding{Verdict: totp.Short}},
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

// TestCheckerBlamesAClock: only a second, other code that agrees with the first
// says something about a clock, and it goes on saying so.
func TestCheckerBlamesAClock(t *testing.T) {
	for _, off := range []time.Duration{-90 * time.Second, 90 * time.Second, -9 * time.Minute, 10 * time.Minute} {
		c := totp.NewChecker(sample())
		for i, want := range []totp.Verdict{totp.Again, totp.Clock, totp.Clock} {
			now := noon.Add(time.Duration(i) * 30 * time.Second)
			code := phone(off, now)
			if got, wanted := c.Try(code, now), (totp.Finding{Verdict: want, Drift: off}); got != wanted {
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

// TestCheckerForgivesLateTyping: a second code that is right explains the first.
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
		t.Errorf("what was explained counts no more: %+v", got)
	}
}

// TestCheckerChance: two codes of different times agree about nothing.
func TestCheckerChance(t *testing.T) {
	c := totp.NewChecker(sample())
	c.Try(phone(-90*time.Second, noon), noon)
	for _, off := range []time.Duration{4 * time.Minute, -4 * time.Minute} {
		if got := c.Try(phone(off, noon), noon); got.Verdict != totp.Again || got.Drift != off {
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
		t.Errorf("a slip on a phone known to be slow: %+v", got)
	}
	if got := c.Try(phone(-90*time.Second, noon), noon); got.Verdict != totp.Clock {
		t.Errorf("a phone known to be slow: %+v", got)
	}
}

// TestCheckerIsHonest counts what random codes come to: of 41 codes looked at,
// none that a person is told of a clock for.
func TestCheckerIsHonest(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 3))
	counts := map[totp.Verdict]int{}
	const tries = 10_000
	for range tries {
		code := fmt.Sprintf("%06d", random.IntN(1_000_000))
		counts[totp.NewChecker(sample()).Try(code, noon).Verdict]++
	}
	if counts[totp.Clock] > 0 || counts[totp.Again] > 5 || counts[totp.Right]+counts[totp.Late] > 2 {
		t.Errorf("of %d random codes: %v", tries, counts)
	}
	if n := counts[totp.Typo]; n < 1 || n > tries/500 {
		t.Errorf("of %d random codes %d seem mistyped", tries, n)
	}
}
