package wizard

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/waypost-app/waypost/secure/canonical"
)

// emailProblem returns the key of what is wrong with the form of an email, or "". It
// accepts whatever a mail server could accept, including letters of every script (RFC
// 6531).
func emailProblem(email string) string {
	at := strings.LastIndexByte(email, '@')
	if at <= 0 || at == len(email)-1 {
		return "problem.emailNoAt"
	}
	if !isLocalPart(email[:at]) || !isDomain(email[at+1:]) {
		return "problem.emailForm"
	}
	return ""
}

// isLocalPart reports whether s can be before the @ without quotes. Where the dots are is
// for the mail server to judge.
func isLocalPart(s string) bool {
	return len(s) <= 64 && strings.IndexFunc(s, func(r rune) bool { return !isLocalRune(r) }) < 0
}

// isLocalRune reports whether r can be before the @. Brackets and quotation marks of
// every script are refused: they enclose an address, as in <a@b.org>.
func isLocalRune(r rune) bool {
	return unicode.IsGraphic(r) && !unicode.IsSpace(r) && !strings.ContainsRune(`<>:;,"\@`, r) &&
		!unicode.In(r, unicode.Ps, unicode.Pe, unicode.Pi, unicode.Pf)
}

// isDomain reports whether s can be the name of a mail server: at least two labels, and the last
// one is not a number (RFC 5321, 4.1.2, without address literals).
func isDomain(s string) bool {
	labels := strings.Split(s, ".")
	for _, label := range labels {
		bad := strings.ContainsFunc(label, func(r rune) bool { return !isLabelRune(r) })
		if bad || label == "" || len(label) > 63 || label[0] == '-' || label[len(label)-1] == '-' {
			return false
		}
	}
	last := labels[len(labels)-1]
	return len(labels) > 1 && utf8.RuneCountInString(last) > 1 &&
		strings.ContainsFunc(last, func(r rune) bool { return !unicode.IsDigit(r) })
}

func isLabelRune(r rune) bool {
	return r == '-' || unicode.In(r, unicode.L, unicode.M, unicode.N)
}

// SameEmail reports whether two emails are the same mailbox as far as an outsider can
// tell: case and invisible characters do not matter.
func SameEmail(a, b string) bool {
	key := EmailKey(a)
	return key != "" && key == EmailKey(b)
}

// EmailKey returns a key that is equal for all emails that are the same according to
// SameEmail; "" for an empty email. It allows looking up an email in a map.
func EmailKey(email string) string { return strings.ToLower(strings.ToUpper(canonical.Form(email))) }

// likelyEmail returns the address that was probably meant by typed; "" if that is typed
// itself, or unclear. It extracts an address from the text around it and corrects its
// provider. The result passes emailProblem and needs no further correction.
func likelyEmail(typed string) string {
	email := typed
	if emailProblem(email) != "" {
		if found := extractEmail(typed); found != "" {
			email = found
		}
	}
	if corrected, _ := suggest(email); corrected != "" {
		email = corrected
	}
	if further, _ := suggest(email); further != "" || email == typed || emailProblem(email) != "" {
		return ""
	}
	return email
}
