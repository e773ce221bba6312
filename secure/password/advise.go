package password

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"waypost/secure"
)

// Advice names something that would make a password better.
type Advice string

// What Advise can say, the most pressing first. The lengths are those of the
// website as others report them, and what we advise above its minimum.
const (
	// Personal: the person's name or email is in the password.
	Personal Advice = "personal"
	// TooShort: under 8 characters, which the website will not take.
	TooShort Advice = "tooShort"
	// Short: under 12 characters.
	Short Advice = "short"
	// TooLong: over 64 characters, which the website may not take.
	TooLong Advice = "tooLong"
	// NoUpper, NoLower, NoDigit and NoSpecial: a class of characters is missing.
	NoUpper   Advice = "noUpper"
	NoLower   Advice = "noLower"
	NoDigit   Advice = "noDigit"
	NoSpecial Advice = "noSpecial"
)

// Advise returns what would make the password better, or fit the website's rule
// more surely: nothing for a good one, and nothing for none at all. The words
// about the person are their name and email.
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

// special reports whether r is neither letter nor digit nor space.
func special(r rune) bool {
	return !unicode.In(r, unicode.L, unicode.M, unicode.N) && !unicode.IsSpace(r) && unicode.IsGraphic(r)
}

// contains reports whether one of the words is in typed, accents and case aside.
func contains(typed string, words []string) bool {
	typed = plain(typed)
	for _, w := range words {
		if strings.Contains(typed, w) {
			return true
		}
	}
	return false
}

// personal splits names and emails into the plain words by which a person is
// known. Two Latin letters would be found in every other password, so they do
// not count; nor does what follows the @, which many people share.
func personal(about []string) []string {
	var words []string
	for _, a := range about {
		a, _, _ = strings.Cut(plain(a), "@")
		parts := strings.FieldsFunc(a, func(r rune) bool { return !unicode.IsLetter(r) })
		for _, w := range append(parts, a) {
			if n := utf8.RuneCountInString(w); n >= 3 || n == 2 && len(w) > 2*n {
				words = append(words, w)
			}
		}
	}
	return words
}

// plain folds case, width and accents: "José" and "ＪＯＳＥ" become "jose".
func plain(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFKD.String(s))
}
