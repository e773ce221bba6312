package totp

import (
	"net/url"
	"strconv"
	"strings"
	"time"
)

// scheme is how the addresses in QR codes begin. The format has no standard;
// https://github.com/google/google-authenticator/wiki/Key-Uri-Format is what
// everyone follows.
const scheme = "otpauth://"

// URI returns the key as the otpauth:// address that phones scan, as short as it
// can be, since each letter makes the QR code's modules smaller: what is at its
// default is left out. For every Key that Parse returns, Parse(k.URI()) is k.
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

// label joins issuer and account by the only bare colon of the address. A second
// one guards an account that begins with a space, which readers drop otherwise.
func (k Key) label() string {
	switch {
	case strings.HasPrefix(k.Account, " "):
		return escape(k.Issuer) + "::" + escape(k.Account)
	case k.Issuer == "" && !strings.Contains(k.Account, ":"):
		return escape(k.Account)
	}
	return escape(k.Issuer) + ":" + escape(k.Account)
}

// splitLabel undoes label, and reads the forms of other programs: the colon as
// %3A, spaces after it.
func splitLabel(label string) (issuer, account string) {
	if issuer, account, found := strings.Cut(label, ":"); found {
		if exact, guarded := strings.CutPrefix(account, ":"); guarded {
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

// escape leaves only letters, digits and -_.~ bare: readers differ about the
// rest, above all about "+".
func escape(s string) string { return strings.ReplaceAll(url.QueryEscape(s), "+", "%20") }

// unescape is lenient: a name with a stray % stays as it is.
func unescape(s string) string {
	if plain, err := url.PathUnescape(s); err == nil {
		return plain
	}
	return s
}

// parseURI reads an address, whole and without words around it, that begins with
// scheme in any case.
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
	k.Issuer, k.Account = splitLabel(label)
	if issuer := params["issuer"]; issuer != "" {
		k.Issuer = issuer
	}
	if err := k.apply(params); err != nil {
		return Key{}, err
	}
	return k, nil
}

// parameters reads the query. It does not use url.ParseQuery, which drops what
// has a semicolon or a stray % in it, and lets a name come twice.
func parameters(query string) (map[string]string, error) {
	params := map[string]string{}
	for _, pair := range strings.Split(strings.ReplaceAll(query, "&amp;", "&"), "&") {
		name, value, _ := strings.Cut(pair, "=")
		name = strings.ToLower(name)
		value = unescape(strings.ReplaceAll(value, "+", " "))
		if before, twice := params[name]; twice && before != value {
			return nil, ErrNotKey
		}
		params[name] = value
	}
	return params, nil
}

// apply sets what decides the codes. Phones ignore the bits of a secret that
// fill no byte, so an odd length, which people who type a key get told about, is
// no error in an address.
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
