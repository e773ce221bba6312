package export_test

import (
	"bytes"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/export"
	"github.com/waypost-app/waypost/secure/export/kdbx"
	"github.com/waypost-app/waypost/secure/totp"
)

// keepassEntry returns an entry from pairs of names and values.
func keepassEntry(pairs ...string) kdbx.Entry {
	var e kdbx.Entry
	for i := 0; i < len(pairs); i += 2 {
		e.Fields = append(e.Fields, kdbx.Field{Name: pairs[i], Value: secure.NewSecret(pairs[i+1])})
	}
	return e
}

func keepassFile(t *testing.T, entries ...kdbx.Entry) []byte {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, kdbx.Write(&b, "Rosa", entries, secure.NewSecret(passphrase)))
	return b.Bytes()
}

// Over the years KeePass, KeePassXC and the plugin KeeOtp have kept keys in different fields.
func TestKeePassKeys(t *testing.T) {
	const hexadecimal = "54657374207369676e706f7374696e" // secret, in hexadecimal
	cases := []struct {
		name   string
		fields []string
		digits int
		period time.Duration
		by     totp.Algorithm
	}{
		{"bare key", []string{"otp", secret}, 6, 30 * time.Second, totp.SHA1},
		{"address", []string{"otp", rosaKey().URI()}, 6, 30 * time.Second, totp.SHA1},
		{"KeeOtp", []string{"otp", "key=" + secret}, 6, 30 * time.Second, totp.SHA1},
		{"KeeOtp, everything", []string{"otp", "key=" + secret + "&type=Totp&step=60&size=8&otpHashMode=SHA256"}, 8, time.Minute, totp.SHA256},
		{"old KeePassXC", []string{"TOTP Seed", secret}, 6, 30 * time.Second, totp.SHA1},
		{"old KeePassXC, settings", []string{"TOTP Seed", secret, "TOTP Settings", "60;8"}, 8, time.Minute, totp.SHA1},
		{"KeePass, base32", []string{"TimeOtp-Secret-Base32", secret}, 6, 30 * time.Second, totp.SHA1},
		{"KeePass, text", []string{"TimeOtp-Secret", "Test signpostin"}, 6, 30 * time.Second, totp.SHA1},
		{"KeePass, hexadecimal", []string{"TimeOtp-Secret-Hex", hexadecimal}, 6, 30 * time.Second, totp.SHA1},
		{"KeePass, base64", []string{"TimeOtp-Secret-Base64", "VGVzdCBzaWducG9zdGlu"}, 6, 30 * time.Second, totp.SHA1},
		{"KeePass, settings", []string{
			"TimeOtp-Secret-Base32", secret, "TimeOtp-Length", "8", "TimeOtp-Period", "60", "TimeOtp-Algorithm", "HMAC-SHA-256",
		}, 8, time.Minute, totp.SHA256},
	}
	var entries []kdbx.Entry
	for _, c := range cases {
		entries = append(entries, keepassEntry(append([]string{"Title", c.name, "UserName", email}, c.fields...)...))
	}
	got, err := open(keepassFile(t, entries...), passphrase)
	require.NoError(t, err)
	require.Zero(t, got.Skipped)
	require.Len(t, got.Records, len(cases))
	for i, c := range cases {
		r := got.Records[i]
		require.Equal(t, c.name, r.Name)
		require.Equal(t, email, r.Email)
		require.NotNil(t, r.Key, c.name)
		require.Equal(t, secret, r.Key.Secret.Reveal(), c.name)
		require.Equal(t, c.digits, r.Key.Digits, c.name)
		require.Equal(t, c.period, r.Key.Period, c.name)
		require.Equal(t, c.by, r.Key.Algorithm, c.name)
	}
}

// A key that makes other codes than TOTP is counted as skipped, and the rest of its account
// stays; an account of which nothing else is known is left out.
func TestKeePassKeysThatCannotBeUsed(t *testing.T) {
	keys := map[string][]string{
		"KeeOtp, by counter":    {"otp", "key=" + secret + "&type=Hotp"},
		"KeeOtp, damaged":       {"otp", "key=%zz"},
		"Steam, old KeePassXC":  {"TOTP Seed", secret, "TOTP Settings", "30;S"},
		"Steam, KeePassXC":      {"otp", rosaKey().URI() + "&encoder=steam"},
		"settings that are not": {"TOTP Seed", secret, "TOTP Settings", "soon"},
		"not base32":            {"otp", "01891"},
	}
	var entries []kdbx.Entry
	for name, key := range keys {
		entries = append(entries,
			keepassEntry(append([]string{"Title", name, "Password", password}, key...)...),
			keepassEntry(append([]string{"Title", name}, key...)...))
	}
	got, err := open(keepassFile(t, entries...), passphrase)
	require.NoError(t, err)
	require.Equal(t, len(entries), got.Skipped)
	require.Len(t, got.Records, len(keys))
	for _, r := range got.Records {
		require.Nil(t, r.Key, r.Name)
		require.Equal(t, password, r.Password.Reveal(), r.Name)
	}
}

// An account without a name is found by its email, and one without a website gets that of USCIS.
// What is wrong with a file is said in this package's errors.
func TestKeePassFile(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, export.WriteKDBX(&b, export.Record{Email: email}, secure.NewSecret(passphrase)))
	c, err := open(b.Bytes(), passphrase)
	require.NoError(t, err)
	require.Equal(t, []export.Record{{Name: email, Email: email, Site: "https://myaccount.uscis.gov/"}}, c.Records)

	_, err = open(b.Bytes(), "another")
	require.ErrorIs(t, err, export.ErrWrongPassphrase)
	_, err = open(b.Bytes()[:100], passphrase)
	require.ErrorIs(t, err, export.ErrDamaged)
	memory := bytes.Index(b.Bytes(), []byte("M\x08\x00\x00\x00"))
	require.Positive(t, memory)
	copy(b.Bytes()[memory+5:], "\x00\x00\x00\x00\x00\x00\x00\x01")
	_, err = open(b.Bytes(), passphrase)
	require.ErrorIs(t, err, export.ErrTooBig)
}
