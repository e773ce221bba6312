package wizard

import (
	"strings"
	"unicode"

	"github.com/go-text/typesetting/segmenter"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/canonical"
)

// FirstDifference compares a backup code with its repetition. It returns 0 if they look
// the same (see package canonical), otherwise the number of the first letter that
// differs, as a person counts: from 1, without spaces.
//
// Case matters. So does a space that only one of them has, since nobody knows whether it
// belongs to the code; the result is then the letter after the space. If one code is
// longer, the result is its first additional letter.
func FirstDifference(first, again secure.Secret) int {
	if canonical.Equal(first.Reveal(), again.Reveal()) {
		return 0
	}
	a, b := letters(first.Reveal()), letters(again.Reveal())
	n := 1
	for i := 0; i < min(len(a), len(b)) && a[i] == b[i]; i++ {
		if a[i] != " " {
			n++
		}
	}
	return n
}

// letters splits s into what people see as single letters (grapheme clusters, UAX #29) in
// their canonical form, with one " " for each gap.
func letters(s string) []string {
	var seg segmenter.Segmenter
	seg.Init([]rune(s))
	var out []string
	gap := false
	for it := seg.GraphemeIterator(); it.Next(); {
		letter := string(it.Grapheme().Text)
		form := canonical.Form(letter)
		switch {
		case form != "" && gap && out != nil:
			out = append(out, " ", form)
		case form != "":
			out = append(out, form)
		}
		gap = form == "" && (gap || strings.ContainsFunc(letter, unicode.IsSpace))
	}
	return out
}

// Renew prepares for new codes from the website, for example after a lost phone: the old
// backup code becomes void, and the phone and the sheet count as unchecked.
func (j *Journey) Renew() {
	j.uncheck()
	j.voidBackup()
	j.invalidateSheet()
}

// voidBackup removes a backup code that the website has replaced, its repetition and what
// is known about it. The new one must be asked for.
func (j *Journey) voidBackup() {
	old := j.values[FieldBackup]
	delete(j.values, FieldBackupAgain)
	delete(j.values, FieldNoBackup)
	if old.Empty() {
		return
	}
	j.voided = old
	delete(j.values, FieldBackup)
	j.changed(KeptBackup)
	j.values[FieldBackupVoid] = secure.NewSecret(Yes)
	j.invalidateSheet()
}

// isVoided reports whether code is the one that was last voided.
func (j *Journey) isVoided(code secure.Secret) bool {
	return !j.voided.Empty() && canonical.Equal(code.Reveal(), j.voided.Reveal())
}
