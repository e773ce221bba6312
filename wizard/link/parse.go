package link

import (
	"net/url"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/idna"
)

// address is an address taken apart as the WHATWG URL Standard says, section 4.4.
type address struct {
	scheme   string // lower case; "https" when none was written
	userinfo bool   // something stood before an @
	host     string // ASCII
	number   bool   // host is an IP address
	port     string // empty for the usual one
	rest     string // from the path on
}

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

// parse takes an address apart; false when a browser would refuse it. Schemes
// other than http and https come back without a host.
func parse(s string) (address, bool) {
	s = strings.NewReplacer("\t", "", "\n", "", "\r", "").Replace(s)
	scheme, rest := cutScheme(s)
	a := address{scheme: scheme}
	switch scheme {
	case "http", "https":
		// Any number of slashes of either kind, even none, comes before the host.
		rest = strings.TrimLeft(rest, `/\`)
	case "":
		a.scheme = "https" // as browsers complete a host that is typed without one
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

// authorityEnd is where user-info, host and port end.
func authorityEnd(s string) int {
	if i := strings.IndexAny(s, `/\?#`); i >= 0 {
		return i
	}
	return len(s)
}

// setHost reads "host:port".
func (a *address) setHost(s string) bool {
	if strings.HasPrefix(s, "[") {
		a.host, a.number = s, true
		return strings.Contains(s, "]")
	}
	host, port, _ := strings.Cut(s, ":")
	if n, err := strconv.ParseUint(port, 10, 16); port != "" {
		if err != nil {
			return false
		}
		if usual := a.scheme == "https" && n == 443 || a.scheme == "http" && n == 80; !usual {
			a.port = strconv.FormatUint(n, 10)
		}
	}
	var ok bool
	a.host, ok = readHost(host)
	a.number = ok && endsInNumber(a.host)
	return ok
}

// browsers is how browsers turn a host into ASCII ("domain to ASCII", not strict).
var browsers = idna.New(idna.MapForLookup(), idna.Transitional(false),
	idna.StrictDomainName(false), idna.CheckHyphens(false), idna.BidiRule())

// readHost decodes a host to lower-case ASCII as browsers do: percent-encoding
// first, then UTS #46 (which maps full-width letters and dots, and drops soft
// hyphens), then the check for characters that no host may hold.
func readHost(s string) (string, bool) {
	// Longer than any host can be, however it is encoded: 9 bytes of %XX per rune.
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

// forbidden reports what WHATWG calls forbidden domain code points, and the
// rest of what no real host name holds.
func forbidden(r rune) bool {
	return r <= ' ' || r >= 0x7f || strings.ContainsRune("\"#%/:<>?@[\\]^`{|}", r)
}

// endsInNumber reports whether browsers read the host as an IPv4 address, which
// they do when its last label is a number: decimal, octal or hexadecimal.
func endsInNumber(host string) bool {
	last := host[strings.LastIndexByte(host, '.')+1:]
	if strings.Trim(last, "0123456789") == "" {
		return true
	}
	hex, ok := strings.CutPrefix(last, "0x")
	return ok && strings.Trim(hex, "0123456789abcdef") == ""
}
