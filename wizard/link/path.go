package link

import (
	"net/url"
	"strings"
)

// maxEncodings limits how often a path may be percent-encoded over again.
const maxEncodings = 4

// accountPath reports whether a path at my.uscis.gov belongs to the account: the root or
// something below /account. A browser resolves "..", and some servers decode a path more
// often than others, so all of these readings must agree.
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

// underAccount reports whether the segments of a path are those of the root, or start
// with "account".
func underAccount(segments []string) bool {
	return strings.Join(segments, "") == "" || segments[0] == "account"
}

// segments splits a path and resolves "." and "..", in any encoding, like the path state
// of the WHATWG URL Standard (section 4.4). A path is empty or starts with a slash of
// either kind.
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

// withoutParameters removes ";x" from the segments of a path, as some servers do before
// they resolve "..".
func withoutParameters(path string) string {
	parts := strings.Split(strings.ReplaceAll(path, `\`, "/"), "/")
	for i, part := range parts {
		parts[i], _, _ = strings.Cut(part, ";")
	}
	return strings.Join(parts, "/")
}
