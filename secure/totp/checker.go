package totp

import (
	"time"

	"github.com/waypost-app/waypost/secure"
)

// Verdict is what a typed code reveals about a phone.
type Verdict int

// The verdicts. Right and Late prove that the phone has the key and that a website will
// accept its codes; the others do not.
const (
	// Right: the current code, or the next one.
	Right Verdict = iota
	// Late: the previous code. It was typed late, or the phone's clock is slightly slow;
	// websites accept it for a while.
	Late
	// Again: a code of another time. It may have been typed very late, or match by
	// chance, so a second code is needed before a clock can be blamed.
	Again
	// Repeated: the same code that already got the verdict Again. It proves nothing new.
	Repeated
	// Clock: two codes agree that one of the two clocks is wrong, by ClockSkew.
	Clock
	// Typo: all digits except the one at Digit match a current code.
	Typo
	// Short: it has fewer digits than a code, or contains other characters.
	Short
	// Unknown: the code was not found near this time, nor at the times of other time
	// zones. It may belong to another key, have several wrong digits, or come from a
	// clock that is further off; these cannot be distinguished.
	Unknown
)

// Finding is a verdict with its details.
type Finding struct {
	Verdict Verdict
	// ClockSkew is the phone's clock minus ours, as from [Key.Drift]; 0 if the code was
	// not found.
	ClockSkew time.Duration
	// Digit is the position, counted from 1, of the digit that is probably mistyped; 0
	// unless the verdict is Typo.
	Digit int
	// Late means that the previous code, which got the verdict Again, had only been typed
	// late, so that no clock is wrong. It is set only with Right and Late.
	Late bool
}

// Accepted reports whether the phone has the key and the right time.
func (f Finding) Accepted() bool { return f.Verdict == Right || f.Verdict == Late }

// Checker finds out, code by code, whether a phone has a key and the right time. It
// remembers a code of another time until a second one explains it. It is not safe for
// concurrent use.
type Checker struct {
	key  Key
	code secure.Secret // the last code with the verdict Again or Clock; empty if unknown
	skew time.Duration // of that code; 0 if there was none
}

// NewChecker returns a Checker for a key.
func NewChecker(k Key) *Checker { return &Checker{key: k} }

// Expect tells the checker that two codes have already shown a clock skew, so that the
// next code that agrees with it gets the verdict Clock at once.
func (c *Checker) Expect(skew time.Duration) { c.code, c.skew = secure.Secret{}, skew }

// Try judges a code that was typed at the time t. It compares the code with several
// thousand others, which takes some milliseconds.
func (c *Checker) Try(typed string, t time.Time) Finding {
	code := Digits(typed)
	if len(code) != c.key.digits() {
		return Finding{Verdict: Short}
	}
	period := c.key.period()
	if skew, ok := c.key.Drift(code, t, period); ok {
		return c.accept(skew)
	}
	if skew, ok := c.key.findSkew(code, t, nearSkews(period, 2*period, nearWindow)); ok {
		return c.suspect(code, skew)
	}
	if digit := c.mistyped(code, t); digit > 0 {
		return Finding{Verdict: Typo, Digit: digit}
	}
	if skew, ok := c.key.findSkew(code, t, zoneSkews(period)); ok {
		return c.suspect(code, skew)
	}
	return Finding{Verdict: Unknown}
}

// accept returns the finding that the phone is right, and what that means for the
// previous code.
func (c *Checker) accept(skew time.Duration) Finding {
	f := Finding{Verdict: Right, ClockSkew: skew, Late: c.skew < 0}
	if skew < 0 {
		f.Verdict = Late
	}
	c.code, c.skew = secure.Secret{}, 0
	return f
}

// suspect judges a code of another time, depending on whether the previous code agrees.
func (c *Checker) suspect(code string, skew time.Duration) Finding {
	if c.code.Equal(secure.NewSecret(code)) {
		return Finding{Verdict: Repeated, ClockSkew: skew}
	}
	verdict := Again
	if c.skew != 0 && (skew-c.skew).Abs() <= c.key.period() {
		verdict = Clock
	}
	c.code, c.skew = secure.NewSecret(code), skew
	return Finding{Verdict: verdict, ClockSkew: skew}
}

// mistyped returns the position of the only digit in which a code differs from one that
// the phone may show; 0 if there is none. By chance, one random code in 6,000 is that
// similar.
func (c *Checker) mistyped(code string, t time.Time) int {
	period := c.key.period()
	for _, skew := range []time.Duration{0, c.skew} {
		for near := range nearSkews(period, 0, period) {
			if place := oneOff(code, c.key.Code(t.Add(skew+near))); place > 0 {
				return place
			}
		}
	}
	return 0
}

// oneOff returns the position of the only digit in which two codes differ; 0 if they
// differ in none or in several.
func oneOff(a, b string) int {
	place := 0
	for i := range min(len(a), len(b)) {
		if a[i] == b[i] {
			continue
		}
		if place > 0 {
			return 0
		}
		place = i + 1
	}
	return place
}
