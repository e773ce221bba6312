package sheet

import (
	"strings"
	"testing"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/sheet/pdf/pdftest"
)

// The sheet names the characters in a code that are easily mistaken, and says why, even
// if the code contains only one of two that look alike.
func TestConfusables(t *testing.T) {
	const why = "Some letters and numbers look alike. In this code:"
	for code, want := range map[string]string{
		"7K4M 92QD": "",
		"7K40":      "0 is zero",
		"7K41":      "1 is one",
		"O0l":       "0 is zero; O is the letter O; l is small L",
		"oo1I":      "o is small O; 1 is one; I is capital i",
	} {
		texts := english()
		if got := plainText(confusables(code)(&texts)); got != want {
			t.Errorf("%q: %q, want %q", code, got, want)
		}
		texts.ConfusableWhy = why
		s := rosa(texts)
		s.BackupCode = secure.NewSecret(code)
		text := pdftest.Text(t, write(t, s, Options{}))
		if want == "" && pdftest.Contains(text, why) || want != "" && !pdftest.Contains(text, why+" "+want) {
			t.Errorf("%q: on the paper stands\n%s", code, text)
		}
	}
}

func plainText(ws []words) string {
	var s strings.Builder
	for _, w := range ws {
		s.WriteString(w.text)
	}
	return s.String()
}
