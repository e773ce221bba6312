package totp

import (
	"iter"
	"time"
)

// How far a Checker searches for the time of a code.
const (
	// nearWindow covers clocks that were set by hand or have drifted.
	nearWindow = time.Hour
	// zoneStep and zoneWindow cover a wrong time zone, summer time and a date off
	// by one day: zones are quarters of an hour apart, and 26 hours at most.
	zoneStep   = 15 * time.Minute
	zoneWindow = 26 * time.Hour
	// zonePeriods is the number of periods, in either direction, by which a clock in a
	// wrong time zone may also be off.
	zonePeriods = 2
)

// Drift searches for the clock skew between the phone that shows code and this computer,
// whose time is t. It looks for code, typed with or without spaces, among the codes of t
// ± window, nearest first. The result is the phone's clock minus ours in whole periods: 0
// if both agree, negative if the phone is slow or the code was typed late.
//
// The wider the window, the more matches there are by chance: one random code in 25,000
// is among the 41 codes of ±10 minutes. Ask for a second code before blaming a clock. If
// a code is not found, that says nothing about times outside of the window, and does not
// mean that it belongs to another key.
func (k Key) Drift(code string, t time.Time, window time.Duration) (drift time.Duration, ok bool) {
	return k.findSkew(code, t, nearSkews(k.period(), 0, window))
}

// findSkew returns the first of the skews at which the phone would show code.
func (k Key) findSkew(code string, t time.Time, skews iter.Seq[time.Duration]) (skew time.Duration, ok bool) {
	code = Digits(code)
	if code == "" {
		return 0, false
	}
	for skew := range skews {
		if k.Code(t.Add(skew)) == code {
			return skew, true
		}
	}
	return 0, false
}

// nearSkews yields the multiples of period from one skew to another and their negatives,
// nearest first.
func nearSkews(period, from, to time.Duration) iter.Seq[time.Duration] {
	return func(yield func(time.Duration) bool) {
		for skew := from; skew <= to; skew += period {
			if !yield(-skew) || skew > 0 && !yield(skew) {
				return
			}
		}
	}
}

// zoneSkews yields the skews beyond nearWindow of clocks in another time zone, nearest
// zone first.
func zoneSkews(period time.Duration) iter.Seq[time.Duration] {
	return func(yield func(time.Duration) bool) {
		for zone := nearWindow; zone <= zoneWindow; zone += zoneStep {
			for besides := range nearSkews(period, 0, zonePeriods*period) {
				// Only whole periods have different codes.
				whole := (zone + besides).Round(period)
				if !yield(-whole) || !yield(whole) {
					return
				}
			}
		}
	}
}
