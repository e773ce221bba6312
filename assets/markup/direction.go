package markup

import (
	"errors"

	"golang.org/x/text/language"
)

// Dir is a writing direction.
type Dir uint8

// The writing directions.
const (
	LTR Dir = iota // left to right
	RTL            // right to left
)

// Direction returns the writing direction of a language, given as a BCP 47 tag. It
// depends on the [Script]: "uz" runs left to right, "uz-Arab" right to left.
func Direction(tag string) Dir {
	switch Script(tag) {
	case "Adlm", "Arab", "Aran", "Armi", "Avst", "Chrs", "Cprt", "Elym", "Gara", "Hatr", "Hebr", "Hung",
		"Khar", "Lydi", "Mand", "Mani", "Mend", "Merc", "Mero", "Narb", "Nbat", "Nkoo", "Orkh", "Ougr",
		"Palm", "Phli", "Phlp", "Phnx", "Prti", "Rohg", "Samr", "Sarb", "Sogd", "Sogo", "Syrc", "Syre",
		"Syrj", "Syrn", "Thaa", "Yezi":
		return RTL
	}
	return LTR
}

// unknownScript is the ISO 15924 code for an unknown script.
const unknownScript = "Zzzz"

// Script returns the ISO 15924 code of a language's script: the one named in the BCP 47
// tag, or else the usual one (CLDR's likely subtags). It returns "Zzzz" for an invalid
// tag.
func Script(tag string) string {
	t, err := language.Parse(tag)
	if unknown := language.ValueError(nil); err != nil && !errors.As(err, &unknown) {
		return unknownScript
	}
	if script, confidence := t.Script(); confidence != language.No && script.String() != unknownScript {
		return script.String()
	}
	switch base, _ := t.Base(); base.String() {
	case "acm", "acq", "acw", "acx", "aec", "afb", "apd", "ars", "avl", "ayl", "ayn", "azb", "pbt", "prs", "pst", "shu":
		return "Arab" // Dari, spoken Arabic, Southern Pashto …, which CLDR 32, used by x/text, does not know
	}
	return unknownScript
}
