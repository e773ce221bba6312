package wizard

import (
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/waypost-app/waypost/secure/canonical"
)

// extractEmail extracts an email from what mail programs and websites put around it:
// "Rosa <rosa@example.com>", "mailto:rosa@example.com?subject=…", brackets, quotation
// marks, a full stop. It returns "" if there is none or more than one, or if a space
// might belong to the address.
func extractEmail(s string) string {
	s = tightenAt(withoutScheme(canonical.Form(s)))
	found := ""
	for i, r := range s {
		if r != '@' {
			continue
		}
		email := addressAround(s, i)
		if email == "" || found != "" && !SameEmail(email, found) {
			return ""
		}
		found = email
	}
	return found
}

// withoutScheme extracts the address from a mailto: link (RFC 6068).
func withoutScheme(s string) string {
	const scheme = "mailto:"
	at := strings.Index(strings.ToLower(s), scheme)
	if at < 0 || at+len(scheme) > len(s) {
		return s
	}
	address, _, _ := strings.Cut(strings.TrimLeft(s[at+len(scheme):], "/"), "?")
	if plain, err := url.PathUnescape(address); err == nil {
		address = plain
	}
	return s[:at] + address
}

// tightenAt removes the spaces around each @, which are never intended.
func tightenAt(s string) string {
	return strings.ReplaceAll(strings.ReplaceAll(s, " @", "@"), "@ ", "@")
}

// addressAround returns the address whose @ is at byte i of s; "" if it is not an address
// or it is unclear where it starts or ends.
func addressAround(s string, i int) string {
	local := s[:i]
	if before := strings.LastIndexFunc(local, func(r rune) bool { return !isLocalRune(r) }); before >= 0 {
		_, size := utf8.DecodeRuneInString(local[before:])
		local = local[before+size:]
	}
	domain := s[i+1:]
	if end := strings.IndexFunc(domain, func(r rune) bool { return r != '.' && !isLabelRune(r) }); end >= 0 {
		domain = domain[:end]
	}
	before, after := s[:i-len(local)], s[i+1+len(domain):]
	email := strings.TrimLeft(local, "'`.") + "@" + strings.TrimRight(domain, ".-")
	const ofLinks = "/?&=" // may be part of an address, but far more often of a link around it
	if endsInWord(before) || continues(after) || strings.ContainsAny(local, ofLinks) || emailProblem(email) != "" {
		return ""
	}
	return email
}

// endsInWord reports whether s ends in a word and a space: the word may belong to
// the address that follows.
func endsInWord(s string) bool {
	rest := strings.TrimRightFunc(s, unicode.IsSpace)
	last, _ := utf8.DecodeLastRuneInString(rest)
	return rest != s && isWordRune(last)
}

// continues reports whether s, which follows an address, may belong to it: a
// second @, or a space and a word.
func continues(s string) bool {
	rest := strings.TrimLeftFunc(s, unicode.IsSpace)
	first, _ := utf8.DecodeRuneInString(rest)
	return first == '@' || rest == s && first == '_' || rest != s && isWordRune(first)
}

func isWordRune(r rune) bool { return unicode.In(r, unicode.L, unicode.M, unicode.N) }
