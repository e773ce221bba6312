package link

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// CheckSender judges the sender of an email as mail programs show or copy it, with or
// without a name, quotes and angle brackets. Official means that the address belongs to
// USCIS, not that the email does: a sender can be forged.
func CheckSender(address string) Verdict {
	v := checkSender(address)
	v.sender = true
	return v
}

// checkSender judges every address in the text, so that one in the display name does not
// hide the real one.
func checkSender(text string) Verdict {
	if len(text) > maxLength {
		return Verdict{Reason: TooLong}
	}
	if !utf8.ValidString(text) {
		return Verdict{Reason: Unreadable}
	}
	text = strings.NewReplacer("＠", "@", "﹫", "@").Replace(withoutBreaks(text))
	parts := strings.Split(text, "@")
	var verdicts []Verdict
	for i, part := range parts[1:] {
		v := judgeDomain(domain(part))
		v.Before = localPart(parts[i]) + "@" + v.Before
		verdicts = append(verdicts, v)
		if len(verdicts) > 100 {
			return Verdict{Reason: TooLong}
		}
	}
	w := worst(verdicts, Empty)
	claims := strings.Contains(strings.ToLower(skeleton(text)), uscis)
	if w.Kind == Fake && (w.Reason == Elsewhere || w.Reason == Trick) && claims {
		if !strings.Contains(w.Host, uscis) {
			w.Reason = SaysUSCIS
		}
	}
	return w
}

// domain returns the domain at the start of the text after an @. A space before a dot
// does not end it (RFC 5322, section 4.4, obs-domain).
func domain(s string) string {
	end := strings.IndexFunc(s, func(r rune) bool { return strings.ContainsRune("<>()[]{}\",;:'“”‘’«»", r) })
	if end < 0 {
		end = len(s)
	}
	words := strings.FieldsFunc(s[:end], unicode.IsSpace)
	if len(words) == 0 {
		return ""
	}
	host := words[0]
	for _, w := range words[1:] {
		if !strings.HasPrefix(w, ".") {
			break
		}
		host += w
	}
	return strings.TrimRight(host, ".!?…")
}

// localPart returns the end of the text before an @, as far as it belongs to the address,
// shortened for display.
func localPart(s string) string {
	const maxRunes = 64 // RFC 5321, section 4.5.3.1.1
	if i := strings.LastIndexAny(s, " <>(),;:"); i >= 0 {
		s = s[i+1:]
	}
	if r := []rune(s); len(r) > maxRunes {
		s = string(r[len(r)-maxRunes:])
	}
	return strings.Map(func(r rune) rune {
		if !unicode.IsPrint(r) {
			return -1
		}
		return r
	}, s)
}

// judgeDomain judges the domain of an email address.
func judgeDomain(s string) Verdict {
	host, ok := readHost(s)
	if !ok {
		return Verdict{Reason: Unreadable}
	}
	v := Verdict{Kind: Fake, Host: host, Ending: ending(host)}
	v.Before = strings.TrimSuffix(host, v.Ending)
	switch {
	case !isUSCIS(host):
		v.Reason = judgeForeign(address{host: host, number: endsInNumber(host)})
	case v.Ending == "uscis.dhs.gov":
		v.Kind, v.Reason = Official, RealEnding
	default:
		v.Kind, v.Reason = OtherUSCIS, OtherPage
	}
	return v
}
