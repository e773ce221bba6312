package export_test

import (
	"bytes"
	"encoding/base64"
	"encoding/csv"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"google.golang.org/protobuf/encoding/protowire"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/export"
	"github.com/waypost-app/waypost/secure/totp"
)

// googleExport returns the data of an export with Rosa's key and a counter-based one, on
// the first of two pages.
func googleExport() string {
	text := func(b []byte, n protowire.Number, s string) []byte {
		return protowire.AppendString(protowire.AppendTag(b, n, protowire.BytesType), s)
	}
	number := func(b []byte, n protowire.Number, v uint64) []byte {
		return protowire.AppendVarint(protowire.AppendTag(b, n, protowire.VarintType), v)
	}
	entry := text(text(nil, 1, "Test signpostin"), 2, email)
	byTime, byCount := number(bytes.Clone(entry), 6, 2), number(bytes.Clone(entry), 6, 1)
	all := text(text(nil, 1, string(byTime)), 1, string(byCount))
	all = number(number(all, 3, 2), 4, 0)
	return strings.ReplaceAll(base64.StdEncoding.EncodeToString(all), "+", "%2B")
}

func TestKDBXRoundTrip(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, export.WriteKDBX(&b, rosa(), secure.NewSecret(passphrase)))
	c, err := open(b.Bytes(), passphrase)
	require.NoError(t, err)
	require.Equal(t, export.KeePass, c.Format)
	require.Equal(t, []export.Record{rosa()}, c.Records)
}

// Nothing is lost, and a copy can contain several people.
func TestSealedRoundTrip(t *testing.T) {
	linh := export.Record{Name: "Linh Trần", Extra: map[string]secure.Secret{"person": secure.NewSecret(`{"version":1}`)}}
	var b bytes.Buffer
	require.NoError(t, export.WriteSealed(&b, rosa(), secure.NewSecret(passphrase), linh))
	c, err := open(b.Bytes(), passphrase)
	require.NoError(t, err)
	require.Equal(t, export.Contents{Format: export.Sealed, Records: []export.Record{rosa(), linh}}, c)

	_, err = open(b.Bytes(), "another")
	require.ErrorIs(t, err, export.ErrWrongPassphrase)
	_, err = open(b.Bytes()[:b.Len()-1], passphrase)
	require.ErrorIs(t, err, export.ErrDamaged)
	_, err = open(b.Bytes(), "")
	require.ErrorIs(t, err, export.ErrNoPassphrase)
}

func TestNeedsAPassphrase(t *testing.T) {
	require.ErrorIs(t, export.WriteKDBX(io.Discard, rosa(), secure.NewSecret(" ")), export.ErrNoPassphrase)
	require.ErrorIs(t, export.WriteSealed(io.Discard, rosa(), secure.Secret{}), export.ErrNoPassphrase)
}

func TestCXFRoundTrip(t *testing.T) {
	r := rosa()
	r.Key = &totp.Key{Issuer: "USCIS", Account: email, Secret: secure.NewSecret(secret), Algorithm: totp.SHA256, Digits: 8, Period: time.Minute}
	for _, r := range []export.Record{rosa(), r} {
		var b bytes.Buffer
		require.NoError(t, export.WriteCXF(&b, r, now))
		c, err := open(b.Bytes(), "")
		require.NoError(t, err)
		require.Equal(t, export.Contents{Format: export.CXF, Records: []export.Record{r}}, c)
	}
}

func TestTables(t *testing.T) {
	for _, table := range []export.Table{export.AppleTable, export.ChromeTable, export.BitwardenTable} {
		t.Run(string(table), func(t *testing.T) {
			var b bytes.Buffer
			require.NoError(t, export.WriteCSV(&b, rosa(), table))
			rows, err := csv.NewReader(&b).ReadAll()
			require.NoError(t, err)
			require.Len(t, rows, 2)
			row := fmt.Sprint(rows[1])
			for _, want := range []string{"Rosa Delgado", email, password, backupCode, "Tsuru 1991 <&> ñ", rosaKey().URI()} {
				require.Contains(t, row, want)
			}
		})
	}
}

// failing is a disk that fails after a few bytes.
type failing struct{ left int }

func (f *failing) Write(p []byte) (int, error) {
	if f.left -= len(p); f.left < 0 {
		return 0, io.ErrShortWrite
	}
	return len(p), nil
}

func TestFullDisk(t *testing.T) {
	for name, write := range map[string]func(io.Writer) error{
		"kdbx": func(w io.Writer) error { return export.WriteKDBX(w, rosa(), secure.NewSecret(passphrase)) },
		"cxf":  func(w io.Writer) error { return export.WriteCXF(w, rosa(), now) },
		"csv":  func(w io.Writer) error { return export.WriteCSV(w, rosa(), export.AppleTable) },
	} {
		require.ErrorIs(t, write(&failing{left: 20}), io.ErrShortWrite, name)
	}
}

func FuzzOpen(f *testing.F) {
	for _, data := range samples(f) {
		f.Add(data)
	}
	f.Add([]byte("otpauth-migration://offline?data=" + googleExport()))
	f.Fuzz(func(t *testing.T, data []byte) {
		c, err := open(data, "")
		if err != nil && len(c.Records) > 0 {
			t.Fatal("half of a file was read")
		}
		for _, r := range c.Records {
			if r.Key != nil && r.Key.Code(now) == "" {
				t.Fatal("a key without codes")
			}
		}
	})
}

// BenchmarkOpen500 reads an export of 500 accounts.
func BenchmarkOpen500(b *testing.B) {
	data := []byte(strings.Repeat(rosaKey().URI()+"\n", 500))
	for b.Loop() {
		if c, err := open(data, ""); err != nil || len(c.Records) != 500 {
			b.Fatal(err)
		}
	}
}
