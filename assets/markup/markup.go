// Package markup parses the light markup of Waypost's texts and knows the writing
// direction of languages.
//
// It is the only parser of the markup and the only rule for directions: the window
// (ui/part, ui/para), the typesetter (assets/typeset), the catalogue (wizard/text) and
// the printed sheet (secure/sheet) all use it, so that a sentence cannot look different
// in two places.
//
// # Markup
//
// "**words**" are bold. "`words`" are words of the official website, which are in English
// in every language. "[words](id)" is a difficult word that a page can explain; id is part
// of its keys in the catalogue. There is no nesting, except that a difficult word may be
// bold as a whole: "[**words**](id)". A mark without its second half, or with nothing
// inside, is ordinary text. Text that a person typed must not be interpreted as markup: see
// [Quote].
package markup

import "strings"

// Span is a part of a sentence in one style. At most one of Bold and Site is set, and Word
// never together with Site.
type Span struct {
	Text string
	Bold bool
	Site bool   // words of the official website; drawn as a chip on the screen
	Word string // the id of a difficult word; "": none
}

// plain reports whether a span is ordinary text.
func (s Span) plain() bool { return s == Span{Text: s.Text} }

// The marks before and after such words.
const (
	boldMark = "**"
	siteMark = "`"
	wordMark = "["
)

// quote stands before and after quoted text. It is an invisible character (U+2063), so that
// programs that do not parse a sentence can still show it.
const quote = "\u2063"

// Quote makes the marks in a text ordinary characters, so that it can be part of a sentence. Use
// it for text such as a person's name.
func Quote(s string) string {
	if !strings.ContainsAny(s, "*"+siteMark+wordMark+quote) {
		return s
	}
	return quote + strings.ReplaceAll(s, quote, "") + quote
}

// Parse splits a sentence into spans. Adjacent spans always differ in style, and none is empty.
func Parse(s string) []Span {
	var spans []Span
	for rest := s; rest != ""; {
		at := strings.IndexAny(rest, "*"+siteMark+wordMark+quote)
		if at < 0 {
			return appendPlain(spans, rest)
		}
		if quoted, ok := strings.CutPrefix(rest[at:], quote); ok {
			spans = appendPlain(spans, rest[:at])
			quoted, rest, _ = strings.Cut(quoted, quote)
			spans = appendPlain(spans, quoted)
			continue
		}
		span, after, ok := cutMarked(rest[at:])
		if !ok {
			spans, rest = appendPlain(spans, rest[:at+1]), rest[at+1:]
			continue
		}
		spans, rest = append(appendPlain(spans, rest[:at]), span), after
	}
	return spans
}

// appendPlain appends ordinary text, merging it with a preceding ordinary span.
func appendPlain(spans []Span, s string) []Span {
	last := len(spans) - 1
	switch {
	case s == "":
		return spans
	case last >= 0 && spans[last].plain():
		spans[last].Text += s
		return spans
	}
	return append(spans, Span{Text: s})
}

// cutMarked splits s into the marked words at its start and the rest.
func cutMarked(s string) (span Span, rest string, ok bool) {
	if strings.HasPrefix(s, wordMark) {
		return cutWord(s)
	}
	mark := siteMark
	if strings.HasPrefix(s, boldMark) {
		mark = boldMark
	}
	s, ok = strings.CutPrefix(s, mark)
	if !ok {
		return Span{}, "", false
	}
	end := endOf(s, mark)
	if end < 1 {
		return Span{}, "", false
	}
	words := strings.ReplaceAll(s[:end], quote, "")
	return Span{Text: words, Bold: mark == boldMark, Site: mark == siteMark}, s[end+len(mark):], words != ""
}

// cutWord is cutMarked for a difficult word.
func cutWord(s string) (span Span, rest string, ok bool) {
	words, rest, found := strings.Cut(s[len(wordMark):], "](")
	id, rest, closed := strings.Cut(rest, ")")
	bold := len(words) > 2*len(boldMark) && strings.HasPrefix(words, boldMark) && strings.HasSuffix(words, boldMark)
	if bold {
		words = words[len(boldMark) : len(words)-len(boldMark)]
	}
	if !found || !closed || words == "" || strings.ContainsAny(words, "*[]"+siteMark+quote) || !isID(id) {
		return Span{}, "", false
	}
	return Span{Text: words, Bold: bold, Word: id}, rest, true
}

// isID reports whether s can be a part of a key of the catalogue.
func isID(s string) bool {
	return s != "" && strings.Trim(s, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

// endOf returns the index of the next unquoted mark; -1 if there is none.
func endOf(s, mark string) int {
	for from := 0; ; {
		end := strings.Index(s[from:], mark)
		open := strings.Index(s[from:], quote)
		switch {
		case end < 0:
			return -1
		case open < 0 || end < open:
			return from + end
		}
		from += open + len(quote)
		closed := strings.Index(s[from:], quote)
		if closed < 0 {
			return -1
		}
		from += closed + len(quote)
	}
}

// Plain returns a sentence without its markup, for window titles and screen readers.
func Plain(s string) string {
	var b strings.Builder
	for _, span := range Parse(s) {
		b.WriteString(span.Text)
	}
	return b.String()
}
