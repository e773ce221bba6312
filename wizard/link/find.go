package link

import (
	"strings"
	"unicode"

	"golang.org/x/net/publicsuffix"
)

// find returns what in a text may be an address; with none, the reason.
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
	return found, Words
}

// split cuts a text at its spaces and takes brackets, quotes and full stops off
// the pieces. Tabs and line breaks do not separate: a browser takes them out and
// joins what they stood between, so that "uscis.gov⏎.example" is one host. Only
// a piece that starts with its own "https:" is a new address.
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
		if scheme, _ := cutScheme(unwrap(piece)); scheme == "http" || scheme == "https" {
			end()
		}
		field.WriteString(piece)
		if gap := text[i : len(text)-len(rest)]; strings.Trim(gap, "\t\n\r") != "" {
			end()
		}
		text = rest
	}
	end()
	return fields
}

// blank reports what a browser takes off both ends: controls and spaces.
func blank(r rune) bool { return r <= ' ' || unicode.IsSpace(r) || r == '\uFEFF' }

// mostWrappings bounds the work on a text that is all brackets.
const mostWrappings = 8

// unwrap takes brackets and quotes off both ends, and the punctuation that ends
// a sentence. A closing bracket with its partner inside is part of the address.
func unwrap(s string) string {
	s = strings.TrimLeft(s, "<([{\"'“”„‘’«»‹›")
	for range mostWrappings {
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

// hasScheme reports whether s starts like "https:" and goes on after it.
func hasScheme(s string) bool {
	scheme, rest := cutScheme(s)
	return scheme != "" && rest != ""
}

// bareHost reports whether a word among others is a host without "https://": one
// under a real top-level domain. Emails are not.
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
