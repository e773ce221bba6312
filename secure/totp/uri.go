package totp

import (
	"net/url"
	"strconv"
	"strings"
	"time"
)

// scheme is the start of the addresses in QR codes. There is no standard for their
// format; everyone follows
// https://github.com/google/google-authenticator/wiki/Key-Uri-Format.
const scheme = "otpauth://"

// URI returns the key as the otpauth:// address that phones scan. It omits default
// values, since each additional letter makes the modules of the QR code smaller. For
// every Key that Parse returns, Parse(k.URI()) is k.
func (k Key) URI() string {
	var b strings.Builder
	b.WriteString(scheme + "totp/" + k.label())
	b.WriteString("?secret=" + escape(k.Secret.Reveal()))
	if k.Issuer != "" {
		b.WriteString("&issuer=" + escape(k.Issuer))
	}
	if k.Algorithm != SHA1 {
		b.WriteString("&algorithm=" + k.Algorithm.String())
	}
	if k.digits() != defaultDigits {
		b.WriteString("&digits=" + strconv.Itoa(k.digits()))
	}
	if k.period() != defaultPeriod {
		b.WriteString("&period=" + strconv.Itoa(int(k.period()/time.Second)))
	}
	return b.String()
}

// label joins issuer and account with the only unescaped colon in the address. If the
// account starts with a space, which readers would drop, a second colon protects it.
func (k Key) label() string {
	switch {
	case strings.HasPrefix(k.Account, " "):
		return escape(k.Issuer) + "::" + escape(k.Account)
	case k.Issuer == "" && !strings.Contains(k.Account, ":"):
		return escape(k.Account)
	}
	return escape(k.Issuer) + ":" + escape(k.Account)
}

// splitLabel reverses label. It also accepts what other programs write: %3A for the
// colon, and spaces after it.
func splitLabel(label string) (issuer, account string) {
	if issuer, account, found := strings.Cut(label, ":"); found {
		if exact, protected := strings.CutPrefix(account, ":"); protected {
			return unescape(issuer), unescape(exact)
		}
		return unescape(issuer), strings.TrimLeft(unescape(account), " ")
	}
	whole := unescape(label)
	if issuer, account, found := strings.Cut(whole, ":"); found {
		return issuer, strings.TrimLeft(account, " ")
	}
	return "", whole
}

// escape encodes everything except letters, digits and -_.~, since readers treat other
// characters differently, above all "+".
func escape(s string) string { return strings.ReplaceAll(url.QueryEscape(s), "+", "%20") }

// unescape decodes s, or returns it unchanged if it contains a stray %.
func unescape(s string) string {
	if plain, err := url.PathUnescape(s); err == nil {
		return plain
	}
	return s
}

// parseURI parses an address, which starts with scheme in any case.
func parseURI(uri string) (Key, error) {
	path, query, _ := strings.Cut(uri[len(scheme):], "?")
	kind, label, _ := strings.Cut(path, "/")
	switch strings.ToLower(kind) {
	case "totp":
	case "hotp":
		return Key{}, ErrHOTP
	default:
		return Key{}, ErrNotKey
	}
	params, err := parameters(query)
	if err != nil {
		return Key{}, err
	}
	k := Key{Digits: defaultDigits, Period: defaultPeriod}
	k.Issuer, k.Account = splitLabel(collapse(label))
	if issuer := params["issuer"]; issuer != "" {
		k.Issuer = issuer
	}
	if err := k.apply(params); err != nil {
		return Key{}, err
	}
	if !k.fits() {
		return Key{}, ErrNotKey
	}
	return k, nil
}

// fits reports whether Parse would read the key's own address. Escaping makes names up to three
// times as long.
func (k Key) fits() bool { return len(k.URI()) <= maxText }

// collapse replaces white space, which an address should not contain, by single spaces,
// and removes it at both ends.
func collapse(s string) string { return strings.Join(strings.Fields(s), " ") }

// parameters parses the query. url.ParseQuery would drop values with a semicolon or a
// stray %, and accept duplicate names.
func parameters(query string) (map[string]string, error) {
	params := map[string]string{}
	pairs := strings.Split(strings.ReplaceAll(query, "&amp;", "&"), "&")
	for i, pair := range pairs {
		name, value, _ := strings.Cut(pair, "=")
		name, value = strings.ToLower(collapse(name)), collapse(value)
		if name == "secret" && strings.Contains(value, " ") {
			var err error
			if value, err = spacedSecret(value, i == len(pairs)-1); err != nil {
				return nil, err
			}
		}
		value = unescape(strings.ReplaceAll(value, "+", " "))
		if before, twice := params[name]; twice && before != value {
			return nil, ErrNotKey
		}
		params[name] = value
	}
	return params, nil
}

// spacedSecret parses a secret that contains white space. If it is the last value of an
// address, it is unclear where it ends and other words start. Before another value it is
// a key as a whole, unless its case reveals a word.
func spacedSecret(value string, last bool) (string, error) {
	switch {
	case last:
		return findBare(value)
	case !oneCase(value):
		return "", ErrNotKey
	}
	return value, nil
}

// apply sets the fields that determine the codes. A secret of impossible length is no
// error here, since phones ignore bits that do not fill a byte. In a bare key, which a
// person may have typed, it is.
func (k *Key) apply(params map[string]string) (err error) {
	secret, ok := decode(strings.TrimRight(strip(params["secret"]), "="))
	if !ok {
		return ErrNotKey
	}
	if k.Secret, err = encode(secret); err != nil {
		return err
	}
	if name, ok := params["algorithm"]; ok {
		if k.Algorithm, err = algorithmOf(name); err != nil {
			return err
		}
	}
	if digits, ok := params["digits"]; ok {
		if k.Digits, err = strconv.Atoi(digits); err != nil || k.Digits < 6 || k.Digits > 8 {
			return ErrDigits
		}
	}
	if period, ok := params["period"]; ok {
		seconds, err := strconv.Atoi(period)
		if err != nil || seconds < 10 || seconds > 120 {
			return ErrPeriod
		}
		k.Period = time.Duration(seconds) * time.Second
	}
	return nil
}
