package password

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/waypost-app/waypost/secure/canonical"
)

// foldAccents removes accents: those that Unicode can separate from a letter, and those
// that are part of one, as in đ, ł, ø and ı. Some letters become two.
func foldAccents(s string) string {
	bare := strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFKD.String(s))
	return strings.NewReplacer(
		"đ", "d", "Đ", "D", "ð", "d", "Ð", "D", "ɖ", "d", "Ɖ", "D", "ɗ", "d", "Ɗ", "D", "ħ", "h", "Ħ", "H",
		"ı", "i", "ɨ", "i", "Ɨ", "I", "ł", "l", "Ł", "L", "ƚ", "l", "Ƚ", "L", "ø", "o", "Ø", "O", "ɔ", "o", "Ɔ", "O",
		"ŧ", "t", "Ŧ", "T", "ƀ", "b", "Ƀ", "B", "ɓ", "b", "Ɓ", "B", "ǥ", "g", "Ǥ", "G", "ƙ", "k", "Ƙ", "K", "ĸ", "k",
		"ŋ", "n", "Ŋ", "N", "ɲ", "n", "Ɲ", "N", "ƴ", "y", "Ƴ", "Y", "ƶ", "z", "Ƶ", "Z", "ɛ", "e", "Ɛ", "E", "ə", "e", "Ə", "E",
		"ß", "ss", "ẞ", "SS", "æ", "ae", "Æ", "AE", "œ", "oe", "Œ", "OE", "þ", "th", "Þ", "TH", "ς", "σ",
	).Replace(bare)
}

// plainForms returns the ways in which people write s without accents, in lower case:
// "Müller" as "muller" and "mueller", "Groß" as "gross".
func plainForms(s string) []string {
	s = strings.ToLower(canonical.Form(s))
	german := strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "ø", "oe", "å", "aa").Replace(s)
	forms := []string{plain(s)}
	if german != s {
		forms = append(forms, plain(german))
	}
	return forms
}

// plain folds accents, and reassembles Korean syllables.
func plain(s string) string { return norm.NFC.String(foldAccents(s)) }
