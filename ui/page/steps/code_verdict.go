package steps

import (
	"github.com/waypost-app/waypost/secure/totp"
	"github.com/waypost-app/waypost/ui/part"
)

// verdictWords returns the message about a code that was not accepted. misses is how many
// codes in a row did not match the key.
func verdictWords(k *part.Kit, f totp.Finding, digits, misses int) string {
	const second = 2 // at this number it is unlikely to be a typing mistake
	switch {
	case f.Verdict == totp.Short:
		return k.Text.N("problem.codeShort", digits)
	case f.Verdict == totp.Typo:
		return k.Text.T("problem.codeDigit", "n", f.Digit)
	case f.Verdict == totp.Again:
		return k.Text.T("problem.codeAgain")
	case f.Verdict == totp.Repeated:
		return k.Text.T("problem.codeRepeated")
	case misses >= second:
		return k.Text.T("problem.codeOther")
	}
	return k.Text.T("problem.codeDiffers")
}
