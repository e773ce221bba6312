package export

import (
	"net/url"
	"strconv"
	"strings"

	"github.com/waypost-app/waypost/secure/totp"
)

// entry is an account in the form used by authenticator apps.
type entry struct {
	kind            string // "totp" in any case, or "", which means the same
	issuer, account string
	secret          string // base32
	algorithm       string // "" for SHA-1
	digits, period  int    // 0 for 6, and 30 seconds
}

// addEntry adds an account, or counts it as skipped if its codes are not time-based.
func (f *reading) addEntry(e entry) {
	if e.kind != "" && !strings.EqualFold(e.kind, "totp") {
		f.Skipped++
		return
	}
	f.addKey(e.uri(), "")
}

// uri returns the entry as an otpauth address, so that a single parser checks every key.
func (e entry) uri() string {
	values := url.Values{"secret": {e.secret}, "issuer": {e.issuer}}
	if e.algorithm != "" {
		values.Set("algorithm", e.algorithm)
	}
	if e.digits != 0 {
		values.Set("digits", strconv.Itoa(e.digits))
	}
	if e.period != 0 {
		values.Set("period", strconv.Itoa(e.period))
	}
	label := url.PathEscape(e.issuer) + ":" + url.PathEscape(e.account)
	return "otpauth://totp/" + strings.ReplaceAll(label, "::", ":") + "?" + strings.ReplaceAll(values.Encode(), "+", "%20")
}

// parseKey parses an otpauth address or a bare key. It refuses Steam's codes, which some
// programs write as such an address.
func parseKey(text string) (totp.Key, error) {
	if strings.Contains(strings.ToLower(text), "encoder=steam") {
		return totp.Key{}, totp.ErrDigits
	}
	return totp.Parse(text)
}

// recordOf returns the account for a key. If name is empty, the key's account becomes the
// name or, if that is an email, the website.
func recordOf(key totp.Key, name string) Record {
	r := Record{Name: name, Key: &key}
	if strings.Contains(key.Account, "@") {
		r.Email = key.Account
	} else if r.Name == "" {
		r.Name = key.Account
	}
	if r.Name == "" {
		r.Name = key.Issuer
	}
	return r
}
