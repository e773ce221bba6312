// Package canonical says when two typed texts are the same: when a person who
// sees both cannot tell them apart. Every comparison of something that a person
// typed, pasted or dictated goes through it, so that all of them agree.
//
// These differences do not count:
//   - the Unicode form: composed, decomposed or compatibility characters (é as
//     one rune or two, ＡＢＣ and ABC, ﬁ and fi, ² and 2);
//   - invisible characters: zero-width and direction characters, soft hyphens,
//     variation selectors, controls;
//   - the kind of space (no-break, ideographic, tab, line break), how many of
//     them stand together, and those at either end;
//   - the kind of hyphen or dash (‐ ‑ – — −) and of quotation mark (’ ” „).
//
// Everything else counts: the case of letters, accents, other punctuation, and
// letters of another script even if they look alike (Latin a and Cyrillic а).
package canonical

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// brailleBlank is a letter to Unicode, but no reader sees more than a space.
const brailleBlank = '\u2800'

// Equal reports whether a and b look the same, as the package comment defines it.
// It is not constant in time: compare secrets that an attacker can probe by
// their Form with [crypto/subtle.ConstantTimeCompare].
func Equal(a, b string) bool { return Form(a) == Form(b) }

// Form returns the one spelling that all texts which look like s share; Form of a Form changes
// nothing. It is for comparing, not for showing: people should see their own spelling.
func Form(s string) string {
	// Invisible characters go first, since they keep an accent from its letter.
	s = norm.NFKC.String(visible(s))
	// A second time, since x/text puts a grapheme joiner into endless accents.
	return strings.Map(plainPunctuation, singleSpaces(visible(s)))
}

// Words returns the words of s alone, in lower case and with single spaces
// between them, for sentences that mean the same with other punctuation:
// "¿Cuál es su color?" and "cuál es su color" have the same words.
func Words(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(Form(s)), func(r rune) bool {
		return !unicode.In(r, unicode.L, unicode.M, unicode.N, unicode.S)
	}), " ")
}

// Clean returns s as it should be kept if spelling matters to a computer, as in an e-mail address:
// composed (NFC), without invisible characters, and with plain single spaces, none at either end.
// It is not for names or free text, in which some scripts need zero-width joiners.
func Clean(s string) string {
	return singleSpaces(visible(norm.NFC.String(visible(s))))
}

// visible removes the characters that show nothing and take no space.
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
		return false // of category Cf, yet visible: Arabic number signs
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

// plainPunctuation maps the hyphens and quotation marks that word processors and
// phones write to those of a keyboard. Wave dashes and double hyphens stay.
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
