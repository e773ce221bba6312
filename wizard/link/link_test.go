package link_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/waypost-app/waypost/wizard/link"
)

// row is an address and its expected verdict.
type row struct {
	address string
	kind    link.Kind
	reason  link.Reason
	ending  string
}

func check(t *testing.T, rows []row, judge func(string) link.Verdict) {
	t.Helper()
	for _, r := range rows {
		v := judge(r.address)
		if v.Kind != r.kind || v.Reason != r.reason || v.Ending != r.ending {
			t.Errorf("%q:\n got %d %q %q\nwant %d %q %q", r.address, v.Kind, v.Reason, v.Ending, r.kind, r.reason, r.ending)
		}
		for _, key := range []string{v.TextKey(), v.VerdictKey()} {
			if !slices.Contains(link.Keys(), key) {
				t.Errorf("%q: Keys() does not list %q", r.address, key)
			}
		}
	}
}

func TestOfficial(t *testing.T) {
	for _, a := range []string{
		"https://myaccount.uscis.gov/create-account",
		"https://myaccount.uscis.gov",
		"HTTPS://MyAccount.USCIS.gov/Create-Account",
		"https://myaccount.uscis.gov:443/create-account",
		"https://myaccount.uscis.gov:/x",
		"https://myaccount.uscis.gov./create-account",
		"https://myaccount.uscis.gov.",
		"myaccount.uscis.gov/create-account",
		"myaccount.uscis.gov",
		"myaccount.uscis.gov:443/x",
		"  https://myaccount.uscis.gov/create-account \r\n",
		"\x00\x1fhttps://myaccount.uscis.gov",
		"\uFEFFhttps://myaccount.uscis.gov",
		"https:myaccount.uscis.gov",
		"https:/myaccount.uscis.gov",
		`https:\\myaccount.uscis.gov\create-account`,
		`https:////\/myaccount.uscis.gov`,
		"https://my\taccount.us\ncis.gov/x",
		"https://myaccount.uscis.gov\n/create-account",
		"ht\ntps://myaccount.uscis.gov",
		"https://myaccount.uscis%2Egov",
		"https://%6D%79account.uscis.gov",
		"https://myaccount。uscis．gov",
		"https://myaccount.uscis｡gov",
		"https://ｍｙａｃｃｏｕｎｔ.ｕｓｃｉｓ.ｇｏｖ",
		"https://myaccount.us\u00ADcis.gov",
		"https://myaccount.uscis.gov?next=https://evil.example",
		"https://myaccount.uscis.gov#@evil.example",
		"https://myaccount.uscis.gov/@evil.example",
		"<https://myaccount.uscis.gov/create-account>",
		"(https://myaccount.uscis.gov/create-account)",
		"[https://myaccount.uscis.gov]",
		"“https://myaccount.uscis.gov/create-account”.",
		"'https://myaccount.uscis.gov',",
		"Go to https://myaccount.uscis.gov/create-account.",
		"Please open (https://myaccount.uscis.gov/create-account), thank you!",
		"Abra este enlace:\nhttps://myaccount.uscis.gov/create-account",
		"Go to myaccount.uscis.gov today. Thank you, U.S. office",
		"https://my.uscis.gov",
		"https://my.uscis.gov/",
		"https://my.uscis.gov/account",
		"https://my.uscis.gov/account/v1/needhelp",
		"https://my.uscis.gov/account?x=1",
		"https://myaccount.uscis.dhs.gov/users/sign_up",
	} {
		want := "uscis.gov"
		if strings.Contains(a, "dhs") {
			want = "uscis.dhs.gov"
		}
		check(t, []row{{a, link.Official, link.RealEnding, want}}, link.Check)
	}
}

func TestOtherUSCIS(t *testing.T) {
	check(t, []row{
		{"https://www.uscis.gov/", link.OtherUSCIS, link.OtherPage, "uscis.gov"},
		{"https://uscis.gov", link.OtherUSCIS, link.OtherPage, "uscis.gov"},
		{"uscis.gov", link.OtherUSCIS, link.OtherPage, "uscis.gov"},
		{"https://egov.uscis.gov/casestatus", link.OtherUSCIS, link.OtherPage, "uscis.gov"},
		{"https://my.uscis.gov/exploremyoptions", link.OtherUSCIS, link.OtherPage, "uscis.gov"},
		{"https://my.uscis.gov/accounts", link.OtherUSCIS, link.OtherPage, "uscis.gov"},
		{"https://notmyaccount.uscis.gov", link.OtherUSCIS, link.OtherPage, "uscis.gov"},
		{"https://myaccount.uscis.gov.uscis.gov", link.OtherUSCIS, link.OtherPage, "uscis.gov"},
		{"https://egov.uscis.dhs.gov", link.OtherUSCIS, link.OtherPage, "uscis.dhs.gov"},
		{"http://myaccount.uscis.gov", link.OtherUSCIS, link.PlainHTTP, "uscis.gov"},
		{"HTTP:myaccount.uscis.gov:80/x", link.OtherUSCIS, link.PlainHTTP, "uscis.gov"},
		{"http://www.uscis.gov", link.OtherUSCIS, link.PlainHTTP, "uscis.gov"},
		{"http://myaccount.uscis.gov:443", link.OtherUSCIS, link.PlainHTTP, "uscis.gov"},
		{"https://myaccount.uscis.gov:8443", link.OtherUSCIS, link.OddPort, "uscis.gov"},
		{"https://myaccount.uscis.gov:80", link.OtherUSCIS, link.OddPort, "uscis.gov"},
		{"https://evil.example@myaccount.uscis.gov", link.OtherUSCIS, link.ExtraWords, "uscis.gov"},
		{"https://@myaccount.uscis.gov", link.OtherUSCIS, link.ExtraWords, "uscis.gov"},
		{"https://myaccount.uscis.gov http://www.uscis.gov", link.OtherUSCIS, link.PlainHTTP, "uscis.gov"},
	}, link.Check)
}

func TestFakeEnding(t *testing.T) {
	check(t, []row{
		{"https://myaccount.uscis.gov.sign-in.example", link.Fake, link.Trick, "sign-in.example"},
		{"myaccount.uscis.gov.sign-in.example", link.Fake, link.Trick, "sign-in.example"},
		{"https://myaccount.uscis.gov-login.com/", link.Fake, link.Trick, "gov-login.com"},
		{"https://myaccount-uscis.gov", link.Fake, link.Elsewhere, "myaccount-uscis.gov"},
		{"https://myaccountuscis.gov", link.Fake, link.Elsewhere, "myaccountuscis.gov"},
		{"https://xuscis.gov", link.Fake, link.Added, "xuscis.gov"},
		{"https://uscis.dhs.gov.example.org", link.Fake, link.Elsewhere, "example.org"},
		{"https://uscis.com", link.Fake, link.Elsewhere, "uscis.com"},
		{"https://uscis.gov.co", link.Fake, link.Trick, "uscis.gov.co"},
		{"https://www.dhs.gov", link.Fake, link.Elsewhere, "dhs.gov"},
		{"https://gov", link.Fake, link.Elsewhere, "gov"},
		{"https://example.com/myaccount.uscis.gov/create-account", link.Fake, link.Trick, "example.com"},
		{"https://example.com?u=https://myaccount.uscis.gov", link.Fake, link.Trick, "example.com"},
		{"https://uscis.github.io", link.Fake, link.Elsewhere, "uscis.github.io"},
		{"https://login.example.co.uk", link.Fake, link.Elsewhere, "example.co.uk"},
		{"https://example.com/#uscis.gov", link.Fake, link.Trick, "example.com"},
		{`https://example.com\.uscis.gov`, link.Fake, link.Trick, "example.com"},
		{"https://myaccount.uscis.gov\n.example.com", link.Fake, link.Trick, "example.com"},
		{"https://myaccount.uscis.gov\r\n\t.example.com", link.Fake, link.Trick, "example.com"},
		{"https://myaccount.uscis.gov\u2028.example.com", link.Fake, link.Trick, "example.com"},
		{"https://myaccount.uscis.gov\u2029\u0085\v\f.example.com", link.Fake, link.Trick, "example.com"},
		{"https://myaccount.uscis.gov%2eexample.com", link.Fake, link.Trick, "example.com"},
		{"https://myaccount.uscis.gov．example.com", link.Fake, link.Trick, "example.com"},
		{"https://myaccount.uscis.gov https://example.com", link.Fake, link.Elsewhere, "example.com"},
		{"https://myaccount.uscis.gov\nhttps://example.com", link.Fake, link.Elsewhere, "example.com"},
		{"myaccount.uscis.gov/\nhttp://example.com", link.Fake, link.Elsewhere, "example.com"},
		{"Is myaccount.uscis.gov the same as uscis-help.com?", link.Fake, link.Elsewhere, "uscis-help.com"},
		{"<https://myaccount.uscis.gov>.example.com", link.NotAnAddress, link.Unreadable, ""},
	}, link.Check)
}

func TestFakeTricks(t *testing.T) {
	check(t, []row{
		{"https://myaccount.uscis.gov@example.com", link.Fake, link.BeforeAt, "example.com"},
		{"https://myaccount.uscis.gov:443@example.com/", link.Fake, link.BeforeAt, "example.com"},
		{"https://a@b@example.com", link.Fake, link.BeforeAt, "example.com"},
		{"myaccount.uscis.gov@example.com", link.Fake, link.BeforeAt, "example.com"},
		{"https://myaccount.uscis.gov\n@3232235777", link.Fake, link.BeforeAt, "3232235777"},
		{"https://192.168.1.1/uscis.gov", link.Fake, link.Number, "192.168.1.1"},
		{"https://3232235777", link.Fake, link.Number, "3232235777"},
		{"https://0xC0.0xA8.0x1.0x1", link.Fake, link.Number, "0xc0.0xa8.0x1.0x1"},
		{"https://0300.0250.1.1", link.Fake, link.Number, "0300.0250.1.1"},
		{"https://1.2.3.4.", link.Fake, link.Number, "1.2.3.4"},
		{"https://uscis.gov.1", link.Fake, link.Number, "uscis.gov.1"},
		{"https://[::1]/", link.Fake, link.Number, "[::1]"},
		{"https://[2001:db8::1]", link.Fake, link.Number, "[2001:db8::1]"},
		{"https://１９２.168.1.1", link.Fake, link.Number, "192.168.1.1"},
		{"javascript:location='https://myaccount.uscis.gov'", link.Fake, link.Scheme, ""},
		{"java\nscript:alert(1)", link.Fake, link.Scheme, ""},
		{"data:text/html,https://myaccount.uscis.gov", link.Fake, link.Scheme, ""},
		{"ftp://myaccount.uscis.gov", link.Fake, link.Scheme, ""},
		{"file:///home/rosa", link.Fake, link.Scheme, ""},
		{"mailto:myaccount@uscis.dhs.gov", link.Fake, link.Scheme, ""},
		{"view-source:https://myaccount.uscis.gov", link.Fake, link.Scheme, ""},
		{"ms-office.x:y", link.Fake, link.Scheme, ""},
	}, link.Check)
}

func TestFakeLetters(t *testing.T) {
	check(t, []row{
		{"https://myaccount.usсis.gov", link.Fake, link.Lookalike, "xn--usis-m6d.gov"}, // Cyrillic с
		{"https://xn--usis-m6d.gov", link.Fake, link.Lookalike, "xn--usis-m6d.gov"},
		{"https://uscís.gov", link.Fake, link.Lookalike, "xn--uscs-xpa.gov"},
		{"https://uscıs.gov", link.Fake, link.Lookalike, "xn--uscs-nza.gov"}, // dotless
		{"https://usc1s.gov", link.Fake, link.Lookalike, "usc1s.gov"},
		{"https://u5cis-gov.com", link.Fake, link.Lookalike, "u5cis-gov.com"},
		{"https://my-uѕcis.example.com", link.Fake, link.Lookalike, "example.com"},
		{"https://uscls.gov", link.Fake, link.Changed, "uscls.gov"},
		{"https://myaccount.uscls.gov/create-account", link.Fake, link.Changed, "uscls.gov"},
		{"https://usciis.gov", link.Fake, link.Added, "usciis.gov"},
		{"https://uscis1.gov", link.Fake, link.Added, "uscis1.gov"},
		{"https://uscs.gov", link.Fake, link.Missing, "uscs.gov"},
		{"https://scis.gov", link.Fake, link.Missing, "scis.gov"},
		{"https://usics.gov", link.Fake, link.Swapped, "usics.gov"},
		{"https://sucis.gov", link.Fake, link.Swapped, "sucis.gov"},
		{"https://uscsi.gov", link.Fake, link.Swapped, "uscsi.gov"},
		{"https://my-uscus.org", link.Fake, link.Changed, "my-uscus.org"},
		{"https://google.com", link.Fake, link.Elsewhere, "google.com"},
		{"https://пример.example", link.Fake, link.Elsewhere, "xn--e1afmkfd.example"},
	}, link.Check)
}

func TestNotAnAddress(t *testing.T) {
	check(t, []row{
		{"", link.NotAnAddress, link.Empty, ""},
		{" \t\n ", link.NotAnAddress, link.Empty, ""},
		{"<>", link.NotAnAddress, link.Empty, ""},
		{"uscis", link.NotAnAddress, link.Words, ""},
		{"myaccount@uscis.dhs.gov", link.NotAnAddress, link.Words, ""},
		{"hello there", link.NotAnAddress, link.Words, ""},
		{"my account U.S. office", link.NotAnAddress, link.Words, ""},
		{"/create-account", link.NotAnAddress, link.Unreadable, ""},
		{"//myaccount.uscis.gov", link.NotAnAddress, link.Unreadable, ""},
		{`\\myaccount.uscis.gov\x`, link.NotAnAddress, link.Unreadable, ""},
		{"https://", link.NotAnAddress, link.Unreadable, ""},
		{"https:///", link.NotAnAddress, link.Unreadable, ""},
		{"https://my account.uscis.gov", link.Fake, link.Elsewhere, "my"},
		{"https://myaccount..uscis.gov", link.NotAnAddress, link.Unreadable, ""},
		{"https://myaccount.uscis.gov..x", link.NotAnAddress, link.Unreadable, ""},
		{"https://.uscis.gov", link.NotAnAddress, link.Unreadable, ""},
		{"https://myaccount.uscis.gov:99999", link.NotAnAddress, link.Unreadable, ""},
		{"https://myaccount.uscis.gov:x", link.NotAnAddress, link.Unreadable, ""},
		{"https://myaccount.uscis%gov", link.NotAnAddress, link.Unreadable, ""},
		{"https://myaccount%00.uscis.gov", link.NotAnAddress, link.Unreadable, ""},
		{"https://myaccount%2F.uscis.gov", link.NotAnAddress, link.Unreadable, ""},
		{"https://evil.example%2F.uscis.gov", link.NotAnAddress, link.Unreadable, ""},
		{"https://evil.example%23.uscis.gov", link.NotAnAddress, link.Unreadable, ""},
		{"https://evil.example\u2100.uscis.gov", link.NotAnAddress, link.Unreadable, ""}, // ℀ is a/c
		{"https://xn--a.uscis.gov", link.NotAnAddress, link.Unreadable, ""},
		{"https://" + strings.Repeat("a", 64) + ".uscis.gov", link.NotAnAddress, link.Unreadable, ""},
		{"https://" + strings.Repeat("a.", 130) + "uscis.gov", link.NotAnAddress, link.Unreadable, ""},
		{"https://myaccount.uscis.gov\xff", link.NotAnAddress, link.Unreadable, ""},
		{"https://[::1", link.NotAnAddress, link.Unreadable, ""},
		{"https://myaccount.uscis.gov/" + strings.Repeat("a", 1<<20), link.NotAnAddress, link.TooLong, ""},
	}, link.Check)
}

// Account pages of myUSCIS are recognized by the path that a browser would request and
// that every server would look for.
func TestPathIsNormalised(t *testing.T) {
	for _, path := range []string{
		"/account/a/../b", "/x/../account/b", "/./account", "/account/.", `/account\b`, "/account/%2e/b", "/account/a%20b", "/account//b",
		"/account/..", "/..", "/account/b?next=/../x", "/account#/../x", "/account/...",
	} {
		if v := link.Check("https://my.uscis.gov" + path); v.Kind != link.Official {
			t.Errorf("%s: %d %s", path, v.Kind, v.Reason)
		}
	}
	for _, path := range []string{
		"/account/../x", "/account/b/../../x", "/account/./../x", `/account\..\x`, `/account/..\x`, "/account/%2e%2e/x", "/account/%2E./x",
		"/account/.%2e/x", "/account/.\t./x", "/account/.\n%2e/x", "/account/%252e%252e/x", "/account/%25252e%25252e/x", "/account%2f..%2fx",
		"/account/..%2fx", "/account/..%5cx", "/account/..;/x", "/account/..;a=b/x", "/account/%2e%2e%3b/x", "/accounts", "/account%2fx/../x", "/x%2f../account",
		"/account/100%", "/account/" + strings.Repeat("%25", 9) + "2e",
	} {
		if v := link.Check("https://my.uscis.gov" + path); v.Kind != link.OtherUSCIS || v.Reason != link.OtherPage {
			t.Errorf("%s: %d %s", path, v.Kind, v.Reason)
		}
	}
}

// If a browser and another program read an address as two different hosts, it is never
// accepted.
func TestReadDifferently(t *testing.T) {
	check(t, []row{
		{`https://myaccount.uscis.gov\@evil.example/`, link.Fake, link.BeforeAt, "evil.example"},
		{`https://myaccount.uscis.gov\\@evil.example`, link.Fake, link.BeforeAt, "evil.example"},
		{`https://myaccount.uscis.gov\@evil.example\x`, link.Fake, link.BeforeAt, "evil.example"},
		{`https://myaccount.uscis.gov\create-account@evil.example:443/`, link.Fake, link.BeforeAt, "evil.example"},
		{`https:\\myaccount.uscis.gov\@evil.example`, link.Fake, link.BeforeAt, "evil.example"},
		{`myaccount.uscis.gov\@evil.example`, link.Fake, link.BeforeAt, "evil.example"},
		{`https://evil.example\@myaccount.uscis.gov`, link.Fake, link.Trick, "evil.example"},
		{`https://myaccount.uscis.gov\.evil.com/`, link.Fake, link.Elsewhere, "evil.com"},
		{`https://myaccount.uscis.gov\evil.com`, link.Fake, link.Elsewhere, "evil.com"},
		{"https://myaccount.uscis.gov @evil.example", link.Fake, link.BeforeAt, "evil.example"},
		{"https://myaccount.uscis.gov or@evil.example", link.Fake, link.BeforeAt, "evil.example"},
		{"https://myaccount.uscis.gov\u00A0@evil.example/x", link.Fake, link.BeforeAt, "evil.example"},
		{"myaccount.uscis.gov :@evil.example", link.Fake, link.BeforeAt, "evil.example"},
		{"https://[evil.example]myaccount.uscis.gov/", link.NotAnAddress, link.Unreadable, ""},
		{"https://[::1]myaccount.uscis.gov/", link.NotAnAddress, link.Unreadable, ""},
		{"https://x@[::1].uscis.gov/", link.NotAnAddress, link.Unreadable, ""},
		{"https://[::1]:443@myaccount.uscis.gov/", link.OtherUSCIS, link.ExtraWords, "uscis.gov"},
		{"https://evil.example;.uscis.gov", link.Fake, link.Elsewhere, "uscis.gov"},
		{"https://evil.example&x=.uscis.gov", link.Fake, link.Elsewhere, "uscis.gov"},
		{`https://myaccount.uscis.gov\create-account`, link.Official, link.RealEnding, "uscis.gov"},
		{`https://myaccount.uscis.gov\a.b\index.php`, link.Official, link.RealEnding, "uscis.gov"},
		{"https://myaccount.uscis.gov/@evil.example", link.Official, link.RealEnding, "uscis.gov"},
	}, link.Check)
}

func TestWhatIsShown(t *testing.T) {
	v := link.Check("https://MYACCOUNT.uscis.gov.sign-in.example:81/a\u202Eb?c#d")
	if got := v.Before + "[" + v.Ending + "]" + v.After; got != "https://myaccount.uscis.gov.[sign-in.example]:81/ab?c#d" {
		t.Error(got)
	}
	v = link.Check("https://myaccount.uscis.gov/" + strings.Repeat("a", 1000))
	if n := len([]rune(v.After)); n > 130 || !strings.HasSuffix(v.After, "…") {
		t.Errorf("%d runes after the ending", n)
	}
}
