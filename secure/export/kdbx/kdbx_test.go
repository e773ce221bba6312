package kdbx_test

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/export/kdbx"
)

const passphrase = "river-candle-mango"

// sample has a secret before and after a plain field, and characters that XML must
// escape.
func sample() []kdbx.Entry {
	field := func(name, value string, protected bool) kdbx.Field {
		return kdbx.Field{Name: name, Value: secure.NewSecret(value), Protected: protected}
	}
	return []kdbx.Entry{
		{Fields: []kdbx.Field{
			field("Title", "Rosa Delgado", false),
			field("UserName", "rosa.delgado@example.com", false),
			field("Password", `river-Candle <42> & "mango" Ñ`, true),
			field("Notes", "two\nlines", false),
			field("otp", "otpauth://totp/USCIS:rosa.delgado%40example.com?secret=KRSXG5BAONUWO3TQN5ZXI2LO&issuer=USCIS", true),
		}},
		{Fields: []kdbx.Field{field("Title", "", false), field("Password", "", true)}},
	}
}

func write(t testing.TB, entries []kdbx.Entry) []byte {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, kdbx.WriteQuick(&b, entries, secure.NewSecret(passphrase)))
	return b.Bytes()
}

func read(data []byte) ([]kdbx.Entry, error) {
	return kdbx.Read(context.Background(), data, secure.NewSecret(passphrase))
}

func TestRoundTrip(t *testing.T) {
	data := write(t, sample())
	require.True(t, kdbx.Is(data))
	require.Equal(t, uint32(0x00040001), binary.LittleEndian.Uint32(data[8:]), "the version is 4.1")
	got, err := read(data)
	require.NoError(t, err)
	require.Equal(t, sample(), got)
	require.Equal(t, "two\nlines", got[0].Get("Notes").Reveal())
	require.True(t, got[0].Get("none").Empty())
}

func TestWrongPassphrase(t *testing.T) {
	_, err := kdbx.Read(context.Background(), write(t, sample()), secure.NewSecret("another"))
	require.ErrorIs(t, err, kdbx.ErrWrongPassphrase)
}

// No file that is cut off or changed anywhere is accepted.
func TestEveryByteCounts(t *testing.T) {
	data := write(t, sample())
	for _, n := range []int{0, 7, 8, 11, 12, 40, 150, 200, 250, 300, len(data) - 40, len(data) - 36, len(data) - 1} {
		_, err := read(data[:n])
		require.ErrorIs(t, err, kdbx.ErrDamaged, "cut to %d bytes", n)
	}
	for _, i := range []int{20, 60, 90, len(data) - 100, len(data) - 40} {
		changed := bytes.Clone(data)
		changed[i] ^= 1
		_, err := read(changed)
		require.Error(t, err, "byte %d", i)
	}
}

func TestVersions(t *testing.T) {
	data := write(t, sample())
	for name, change := range map[string]func([]byte){
		"KeePass 1":       func(b []byte) { binary.LittleEndian.PutUint32(b[4:], 0xB54BFB65) },
		"version 5":       func(b []byte) { binary.LittleEndian.PutUint16(b[10:], 5) },
		"version 2":       func(b []byte) { binary.LittleEndian.PutUint16(b[10:], 2) },
		"unknown cipher":  func(b []byte) { b[17] ^= 1 },
		"unknown kdf":     func(b []byte) { b[bytes.Index(b, []byte("$UUID"))+9] ^= 1 },
		"older Argon2":    func(b []byte) { setValue(b, "V", 0x10) },
		"another gzip":    func(b []byte) { b[bytes.Index(b, []byte{3, 4, 0, 0, 0})+5] = 9 },
		"next dictionary": func(b []byte) { b[bytes.Index(b, []byte("$UUID"))-6]++ },
	} {
		t.Run(name, func(t *testing.T) {
			changed := bytes.Clone(data)
			change(changed)
			_, err := read(changed)
			require.ErrorIs(t, err, kdbx.ErrVersion)
		})
	}
}

// setValue changes a number in the parameters of the key derivation.
func setValue(b []byte, name string, value uint32) {
	i := bytes.Index(b, append([]byte{1, 0, 0, 0}, name...))
	binary.LittleEndian.PutUint32(b[i+9:], value)
}

// What a file requires is refused before it is granted.
func TestHostileKeyDerivation(t *testing.T) {
	data := write(t, sample())
	for name, c := range map[string]struct {
		value string
		is    uint32
		want  error
	}{
		"4 GiB of memory":     {"M", 0xFFFFFFFF, kdbx.ErrTooBig},
		"a billion passes":    {"I", 1_000_000_000, kdbx.ErrTooBig},
		"more passes":         {"I", 10_001, kdbx.ErrTooBig},
		"no pass":             {"I", 0, kdbx.ErrDamaged},
		"no memory":           {"M", 0, kdbx.ErrDamaged},
		"no lane":             {"P", 0, kdbx.ErrDamaged},
		"more lanes than 255": {"P", 257, kdbx.ErrTooBig},
	} {
		t.Run(name, func(t *testing.T) {
			changed := bytes.Clone(data)
			setValue(changed, c.value, c.is)
			_, err := read(changed)
			require.ErrorIs(t, err, c.want)
		})
	}
	setValue(data, "M", 1<<30)
	setValue(data, "I", 17)
	_, err := read(data)
	require.ErrorIs(t, err, kdbx.ErrTooBig, "both at their limits")
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := kdbx.Read(ctx, write(t, sample()), secure.NewSecret(passphrase))
	require.ErrorIs(t, err, context.Canceled)
}

func TestErrorsAreDistinct(t *testing.T) {
	all := []error{kdbx.ErrWrongPassphrase, kdbx.ErrDamaged, kdbx.ErrVersion, kdbx.ErrTooBig}
	for i, a := range all {
		for _, b := range all[i+1:] {
			require.False(t, errors.Is(a, b))
		}
	}
}

// BenchmarkWrite measures the cost of an export apart from the key derivation.
func BenchmarkWrite(b *testing.B) {
	for b.Loop() {
		write(b, sample())
	}
}
