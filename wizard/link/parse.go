package link

import (
	"net/netip"
	"net/url"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/idna"
)

// address is an address, split as in the WHATWG URL Standard, section 4.4.
type address struct {
	scheme   string // lower case; "https" when none was written
	userinfo bool   // whether there is an @ before the host
	host     string // ASCII
	number   bool   // whether host is an IP address
	port     string // empty for the default of the scheme
	rest     string // from the path on
}

// path returns the path as it was written, without query and fragment.
func (a address) path() string { return a.rest[:strings.IndexAny(a.rest+"?", "?#")] }

// cutScheme splits "scheme:rest". "host:443/path" has no scheme.
func cutScheme(s string) (scheme, rest string) {
	before, after, ok := strings.Cut(s, ":")
	if !ok || before == "" {
		return "", s
	}
	for i := range len(before) {
		c := before[i] | 0x20
		letter := c >= 'a' && c <= 'z'
		if !letter && (i == 0 || !strings.ContainsRune("0123456789+-.", rune(before[i]))) {
			return "", s
		}
	}
	if strings.Contains(before, ".") {
		port := after[:authorityEnd(after)]
		if strings.Trim(port, "0123456789") == "" {
			return "", s
		}
	}
	return strings.ToLower(before), after
}

// parse splits an address. It returns false if a browser would refuse it. For schemes
// other than http and https, the address has no host.
func parse(s string) (address, bool) {
	scheme, rest := cutScheme(withoutBreaks(s))
	a := address{scheme: scheme}
	switch scheme {
	case "http", "https":
		// Before the host there may be any number of slashes of either kind, even none.
		rest = strings.TrimLeft(rest, `/\`)
	case "":
		a.scheme = "https" // browsers add this to a host typed without a scheme
	default:
		return a, true
	}
	end := authorityEnd(rest)
	authority := rest[:end]
	a.rest = rest[end:]
	if at := strings.LastIndexByte(authority, '@'); at >= 0 {
		a.userinfo = true
		authority = authority[at+1:]
	}
	return a, a.setHost(authority)
}

// authorityEnd returns the position where user name, host and port end.
func authorityEnd(s string) int {
	if i := strings.IndexAny(s, `/\?#`); i >= 0 {
		return i
	}
	return len(s)
}

// setHost parses "host:port".
func (a *address) setHost(s string) bool {
	if literal, ok := strings.CutPrefix(s, "["); ok {
		return a.setIPv6(literal)
	}
	host, port, _ := strings.Cut(s, ":")
	var ok bool
	a.host, ok = readHost(host)
	a.number = ok && endsInNumber(a.host)
	return ok && a.setPort(port)
}

// setIPv6 parses "address]:port". Nothing else may follow the bracket.
func (a *address) setIPv6(s string) bool {
	literal, port, closed := strings.Cut(s, "]")
	ip, err := netip.ParseAddr(literal)
	if !closed || err != nil || !ip.Is6() || ip.Zone() != "" {
		return false
	}
	a.host, a.number = "["+ip.String()+"]", true
	port, colon := strings.CutPrefix(port, ":")
	return (colon || port == "") && a.setPort(port)
}

// setPort parses a port, which may be empty.
func (a *address) setPort(port string) bool {
	if port == "" {
		return true
	}
	n, err := strconv.ParseUint(port, 10, 16)
	if usual := a.scheme == "https" && n == 443 || a.scheme == "http" && n == 80; !usual {
		a.port = strconv.FormatUint(n, 10)
	}
	return err == nil
}

// browsers converts a host to ASCII as browsers do ("domain to ASCII", not strict).
var browsers = idna.New(idna.MapForLookup(), idna.Transitional(false),
	idna.StrictDomainName(false), idna.CheckHyphens(false), idna.BidiRule())

// readHost decodes a host to lower-case ASCII as browsers do: it decodes
// percent-encoding, then applies UTS #46 (which maps full-width letters and dots and
// drops soft hyphens), then refuses characters that are not allowed in hosts.
func readHost(s string) (string, bool) {
	// No host is longer, even if each byte of the UTF-8 encoding is written as %XX.
	if len(s) > 253*9 {
		return "", false
	}
	s, err := url.PathUnescape(s)
	if err != nil || !utf8.ValidString(s) {
		return "", false
	}
	host, err := browsers.ToASCII(s)
	if err != nil {
		return "", false
	}
	host = strings.TrimSuffix(host, ".")
	if len(host) > 253 || strings.ContainsFunc(host, forbidden) {
		return "", false
	}
	for label := range strings.SplitSeq(host, ".") {
		if label == "" || len(label) > 63 {
			return "", false
		}
	}
	return host, true
}

// forbidden reports whether r is a forbidden domain code point of WHATWG, or another
// character that no real host contains.
func forbidden(r rune) bool {
	return r <= ' ' || r >= 0x7f || strings.ContainsRune("\"#%/:<>?@[\\]^`{|}", r)
}

// endsInNumber reports whether browsers read the host as an IPv4 address: its
// last label is a decimal, octal or hexadecimal number.
func endsInNumber(host string) bool {
	last := host[strings.LastIndexByte(host, '.')+1:]
	if strings.Trim(last, "0123456789") == "" {
		return true
	}
	hex, ok := strings.CutPrefix(last, "0x")
	return ok && strings.Trim(hex, "0123456789abcdef") == ""
}
