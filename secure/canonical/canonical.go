// Package canonical decides when two typed texts count as the same: when a person who
// sees both cannot tell them apart. Every comparison of something that a person typed,
// pasted or dictated goes through it, so that all comparisons agree.
//
// These differences do not matter:
// - the Unicode form: composed, decomposed or compatibility characters (é as
// one rune or two, ＡＢＣ and ABC, ﬁ and fi, ² and 2);
// - invisible characters: zero-width and direction characters, soft hyphens,
// variation selectors, controls;
// - the kind of space (no-break, ideographic, tab, line break), how many of
// them are in a row, and spaces at either end;
// - the kind of hyphen or dash (‐ ‑ – — −) and of quotation mark (’ ” „).
//
// Everything else matters: the case of letters, accents, other punctuation, and letters
// of another script even if they look alike (Latin a and Cyrillic а).
package canonical

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// brailleBlank is a letter according to Unicode, but looks like a space.
const brailleBlank = '\u2800'

// Equal reports whether a and b look the same, as defined in the package comment. It does
// not run in constant time: for secrets that an attacker can probe, compare the results
// of Form with [crypto/subtle.ConstantTimeCompare].
func Equal(a, b string) bool { return Form(a) == Form(b) }

// Form returns the one spelling that is common to all texts that look like s. Applying it
// twice changes nothing more. It is for comparing, not for displaying: people should see
// their own spelling.
func Form(s string) string {
	// Invisible characters are removed first, since they can separate an accent from its
	// letter.
	s = norm.NFKC.String(visible(s))
	// They are removed again, since x/text inserts a grapheme joiner into very long runs
	// of accents.
	return strings.Map(plainPunctuation, singleSpaces(visible(s)))
}

// Words returns only the words of s, in lower case and separated by single spaces, for
// comparing sentences without regard to punctuation: "¿Cuál es su color?" and "cuál es su
// color" have the same words.
func Words(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(Form(s)), func(r rune) bool {
		return !unicode.In(r, unicode.L, unicode.M, unicode.N, unicode.S)
	}), " ")
}

// Clean returns s as it should be stored if a computer cares about its spelling, as in an
// email address: composed (NFC), without invisible characters, with single plain spaces,
// and none at either end. Do not use it for names or free text, in which some scripts
// need zero-width joiners.
func Clean(s string) string {
	return singleSpaces(visible(norm.NFC.String(visible(s))))
}

// visible removes characters that neither show anything nor take up space.
func visible(s string) string {
	return strings.Map(func(r rune) rune {
		if invisible(r) {
			return -1
		}
		return r
	}, s)
}

// invisible reports whether r is a control other than white space, or one of
// Unicode's default ignorable code points (Unicode Standard, section 5.21).
func invisible(r rune) bool {
	switch {
	case unicode.IsSpace(r):
		return false
	case unicode.Is(unicode.Prepended_Concatenation_Mark, r):
		return false // Arabic number signs: of category Cf, but visible
	}
	return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point)
}

// singleSpaces replaces each run of spaces of any kind by one plain space, and
// removes those at either end.
func singleSpaces(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) || r == brailleBlank
	}), " ")
}

// plainPunctuation maps the hyphens and quotation marks that word processors and phones
// produce to those on a keyboard. Wave dashes and double hyphens are unchanged.
func plainPunctuation(r rune) rune {
	switch r {
	case '‐', '‑', '‒', '–', '—', '―', '−', '⁃', '˗', '֊', '־':
		return '-'
	case '‘', '’', '‚', '‛', 'ʼ', '′':
		return '\''
	case '“', '”', '„', '‟', '″':
		return '"'
	}
	return r
}
