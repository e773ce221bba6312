package kdbx_test

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/export/kdbx"
)

func seal(content string) []byte {
	return kdbx.SealXML([]byte(content), secure.NewSecret(passphrase))
}

func TestVersion3(t *testing.T) {
	data := kdbx.Seal3("river-Candle-42", secure.NewSecret(passphrase))
	entries, err := read(data)
	require.NoError(t, err)
	require.Len(t, entries, 1)
	require.Equal(t, "river-Candle-42", entries[0].Get("Password").Reveal())

	_, err = kdbx.Read(context.Background(), data, secure.NewSecret("another"))
	require.ErrorIs(t, err, kdbx.ErrWrongPassphrase)
	for cut := 1; cut < 80; cut++ {
		_, err := read(data[:len(data)-cut])
		require.ErrorIs(t, err, kdbx.ErrDamaged, "cut by %d", cut)
	}
	changed := bytes.Replace(data, []byte{6, 8, 0}, []byte{6, 9, 0}, 1)
	_, err = read(changed)
	require.ErrorIs(t, err, kdbx.ErrDamaged)
}

// The content may be hostile, since whoever made the file knows its passphrase.
func TestHostileContent(t *testing.T) {
	group := func(inside string) string {
		return "<KeePassFile><Root><Group>" + inside + "</Group></Root></KeePassFile>"
	}
	for name, c := range map[string]struct {
		content string
		want    error
	}{
		"not XML":             {"never", kdbx.ErrDamaged},
		"nothing":             {"", kdbx.ErrDamaged},
		"cut XML":             {"<KeePassFile><Root>", kdbx.ErrDamaged},
		"a billion laughs":    {`<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>` + group("<Name>&b;</Name>"), kdbx.ErrDamaged},
		"a file of ours":      {`<!DOCTYPE l [<!ENTITY a SYSTEM "file:///etc/passwd">]>` + group("<Name>&a;</Name>"), kdbx.ErrDamaged},
		"deep":                {strings.Repeat("<Group>", 100_000), kdbx.ErrTooBig},
		"many entries":        {group(strings.Repeat("<Entry></Entry>", 10_001)), kdbx.ErrTooBig},
		"zip bomb":            {strings.Repeat(" ", 65<<20), kdbx.ErrTooBig},
		"wrong base64":        {group(`<Entry><String><Key>a</Key><Value Protected="True">?</Value></String></Entry>`), kdbx.ErrDamaged},
		"crossing elements":   {"<KeePassFile><Root></KeePassFile></Root>", kdbx.ErrDamaged},
		"end without a start": {"</Group>", kdbx.ErrDamaged},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := read(seal(c.content))
			require.ErrorIs(t, err, c.want)
		})
	}
}

// Elements in places where they have no meaning are ignored.
func TestOddPlaces(t *testing.T) {
	for _, content := range []string{
		"<Entry></Entry>", "<UUID></UUID>", "<String><Key>a</Key><Value>b</Value></String>", "<History><Entry/></History>",
		"<Group><UUID></UUID></Group>", "<Meta><RecycleBinEnabled>True</RecycleBinEnabled></Meta><x><UUID></UUID></x>",
	} {
		_, err := read(seal("<KeePassFile>" + content + "</KeePassFile>"))
		require.NoError(t, err, content)
	}
}

func TestTenThousandEntries(t *testing.T) {
	var b strings.Builder
	b.WriteString("<KeePassFile><Root><Group>")
	for i := range 10_000 {
		fmt.Fprintf(&b, "<Entry><String><Key>Title</Key><Value>%d</Value></String></Entry>", i)
	}
	b.WriteString("</Group></Root></KeePassFile>")
	entries, err := read(seal(b.String()))
	require.NoError(t, err)
	require.Len(t, entries, 10_000)
	require.Equal(t, "9999", entries[9999].Get("Title").Reveal())
}

func FuzzRead(f *testing.F) {
	f.Add(write(f, sample()))
	f.Add(kdbx.Seal3("river-Candle-42", secure.NewSecret(passphrase)))
	f.Fuzz(func(t *testing.T, data []byte) {
		if !kdbx.IsQuick(data) {
			return // allowed, but a fuzzing worker that takes ten seconds counts as hung
		}
		if entries, err := read(data); err != nil && entries != nil {
			t.Fatal("half of a file was read")
		}
	})
}

// FuzzContent tests the parser of the content, which random files never reach because of
// the checksums.
func FuzzContent(f *testing.F) {
	f.Add(`<KeePassFile><Meta><RecycleBinUUID>A</RecycleBinUUID><RecycleBinEnabled>True</RecycleBinEnabled></Meta><Root><Group><UUID>A</UUID><Entry><String><Key>a</Key><Value Protected="True">AAAA</Value></String><History><Entry/></History></Entry></Group></Root></KeePassFile>`)
	f.Fuzz(func(t *testing.T, content string) {
		if entries, err := read(seal(content)); err != nil && entries != nil {
			t.Fatal("half of a file was read")
		}
	})
}
