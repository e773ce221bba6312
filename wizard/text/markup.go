package text

import "strings"

// Span is a piece of a sentence that looks the same all through.
type Span struct {
	Text string
	Bold bool
	Site bool // words of the official website, drawn as a chip
}

// Spans reads the light markup of a sentence. A mark without its second half is
// an ordinary character. Empty pieces are left out.
func Spans(s string) []Span {
	var spans []Span
	var plain strings.Builder
	flush := func() {
		if plain.Len() > 0 {
			spans = append(spans, Span{Text: plain.String()})
			plain.Reset()
		}
	}
	for s != "" {
		words, mark, rest := marked(s)
		if mark == "" {
			plain.WriteByte(s[0])
			s = s[1:]
			continue
		}
		flush()
		spans = append(spans, Span{Text: words, Bold: mark == "**", Site: mark == "`"})
		s = rest
	}
	flush()
	return spans
}

// marked returns the words between the mark that s begins with and its second
// half, and what follows; mark is empty when s begins with no such pair.
func marked(s string) (words, mark, rest string) {
	for _, mark := range []string{"**", "`"} {
		after, ok := strings.CutPrefix(s, mark)
		if !ok {
			continue
		}
		if words, rest, ok := strings.Cut(after, mark); ok && words != "" {
			return words, mark, rest
		}
	}
	return "", "", s
}

// Plain is the sentence without its markup, for window titles, screen readers
// and the printed sheet.
func Plain(s string) string {
	var b strings.Builder
	for _, span := range Spans(s) {
		b.WriteString(span.Text)
	}
	return b.String()
}
