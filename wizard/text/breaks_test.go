package text_test

import (
	"cmp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/waypost-app/waypost/assets/markup"
	"github.com/waypost-app/waypost/assets/typeset"
)

// TestMarksKeepTheirPlace breaks every text at the widths of pages, cards and small
// windows. No line may begin with a closing punctuation mark or end with an opening one,
// and the last line of a Chinese text may not be a single character.
func TestMarksKeepTheirPlace(t *testing.T) {
	c := real(t)
	for _, tag := range c.Tags() {
		for _, key := range c.For(tag).Keys() {
			if strings.HasPrefix(key, "package.") {
				continue // not shown in the window
			}
			sentence := c.For(tag).T(key)
			p := typeset.New(tag, 16, spansOf(sentence)...)
			for width := float32(200); width <= 760; width += 80 {
				lines := p.Wrap(width)
				for i, l := range lines {
					if fault := misplaced(shown(l), i == 0, i == len(lines)-1); fault != "" {
						t.Errorf("%s %s, %v px wide: line %q %s: %s", tag, key, width, shown(l), fault, sentence)
					}
				}
			}
		}
	}
}

// spansOf converts a sentence to spans as the window does.
func spansOf(sentence string) (spans []typeset.Span) {
	const pad = 6 // padding inside the edge of a chip
	for _, s := range markup.Parse(sentence) {
		set := typeset.Span{Text: s.Text, Style: typeset.Style{Bold: s.Bold}, Isolate: s.Site, Whole: s.Site}
		if s.Site {
			set.Pad = pad
		}
		spans = append(spans, set)
	}
	return spans
}

// shown returns the text of a line in reading order.
func shown(l typeset.Line) string {
	runs := slices.Clone(l.Runs)
	slices.SortFunc(runs, func(a, b typeset.Run) int { return cmp.Compare(a.Start, b.Start) })
	var b strings.Builder
	for _, r := range runs {
		b.WriteString(r.Text)
	}
	return strings.TrimSpace(b.String())
}

// misplaced returns what is wrong at the ends of a line; "" if nothing is.
func misplaced(line string, first, last bool) string {
	all := []rune(line)
	switch {
	case len(all) == 0:
		return ""
	case !first && closes(all[0]) && (len(all) == 1 || !wordly(all[1])): // ".gov" is allowed
		return "begins with a mark"
	case !last && opens(all[len(all)-1]):
		return "ends with a mark"
	case last && !first && unicode.Is(unicode.Han, all[0]) && !slices.ContainsFunc(all[1:], wordly):
		return "is one sign"
	}
	return ""
}

// opens reports whether r belongs to the text after it.
func opens(r rune) bool { return unicode.In(r, unicode.Ps, unicode.Pi) || r == '¿' || r == '¡' }

// closes reports whether r belongs to the text before it.
func closes(r rune) bool {
	return unicode.In(r, unicode.Pe, unicode.Pf) || strings.ContainsRune(".,;:!?…、。，；：！？،؛؟·", r)
}

// wordly reports whether r is part of a word or a number.
func wordly(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
