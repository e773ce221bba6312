package link

import (
	"fmt"
	"strings"
	"testing"

	whatwg "github.com/nlnwa/whatwg-url/url"
)

// read returns the parts of an address as written in the table of TestWHATWG: host, port,
// path, and whether there is a user name; "refused" if it is not an address.
func read(s string) string {
	a, ok := parse(s)
	if !ok {
		return "refused"
	}
	text := a.host
	if a.userinfo {
		text = "user@" + text
	}
	if a.port != "" {
		text += ":" + a.port
	}
	return text + " /" + strings.Join(segments(a.path()), "/")
}

// readByLibrary parses an address with another implementation of the standard.
func readByLibrary(s string) string {
	u, err := whatwg.Parse(s)
	if err != nil || u.Scheme() != "http" && u.Scheme() != "https" {
		return "refused"
	}
	text := strings.TrimSuffix(u.Hostname(), ".")
	if u.Username() != "" || u.Password() != "" {
		text = "user@" + text
	}
	if u.Port() != "" {
		text += ":" + u.Port()
	}
	return text + " " + u.Pathname()
}

// The cases cover what the published test data of the WHATWG URL Standard covers for http
// and https addresses without a base, but with other hosts. Another implementation
// confirms each row.
func TestWHATWG(t *testing.T) {
	for name, c := range map[string]struct{ address, want string }{
		"plain":                          {"https://my.uscis.gov/account", "my.uscis.gov /account"},
		"no path":                        {"https://my.uscis.gov", "my.uscis.gov /"},
		"query at once":                  {"https://my.uscis.gov?a/../b", "my.uscis.gov /"},
		"fragment at once":               {"https://my.uscis.gov#a/../b", "my.uscis.gov /"},
		"capitals":                       {"HTTPS://MY.USCIS.GOV/Account", "my.uscis.gov /Account"},
		"one slash":                      {"https:/my.uscis.gov/a", "my.uscis.gov /a"},
		"no slash":                       {"https:my.uscis.gov/a", "my.uscis.gov /a"},
		"three slashes":                  {"https:///my.uscis.gov/a", "my.uscis.gov /a"},
		"backslashes":                    {`https:\\my.uscis.gov\a\b`, "my.uscis.gov /a/b"},
		"mixed slashes":                  {`https:/\/\my.uscis.gov/a\b`, "my.uscis.gov /a/b"},
		"tabs and breaks":                {"ht\ttps:/\n/my.us\r\ncis.gov/a\tb", "my.uscis.gov /ab"},
		"tab between the dots":           {"https://my.uscis.gov/a/.\t./b", "my.uscis.gov /b"},
		"backslash ends the host":        {`https://my.uscis.gov\@evil.example/`, "my.uscis.gov /@evil.example/"},
		"query ends the host":            {"https://my.uscis.gov?@evil.example", "my.uscis.gov /"},
		"fragment ends the host":         {"https://my.uscis.gov#@evil.example", "my.uscis.gov /"},
		"user":                           {"https://rosa@my.uscis.gov", "user@my.uscis.gov /"},
		"user and password":              {"https://a:b@my.uscis.gov", "user@my.uscis.gov /"},
		"several @":                      {"https://a@b@my.uscis.gov", "user@my.uscis.gov /"},
		"host as user":                   {"https://my.uscis.gov@evil.example", "user@evil.example /"},
		"host and port as user":          {"https://my.uscis.gov:443@evil.example", "user@evil.example /"},
		"spaces in the user":             {"https://my.uscis.gov @evil.example", "user@evil.example /"},
		"bracket in the user":            {"https://&a:foo(b]c@evil.example:2/", "user@evil.example:2 /"},
		"encoded slash in the user":      {"https://my.uscis.gov%2f@evil.example", "user@evil.example /"},
		"no host after the user":         {"https://a@/x", "refused"},
		"no host at all":                 {"https://", "refused"},
		"no host but a query":            {"https://?x", "refused"},
		"no host but a port":             {"https://:443/x", "refused"},
		"default port":                   {"https://my.uscis.gov:443/x", "my.uscis.gov /x"},
		"default port of http":           {"http://my.uscis.gov:80/x", "my.uscis.gov /x"},
		"http port over https":           {"https://my.uscis.gov:80/x", "my.uscis.gov:80 /x"},
		"empty port":                     {"https://my.uscis.gov:/x", "my.uscis.gov /x"},
		"port 0":                         {"https://my.uscis.gov:0/x", "my.uscis.gov:0 /x"},
		"zeros before a port":            {"https://my.uscis.gov:0000000000000000443/x", "my.uscis.gov /x"},
		"port too large":                 {"https://my.uscis.gov:65536/x", "refused"},
		"letters in a port":              {"https://my.uscis.gov:4a/x", "refused"},
		"sign before a port":             {"https://my.uscis.gov:+443/x", "refused"},
		"space in a port":                {"https://my.uscis.gov: 443/x", "refused"},
		"two ports":                      {"https://my.uscis.gov:443:443/x", "refused"},
		"one dot":                        {"https://my.uscis.gov/a/./b", "my.uscis.gov /a/b"},
		"one dot at the end":             {"https://my.uscis.gov/a/.", "my.uscis.gov /a/"},
		"two dots":                       {"https://my.uscis.gov/a/../b", "my.uscis.gov /b"},
		"two dots at the end":            {"https://my.uscis.gov/a/b/..", "my.uscis.gov /a/"},
		"more dots than segments":        {"https://my.uscis.gov/a/../../../b", "my.uscis.gov /b"},
		"three dots":                     {"https://my.uscis.gov/a/.../b", "my.uscis.gov /a/.../b"},
		"encoded dots":                   {"https://my.uscis.gov/a/%2e%2e/b", "my.uscis.gov /b"},
		"encoded dots in capitals":       {"https://my.uscis.gov/a/%2E%2E/b", "my.uscis.gov /b"},
		"one of two dots encoded":        {"https://my.uscis.gov/a/.%2e/b", "my.uscis.gov /b"},
		"the other of two dots encoded":  {"https://my.uscis.gov/a/%2e./b", "my.uscis.gov /b"},
		"one encoded dot":                {"https://my.uscis.gov/a/%2e/b", "my.uscis.gov /a/b"},
		"dots encoded twice":             {"https://my.uscis.gov/a/%252e%252e/b", "my.uscis.gov /a/%252e%252e/b"},
		"dots behind backslashes":        {`https://my.uscis.gov/a\..\b`, "my.uscis.gov /b"},
		"encoded slash in the path":      {"https://my.uscis.gov/a%2f..%2fb", "my.uscis.gov /a%2f..%2fb"},
		"empty segments":                 {"https://my.uscis.gov//a///b", "my.uscis.gov //a///b"},
		"dots after an empty segment":    {"https://my.uscis.gov/a//../b", "my.uscis.gov /a/b"},
		"percent-encoded host":           {"https://%6d%79.uscis.gov", "my.uscis.gov /"},
		"percent-encoded dot":            {"https://my%2Euscis%2egov", "my.uscis.gov /"},
		"percent-encoded full-width":     {"https://%ef%bd%8dy.uscis.gov", "my.uscis.gov /"},
		"host encoded twice":             {"https://%256d%2579.uscis.gov", "refused"},
		"stray percent in the host":      {"https://my%.uscis.gov", "refused"},
		"half an encoding in the host":   {"https://my%2.uscis.gov", "refused"},
		"encoded slash in the host":      {"https://evil.example%2f.uscis.gov", "refused"},
		"encoded backslash in the host":  {"https://evil.example%5c.uscis.gov", "refused"},
		"encoded @ in the host":          {"https://evil.example%40my.uscis.gov", "refused"},
		"encoded # in the host":          {"https://evil.example%23.uscis.gov", "refused"},
		"encoded ? in the host":          {"https://evil.example%3f.uscis.gov", "refused"},
		"encoded : in the host":          {"https://evil.example%3a.uscis.gov", "refused"},
		"encoded NUL in the host":        {"https://evil.example%00.uscis.gov", "refused"},
		"encoded space in the host":      {"https://evil.example%20.uscis.gov", "refused"},
		"encoded invalid UTF-8":          {"https://my%ff.uscis.gov", "refused"},
		"space in the host":              {"https://evil.example .uscis.gov", "refused"},
		"NUL in the host":                {"https://evil.example\x00.uscis.gov", "refused"},
		"< in the host":                  {"https://evil.example<.uscis.gov", "refused"},
		"> in the host":                  {"https://evil.example>.uscis.gov", "refused"},
		"^ in the host":                  {"https://evil.example^.uscis.gov", "refused"},
		"| in the host":                  {"https://evil.example|.uscis.gov", "refused"},
		"[ in the host":                  {"https://my[.uscis.gov", "refused"},
		"] in the host":                  {"https://my].uscis.gov", "refused"},
		"full-width letters":             {"https://ＭＹ．ＵＳＣＩＳ．ＧＯＶ", "my.uscis.gov /"},
		"ideographic full stop":          {"https://my。uscis｡gov", "my.uscis.gov /"},
		"full-width slash":               {"https://evil.example／my.uscis.gov", "refused"},
		"full-width percent":             {"https://evil.example％00.uscis.gov", "refused"},
		"account-of sign":                {"https://evil.example℀.uscis.gov", "refused"},
		"soft hyphen":                    {"https://my.us\u00ADcis.gov", "my.uscis.gov /"},
		"zero-width space":               {"https://my.us\u200Bcis.gov", "my.uscis.gov /"},
		"word joiner":                    {"https://my.us\u2060cis.gov", "my.uscis.gov /"},
		"only a soft hyphen":             {"https://\u00AD/x", "refused"},
		"zero-width joiner":              {"https://my.us\u200Dcis.gov", "refused"},
		"direction override":             {"https://my.us\u202Ecis.gov", "refused"},
		"long s":                         {"https://my.uſcis.gov", "my.uscis.gov /"},
		"sharp s":                        {"https://uscis-straße.example", "xn--uscis-strae-46a.example /"},
		"umlaut":                         {"https://bücher.example", "xn--bcher-kva.example /"},
		"punycode":                       {"https://xn--bcher-kva.example", "xn--bcher-kva.example /"},
		"broken punycode":                {"https://xn--a.uscis.gov", "refused"},
		"empty punycode":                 {"https://xn--/", "refused"},
		"emoji":                          {"https://💩.example", "xn--ls8h.example /"},
		"final dot":                      {"https://my.uscis.gov./a", "my.uscis.gov /a"},
		"underscore":                     {"https://my_account.uscis.gov", "my_account.uscis.gov /"},
		"hyphens at the ends":            {"https://-my-.uscis.gov", "-my-.uscis.gov /"},
		"sub-delimiters":                 {"https://a!$&'()*+,;=b.example", "a!$&'()*+,;=b.example /"},
		"IPv6":                           {"https://[::1]/x", "[::1] /x"},
		"IPv6 with a port":               {"https://[2001:db8::1]:8443/x", "[2001:db8::1]:8443 /x"},
		"long IPv6":                      {"https://[2001:0DB8:0:0:0:0:0:1]", "[2001:db8::1] /"},
		"IPv6 and letters":               {"https://[::1]my.uscis.gov/", "refused"},
		"letters in brackets":            {"https://[evil.example]my.uscis.gov/", "refused"},
		"letters in brackets alone":      {"https://[my.uscis.gov]/", "refused"},
		"IPv4 in brackets":               {"https://[1.2.3.4]/", "refused"},
		"zone in brackets":               {"https://[fe80::1%25eth0]/", "refused"},
		"open bracket":                   {"https://[::1", "refused"},
		"letters before brackets":        {"https://my.uscis.gov[::1]/", "refused"},
		"IPv6 with letters for its port": {"https://[::1]:x", "refused"},
	} {
		if got := read(c.address); got != c.want {
			t.Errorf("%s: %q is read as %q, want %q", name, c.address, got, c.want)
		}
		if got := readByLibrary(c.address); got != c.want {
			t.Errorf("%s: %q is read as %q by the library, the table says %q", name, c.address, got, c.want)
		}
	}
}

// A host that browsers read as a number, or refuse as a malformed one, is never taken for
// a name.
func TestNumbers(t *testing.T) {
	for _, host := range []string{
		"1.2.3.4", "1.2.3.4.", "16909060", "0x1020304", "0X01.0X02.0x03.0x04", "01.02.03.04", "1.2.772", "1.131844", "0", "0x",
		"１.２.３.４", "1。2｡3．4", "%31.%32.%33.%34", "256.1.1.1", "09.1.1.1", "1.2.3.4.5", "4294967296", "my.uscis.gov.1", "uscis.0xff",
	} {
		if a, ok := parse("https://" + host); !ok || !a.number {
			t.Errorf("%s: number %v, read %v", host, a.number, ok)
		}
		if u, err := whatwg.Parse("https://" + host); err == nil && strings.Trim(u.Hostname(), "0123456789.") != "" {
			t.Errorf("%s: a browser reads the name %s", host, u.Hostname())
		}
	}
	for _, host := range []string{"1.2.3.4a", "0xg", "1.example", "uscis.gov", "a.0xz"} {
		if a, _ := parse("https://" + host); a.number {
			t.Errorf("%s is read as a number", host)
		}
	}
}

// FuzzWHATWG proves that another implementation of the standard opens the same host for
// every accepted address, or refuses it.
func FuzzWHATWG(f *testing.F) {
	for _, s := range []string{
		"https://myaccount.uscis.gov/create-account", `https://my.uscis.gov\@evil.example`, "http://[::1]my.uscis.gov", "https://my.uscis.gov/account/%2e%2e/x",
		"https://my.uscis.gov @evil.example", "https://%6dy.uscis.gov:443", "https://my。uscis．gov/account/..;/x", "https:a@my.uscis.gov",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		v := Check(s)
		u, err := whatwg.Parse(s)
		if err != nil || v.Kind != Official && v.Kind != OtherUSCIS || u.Scheme() != "http" && u.Scheme() != "https" {
			return
		}
		host := strings.TrimSuffix(u.Hostname(), ".")
		if !isUSCIS(host) {
			t.Fatalf("%q: %v, but a browser opens %q", s, v.Kind, host)
		}
		words := strings.ContainsFunc(s, blank) // words, of which the address is only one
		if !words && v.Kind == Official && host == "my.uscis.gov" && !underAccount(strings.Split(u.Pathname(), "/")[1:]) {
			t.Fatalf("%q: official, but a browser opens %q", s, u.Pathname())
		}
		if v.Kind == Official && fmt.Sprint(u.Username(), u.Password(), u.Port()) != "" {
			t.Fatalf("%q: official with a user name or port", s)
		}
	})
}
