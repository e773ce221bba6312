// Package totp holds authenticator keys and computes their six-digit codes, as defined in
// RFC 6238.
//
// A Key comes from Parse, which understands what people really paste: the key as the
// website shows it, an otpauth:// address from a QR code, or a whole line with words
// around either. Parse is lenient about form (spaces, dashes, small letters, padding) and
// strict about meaning: a key that it returns makes the same codes as on any phone;
// otherwise it returns an error that says why.
//
// Nothing here reads the clock: the time is always an argument. A Key is a value,
// compared with ==, and safe for concurrent use.
package totp

import (
	"strings"
	"time"

	"github.com/pquerna/otp"
	"github.com/pquerna/otp/totp"

	"github.com/waypost-app/waypost/secure"
)

// Defaults of the otpauth format, which also apply to a bare key.
const (
	defaultDigits = 6
	defaultPeriod = 30 * time.Second
)

// weakBytes is the length below which a secret is accepted but deserves a warning; RFC
// 4226 section 4 requires 16 bytes.
const weakBytes = 10

// Key is an authenticator key: a secret shared with the website, and how codes
// are made from it.
type Key struct {
	// Issuer is the website's name, as phones show it; it may be empty.
	Issuer string
	// Account is the log-in name, as phones show it; it may be empty.
	Account string
	// Secret is the key in base32 (RFC 4648): capitals, no padding, no spaces.
	Secret secure.Secret
	// Algorithm is the hash function; the zero value is SHA-1.
	Algorithm Algorithm
	// Digits is the length of a code, 6 to 8; zero means 6.
	Digits int
	// Period is how long a code is valid, in whole seconds; zero means 30 s.
	Period time.Duration
}

// Code returns the code for the time t, digits only. A time before 1970 counts as 1970.
// It returns "" if the secret is not base32, which is never the case for keys returned by
// Parse.
func (k Key) Code(t time.Time) string {
	if t.Unix() < 0 {
		t = time.Unix(0, 0)
	}
	code, err := totp.GenerateCodeCustom(k.Secret.Reveal(), t, totp.ValidateOpts{
		Period:    uint(k.period() / time.Second),
		Digits:    otp.Digits(k.digits()),
		Algorithm: k.Algorithm.otp(),
	})
	if err != nil {
		return ""
	}
	return code
}

// Left returns how much longer the code for t is valid: more than zero, and at most
// Period.
func (k Key) Left(t time.Time) time.Duration {
	period := k.period()
	into := time.Duration(t.Unix()%int64(period/time.Second))*time.Second + time.Duration(t.Nanosecond())
	return period - (into+period)%period
}

// Weak reports whether the secret has fewer than 10 bytes. It works, but a website that
// issues such a short key deserves a warning.
func (k Key) Weak() bool { return k.Secret.Len()*5/8 < weakBytes }

// SameCodes reports whether both keys make the same codes, whatever their names.
func (k Key) SameCodes(other Key) bool {
	return k.Secret.Equal(other.Secret) && k.Algorithm == other.Algorithm &&
		k.digits() == other.digits() && k.period() == other.period()
}

func (k Key) digits() int {
	if k.Digits < 1 {
		return defaultDigits
	}
	return k.Digits
}

func (k Key) period() time.Duration {
	if k.Period < time.Second {
		return defaultPeriod
	}
	return k.Period.Truncate(time.Second)
}

// Digits returns the digits of a typed code as 0 to 9, in whatever script they were typed
// ("318 204", "318-204", "３１８２０４", "٣١٨٢٠٤"). It returns "" if the text contains anything
// other than digits, spaces and dashes.
func Digits(typed string) string {
	var b strings.Builder
	for _, r := range typed {
		d, ok := digit(r)
		switch {
		case ok:
			b.WriteByte(d)
		case !separates(r):
			return ""
		}
	}
	return b.String()
}
