package link_test

import (
	"net/mail"
	"slices"
	"strings"
	"testing"

	"github.com/waypost-app/waypost/wizard/link"
)

func TestCheckSender(t *testing.T) {
	const dhs, gov = "uscis.dhs.gov", "uscis.gov"
	check(t, []row{
		{"myaccount@uscis.dhs.gov", link.Official, link.RealEnding, dhs},
		{"MyAccount@USCIS.DHS.GOV", link.Official, link.RealEnding, dhs},
		{" <myaccount@uscis.dhs.gov>\n", link.Official, link.RealEnding, dhs},
		{"USCIS <myaccount@uscis.dhs.gov>", link.Official, link.RealEnding, dhs},
		{`"U.S. Citizenship, and more" <myaccount@uscis.dhs.gov>`, link.Official, link.RealEnding, dhs},
		{"From: USCIS [mailto:myaccount@uscis.dhs.gov]", link.Official, link.RealEnding, dhs},
		{"myaccount@uscis.dhs.gov (USCIS)", link.Official, link.RealEnding, dhs},
		{"no-reply@mail.uscis.dhs.gov", link.Official, link.RealEnding, dhs},
		{`"my account"@uscis.dhs.gov`, link.Official, link.RealEnding, dhs},
		{"a+b@uscis.dhs.gov.", link.Official, link.RealEnding, dhs},
		{"info@uscis.gov", link.OtherUSCIS, link.OtherPage, gov},

		{"myaccount@uscis.dhs.gov <evil@example.com>", link.Fake, link.SaysUSCIS, "example.com"},
		{"<myaccount@uscis.dhs.gov> <evil@example.com>", link.Fake, link.SaysUSCIS, "example.com"},
		{"evil@example.com <myaccount@uscis.dhs.gov>", link.Fake, link.SaysUSCIS, "example.com"},
		{`"myaccount@uscis.dhs.gov"@example.com`, link.Fake, link.SaysUSCIS, "example.com"},
		{"myaccount@uscis.dhs.gov@example.com", link.Fake, link.SaysUSCIS, "example.com"},
		{"myaccount@uscis.dhs.gov＠example.com", link.Fake, link.SaysUSCIS, "example.com"},
		{"USCIS <evil@example.com>", link.Fake, link.SaysUSCIS, "example.com"},
		{"uscis@example.com", link.Fake, link.SaysUSCIS, "example.com"},
		{"myaccount@uscis.dhs.gov.example.com", link.Fake, link.Elsewhere, "example.com"},
		{"myaccount@uscis.dhs.gov .example.com", link.Fake, link.Elsewhere, "example.com"},
		{"myaccount@uscis.dhs.gov\r\n .example.com", link.Fake, link.Elsewhere, "example.com"},
		{"myaccount@uscis.gov.example.com", link.Fake, link.Trick, "example.com"},
		{"myaccount@uscls.dhs.gov", link.Fake, link.Changed, "dhs.gov"},
		{"myaccount@usciis.gov", link.Fake, link.Added, "usciis.gov"},
		{"myaccount@usсis.gov", link.Fake, link.Lookalike, "xn--usis-m6d.gov"},
		{"myaccount@dhs.gov", link.Fake, link.Elsewhere, "dhs.gov"},
		{"rosa@example.com", link.Fake, link.Elsewhere, "example.com"},
		{"a@1.2.3.4", link.Fake, link.Number, "1.2.3.4"},
		{"a@[1.2.3.4]", link.NotAnAddress, link.Unreadable, ""},

		{"", link.NotAnAddress, link.Empty, ""},
		{"USCIS", link.NotAnAddress, link.Empty, ""},
		{"uscis.dhs.gov", link.NotAnAddress, link.Empty, ""},
		{"myaccount@", link.NotAnAddress, link.Unreadable, ""},
		{"a@b..c", link.NotAnAddress, link.Unreadable, ""},
		{"myaccount@uscis.dhs.gov\xff", link.NotAnAddress, link.Unreadable, ""},
		{strings.Repeat("@", 1<<20), link.NotAnAddress, link.TooLong, ""},
		{strings.Repeat("@", 1<<10), link.NotAnAddress, link.TooLong, ""},
	}, link.CheckSender)
}

func TestSenderShown(t *testing.T) {
	v := link.CheckSender("USCIS <my\u202Eaccount@mail.example.com>")
	if got := v.Before + "[" + v.Ending + "]" + v.After; got != "myaccount@mail.[example.com]" {
		t.Error(got)
	}
}

// FuzzCheckSender proves that a domain accepted as USCIS's has the right ending, also if
// net/mail reads the address.
func FuzzCheckSender(f *testing.F) {
	for _, s := range []string{
		"myaccount@uscis.dhs.gov", `"a@b" <myaccount@uscis.dhs.gov>`, "a@b@uscis.gov", "x@uscis.dhs.gov (c) .y",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		v := link.CheckSender(s)
		yes := v.Kind == link.Official || v.Kind == link.OtherUSCIS
		if yes && !endsRight(v.Host) {
			t.Fatalf("%q: yes to host %q", s, v.Host)
		}
		if !slices.Contains(link.Keys(), v.TextKey()) || !slices.Contains(link.Keys(), v.VerdictKey()) {
			t.Fatalf("%q: no words for %q", s, v.Reason)
		}
		a, err := mail.ParseAddress(s)
		if err != nil {
			return
		}
		host := strings.ToLower(a.Address[strings.LastIndexByte(a.Address, '@')+1:])
		ascii := strings.IndexFunc(host, func(r rune) bool { return r > '~' }) < 0
		if yes && ascii && !endsRight(strings.TrimRight(host, ".!?")) {
			t.Fatalf("%q: yes, but net/mail reads the host %q", s, host)
		}
	})
}
