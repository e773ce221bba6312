package link

import "strings"

// readings returns an address as browsers read it. If other programs take its backslashes
// to be part of the user name or the host (RFC 3986, section 3.2), it also returns what
// those read: "https://a.example\@b.example" opens a.example in a browser and b.example
// elsewhere.
func readings(s string) []string {
	all := []string{s}
	scheme, rest := cutScheme(withoutBreaks(s))
	rest = strings.TrimLeft(rest, `/\`)
	authority := rest[:strings.IndexAny(rest+"/", "/?#")]
	if !strings.Contains(authority, `\`) {
		return all
	}
	if scheme == "" {
		scheme = "https"
	}
	if at := strings.LastIndexByte(authority, '@'); at >= 0 {
		host, _, _ := strings.Cut(authority[at+1:], `\`)
		return append(all, scheme+"://user@"+host)
	}
	for _, host := range strings.Split(authority, `\`)[1:] {
		if host = strings.TrimLeft(host, "."); bareHost(host) {
			all = append(all, scheme+"://"+host)
		}
	}
	return all
}

// wholeReading returns a text of several words as the single address that a browser makes
// of it if all of it is pasted, if that differs: before an @, spaces are part of the user
// name.
func wholeReading(text string, fields []string) (string, bool) {
	first := fields[0]
	if !startsWeb(first) && !bareHost(first) {
		return "", false
	}
	whole := strings.TrimFunc(text, blank)
	if a, _ := parse(whole); !a.userinfo {
		return "", false
	}
	if !startsWeb(whole) {
		whole = "https://" + whole
	}
	return whole, true
}

// startsWeb reports whether s starts with "http:" or "https:".
func startsWeb(s string) bool {
	scheme, _ := cutScheme(s)
	return scheme == "http" || scheme == "https"
}

// withoutBreaks removes tabs and line breaks, as browsers do.
func withoutBreaks(s string) string {
	return strings.NewReplacer("\t", "", "\n", "", "\r", "").Replace(s)
}
