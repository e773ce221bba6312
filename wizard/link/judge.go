package link

import (
	"strings"
	"unicode"

	"golang.org/x/net/publicsuffix"
)

// judge returns the verdict on an address, according to its worst reading.
func judge(s string) Verdict {
	var verdicts []Verdict
	for _, reading := range readings(s) {
		verdicts = append(verdicts, judgeReading(reading))
	}
	return worst(verdicts, Unreadable)
}

// judgeReading returns the verdict on an address as a browser reads it.
func judgeReading(s string) Verdict {
	a, ok := parse(s)
	switch {
	case !ok:
		return Verdict{Reason: Unreadable}
	case a.scheme != "http" && a.scheme != "https":
		return Verdict{Kind: Fake, Reason: Scheme}
	case !hasScheme(s) && !a.number && (!strings.Contains(a.host, ".") || a.userinfo && isUSCIS(a.host)):
		return Verdict{Reason: Words} // a word, or an email
	}
	v := Verdict{Host: a.host, Ending: ending(a.host)}
	if a.number {
		v.Ending = a.host
	}
	v.Before = a.scheme + "://" + strings.TrimSuffix(a.host, v.Ending)
	v.After = display(a)
	if isUSCIS(a.host) {
		v.Kind, v.Reason = judgeUSCIS(a)
	} else {
		v.Kind, v.Reason = Fake, judgeForeign(a)
	}
	return v
}

// isUSCIS reports whether only USCIS can run a website at host. It is false for a host
// with unusual characters, since programs differ about where such a host ends.
func isUSCIS(host string) bool {
	if strings.ContainsAny(host, "!$&'()*+,;=~") {
		return false
	}
	host = "." + host
	return strings.HasSuffix(host, ".uscis.gov") || strings.HasSuffix(host, ".uscis.dhs.gov")
}

// judgeUSCIS judges an address at one of USCIS's hosts.
func judgeUSCIS(a address) (Kind, Reason) {
	switch {
	case a.scheme != "https":
		return OtherUSCIS, PlainHTTP
	case a.userinfo:
		return OtherUSCIS, ExtraWords
	case a.port != "":
		return OtherUSCIS, OddPort
	case isAccount(a):
		return Official, RealEnding
	}
	return OtherUSCIS, OtherPage
}

// isAccount reports whether the address is on the account website: the host for creating
// accounts, its older name, or the account pages of myUSCIS.
func isAccount(a address) bool {
	switch a.host {
	case "myaccount.uscis.gov", "myaccount.uscis.dhs.gov":
		return true
	case "my.uscis.gov":
		return accountPath(a.path())
	}
	return false
}

// judgeForeign returns how an address outside of USCIS tries to look like one of USCIS's.
func judgeForeign(a address) Reason {
	switch alike := resemble(a.host); {
	case a.userinfo:
		return BeforeAt
	case a.number:
		return Number
	case alike == Lookalike:
		return Lookalike
	case strings.Contains(strings.TrimSuffix(a.host, "uscis.gov")+a.rest, "uscis.gov"):
		return Trick
	case alike != "":
		return alike
	}
	return Elsewhere
}

// ending returns the part of a host that shows who owns it: the public suffix and one
// more label. For hosts below uscis.dhs.gov, it is uscis.dhs.gov.
func ending(host string) string {
	if strings.HasSuffix("."+host, ".uscis.dhs.gov") {
		return "uscis.dhs.gov"
	}
	if e, err := publicsuffix.EffectiveTLDPlusOne(host); err == nil {
		return e
	}
	return host
}

// display returns what follows the host in a form that can be shown: shortened and without
// invisible characters.
func display(a address) string {
	const maxRunes = 120
	s := a.rest
	if a.port != "" {
		s = ":" + a.port + s
	}
	var b strings.Builder
	n := 0
	for _, r := range s {
		if !unicode.IsPrint(r) {
			continue
		}
		if n++; n > maxRunes {
			return b.String() + "…"
		}
		b.WriteRune(r)
	}
	return b.String()
}
