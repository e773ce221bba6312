package totp_test

import (
	"encoding/base32"
	"encoding/base64"
	"errors"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/totp"
)

func base32NoPad(b []byte) string {
	return base32.StdEncoding.WithPadding(base32.NoPadding).EncodeToString(b)
}

// entry is a key in an export, in the order of the field numbers.
type entry struct {
	secret, name, issuer string
	hash, digits, kind   byte
}

// export returns what Google Authenticator would write.
func export(entries ...entry) string { return exportPage(0, 1, entries...) }

// exportPage returns one of several QR codes; index counts from 0.
func exportPage(index, pages byte, entries ...entry) string {
	text := func(number byte, s string) string { return string([]byte{number<<3 | 2, byte(len(s))}) + s }
	number := func(number, value byte) string { return string([]byte{number << 3, value}) }
	var payload string
	for _, e := range entries {
		payload += text(1, text(1, e.secret)+text(2, e.name)+text(3, e.issuer)+number(4, e.hash)+number(5, e.digits)+number(6, e.kind))
	}
	payload += number(2, 1) + number(3, pages) + number(4, index) + string([]byte{5 << 3, 0x95, 0xc7, 0x92, 0x8d, 0xfa, 0xff, 0xff, 0xff, 0xff, 1})
	return "otpauth-migration://offline?data=" + url.QueryEscape(base64.StdEncoding.EncodeToString([]byte(payload)))
}

// An export that another program has published, with the well-known example key ("Hello!"
// and four bytes), is parsed.
func TestMigrationPublished(t *testing.T) {
	keys, err := totp.ParseMigration("otpauth-migration://offline?data=CjEKCkhlbGxvId6tvu8SGEV4YW1wbGU6YWxpY2VAZ29vZ2xlLmNvbRoHRXhhbXBsZTAC")
	if err != nil || len(keys) != 1 {
		t.Fatal(len(keys), err)
	}
	want := totp.Key{
		Issuer: "Example", Account: "alice@google.com", Secret: secure.NewSecret("JBSWY3DPEHPK3PXP"),
		Digits: 6, Period: 30 * time.Second,
	}
	if keys[0] != want {
		t.Errorf("got %+v", keys[0])
	}
}

func TestMigrationSeveral(t *testing.T) {
	keys, err := totp.ParseMigration(export(
		entry{"0123456789", "USCIS:rosa.delgado@example.com", "USCIS", 1, 1, 2},
		entry{"counted---", "by log-ins", "", 1, 1, 1},
		entry{"abcdefghij\xff\xfe\xfd", "plain", "Ñ & +", 3, 2, 2},
		entry{"abcdefghij", "unspecified", "", 0, 0, 0},
		entry{"abcdefghij", "md5", "", 4, 1, 2},
		entry{"ab", "short", "", 1, 1, 2},
	))
	if err != nil || len(keys) != 3 {
		t.Fatal(len(keys), err)
	}
	if k := keys[0]; k.Issuer != "USCIS" || k.Account != "rosa.delgado@example.com" {
		t.Errorf("names %q, %q", k.Issuer, k.Account)
	}
	if k := keys[1]; k.Issuer != "Ñ & +" || k.Algorithm != totp.SHA512 || k.Digits != 8 || k.Secret.Reveal() != base32NoPad([]byte("abcdefghij\xff\xfe\xfd")) {
		t.Errorf("got %+v", k)
	}
	for _, k := range keys {
		if again, err := totp.Parse(k.URI()); err != nil || again != k {
			t.Errorf("%q does not survive: %v", k.Account, err)
		}
	}
}

// Each QR code of a large export is complete in itself and contains its number.
func TestMigrationPages(t *testing.T) {
	first, second := entry{"0123456789", "a", "A", 1, 1, 2}, entry{"abcdefghij", "b", "B", 1, 1, 2}
	for s, want := range map[string][2]int{
		export(first):                   {1, 1},
		exportPage(0, 2, first):         {1, 2},
		exportPage(1, 2, second) + "\n": {2, 2},
		exportPage(2, 2, first):         {0, 0},
		sample().URI():                  {0, 0},
		"otpauth-migration://offline?data=CjEKCkhlbGxvId6tvu8SGEV4YW1wbGU6YWxpY2VAZ29vZ2xlLmNvbRoHRXhhbXBsZTAC": {1, 1},
	} {
		if page, pages := totp.MigrationPage(s); page != want[0] || pages != want[1] {
			t.Errorf("%.60q: page %d of %d, want %v", s, page, pages, want)
		}
	}
	for index, e := range []entry{first, second} {
		keys, err := totp.ParseMigration(exportPage(byte(index), 2, e))
		if err != nil || len(keys) != 1 || keys[0].Issuer != e.issuer {
			t.Errorf("page %d: %v, %v", index+1, keys, err)
		}
	}
}

func TestMigrationRefuses(t *testing.T) {
	for s, want := range map[string]error{
		"":                                        totp.ErrNotKey,
		sample().URI():                            totp.ErrNotKey,
		"otpauth-migration://offline":             totp.ErrMigration,
		"otpauth-migration://offline?data=":       totp.ErrMigration,
		"otpauth-migration://offline?data=!!!":    totp.ErrMigration,
		"otpauth-migration://offline?data=%zz":    totp.ErrMigration,
		"otpauth-migration://offline?data=CjEKCg": totp.ErrMigration,
		export(): totp.ErrMigration,
		export(entry{"counted---", "", "", 1, 1, 1}):                     totp.ErrHOTP,
		export(entry{"ab", "", "", 1, 1, 2}):                             totp.ErrTooShort,
		export(entry{"0123456789", "", "", 4, 1, 2}):                     totp.ErrAlgorithm,
		"otpauth-migration://offline?data=" + strings.Repeat("A", 1<<20): totp.ErrNotKey,
	} {
		if keys, err := totp.ParseMigration(s); !errors.Is(err, want) || keys != nil {
			t.Errorf("%.60q: %v, want %v", s, err, want)
		}
	}
}

// Data added to an export, or missing from it, causes an error and never gives another
// key.
func TestMigrationReadsAll(t *testing.T) {
	good := export(entry{"0123456789", "a", "A", 1, 1, 2})
	for name, s := range map[string]string{
		"a word after it":       good + " thanks",
		"a second export":       good + "\n" + good,
		"a raw space":           good[:60] + " " + good[60:],
		"data twice":            good + "&data=CgA%3D",
		"a fragment":            good + "#CgA",
		"padding in the middle": good + "%3D%3DCgA",
		"a lost letter":         good[:50] + good[51:],
		"stray bits":            "otpauth-migration://offline?data=CgB",
	} {
		if keys, err := totp.ParseMigration(s); !errors.Is(err, totp.ErrMigration) {
			t.Errorf("%s: %d keys, %v", name, len(keys), err)
		}
	}
	if keys, err := totp.ParseMigration(" \n" + good + "\r\n"); err != nil || len(keys) != 1 {
		t.Errorf("space at its ends: %v", err)
	}
}

// A setting with an unknown value is not replaced by the default, and unknown fields are
// skipped.
func TestMigrationUnknown(t *testing.T) {
	for name, c := range map[string]struct {
		entry entry
		want  error
	}{
		"algorithm": {entry{"0123456789", "a", "A", 9, 1, 2}, totp.ErrAlgorithm},
		"digits":    {entry{"0123456789", "a", "A", 1, 3, 2}, totp.ErrDigits},
		"type":      {entry{"0123456789", "a", "A", 1, 1, 3}, totp.ErrNotKey},
	} {
		if keys, err := totp.ParseMigration(export(c.entry)); !errors.Is(err, c.want) {
			t.Errorf("%s: %d keys, %v", name, len(keys), err)
		}
	}
	address := func(payload string) string {
		return "otpauth-migration://offline?data=" + url.QueryEscape(base64.StdEncoding.EncodeToString([]byte(payload)))
	}
	// Fields 8 (text), 9 (32 bits), 10 (64 bits) and 11 (a group), as of a later version.
	extra := "\x42\x01x" + "\x4d\x00\x00\x00\x00" + "\x51\x00\x00\x00\x00\x00\x00\x00\x00" + "\x5b\x5c"
	if keys, err := totp.ParseMigration(address("\x0a\x1f\x0a\x0a0123456789" + extra)); err != nil || len(keys) != 1 {
		t.Errorf("fields of a later version: %d keys, %v", len(keys), err)
	}
	for name, payload := range map[string]string{
		"the secret as a number":   "\x0a\x02\x08\x01",
		"the algorithm as a text":  "\x0a\x0f\x0a\x0a0123456789\x22\x01\x01",
		"an entry as a number":     "\x08\x01",
		"a length beyond the end":  "\x0a\x0d\x0a\x0a0123456789",
		"field number 0":           "\x02\x00",
		"an endless number":        "\x10\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01",
		"an end without its group": "\x0c",
	} {
		if keys, err := totp.ParseMigration(address(payload)); !errors.Is(err, totp.ErrMigration) {
			t.Errorf("%s: %d keys, %v", name, len(keys), err)
		}
	}
}

func FuzzParseMigration(f *testing.F) {
	f.Add([]byte("\n\x10\n\n0123456789\x12\x00 \x01"))
	f.Add([]byte("\n\xc9\x17\n\n0123456789\x12\xb8\x17" + strings.Repeat("\x80", 3000) + " \x01")) // a name of 3,000 bytes
	f.Add([]byte{0x0a, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01})
	f.Fuzz(func(t *testing.T, payload []byte) {
		text := "otpauth-migration://offline?data=" + url.QueryEscape(base64.StdEncoding.EncodeToString(payload))
		if page, pages := totp.MigrationPage(text); page < 0 || page > pages {
			t.Fatalf("page %d of %d", page, pages)
		}
		keys, err := totp.ParseMigration(text)
		if (err == nil) != (len(keys) > 0) {
			t.Fatalf("%d keys, error %v", len(keys), err)
		}
		for _, k := range keys {
			if again, err := totp.Parse(k.URI()); err != nil || again != k {
				t.Fatalf("%.200q: %v", k.URI(), err)
			}
		}
	})
}
