package totp_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/totp"
)

func TestParseBareKey(t *testing.T) {
	want := totp.Key{Secret: sample().Secret, Digits: 6, Period: 30 * time.Second}
	for _, s := range []string{
		"KRSXG5BAONUWO3TQN5ZXI2LO",
		"krsxg5baonuwo3tqn5zxi2lo",
		" KRSX G5BA ONUW O3TQ N5ZX I2LO\n",
		"krsx g5ba onuw o3tq n5zx i2lo",
		"KRSX-G5BA-ONUW-O3TQ-N5ZX-I2LO",
		"KRSX\u2013G5BA\u2013ONUW\u2013O3TQ\u2013N5ZX\u2013I2LO",
		"KRSXG5BA ONUWO3TQ N5ZXI2LO",
		"KRSX G5BAONUW O3TQN5ZXI2LO",
		"KRSXG5BAONUWO3TQN5ZXI2LO=======",
		"ＫＲＳＸＧ５ＢＡＯＮＵＷＯ３ＴＱＮ５ＺＸＩ２ＬＯ",
		"KRSXG5BA\u200bONUWO3TQ\u2060N5ZXI2LO",
		"\ufeffKRSXG5BAONUWO3TQN5ZXI2LO",
		"Your key: KRSX G5BA ONUW O3TQ N5ZX I2LO",
		"Secret key (keep it private): krsx g5ba onuw o3tq n5zx i2lo.",
		"Enter this key KRSXG5BAONUWO3TQN5ZXI2LO in the app",
		"enter this key krsx g5ba onuw o3tq n5zx i2lo",
		"Setup key\nKRSXG5BAONUWO3TQN5ZXI2LO\nTime based",
		"Clave: «KRSX G5BA ONUW O3TQ N5ZX I2LO» (no la comparta)",
		"secret=KRSXG5BAONUWO3TQN5ZXI2LO&issuer=x",
		"rosa.delgado@example.com KRSXG5BAONUWO3TQN5ZXI2LO",
		"密钥：KRSXG5BAONUWO3TQN5ZXI2LO。",
	} {
		if got, err := totp.Parse(s); err != nil || got != want {
			t.Errorf("%q: %v, same key: %v", s, err, got == want)
		}
	}
}

func TestParseURI(t *testing.T) {
	plain := sample()
	with := func(change func(*totp.Key)) totp.Key { k := plain; change(&k); return k }
	const tail = "?secret=KRSXG5BAONUWO3TQN5ZXI2LO&issuer=USCIS"
	for s, want := range map[string]totp.Key{
		"otpauth://totp/USCIS:rosa.delgado@example.com" + tail:                                                    plain,
		"OTPAUTH://TOTP/USCIS:rosa.delgado%40example.com" + tail:                                                  plain,
		"otpauth://totp/USCIS%3A%20rosa.delgado%40example.com" + tail:                                             plain,
		"otpauth://totp/USCIS:%20rosa.delgado%40example.com" + tail:                                               plain,
		"otpauth://totp/Old:rosa.delgado@example.com" + tail:                                                      plain,
		"otpauth://totp/rosa.delgado@example.com" + tail:                                                          plain,
		"Copy this: otpauth://totp/USCIS:rosa.delgado@example.com" + tail + ".":                                   plain,
		`<a href="otpauth://totp/USCIS:rosa.delgado@example.com` + tail + `">Open</a>`:                            plain,
		"otpauth://totp/USCIS:rosa.delgado@example.com?secret=krsx+g5ba-onuw+o3tqn5zxi2lo%3D%3D&amp;issuer=USCIS": plain,
		"otpauth://totp/?secret=KRSXG5BAONUWO3TQN5ZXI2LO":                                                         with(func(k *totp.Key) { k.Issuer, k.Account = "", "" }),
		"otpauth://totp?secret=KRSXG5BAONUWO3TQN5ZXI2LO":                                                          with(func(k *totp.Key) { k.Issuer, k.Account = "", "" }),
		"otpauth://totp/My Site:Rosa D?secret=KRSXG5BAONUWO3TQN5ZXI2LO":                                           with(func(k *totp.Key) { k.Issuer, k.Account = "My Site", "Rosa D" }),
		"otpauth://totp/100%:a;b?issuer=A+B;C&secret=KRSXG5BAONUWO3TQN5ZXI2LO":                                    with(func(k *totp.Key) { k.Issuer, k.Account = "A B;C", "a;b" }),
		plain.URI() + "&digits=8&period=60&algorithm=SHA-256&counter=7&image=x":                                   with(func(k *totp.Key) { k.Digits, k.Period, k.Algorithm = 8, time.Minute, totp.SHA256 }),
		plain.URI() + "&algorithm=HmacSHA512":                                                                     with(func(k *totp.Key) { k.Algorithm = totp.SHA512 }),
		"otpauth://totp/USCIS:rosa.delgado@example.com" + tail + "&secret=KRSXG5BAONUWO3TQN5ZXI2LO":               plain,
	} {
		if got, err := totp.Parse(s); err != nil || got != want {
			t.Errorf("%q: %v\n got %+v\nwant %+v", s, err, got, want)
		}
	}
}

// White space inside an address, and a second group beside a key, belong to these.
func TestNothingIsCut(t *testing.T) {
	whole := sample().Secret
	for _, s := range []string{
		"otpauth://totp/x?secret=KRSXG5BA ONUWO3TQ N5ZXI2LO",
		"otpauth://totp/x?secret=KRSX G5BA ONUW O3TQ N5ZX I2LO&issuer=USCIS",
		"otpauth://totp/x?secret=krsx g5baonuw o3tqn5zxi2lo&issuer=USCIS",
		"otpauth://totp/x?secret=KRSXG5BA\u00A0ONUWO3TQ\u3000N5ZXI2LO",
		"otpauth://totp/x?secret=KRSXG5BAONUW\r\nO3TQN5ZXI2LO",
		"otpauth://totp/x?secret=\tKRSXG5BA\tONUWO3TQ\tN5ZXI2LO\n",
		"otpauth://totp/x?secret=KRSXG5BA\u200BONUWO3TQ\u2011N5ZXI2LO",
		"otpauth://totp/x?issuer=My Site&secret=KRSXG5BAONUWO3TQN5ZXI2LO",
		"otpauth://totp/x?issuer=My\nSite\n&secret=KRSXG5BAONUWO3TQN5ZXI2LO",
		"Scan this: otpauth://totp/x?secret=KRSXG5BAONUWO3TQN5ZXI2LO Then press OK",
		`<a href='otpauth://totp/x?secret=KRSXG5BAONUWO3TQN5ZXI2LO'>Open</a>`,
		`<a href="otpauth://totp/x?secret=KRSXG5BAONUWO3TQN5ZXI2LO">otpauth://totp/x?secret=KRSXG5BAONUWO3TQN5ZXI2LO</a>`,
		"<otpauth://totp/x?secret=KRSXG5BAONUWO3TQN5ZXI2LO>, the key: KRSX G5BA ONUW O3TQ N5ZX I2LO",
		"KRSXG5BAONUWO3TQ N5ZXI2LO",
		"KRSXG5BAONUWO3TQ\nN5ZXI2LO",
	} {
		if got, err := totp.Parse(s); err != nil || got.Secret != whole {
			t.Errorf("%q: %v, the same key: %v", s, err, got.Secret == whole)
		}
	}
}

// If there may be a piece of a key beside what looks like one, or if two readings differ,
// the text is refused.
func TestDoubtIsRefused(t *testing.T) {
	for _, s := range []string{
		"KRSXG5BAONUWO3TQ MFRGGZDF",
		"MFRGGZDF KRSXG5BAONUWO3TQ",
		"KRSXG5BAONUWO3TQ.MFRGGZDF",
		"KRSXG5BAONUWO3TQ, MFRGGZDF",
		"KRSXG5BAONUWO3TQ/MFRGGZDF",
		"KRSXG5BAONUWO3TQ_MFRGGZDF",
		"KRSXG5BAONUWO3TQ==MFRGGZDF",
		"KRSXG5BAONUWO3TQ:MFRGGZDF",
		"my key is krsxg5baonuwo3tq window",
		"krsx g5ba onuw o3tq n5zx i2lo open the app",
		"enter this krsx g5ba onuw o3tq n5zx then go",
		"secret=KRSXG5BAONUWO3TQN5ZXI2LO&digits=8",
		"secret=KRSXG5BAONUWO3TQN5ZXI2LO&Algorithm=SHA256",
		"otpauth://totp/x?secret=KRSXG5BAONUWO3TQ MFRGGZDF",
		"otpauth://totp/x?secret=KRSXG5BAONUWO3TQN5ZXI2LO OPEN",
		"otpauth://totp/x?secret=KRSXG5BAONUWO3TQ thanks&issuer=USC15",
		"otpauth://totp/x?secret=KRSXG5BA<br>ONUWO3TQ",
		`otpauth://totp/x?secret=KRSXG5BA"ONUWO3TQ"`,
		"otpauth://totp/x?secret=KRSXG5BA#ONUWO3TQ",
		"otpauth://totp/x?secret=KRSXG5BA=ONUWO3TQ",
		"otpauth://totp/x?secret=KRSXG5BA;ONUWO3TQ",
		"otpauth://totp/x?secret=KRSXG5BAſNUWO3TQ",
		"otpauth://totp/x?secret=KRSXG5BAONUWO3TQ otpauth://totp/x?secret=MFRGGZDFMZTWQ2LK",
		"otpauth://totp/x?secret=KRSXG5BAONUWO3TQ\notpauth-migration://offline?data=CgA",
		"otpauth://totp/x?secret=KRSXG5BAONUWO3TQ&issuer=y\notpauth://hotp/x?secret=KRSXG5BAONUWO3TQ",
		"MFRGGZDFMZTWQ2LK <otpauth://totp/x?secret=KRSXG5BAONUWO3TQ>",
		`"otpauth://totp/x?secret=KRSXG5BAONUWO3TQ" MFRGGZDFMZTWQ2LK`,
	} {
		if got, err := totp.Parse(s); err == nil {
			t.Errorf("%q is read as a key of %d letters", s, got.Secret.Len())
		}
	}
}

// White space does not end a name, and a quotation mark ends an address only if one
// precedes it.
func TestNamesWithSpaces(t *testing.T) {
	const secret = "secret=KRSXG5BAONUWO3TQN5ZXI2LO"
	for s, want := range map[string][2]string{
		"otpauth://totp/Rosa D?" + secret + "&issuer=My  Site":             {"My Site", "Rosa D"},
		"otpauth://totp/Rosa?" + secret + "&issuer=My\nSite":               {"My Site", "Rosa"},
		"otpauth://totp/Rosa?issuer=My Site&" + secret:                     {"My Site", "Rosa"},
		"'otpauth://totp/Rosa?issuer=O'Brien&" + secret + "'":              {"O'Brien", "Rosa"},
		"(otpauth://totp/Rosa?" + secret + "&issuer=O'Brien (EU))":         {"O'Brien (EU)", "Rosa"},
		"Copy “otpauth://totp/Rosa?" + secret + "&issuer=USCIS” and close": {"USCIS", "Rosa"},
		"otpauth://totp/Rosa?" + secret + "& issuer =USCIS":                {"USCIS", "Rosa"},
	} {
		if got, err := totp.Parse(s); err != nil || got.Issuer != want[0] || got.Account != want[1] {
			t.Errorf("%q: %v, %q and %q", s, err, got.Issuer, got.Account)
		}
	}
}

// Phones ignore bits that do not fill a byte, so an address with such a length is
// accepted. A bare key of that length must have lost a letter when it was typed.
func TestOddLength(t *testing.T) {
	k := mustParse(t, "otpauth://totp/x?secret=KRSXG5BAONUWO3TQN")
	if want := secure.NewSecret("KRSXG5BAONUWO3TQ"); !k.Secret.Equal(want) {
		t.Error("an address with an odd length is another key than on a phone")
	}
	if _, err := totp.Parse("KRSXG5BAONUWO3TQN"); !errors.Is(err, totp.ErrIncomplete) {
		t.Errorf("a bare key with an odd length: %v", err)
	}
}

func TestParseRefuses(t *testing.T) {
	good := sample().URI()
	for s, want := range map[string]error{
		"":                                    totp.ErrNotKey,
		"   \n\t -":                           totp.ErrNotKey,
		"hello":                               totp.ErrTooShort,
		"hello world":                         totp.ErrNotKey,
		"this is not a key":                   totp.ErrNotKey,
		"THIS IS NOT A KEY AT ALL":            totp.ErrNotKey,
		"you have 3 new keys":                 totp.ErrNotKey,
		"KRSXG5BAONUWO3TQN5ZX1280":            totp.ErrNotKey,
		"SECRET KEY KRSXG5BAONUWO3TQN5ZXI2LO": totp.ErrNotKey,
		"KRSXG5BAONUWO3TQN5ZXI2LO and MFRGGZDFMZTWQ2LKNNWG23TPOA": totp.ErrNotKey,
		"7K4M 92QD XT3H 8WBN": totp.ErrNotKey,
		"🦊":                   totp.ErrNotKey,
		"\x00\xff\xfe":        totp.ErrNotKey,
		"GEZA":                totp.ErrTooShort,
		"GEZDGN":              totp.ErrTooShort,
		"GEZDGNB":             totp.ErrTooShort,
		"https://example.com/KRSXG5BAONUWO3TQN5ZXI2LO":      totp.ErrNotKey,
		"xotpauth://totp/x?secret=KRSXG5BAONUWO3TQN5ZXI2LO": totp.ErrNotKey,
		"otpauth://": totp.ErrNotKey,
		"otpauth://steam/x?secret=KRSXG5BAONUWO3TQN5ZXI2LO":          totp.ErrNotKey,
		"otpauth://hotp/x?secret=KRSXG5BAONUWO3TQN5ZXI2LO&counter=0": totp.ErrHOTP,
		"otpauth://totp/x":                                                 totp.ErrTooShort,
		"otpauth://totp/x?secret=":                                         totp.ErrTooShort,
		"otpauth://totp/x?secret=GEZDGNA":                                  totp.ErrTooShort,
		"otpauth://totp/x?secret=KRSXG5BA0NUW":                             totp.ErrNotKey,
		"otpauth://totp/x?secret=KRSXG5BAONUWO3TQ&secret=MFRGGZDFMZTWQ2LK": totp.ErrNotKey,
		good + "&algorithm=MD5":                                            totp.ErrAlgorithm,
		good + "&algorithm=":                                               totp.ErrAlgorithm,
		good + "&digits=5":                                                 totp.ErrDigits,
		good + "&digits=99":                                                totp.ErrDigits,
		good + "&digits=six":                                               totp.ErrDigits,
		good + "&digits=":                                                  totp.ErrDigits,
		good + "&period=0":                                                 totp.ErrPeriod,
		good + "&period=9":                                                 totp.ErrPeriod,
		good + "&period=121":                                               totp.ErrPeriod,
		good + "&period=-30":                                               totp.ErrPeriod,
		good + "&period=abc":                                               totp.ErrPeriod,
		good + "&period=99999999999999999999":                              totp.ErrPeriod,
		"otpauth-migration://offline?data=CgA":                             totp.ErrMigration,
		strings.Repeat("KRSXG5BA", 200_000):                                totp.ErrNotKey,
		strings.Repeat("otpauth://", 100_000):                              totp.ErrNotKey,
		strings.Replace(good, "rosa", strings.Repeat("é", 2000), 1):        totp.ErrNotKey, // its own address would be too long
	} {
		got, err := totp.Parse(s)
		if !errors.Is(err, want) || got != (totp.Key{}) {
			t.Errorf("%.60q: %v, want %v", s, err, want)
		}
		if err != nil && strings.Contains(err.Error(), "KRSX") {
			t.Errorf("%.60q: the error holds the key", s)
		}
	}
}

// Any issuer and account survive the conversion to an address and back.
func TestRoundTrip(t *testing.T) {
	names := []string{
		"", "USCIS", "A&B", "C++", "a:b", ":", "::", ":x", "x:", "#1", "100%", "%20", "%zz", "a/b?c=d#e", "Ñandú S.A.",
		"Foo Inc.", "Yahoo!", "O'Brien (EU)", `"q" <b>`, " lead", "tail ", " ", "🦊 naïve 日本", "العربية", "a\nb\x00", "\xff\xfe", "&amp;", ";",
	}
	for _, issuer := range names {
		for _, account := range names {
			k := sample()
			k.Issuer, k.Account = issuer, account
			if got, err := totp.Parse(k.URI()); err != nil || got != k {
				t.Errorf("%q, %q: %v, %q, %q by %q", issuer, account, err, got.Issuer, got.Account, k.URI())
			}
		}
	}
}

// An address is short enough for a QR code of the same size as in the mock-ups: up to 106
// bytes it is version 6.
func TestURIIsShort(t *testing.T) {
	want := "otpauth://totp/USCIS:rosa.delgado%40example.com?secret=KRSXG5BAONUWO3TQN5ZXI2LO&issuer=USCIS"
	if got := sample().URI(); got != want {
		t.Errorf("got %s", got)
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{
		"KRSX G5BA ONUW O3TQ N5ZX I2LO", "key: krsxg5baonuwo3tqn5zxi2lo", sample().URI(), sample().URI() + "&digits=8&period=60&algorithm=SHA512",
		"otpauth://totp/A%3A%20b?secret=GEZDGNBV", "otpauth://totp/::%20b?secret=GEZDGNBV", "otpauth-migration://offline?data=CgA",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		k, err := totp.Parse(s)
		if err != nil {
			if k != (totp.Key{}) {
				t.Fatal("an error with a key")
			}
			return
		}
		again, err := totp.Parse(k.URI())
		if err != nil || again != k {
			t.Fatalf("%.200q by %.200q: %v", s, k.URI(), err)
		}
		if code := k.Code(time.Unix(1_700_000_000, 0)); len(code) != k.Digits {
			t.Fatalf("a code of %d digits, want %d", len(code), k.Digits)
		}
		if bare, err := totp.Parse(k.Secret.Reveal()); err != nil || bare.Secret != k.Secret {
			t.Fatalf("the secret alone: %v", err)
		}
	})
}

func FuzzRoundTrip(f *testing.F) {
	f.Add("USCIS", "rosa.delgado@example.com", []byte("0123456789"), uint8(0), uint8(6), uint8(30))
	f.Add("A&B: C", " +x%", []byte("01234"), uint8(2), uint8(8), uint8(10))
	f.Fuzz(func(t *testing.T, issuer, account string, secret []byte, algorithm, digits, period uint8) {
		if len(secret) < 5 || len(issuer)+len(account)+len(secret) > 1000 {
			return
		}
		k := totp.Key{
			Issuer: issuer, Account: account, Secret: secure.NewSecret(base32NoPad(secret)),
			Algorithm: totp.Algorithm(algorithm % 3), Digits: 6 + int(digits%3), Period: time.Duration(10+period%111) * time.Second,
		}
		if got, err := totp.Parse(k.URI()); err != nil || got != k {
			t.Fatalf("%v by %q", err, k.URI())
		}
	})
}
