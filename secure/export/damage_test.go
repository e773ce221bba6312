package export_test

import (
	"bytes"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"filippo.io/age"
	"filippo.io/age/armor"
	"github.com/stretchr/testify/require"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/export"
)

// A file of another program with one value that cannot be is refused as a whole.
func TestDamaged(t *testing.T) {
	all := samples(t)
	for name, c := range map[string]struct {
		file, from, to string
		want           error
	}{
		"2FAS, two parts":                  {"2fas_sealed", `"servicesEncrypted": "`, `"servicesEncrypted": "AAAA:AAAA", "_": "`, export.ErrDamaged},
		"2FAS, not base64":                 {"2fas_sealed", `"servicesEncrypted": "`, `"servicesEncrypted": "!:`, export.ErrDamaged},
		"2FAS, a version without accounts": {"2fas", `"schemaVersion": 4`, `"schemaVersion": 0`, export.ErrVersion},
		"Aegis, a database of a later day": {"aegis", `"db": {`, `"db": {"version": 9, "": 0}, "_": {`, export.ErrVersion},
		"Aegis, no salt in hexadecimal":    {"aegis_sealed", `"salt": "`, `"salt": "zz`, export.ErrDamaged},
		"Aegis, no work":                   {"aegis_sealed", `"n": 1024`, `"n": 0`, export.ErrDamaged},
		"Aegis, work that is no power":     {"aegis_sealed", `"n": 1024`, `"n": 1023`, export.ErrDamaged},
		"Aegis, fingerprints only":         {"aegis_sealed", `"type": 1`, `"type": 2`, export.ErrVersion},
		"Aegis, a nonce not hexadecimal":   {"aegis_sealed", `"nonce": "107e`, `"nonce": "zz7e`, export.ErrDamaged},
		"Aegis, another nonce":             {"aegis_sealed", `"nonce": "107e`, `"nonce": "107f`, export.ErrDamaged},
		"Aegis, not base64":                {"aegis_sealed", `"db": "`, `"db": "!`, export.ErrDamaged},
		"Aegis, no text":                   {"aegis_sealed", `"db": "`, `"db": {}, "_": "`, export.ErrDamaged},
		"Bitwarden, another derivation":    {"bitwarden_pbkdf2", `"kdfType": 0`, `"kdfType": 7`, export.ErrVersion},
		"Bitwarden, no rounds":             {"bitwarden_pbkdf2", `"kdfIterations": 5000`, `"kdfIterations": 0`, export.ErrDamaged},
		"Bitwarden, no memory":             {"bitwarden_argon2", `"kdfMemory": 16`, `"kdfMemory": 0`, export.ErrDamaged},
		"Bitwarden, another cipher":        {"bitwarden_pbkdf2", `"data": "2.`, `"data": "3.`, export.ErrDamaged},
		"Bitwarden, not base64":            {"bitwarden_pbkdf2", `"data": "2.`, `"data": "2.!`, export.ErrDamaged},
		"Bitwarden, a short vector":        {"bitwarden_pbkdf2", `"data": "`, `"data": "2.AAAA|AAAA|AAAA", "_": "`, export.ErrDamaged},
		"Ente, no memory":                  {"ente_sealed", `"memLimit": 1048576`, `"memLimit": 0`, export.ErrDamaged},
		"Ente, a salt not base64":          {"ente_sealed", `"salt": "`, `"salt": "!`, export.ErrDamaged},
		"Ente, a short header":             {"ente_sealed", `"encryptionNonce": "`, `"encryptionNonce": "AAAA", "_": "`, export.ErrDamaged},
		"Proton, a later version":          {"proton_sealed", `"version": 1`, `"version": 2`, export.ErrVersion},
		"Proton, a salt not base64":        {"proton_sealed", `"salt": "`, `"salt": "!`, export.ErrDamaged},
		"Proton, nothing in it":            {"proton_sealed", `"content": "`, `"content": "AAAA", "_": "`, export.ErrDamaged},
		"CXF, a user who is a number":      {"cxf", `"username": `, `"username": 7, "_": `, export.ErrDamaged},
	} {
		t.Run(name, func(t *testing.T) {
			changed := strings.Replace(string(all[c.file]), c.from, c.to, 1)
			require.NotEqual(t, string(all[c.file]), changed, "the sample has no %s", c.from)
			got, err := open([]byte(changed), passphrase)
			require.ErrorIs(t, err, c.want)
			require.Empty(t, got.Records)
		})
	}
}

// Values of the wrong type are damage in every format, and no error quotes them.
func TestWrongTypes(t *testing.T) {
	for _, text := range []string{
		`{"version": "x", "header": {}, "db": {}}`, `{"schemaVersion": "x", "services": []}`,
		`{"kdfParams": 7, "encryptedData": ""}`, `{"salt": 7, "content": ""}`, `{"entries": 7}`,
		`{"encrypted": 7}`, `{"accounts": 7}`, `{"tokenOrder": [], "tokens": 7}`, `{"Authenticators": 7}`, `[7]`,
	} {
		_, err := open([]byte(text), passphrase)
		require.Equal(t, export.ErrDamaged, err, text)
	}
}

// seal encrypts a text as the age tool does, with little work.
func seal(t *testing.T, plain string) []byte {
	t.Helper()
	to, err := age.NewScryptRecipient(passphrase)
	require.NoError(t, err)
	to.SetWorkFactor(10)
	var b bytes.Buffer
	w, err := age.Encrypt(&b, to)
	require.NoError(t, err)
	_, err = io.WriteString(w, plain)
	require.NoError(t, errors.Join(err, w.Close()))
	return b.Bytes()
}

// A sealed copy may have been turned into letters, for a letter or an email. If some are
// missing, it is damaged.
func TestArmor(t *testing.T) {
	var b strings.Builder
	w := armor.NewWriter(&b)
	_, err := w.Write(seal(t, `{"waypostCopy": 1, "people": [{"name": "Rosa Delgado"}]}`))
	require.NoError(t, errors.Join(err, w.Close()))
	c, err := open([]byte(b.String()), passphrase)
	require.NoError(t, err)
	require.Equal(t, []export.Record{{Name: "Rosa Delgado"}}, c.Records)
	lines := strings.SplitAfter(b.String(), "\n")
	for _, damaged := range [][]string{lines[:3], slices.Delete(slices.Clone(lines), 1, 2), {lines[0], armor.Footer}} {
		_, err = open([]byte(strings.Join(damaged, "")), passphrase)
		require.ErrorIs(t, err, export.ErrDamaged)
	}
}

// JSON would replace bytes that are no text, so such a value is refused instead of changed.
func TestSealedIsText(t *testing.T) {
	write := func(r export.Record) error {
		return export.WriteSealed(io.Discard, r, secure.NewSecret(passphrase))
	}
	notText := "a\xff"
	for name, r := range map[string]export.Record{
		"name":     {Name: notText},
		"password": {Password: secure.NewSecret(notText)},
		"answer":   {Questions: []export.Question{{Question: secure.NewSecret("?"), Answer: secure.NewSecret(notText)}}},
		"extra":    {Extra: map[string]secure.Secret{"person": secure.NewSecret(notText)}},
	} {
		err := write(r)
		require.Error(t, err, name)
		require.NotContains(t, err.Error(), notText, name)
	}
	require.NoError(t, write(export.Record{Name: "\ufffd"}), "the character itself is text")
}

// A copy whose contents are not from Waypost, or from a later one, is not half read.
func TestSealedByOthers(t *testing.T) {
	for name, c := range map[string]struct {
		plain string
		want  error
	}{
		"another program's": {"Dear Rosa", export.ErrUnknownFormat},
		"no version":        {`{"waypostCopy": 0}`, export.ErrUnknownFormat},
		"a later version":   {`{"waypostCopy": 2}`, export.ErrVersion},
		"a damaged key":     {`{"waypostCopy": 1, "people": [{"name": "Rosa"}, {"key": "01891"}]}`, export.ErrDamaged},
	} {
		got, err := open(seal(t, c.plain), passphrase)
		require.ErrorIs(t, err, c.want, name)
		require.Empty(t, got.Records, name)
	}
}

// Read returns the accounts alone, and an error without any.
func TestRead(t *testing.T) {
	read := func(data string) ([]export.Record, error) {
		return export.Read(t.Context(), strings.NewReader(data), secure.Secret{})
	}
	got, err := read(rosaKey().URI())
	require.NoError(t, err)
	require.Len(t, got, 1)
	got, err = read("Dear Rosa")
	require.ErrorIs(t, err, export.ErrUnknownFormat)
	require.Empty(t, got)
}

// Of two keys of one account in a CXF file, one is read and the other counted; a key without an
// account keeps its issuer as a name.
func TestCXFKeys(t *testing.T) {
	key := `{"type": "totp", "secret": "` + secret + `", "issuer": "USCIS"}`
	got, err := open([]byte(`{"version": {"major": 1}, "accounts": [{"items": [
		{"title": "two", "credentials": [`+key+`, `+key+`]},
		{"title": "none", "credentials": [{"type": "passkey"}]},
		{"title": "", "credentials": [`+key+`]}
	]}]}`), "")
	require.NoError(t, err)
	require.Len(t, got.Records, 2)
	require.Equal(t, 2, got.Skipped)
	_, err = open([]byte(`{"version": {"major": 1}, "accounts": [{"items": [{"credentials": [{"type": "totp", "username": {}}]}]}]}`), "")
	require.ErrorIs(t, err, export.ErrDamaged)
}
