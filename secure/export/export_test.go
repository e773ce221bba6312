package export_test

import (
	"bytes"
	"context"
	"errors"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/export"
	"github.com/waypost-app/waypost/secure/qr"
	"github.com/waypost-app/waypost/secure/totp"
)

const (
	passphrase = "river-candle-mango"
	email      = "rosa.delgado@example.com"
	secret     = "KRSXG5BAONUWO3TQN5ZXI2LO"
	backupCode = "7K4M 92QD XT3H 8WBN"
	password   = "river-Candle-42-mango-Window"
)

// rosa returns an account that has everything.
func rosa() export.Record {
	key := rosaKey()
	return export.Record{
		Name: "Rosa Delgado", Email: email, Site: "https://myaccount.uscis.gov/", Key: &key,
		BackupCode: secure.NewSecret(backupCode), Password: secure.NewSecret(password),
		Questions: []export.Question{
			{Question: secure.NewSecret("Your first car"), Answer: secure.NewSecret("Tsuru 1991 <&> ñ")},
			{Question: secure.NewSecret("Your second pet"), Answer: secure.NewSecret(`Chispa "la" 2`)},
		},
	}
}

func rosaKey() totp.Key {
	key, err := totp.Parse("otpauth://totp/USCIS:" + email + "?secret=" + secret + "&issuer=USCIS")
	if err != nil {
		panic(err)
	}
	return key
}

func open(data []byte, passphrase string) (export.Contents, error) {
	return export.Open(context.Background(), bytes.NewReader(data), secure.NewSecret(passphrase))
}

// samples returns the files in testdata. Each contains Rosa's key, and an entry to be
// skipped.
func samples(t testing.TB) map[string][]byte {
	t.Helper()
	names, err := filepath.Glob("testdata/*.*")
	require.NoError(t, err)
	all := map[string][]byte{}
	for _, name := range names {
		if filepath.Ext(name) == ".md" {
			continue
		}
		data, err := os.ReadFile(name)
		require.NoError(t, err)
		all[strings.TrimSuffix(filepath.Base(name), filepath.Ext(name))] = data
	}
	require.Greater(t, len(all), 15)
	return all
}

func TestOtherPrograms(t *testing.T) {
	for name, data := range samples(t) {
		t.Run(name, func(t *testing.T) {
			for kind, data := range map[string][]byte{"as it is": data, "with a byte order mark": append([]byte("\ufeff"), data...)} {
				c, err := open(data, passphrase)
				require.NoError(t, err, kind)
				program, _, _ := strings.Cut(name, "_")
				require.Equal(t, export.Format(program), c.Format)
				require.Len(t, c.Records, 1)
				require.Equal(t, 1, c.Skipped)
				require.Equal(t, rosaKey(), *c.Records[0].Key)
				require.Equal(t, email, c.Records[0].Email)
				require.NotEmpty(t, c.Records[0].Name)
			}
		})
	}
}

// Password, website and custom fields of password managers are imported.
func TestWhatPasswordProgramsKeep(t *testing.T) {
	all := samples(t)
	for _, name := range []string{"bitwarden", "bitwarden_pbkdf2", "cxf"} {
		c, err := open(all[name], passphrase)
		require.NoError(t, err)
		r := c.Records[0]
		require.Equal(t, "Rosa Delgado", r.Name)
		require.Equal(t, password, r.Password.Reveal())
		require.Equal(t, "https://myaccount.uscis.gov/", r.Site)
		if name != "cxf" {
			require.Equal(t, backupCode, r.BackupCode.Reveal())
		}
	}
}

func TestPassphraseNeeded(t *testing.T) {
	all := samples(t)
	for name, data := range all {
		if _, kind, _ := strings.Cut(name, "_"); kind == "" || kind == "v1" {
			continue
		}
		_, err := open(data, "")
		require.ErrorIs(t, err, export.ErrNoPassphrase, name)
		_, err = open(data, "another")
		require.ErrorIs(t, err, export.ErrWrongPassphrase, name)
		require.NotErrorIs(t, err, export.ErrNoPassphrase, name)
		_, err = open(data, " "+passphrase+"\u00a0")
		require.NoError(t, err, name)
	}
}

func TestPictures(t *testing.T) {
	const migration = "otpauth-migration://offline?data="
	for name, c := range map[string]struct {
		text   string
		format export.Format
	}{
		"address": {rosaKey().URI(), export.Addresses},
		// Rosa's account and one with a counter; page 1 of 2.
		"Google": {migration + googleExport(), export.Google},
	} {
		t.Run(name, func(t *testing.T) {
			code, err := qr.Encode(c.text)
			require.NoError(t, err)
			var picture bytes.Buffer
			require.NoError(t, png.Encode(&picture, code.Image(4)))
			for _, data := range [][]byte{picture.Bytes(), []byte(c.text)} {
				got, err := open(data, "")
				require.NoError(t, err)
				require.Equal(t, c.format, got.Format)
				require.Len(t, got.Records, 1)
				require.Equal(t, secret, got.Records[0].Key.Secret.Reveal())
				if c.format == export.Google {
					require.Equal(t, 1, got.Skipped)
					require.Equal(t, []export.Page{{2, 2}}, got.Missing())
				}
			}
		})
	}
}

func TestNotOurs(t *testing.T) {
	for name, data := range map[string]string{
		"nothing":           "",
		"a letter":          "Dear Rosa",
		"binary":            "\x00\x01\x02",
		"another JSON":      `{"name": "Rosa"}`,
		"another list":      `[{"name": "Rosa"}]`,
		"a vault of ours":   "age-encryption.org/v1\n-> X25519 abc\n",
		"a word of otpauth": "see otpauth in the manual",
		"a web page":        "<html></html>",
	} {
		t.Run(name, func(t *testing.T) {
			_, err := open([]byte(data), passphrase)
			if !errors.Is(err, export.ErrUnknownFormat) && !errors.Is(err, export.ErrDamaged) {
				t.Fatal(err)
			}
		})
	}
}

func TestVersions(t *testing.T) {
	all := samples(t)
	for name, change := range map[string][2]string{
		"aegis": {`"version": 1`, `"version": 9`}, "2fas": {`"schemaVersion": 4`, `"schemaVersion": 9`},
		"proton": {`"version": 1`, `"version": 9`}, "cxf": {`"major": 1`, `"major": 2`}, "ente_sealed": {`"version": 1`, `"version": 2`},
		"bitwarden_pbkdf2": {`"passwordProtected": true`, `"passwordProtected": false`},
	} {
		data := strings.Replace(string(all[name]), change[0], change[1], 1)
		_, err := open([]byte(data), passphrase)
		require.ErrorIs(t, err, export.ErrVersion, name)
		require.ErrorIs(t, err, export.ErrUnknownFormat, name)
	}
	_, err := open([]byte("\x03\xd9\xa2\x9a\x67\xfb\x4b\xb5\x00\x00\x09\x00"), passphrase)
	require.ErrorIs(t, err, export.ErrVersion, "KDBX 9")
}

// What a file requires is refused before it is granted.
func TestHostileWork(t *testing.T) {
	all := samples(t)
	for name, changes := range map[string][2]string{
		"aegis_sealed":     {`"n": 1024`, `"n": 1073741824`},
		"ente_sealed":      {`"memLimit": 1048576`, `"memLimit": 9223372036854775807`},
		"bitwarden_pbkdf2": {`"kdfIterations": 5000`, `"kdfIterations": 2147483647`},
		"bitwarden_argon2": {`"kdfMemory": 16`, `"kdfMemory": 4194304`},
	} {
		changed := strings.Replace(string(all[name]), changes[0], changes[1], 1)
		require.NotEqual(t, string(all[name]), changed, name)
		_, err := open([]byte(changed), passphrase)
		require.ErrorIs(t, err, export.ErrTooBig, name)
	}
}

// No truncated file is accepted, except for files that are lines of text.
func TestCut(t *testing.T) {
	for name, data := range samples(t) {
		if name == "ente" || name == "addresses" {
			continue
		}
		for _, n := range []int{len(data) / 3, len(data) / 2, len(data) - 2} {
			_, err := open(data[:n], passphrase)
			require.ErrorIs(t, err, export.ErrDamaged, "%s, %d bytes", name, n)
		}
	}
}

// endless is a file of unlimited size.
type endless struct{ read int }

func (e *endless) Read(p []byte) (int, error) {
	e.read += len(p)
	return len(p), nil
}

func TestTooBig(t *testing.T) {
	var file endless
	_, err := export.Open(context.Background(), &file, secure.Secret{})
	require.ErrorIs(t, err, export.ErrTooBig)
	require.Less(t, file.read, 200<<20)

	line := rosaKey().URI() + "\n"
	_, err = open([]byte(strings.Repeat(line, 10_001)), "")
	require.ErrorIs(t, err, export.ErrTooBig)
	c, err := open([]byte(strings.Repeat(line, 10_000)), "")
	require.NoError(t, err)
	require.Len(t, c.Records, 10_000)
}

// A stick is pulled out while the file is being read.
func TestPulledOut(t *testing.T) {
	gone := errors.New("input/output error")
	file := io.MultiReader(strings.NewReader(rosaKey().URI()+"\n"), iotestError{gone})
	c, err := export.Open(context.Background(), file, secure.Secret{})
	require.ErrorIs(t, err, gone)
	require.Empty(t, c.Records)
}

type iotestError struct{ err error }

func (e iotestError) Read([]byte) (int, error) { return 0, e.err }

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := export.Open(ctx, bytes.NewReader(samples(t)["ente"]), secure.Secret{})
	require.ErrorIs(t, err, context.Canceled)
}

// No error contains anything from a file.
func TestErrorsHoldNothing(t *testing.T) {
	for _, data := range []string{
		`{"version": "` + secret + `", "entries": []}`, `{"header": {}, "db": "` + secret + `"}`,
		`[{"secret": 3, "label": "` + secret + `"}]`, "otpauth-migration://offline?data=" + secret,
	} {
		_, err := open([]byte(data), secret)
		require.Error(t, err)
		require.NotContains(t, err.Error(), secret[:8])
	}
}

var now = time.Date(2026, 8, 2, 12, 0, 0, 0, time.UTC)
