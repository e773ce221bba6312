package link

import (
	"strings"
	"unicode"

	"golang.org/x/net/publicsuffix"
)

// find returns the parts of a text that may be addresses, or the reason why there are
// none.
func find(text string) ([]string, Reason) {
	fields := split(text)
	switch len(fields) {
	case 0:
		return nil, Empty
	case 1:
		return fields, ""
	}
	var found []string
	for _, f := range fields {
		if hasScheme(f) || bareHost(f) {
			found = append(found, f)
		}
	}
	if whole, ok := wholeReading(text, fields); ok {
		found = append(found, whole)
	}
	return found, Words
}

// split cuts a text at its spaces and strips brackets, quotes and full stops from the
// pieces. Tabs and line breaks do not separate addresses, since a browser or a
// single-line field removes them: "uscis.gov⏎.example" is a single host. But a piece that
// starts with its own "https:" is a new address.
func split(text string) []string {
	text = strings.TrimFunc(text, blank)
	var fields []string
	var field strings.Builder
	end := func() {
		if f := unwrap(field.String()); f != "" {
			fields = append(fields, f)
		}
		field.Reset()
	}
	for text != "" {
		i := strings.IndexFunc(text, unicode.IsSpace)
		if i < 0 {
			i = len(text)
		}
		piece := text[:i]
		rest := strings.TrimLeftFunc(text[i:], unicode.IsSpace)
		if startsWeb(unwrap(piece)) {
			end()
		}
		field.WriteString(piece)
		if gap := text[i : len(text)-len(rest)]; strings.Trim(gap, "\t\n\v\f\r\u0085\u2028\u2029") != "" {
			end()
		}
		text = rest
	}
	end()
	return fields
}

// blank reports whether a browser strips r from both ends of an address.
func blank(r rune) bool { return r <= ' ' || unicode.IsSpace(r) || r == '\uFEFF' }

// maxWrappings limits the work on a text that consists of brackets.
const maxWrappings = 8

// unwrap strips brackets and quotes from both ends, and the punctuation that ends a
// sentence. A closing bracket belongs to the address if the opening one is inside.
func unwrap(s string) string {
	s = strings.TrimLeft(s, "<([{\"'“”„‘’«»‹›")
	for range maxWrappings {
		trimmed := strings.TrimRight(s, ".,;!?…>\"'“”‘’«»‹›")
		for _, pair := range []string{"()", "[]", "{}"} {
			if strings.HasSuffix(trimmed, pair[1:]) &&
				strings.Count(trimmed, pair[:1]) < strings.Count(trimmed, pair[1:]) {
				trimmed = trimmed[:len(trimmed)-1]
			}
		}
		s = trimmed
	}
	return s
}

// hasScheme reports whether s starts with something like "https:" and does not end there.
func hasScheme(s string) bool {
	scheme, rest := cutScheme(s)
	return scheme != "" && rest != ""
}

// bareHost reports whether a word in a text is a host without "https://": it has a real
// top-level domain, and is not an email address.
func bareHost(s string) bool {
	if strings.ContainsRune(s, '@') || !strings.ContainsAny(s, ".。．｡%") {
		return false
	}
	a, ok := parse(s)
	if !ok || !strings.Contains(a.host, ".") {
		return false
	}
	suffix, managed := publicsuffix.PublicSuffix(a.host)
	return managed || strings.Contains(suffix, ".") || strings.Contains(a.host, "uscis")
}
