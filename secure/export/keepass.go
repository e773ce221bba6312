package export

import (
	"context"
	"encoding/base32"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"io"
	"net/url"
	"strconv"
	"strings"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/canonical"
	"github.com/waypost-app/waypost/secure/export/kdbx"
)

// site is the address of the account, for programs that fill in forms.
const site = "https://myaccount.uscis.gov/"

// WriteKDBX writes an account as a KeePass database (KDBX 4.1, Argon2id), in which
// KeePassXC shows the login codes. It is sealed with the form of the passphrase that
// canonical.Passphrase returns. The passphrase must not be empty (ErrNoPassphrase).
func WriteKDBX(w io.Writer, r Record, passphrase secure.Secret) error {
	form := canonical.Passphrase(passphrase.Reveal())
	if form == "" {
		return ErrNoPassphrase
	}
	return kdbx.Write(w, "Waypost", []kdbx.Entry{keepassEntry(r)}, secure.NewSecret(form))
}

// keepassEntry returns the fields of an account under KeePass's names, and the key under
// KeePassXC's name.
func keepassEntry(r Record) kdbx.Entry {
	title := r.Name
	if title == "" {
		title = r.Email
	}
	e := kdbx.Entry{Fields: []kdbx.Field{
		{Name: "Title", Value: secure.NewSecret(title)},
		{Name: "UserName", Value: secure.NewSecret(r.Email)},
		{Name: "Password", Value: r.Password, Protected: true},
		{Name: "URL", Value: secure.NewSecret(r.address())},
		{Name: "Notes"},
	}}
	if r.Key != nil {
		e.Fields = append(e.Fields, kdbx.Field{Name: "otp", Value: secure.NewSecret(r.Key.URI()), Protected: true})
	}
	for _, f := range r.fields() {
		e.Fields = append(e.Fields, kdbx.Field{Name: f.name, Value: f.value, Protected: true})
	}
	return e
}

// address returns the website of an account.
func (r Record) address() string {
	if r.Site != "" {
		return r.Site
	}
	return site
}

func readKeePass(ctx context.Context, data []byte, passphrase secure.Secret) (reading, error) {
	entries, err := kdbx.Read(ctx, data, passphrase)
	switch {
	case errors.Is(err, kdbx.ErrWrongPassphrase):
		return reading{}, ErrWrongPassphrase
	case errors.Is(err, kdbx.ErrDamaged):
		return reading{}, ErrDamaged
	case errors.Is(err, kdbx.ErrVersion):
		return reading{}, ErrVersion
	case errors.Is(err, kdbx.ErrTooBig):
		return reading{}, ErrTooBig
	case err != nil:
		return reading{}, err
	}
	f := reading{Contents{Format: KeePass}}
	for _, e := range entries {
		if e.Deleted {
			f.Skipped++
			continue
		}
		r := Record{
			Name: e.Get("Title").Reveal(), Email: e.Get("UserName").Reveal(), Site: e.Get("URL").Reveal(), Password: e.Get("Password"),
		}
		for _, field := range e.Fields {
			r.setField(field.Name, field.Value)
		}
		f.addAccount(r, keepassKey(e))
	}
	return f.check()
}

// keepassKey returns the key of an entry as an address or a bare key. It reads the
// current and earlier fields of KeePassXC, those of the plugin KeeOtp, and those of
// KeePass itself.
func keepassKey(e kdbx.Entry) string {
	get := func(name string) string { return e.Get(name).Reveal() }
	switch {
	case strings.HasPrefix(get("otp"), "key="):
		return keeOTP(get("otp"))
	case get("otp") != "":
		return get("otp")
	case get("TOTP Seed") != "":
		return oldKeePassXC(get("TOTP Seed"), get("TOTP Settings"))
	}
	secret := get("TimeOtp-Secret-Base32")
	if secret == "" {
		secret = base32Of(get("TimeOtp-Secret"), get("TimeOtp-Secret-Hex"), get("TimeOtp-Secret-Base64"))
	}
	if secret == "" {
		return ""
	}
	digits, _ := strconv.Atoi(get("TimeOtp-Length"))
	period, _ := strconv.Atoi(get("TimeOtp-Period"))
	return entry{
		account: get("UserName"), secret: secret, digits: digits, period: period,
		algorithm: strings.TrimPrefix(strings.ToUpper(get("TimeOtp-Algorithm")), "HMAC-"),
	}.uri()
}

// keeOTP reads "key=…&step=30&size=6".
func keeOTP(text string) string {
	values, err := url.ParseQuery(text)
	if err != nil || values.Get("type") != "" && !strings.EqualFold(values.Get("type"), "totp") {
		return "-" // not a key that we can use
	}
	digits, _ := strconv.Atoi(values.Get("size"))
	period, _ := strconv.Atoi(values.Get("step"))
	return entry{secret: values.Get("key"), algorithm: values.Get("otpHashMode"), digits: digits, period: period}.uri()
}

// oldKeePassXC parses a seed and settings such as "30;6": the period and the number of
// digits, or S for Steam's codes.
func oldKeePassXC(seed, settings string) string {
	e := entry{secret: seed}
	if settings != "" {
		period, digits, _ := strings.Cut(settings, ";")
		var errPeriod, errDigits error
		e.period, errPeriod = strconv.Atoi(period)
		e.digits, errDigits = strconv.Atoi(digits)
		if errPeriod != nil || errDigits != nil {
			return "-" // not a key that we can use
		}
	}
	return e.uri()
}

// base32Of converts a secret from another encoding to base32; "" if there is none.
func base32Of(text, hexadecimal, base64Text string) string {
	secret := []byte(text)
	if len(secret) == 0 {
		secret, _ = hex.DecodeString(hexadecimal)
	}
	if len(secret) == 0 {
		secret, _ = base64.StdEncoding.DecodeString(base64Text)
	}
	return base32.StdEncoding.EncodeToString(secret)
}
