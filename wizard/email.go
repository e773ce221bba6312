package wizard

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// emailProblem is the key of what is wrong with the form of an email, "" for
// nothing. It is tolerant: what any mail server could take passes, letters of
// every script included (RFC 6531); only what cannot be one is refused.
func emailProblem(email string) string {
	at := strings.LastIndexByte(email, '@')
	if at <= 0 || at == len(email)-1 {
		return "problem.emailNoAt"
	}
	if !localPart(email[:at]) || !domain(email[at+1:]) {
		return "problem.emailForm"
	}
	return ""
}

// localPart reports whether s can stand before the @ without quotes. Where its
// dots are is left to the mail server.
func localPart(s string) bool {
	return len(s) <= 64 && strings.IndexFunc(s, func(r rune) bool {
		return !unicode.IsGraphic(r) || unicode.IsSpace(r) || strings.ContainsRune(`()<>[]:;,"\@`, r)
	}) < 0
}

// domain reports whether s can be the name of a mail server: labels with a dot
// between them, the last one no number (RFC 5321, 4.1.2, without address
// literals).
func domain(s string) bool {
	labels := strings.Split(s, ".")
	for _, label := range labels {
		bad := strings.IndexFunc(label, func(r rune) bool {
			return r != '-' && !unicode.In(r, unicode.L, unicode.M, unicode.N)
		}) >= 0
		if bad || label == "" || len(label) > 63 || label[0] == '-' || label[len(label)-1] == '-' {
			return false
		}
	}
	last := labels[len(labels)-1]
	return len(labels) > 1 && utf8.RuneCountInString(last) > 1 &&
		strings.IndexFunc(last, func(r rune) bool { return !unicode.IsDigit(r) }) >= 0
}

// SameEmail reports whether two emails are one mailbox as far as anyone outside
// it can tell: capitals and spaces around do not count.
func SameEmail(a, b string) bool {
	a, b = strings.TrimSpace(a), strings.TrimSpace(b)
	return a != "" && strings.EqualFold(a, b)
}
