// Package password rates passwords, gives advice on better ones, and generates good ones
// in the person's language.
//
// It never refuses a password: the website decides, by its own rule. Passwords are passed
// as secure.Secret and appear in no error.
package password

import (
	"math"
	"strings"
	"unicode/utf8"

	"github.com/waypost-app/waypost/secure"
)

// Level is how hard a password is to guess, from 0 to 3. It is the number in the text
// keys "strength.0" to "strength.3", and one less than the number of bars in the meter.
type Level int

// The four levels.
const (
	VeryWeak Level = iota
	Weak
	OK
	VeryStrong
)

// The minimum number of guesses for each level, as powers of ten. An attacker with a
// stolen list of well-hashed passwords can try about 10^10 in a week.
const (
	weakGuesses       = 6
	okGuesses         = 9
	veryStrongGuesses = 12
)

// maxRunes is the length of the longest password that the website accepts. It limits the
// work of the estimate, which grows with the square of the length.
const maxRunes = 64

// Strength returns how hard the password is to guess for an attacker who knows the texts
// about the person: name and email.
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

// spellOut converts a text to ASCII, since the estimate knows nothing else. It removes
// accents (the list has "contraseña" without) and replaces every other character by a
// letter, always the same one, so that repeats and sequences can still be found. The
// estimate counts 10 guesses for such a letter, as for a random one, although in words of
// any language it is worth about 3; foreign is the excess, as a power of ten.
func spellOut(typed string) (ascii string, foreign float64) {
	var b strings.Builder
	for _, r := range foldAccents(typed) {
		if r >= utf8.RuneSelf {
			r = 'a' + r%26
			foreign += 0.5
		}
		b.WriteRune(r)
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
