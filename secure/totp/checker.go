package totp

import (
	"time"

	"waypost/secure"
)

// Window is how far two clocks may be apart for a Checker to find it.
const Window = 10 * time.Minute

// Verdict is what a typed code says about a phone.
type Verdict int

// The verdicts. Right and Late prove that the phone has the key and that a
// website will take its codes; the others do not.
const (
	// Right: a code of this moment, or one that begins at once.
	Right Verdict = iota
	// Late: the code before that of this moment. It was typed late, or the
	// phone is a little slow; websites take it for a while.
	Late
	// Again: a code of another time. It may have been typed very late, or it
	// may be chance: a second one is needed before anything is said of a clock.
	Again
	// Repeated: the code that Again was said of. It proves nothing new.
	Repeated
	// Clock: two codes agree that one of the two clocks is wrong, by Drift.
	Clock
	// Typo: all but one digit, that at Digit, are those of a code of now.
	Typo
	// Short: not as many digits as a code has.
	Short
	// Other: no code of this key near this time, so that of another key, or
	// one with several digits mistyped.
	Other
)

// Finding is a verdict with what goes with it.
type Finding struct {
	Verdict Verdict
	// Drift is the phone's clock minus ours, as from [Key.Drift]; 0 where the
	// code was not found.
	Drift time.Duration
	// Digit is the place, from 1, of the digit that is likely mistyped; 0
	// unless the verdict is Typo.
	Digit int
	// Late says that the code before this one, of which Again was said, was
	// only typed late: no clock is wrong. It comes with Right and Late alone.
	Late bool
}

// Accepted reports whether the phone has the key and the right time.
func (f Finding) Accepted() bool { return f.Verdict == Right || f.Verdict == Late }

// Checker tells, code after code, whether a phone has a key and the right time.
// It remembers a code of another time until a second one explains it. It is not
// safe for concurrent use.
type Checker struct {
	key   Key
	code  secure.Secret // of which Again was said; empty when it is not known
	drift time.Duration // of that code; 0: there was none
}

// NewChecker makes one for a key.
func NewChecker(k Key) *Checker { return &Checker{key: k} }

// Expect has the checker take for granted that clocks are apart by drift, as two
// codes have shown it: the next one that agrees is found to be so at once.
func (c *Checker) Expect(drift time.Duration) { c.code, c.drift = secure.Secret{}, drift }

// Try judges a code as it was typed at t.
func (c *Checker) Try(typed string, t time.Time) Finding {
	code := Digits(typed)
	if len(code) != c.key.digits() {
		return Finding{Verdict: Short}
	}
	drift, found := c.key.Drift(code, t, Window)
	period := c.key.period()
	switch {
	case found && drift.Abs() <= period:
		return c.accept(drift)
	case found && c.code.Equal(secure.NewSecret(code)):
		return Finding{Verdict: Repeated, Drift: drift}
	case found && c.drift != 0 && (drift-c.drift).Abs() <= period:
		c.code, c.drift = secure.NewSecret(code), drift
		return Finding{Verdict: Clock, Drift: drift}
	case found:
		c.code, c.drift = secure.NewSecret(code), drift
		return Finding{Verdict: Again, Drift: drift}
	}
	if digit := c.mistyped(code, t); digit > 0 {
		return Finding{Verdict: Typo, Digit: digit}
	}
	return Finding{Verdict: Other}
}

// accept says that the phone is right, and what that makes of the code before.
func (c *Checker) accept(drift time.Duration) Finding {
	f := Finding{Verdict: Right, Drift: drift, Late: c.drift < 0}
	if drift < 0 {
		f.Verdict = Late
	}
	c.code, c.drift = secure.Secret{}, 0
	return f
}

// mistyped is the place of the one digit in which a code differs from one that
// the phone may show, 0 if there is none such. By chance, one random code in
// 6,000 has such a neighbour.
func (c *Checker) mistyped(code string, t time.Time) int {
	period := c.key.period()
	for _, from := range []time.Duration{0, c.drift} {
		for _, near := range []time.Duration{0, -period, period} {
			if place := oneOff(code, c.key.Code(t.Add(from+near))); place > 0 {
				return place
			}
		}
	}
	return 0
}

// oneOff is the place of the one digit in which two codes differ, 0 if they
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
