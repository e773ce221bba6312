package link

import (
	"strings"
	"unicode"

	"golang.org/x/net/publicsuffix"
)

// judge says what one address is.
func judge(s string) Verdict {
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
		v.Kind, v.Reason = ours(a)
	} else {
		v.Kind, v.Reason = Fake, theirs(a)
	}
	return v
}

// isUSCIS reports whether only USCIS can run a website at host.
func isUSCIS(host string) bool {
	host = "." + host
	return strings.HasSuffix(host, ".uscis.gov") || strings.HasSuffix(host, ".uscis.dhs.gov")
}

// ours judges an address at USCIS.
func ours(a address) (Kind, Reason) {
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

// isAccount reports whether the address is the account website: the host that
// makes accounts, its older name, and the account pages of myUSCIS.
func isAccount(a address) bool {
	switch a.host {
	case "myaccount.uscis.gov", "myaccount.uscis.dhs.gov":
		return true
	case "my.uscis.gov":
		path := a.rest[:strings.IndexAny(a.rest+"?", "?#")]
		return strings.Trim(path, `/\`) == "" || path == "/account" ||
			strings.HasPrefix(path, "/account/")
	}
	return false
}

// theirs says how an address that is not USCIS's tries to look like it.
func theirs(a address) Reason {
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

// ending is the part of a host that says whose it is: one label more than the
// public suffix. USCIS's part of dhs.gov is given in full.
func ending(host string) string {
	if strings.HasSuffix("."+host, ".uscis.dhs.gov") {
		return "uscis.dhs.gov"
	}
	if e, err := publicsuffix.EffectiveTLDPlusOne(host); err == nil {
		return e
	}
	return host
}

// display is what follows the host, short and without invisible characters.
func display(a address) string {
	const most = 120
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
		if n++; n > most {
			return b.String() + "…"
		}
		b.WriteRune(r)
	}
	return b.String()
}
