package link

import (
	"net/url"
	"strings"
)

// maxEncodings bounds how often a path may be percent-encoded over itself.
const maxEncodings = 4

// accountPath reports whether a path at my.uscis.gov is the account's: its root
// or below /account. A browser resolves "..", and some servers decode a path
// once more than others, so all of their readings must agree.
func accountPath(path string) bool {
	for range maxEncodings {
		if !underAccount(segments(path)) {
			return false
		}
		decoded, err := url.PathUnescape(path)
		if err != nil || decoded == path {
			return err == nil && underAccount(segments(withoutParameters(path)))
		}
		path = decoded
	}
	return false
}

// underAccount reports whether the segments of a path are those of the root or
// begin with "account".
func underAccount(segments []string) bool {
	return strings.Join(segments, "") == "" || segments[0] == "account"
}

// segments splits a path and resolves "." and "..", in any encoding, as the path
// state of the WHATWG URL Standard does (section 4.4). A path is empty or begins
// with a slash of either kind.
func segments(path string) []string {
	var resolved []string
	parts := strings.Split(strings.ReplaceAll(path, `\`, "/"), "/")[1:]
	for i, part := range parts {
		dots := strings.ReplaceAll(strings.ToLower(part), "%2e", ".")
		if dots == ".." && len(resolved) > 0 {
			resolved = resolved[:len(resolved)-1]
		}
		switch {
		case dots != "." && dots != "..":
			resolved = append(resolved, part)
		case i == len(parts)-1:
			resolved = append(resolved, "")
		}
	}
	return resolved
}

// withoutParameters removes ";x" from the segments of a path, as some servers do
// before they resolve "..".
func withoutParameters(path string) string {
	parts := strings.Split(strings.ReplaceAll(path, `\`, "/"), "/")
	for i, part := range parts {
		parts[i], _, _ = strings.Cut(part, ";")
	}
	return strings.Join(parts, "/")
}
