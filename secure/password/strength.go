// Package password tells how good a password is, in words rather than numbers,
// and makes good ones.
//
// It advises and never refuses: the website has the last word on its own rule.
// Passwords arrive as secure.Secret and appear in no error.
package password

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"waypost/secure"
)

// Level is how hard a password is to guess, from 0 to 3: the number in the text
// keys "strength.0" to "strength.3", and one less than the bars of the meter.
type Level int

// The four levels.
const (
	VeryWeak Level = iota
	Weak
	OK
	VeryStrong
)

// Guesses that a level takes, as powers of ten. An attacker with a stolen and
// well-kept list of passwords tries some 10^10 of them in a week.
const (
	weakGuesses       = 6
	okGuesses         = 9
	veryStrongGuesses = 12
)

// maxRunes is the longest password that the website may take; it bounds the
// estimate, whose work grows with the square of the length.
const maxRunes = 64

// Strength returns how hard the password is to guess by somebody who knows the
// words about the person: name, email.
func Strength(password secure.Secret, about ...string) Level {
	ascii, foreign := spellOut(firstRunes(password.Reveal(), maxRunes))
	if ascii == "" {
		return VeryWeak
	}
	known := []string{"uscis", "myuscis", "waypost"}
	for _, w := range personal(about) {
		w, _ = spellOut(w)
		known = append(known, w)
	}
	guesses := math.Log10(estimate(firstRunes(ascii, maxRunes), known)) - foreign
	switch {
	case guesses < weakGuesses:
		return VeryWeak
	case guesses < okGuesses:
		return Weak
	case guesses < veryStrongGuesses:
		return OK
	}
	return VeryStrong
}

// spellOut writes a text for the estimate, which knows ASCII and English only:
// accents go ("contraseña" is on the list without), and any other sign becomes a
// letter, the same one each time, so that repeats and sequences show. Such a
// letter counts 10 guesses, as if drawn at random; in words of any language
// one is worth about 3, so foreign is by how many powers of ten it is too high.
func spellOut(typed string) (ascii string, foreign float64) {
	var b strings.Builder
	for _, r := range norm.NFKD.String(typed) {
		switch {
		case r < utf8.RuneSelf:
			b.WriteRune(r)
		case !unicode.Is(unicode.Mn, r):
			b.WriteRune('a' + r%26)
			foreign += 0.5
		}
	}
	return b.String(), foreign
}

// firstRunes returns at most n runes of s.
func firstRunes(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}
