package wizard

import (
	"slices"
	"strings"
	"unicode"

	"github.com/waypost-app/waypost/secure/canonical"
)

// ellipsis ends a text that was cut because it was much too long.
const ellipsis = '…'

// clean turns any input into a value that can be stored and shown on one line: bounded,
// valid UTF-8, without invisible characters. All letters, capitals and spaces are kept as
// typed. Cleaning a second time changes nothing.
//
// A text beyond the field's limit keeps one character too many, so that the stored value
// can still be recognized as too long. Invalid bytes become U+FFFD.
func (spec fieldSpec) clean(s string) string {
	if spec.choices != nil {
		if slices.Contains(spec.choices, s) {
			return s
		}
		return ""
	}
	switch spec.format {
	case machine:
		return spec.cut(canonical.Clean(s))
	case trimmed:
		if blank(s) {
			return "" // a name without visible characters counts as empty
		}
		return strings.TrimSpace(spec.cut(strings.TrimSpace(strings.Map(printable, s))))
	}
	return spec.cut(strings.Map(printable, strings.Trim(s, "\r\n")))
}

// cut shortens s to one character more than the limit, the last one an ellipsis.
func (spec fieldSpec) cut(s string) string {
	s = strings.ToValidUTF8(s, "\uFFFD")
	runes := []rune(s[:min(len(s), 4*(spec.limit+2))])
	if len(runes) <= spec.limit+1 {
		return string(runes)
	}
	runes = runes[:spec.limit+1]
	runes[spec.limit] = ellipsis
	return string(runes)
}

// printable drops (-1) invisible characters, and turns line breaks and tabs into spaces.
// It keeps the joiners and tags that some scripts and emoji need.
func printable(r rune) rune {
	switch {
	case r == '\n', r == '\r', r == '\t', r == '\u2028', r == '\u2029':
		return ' '
	case r == '\u200c', r == '\u200d', 0xE0020 <= r && r <= 0xE007F:
		return r
	case unicode.IsControl(r),
		unicode.Is(unicode.Cf, r) && !unicode.Is(unicode.Prepended_Concatenation_Mark, r):
		return -1
	}
	return r
}
