package totp_test

import (
	"encoding/base32"
	"testing"
	"time"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/totp"
)

// sample returns the invented key of the mock-ups.
func sample() totp.Key {
	return totp.Key{
		Issuer: "USCIS", Account: "rosa.delgado@example.com",
		Secret: secure.NewSecret("KRSXG5BAONUWO3TQN5ZXI2LO"), Digits: 6, Period: 30 * time.Second,
	}
}

// All test vectors of RFC 6238, appendix B, give the right codes. The seeds are "1234…",
// as long as each hash.
func TestRFC6238(t *testing.T) {
	seed := func(n int) secure.Secret {
		digits := "1234567890123456789012345678901234567890123456789012345678901234"
		return secure.NewSecret(base32.StdEncoding.WithPadding(base32.NoPadding).EncodeToString([]byte(digits[:n])))
	}
	keys := []totp.Key{
		{Secret: seed(20), Algorithm: totp.SHA1, Digits: 8},
		{Secret: seed(32), Algorithm: totp.SHA256, Digits: 8},
		{Secret: seed(64), Algorithm: totp.SHA512, Digits: 8},
	}
	for _, v := range []struct {
		unix  int64
		codes [3]string
	}{
		{59, [3]string{"94287082", "46119246", "90693936"}},
		{1111111109, [3]string{"07081804", "68084774", "25091201"}},
		{1111111111, [3]string{"14050471", "67062674", "99943326"}},
		{1234567890, [3]string{"89005924", "91819424", "93441116"}},
		{2000000000, [3]string{"69279037", "90698825", "38618901"}},
		{20000000000, [3]string{"65353130", "77737706", "47863826"}},
	} {
		for i, k := range keys {
			if got := k.Code(time.Unix(v.unix, 0)); got != v.codes[i] {
				t.Errorf("%v at %d: %s, want %s", k.Algorithm, v.unix, got, v.codes[i])
			}
		}
	}
}

func TestZeroKeyAndOddTimes(t *testing.T) {
	if got := (totp.Key{Secret: secure.NewSecret("not base32!")}).Code(time.Unix(0, 0)); got != "" {
		t.Errorf("a broken secret gives the code %q", got)
	}
	k := sample()
	if got, first := k.Code(time.Unix(-1e6, 0)), k.Code(time.Unix(0, 0)); got != first {
		t.Errorf("before 1970: %s, want %s", got, first)
	}
	bare := totp.Key{Secret: k.Secret}
	now := time.Unix(1_700_000_000, 0)
	if bare.Code(now) != k.Code(now) || bare.Left(now) != k.Left(now) {
		t.Error("zero digits and period do not mean the defaults")
	}
}

func TestLeft(t *testing.T) {
	k := sample()
	for _, c := range []struct {
		at   time.Time
		want time.Duration
	}{
		{time.Unix(60, 0), 30 * time.Second},
		{time.Unix(61, 0), 29 * time.Second},
		{time.Unix(89, 999_000_000), time.Millisecond},
		{time.Unix(-1, 0), time.Second},
		{time.Unix(-30, 0), 30 * time.Second},
	} {
		if got := k.Left(c.at); got != c.want {
			t.Errorf("at %d: %v left, want %v", c.at.Unix(), got, c.want)
		}
	}
	k.Period = 45 * time.Second
	for s := range int64(200) {
		now := time.Unix(1_700_000_000+s, 5)
		left := k.Left(now)
		if left <= 0 || left > k.Period {
			t.Fatalf("%v left of %v", left, k.Period)
		}
		if k.Code(now) != k.Code(now.Add(left-1)) || k.Code(now) == k.Code(now.Add(left)) {
			t.Fatalf("the code does not change after %v", left)
		}
	}
}

func TestDrift(t *testing.T) {
	k := sample()
	now := time.Unix(1_700_000_010, 0)
	for _, phone := range []time.Duration{0, -30, 30, -90, 90, 300, -600, 600} {
		phone *= time.Second
		code := k.Code(now.Add(phone))
		got, ok := k.Drift(code[:3]+" "+code[3:], now, 10*time.Minute)
		if !ok || got != phone {
			t.Errorf("a phone %v off: %v, %v", phone, got, ok)
		}
	}
	for name, code := range map[string]string{
		"other key": "000000", "too old": k.Code(now.Add(-11 * time.Minute)), "short": k.Code(now)[:5],
		"long": k.Code(now) + "1", "empty": "", "letters": "abc def",
	} {
		if drift, ok := k.Drift(code, now, 10*time.Minute); ok {
			t.Errorf("%s: accepted with a drift of %v", name, drift)
		}
	}
	if _, ok := k.Drift(k.Code(now.Add(30*time.Second)), now, 0); ok {
		t.Error("a window of nothing accepts the next code")
	}
	// Some of the codes of two days are equal: the nearest must win.
	if drift, _ := k.Drift(k.Code(now), now, 24*time.Hour); drift != 0 {
		t.Errorf("the code of now drifts by %v", drift)
	}
}

func TestDigits(t *testing.T) {
	for typed, want := range map[string]string{
		"318204": "318204", " 318 204\n": "318204", "318-204": "318204", "318\u2009204": "318204",
		"３１８２０４": "318204", "٣١٨ ٢٠٤": "318204", "۳۱۸۲۰۴": "318204", "३१८२०४": "318204", "\u2066318204\u2069": "318204",
		"31820A": "", "": "", "Your code: 318204": "", "3.18204": "", "½": "",
	} {
		if got := totp.Digits(typed); got != want {
			t.Errorf("%q: %q, want %q", typed, got, want)
		}
	}
}

func TestWeak(t *testing.T) {
	for key, want := range map[string]bool{
		"GEZDGNBV": true, "GEZDGNBVGY3TQOI": true, "GEZDGNBVGY3TQOJQ": false, "KRSXG5BAONUWO3TQN5ZXI2LO": false,
	} {
		if got := mustParse(t, key).Weak(); got != want {
			t.Errorf("%d letters: %v, want %v", len(key), got, want)
		}
	}
}

func mustParse(t *testing.T, s string) totp.Key {
	t.Helper()
	k, err := totp.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return k
}

func BenchmarkDrift(b *testing.B) {
	k := sample()
	for b.Loop() {
		k.Drift("000000", time.Unix(1_700_000_000, 0), 10*time.Minute)
	}
}

func TestSameCodes(t *testing.T) {
	const bare, uri = "KRSX G5BA ONUW O3TQ N5ZX I2LO", "otpauth://totp/USCIS:rosa?secret=KRSXG5BAONUWO3TQN5ZXI2LO&issuer=USCIS"
	for name, c := range map[string]struct {
		a, b string
		same bool
	}{
		"names":         {bare, uri, true},
		"spelling":      {bare, "krsx-g5ba-onuw-o3tq-n5zx-i2lo", true},
		"defaults":      {uri, uri + "&digits=6&period=30&algorithm=SHA1", true},
		"digits":        {uri, uri + "&digits=8", false},
		"period":        {uri, uri + "&period=60", false},
		"algorithm":     {uri, uri + "&algorithm=SHA256", false},
		"other secrets": {bare, "JBSWY3DPEHPK3PXP", false},
	} {
		a, errA := totp.Parse(c.a)
		b, errB := totp.Parse(c.b)
		if errA != nil || errB != nil {
			t.Fatal(name, errA, errB)
		}
		if a.SameCodes(b) != c.same || b.SameCodes(a) != c.same {
			t.Errorf("%s: not %v", name, c.same)
		}
	}
	if zero, spelled := (totp.Key{}), (totp.Key{Digits: 6, Period: 30 * time.Second}); !zero.SameCodes(spelled) {
		t.Error("zero values are not the defaults")
	}
}
