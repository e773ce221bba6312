package canonical

import (
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// Passphrase returns the form in which a passphrase protects a new file: its [Form], so
// that every spelling that looks the same opens the file. Other programs need that form,
// too, to open it: NFKC, single plain spaces, plain hyphens and quotation marks, and
// nothing invisible.
func Passphrase(s string) string { return Form(s) }

// Passphrases returns the forms of s to try, in this order, when opening a file: as
// typed, NFC, NFKC without surrounding spaces, NFD, and the result of [Passphrase]. Files
// made by other programs or with other keyboards may use any of them. Equal forms are
// listed once, so that most passphrases are tried only once.
func Passphrases(s string) []string {
	var forms []string
	for _, form := range []string{
		s,
		norm.NFC.String(s),
		strings.TrimSpace(norm.NFKC.String(s)),
		norm.NFD.String(s),
		Passphrase(s),
	} {
		if !slices.Contains(forms, form) {
			forms = append(forms, form)
		}
	}
	return forms
}
