package link_test

import (
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/waypost-app/waypost/wizard/link"
)

// FuzzCheck proves that a host accepted as USCIS's has the right ending, also if net/url
// reads the address.
func FuzzCheck(f *testing.F) {
	for _, s := range []string{
		"https://myaccount.uscis.gov/create-account", "https://myaccount.uscis.gov@example.com",
		"http://[::1]:80/", "Go to\nhttps://my.uscis.gov.", "https://uscis%2egov。x", `https:\\a\b`, "ms:x",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		v := link.Check(s)
		if v.Kind == link.Official || v.Kind == link.OtherUSCIS {
			if !endsRight(v.Host) {
				t.Fatalf("%q: %v for host %q", s, v.Kind, v.Host)
			}
		}
		if !slices.Contains(link.Keys(), v.TextKey()) || !slices.Contains(link.Keys(), v.VerdictKey()) {
			t.Fatalf("%q: no words for %q", s, v.Reason)
		}
		if v.Kind == link.Official && strings.HasPrefix(strings.ToLower(strings.TrimSpace(s)), "http://") {
			t.Fatalf("%q: a plain yes to plain http", s)
		}
		u, err := url.Parse(s)
		if err != nil || u.Scheme != "https" || u.Hostname() == "" || strings.ContainsAny(s, `\%`) {
			return
		}
		ascii := strings.IndexFunc(s, func(r rune) bool { return r <= ' ' || r > '~' }) < 0
		host := strings.TrimSuffix(strings.ToLower(u.Hostname()), ".")
		if ascii && v.Kind == link.Official && !endsRight(host) {
			t.Fatalf("%q: official, but net/url reads the host %q", s, host)
		}
	})
}

func endsRight(host string) bool {
	return host == "uscis.gov" || strings.HasSuffix(host, ".uscis.gov") ||
		host == "uscis.dhs.gov" || strings.HasSuffix(host, ".uscis.dhs.gov")
}
