package password

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/waypost-app/waypost/secure"
)

// Advice names something that would make a password better.
type Advice string

// The results of Advise, most important first. The lengths are the website's limits, as
// others report them, and our own advice beyond its minimum.
const (
	// Personal: the password contains the person's name or email.
	Personal Advice = "personal"
	// TooShort: fewer than 8 characters, which the website refuses.
	TooShort Advice = "tooShort"
	// Short: fewer than 12 characters.
	Short Advice = "short"
	// TooLong: more than 64 characters, which the website may refuse.
	TooLong Advice = "tooLong"
	// NoUpper, NoLower, NoDigit and NoSpecial: a class of characters is missing.
	NoUpper   Advice = "noUpper"
	NoLower   Advice = "noLower"
	NoDigit   Advice = "noDigit"
	NoSpecial Advice = "noSpecial"
)

// Advise returns what would make the password better or conform to the website's rule. It
// returns nothing for a good password, nor for an empty one. about contains the person's
// name and email.
func Advise(password secure.Secret, about ...string) []Advice {
	typed := password.Reveal()
	if typed == "" {
		return nil
	}
	var advice []Advice
	add := func(when bool, a Advice) {
		if when {
			advice = append(advice, a)
		}
	}
	length := utf8.RuneCountInString(typed)
	add(contains(typed, personal(about)), Personal)
	add(length < 8, TooShort)
	add(length >= 8 && length < 12, Short)
	add(length > 64, TooLong)
	add(!strings.ContainsFunc(typed, unicode.IsUpper), NoUpper)
	add(!strings.ContainsFunc(typed, unicode.IsLower), NoLower)
	add(!strings.ContainsFunc(typed, unicode.IsDigit), NoDigit)
	add(!strings.ContainsFunc(typed, special), NoSpecial)
	return advice
}

// special reports whether r is neither a letter nor a digit nor a space.
func special(r rune) bool {
	return !unicode.In(r, unicode.L, unicode.M, unicode.N) && !unicode.IsSpace(r) && unicode.IsGraphic(r)
}

// contains reports whether typed contains one of the words, ignoring accents and case.
func contains(typed string, words []string) bool {
	for _, form := range plainForms(typed) {
		if slices.ContainsFunc(words, func(w string) bool { return strings.Contains(form, w) }) {
			return true
		}
	}
	return false
}

// personal splits names and emails into the plain words that identify a person. It
// ignores pairs of Latin letters, which occur in every other password, and what follows
// the @, which many people have in common.
func personal(about []string) []string {
	var words []string
	for _, a := range about {
		a, _, _ = strings.Cut(a, "@")
		for _, form := range plainForms(a) {
			parts := strings.FieldsFunc(form, func(r rune) bool { return !unicode.IsLetter(r) })
			for _, w := range append(parts, form) {
				if n := utf8.RuneCountInString(w); (n >= 3 || n == 2 && len(w) > 2*n) && !slices.Contains(words, w) {
					words = append(words, w)
				}
			}
		}
	}
	return words
}
