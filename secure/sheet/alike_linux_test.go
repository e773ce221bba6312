package sheet

import (
	"strings"
	"testing"

	"waypost/secure"
)

func TestLookAlikes(t *testing.T) {
	for code, want := range map[string]string{
		"7K4M 92QD": "",
		"7K40":      "0 is zero",
		"O0l":       "0 is zero; O is the letter O; l is small L",
		"oo1I":      "o is small O; 1 is one; I is capital i",
	} {
		texts := english()
		var b strings.Builder
		for _, w := range alike(code)(&texts) {
			b.WriteString(w.text)
		}
		if b.String() != want {
			t.Errorf("%q: %q, want %q", code, b.String(), want)
		}
		s := rosa(texts)
		s.BackupCode = secure.NewSecret(code)
		if text := printed(t, write(t, s, Options{})); !contains(text, want) || want == "" && contains(text, "is zero") {
			t.Errorf("%q: not on the paper:\n%s", code, text)
		}
	}
}
