package wizard

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/totp"
)

func TestKeysIn(t *testing.T) {
	const (
		uri  = "otpauth://totp/USCIS:rosa?secret=JBSWY3DPEHPK3PXP&issuer=USCIS"
		two  = "otpauth-migration://offline?data=ChgKCkhlbGxvId6tvu8SBFJvc2EgASgBMAIKGAoKSGVsbG8h3q2%2B7xIEUm9zYSABKAEwAg%3D%3D"
		hotp = "otpauth://hotp/x?secret=JBSWY3DPEHPK3PXP"
	)
	for name, c := range map[string]struct {
		texts []string
		n     int
		err   error
	}{
		"nothing":         {nil, 0, totp.ErrNotKey},
		"one":             {[]string{uri}, 1, nil},
		"one, twice":      {[]string{uri, uri}, 1, nil},
		"among others":    {[]string{"https://example.com", hotp, uri}, 1, nil},
		"an export":       {[]string{two, "KRSX G5BA ONUW O3TQ N5ZX I2LO"}, 2, nil},
		"one in 3 forms":  {[]string{"JBSW Y3DP EHPK 3PXP", uri, two}, 1, nil},
		"in words":        {[]string{"Your key: KRSX G5BA ONUW O3TQ N5ZX I2LO. Keep it."}, 1, nil},
		"the reason":      {[]string{"https://example.com", hotp}, 0, totp.ErrHOTP},
		"the first of it": {[]string{hotp, uri + "&digits=9"}, 0, totp.ErrHOTP},
	} {
		keys, err := KeysIn(c.texts...)
		if len(keys) != c.n || !errors.Is(err, c.err) {
			t.Errorf("%s: %d keys, %v", name, len(keys), err)
		}
	}
}

func TestExportPages(t *testing.T) {
	const first = "otpauth-migration://offline?data=CjEKCkhlbGxvId6tvu8SGEV4YW1wbGU6YWxpY2VAZ29vZ2xlLmNvbRoHRXhhbXBsZSABKAEwAhABGAIgAA%3D%3D"
	const second = "otpauth-migration://offline?data=CjEKCkhlbGxvId6tvu8SGEV4YW1wbGU6YWxpY2VAZ29vZ2xlLmNvbRoHRXhhbXBsZSABKAEwAhABGAIgAQ%3D%3D"
	for _, c := range []struct {
		texts    []string
		have, of int
	}{
		{[]string{"otpauth://totp/x?secret=JBSWY3DPEHPK3PXP"}, 0, 0},
		{[]string{first}, 1, 2},
		{[]string{first, first}, 1, 2},
		{[]string{second, first, "hello"}, 2, 2},
	} {
		if have, of := ExportPages(c.texts...); have != c.have || of != c.of {
			t.Errorf("%d texts: %d of %d, want %d of %d", len(c.texts), have, of, c.have, c.of)
		}
	}
}

// If the phone was never checked, the person can reach the end, but the step is not done
// until a code is accepted.
func TestUncheckedPhone(t *testing.T) {
	j := walkTo(t, MethodApp, StepApp)
	j.Set(FieldKey, rosasKey)
	j.Set(FieldAppCheck, No)
	if left := j.Next(noon); len(left) > 0 {
		t.Fatal(left)
	}
	a := answers(MethodApp)
	delete(a, FieldAppCheck)
	for j.Step().ID != StepSheet {
		give(t, j, a)
		if left := j.Next(noon); len(left) > 0 {
			t.Fatal(j.Step().ID, left)
		}
	}
	if j.Done(StepApp) || j.Progress().Done != NumberedSteps-1 || len(j.Undone()) > 0 {
		t.Errorf("done: %v, %d steps, must still be done: %v", j.Done(StepApp), j.Progress().Done, j.Undone())
	}
	j.Mark(SheetPrinted, noon)
	if left := j.Next(noon); len(left) > 0 || !j.Finished() {
		t.Error("and it keeps nobody from the end:", left)
	}
	j.Set(FieldAppCheck, Yes)
	if !j.Done(StepApp) || j.Progress().Done != NumberedSteps {
		t.Error("a code was accepted later")
	}
}

func parsed(t testing.TB, text string) totp.Key {
	t.Helper()
	key, err := totp.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return key
}

func TestSetKey(t *testing.T) {
	j := New(noon)
	if _, ok := j.Key(); ok {
		t.Fatal("a new journey has a key")
	}
	key := parsed(t, "otpauth://totp/USCIS:rosa?secret="+rosasKey+"&issuer=USCIS&algorithm=SHA256&digits=8&period=60")
	equal(t, "problems", len(j.SetKey(key)), 0)
	got, ok := j.Key()
	equal(t, "key", ok && got == key, true)
	equal(t, "saved for other programs", j.Items()["authenticator key"].Reveal(), key.URI())
	again, err := Restore(j.Items())
	if err != nil {
		t.Fatal(err)
	}
	equalJourneys(t, j, again)

	bare := totp.Key{Secret: secure.NewSecret(rosasKey)} // with zero values instead of defaults
	j.SetKey(bare)
	equal(t, "defaults", keyOf(t, j).Digits, 6)
	again, err = Restore(j.Items())
	if err != nil {
		t.Fatal(err)
	}
	equalJourneys(t, j, again)
}

func keyOf(t testing.TB, j *Journey) totp.Key {
	t.Helper()
	key, ok := j.Key()
	if !ok {
		t.Fatal("no key")
	}
	return key
}

func TestSetKeyRefuses(t *testing.T) {
	for name, c := range map[string]struct {
		key  totp.Key
		want string
	}{
		"no secret": {totp.Key{}, "problem.keyShort"},
		"no base32": {totp.Key{Secret: secure.NewSecret("0189")}, "problem.keyForm"},
		"digits":    {totp.Key{Secret: secure.NewSecret(rosasKey), Digits: 9}, "problem.keyDigits"},
		"too long":  {totp.Key{Secret: secure.NewSecret(strings.Repeat("A", 520))}, "problem.tooLong"},
	} {
		j := walkTo(t, MethodApp, StepSheet)
		before := j.Items()
		problems := j.SetKey(c.key)
		equal(t, name, keys(problems), []string{"key " + c.want})
		equal(t, name+" changes nothing", reflect.DeepEqual(j.Items(), before), true)
	}
}

func TestKeyWithLongNames(t *testing.T) {
	j := New(noon)
	key := parsed(t, rosasKey)
	key.Issuer, key.Account = strings.Repeat("移民", 90), "rosa"
	j.Set(FieldEmail, "rosa@example.com")
	equal(t, "problems", len(j.SetKey(key)), 0)
	equal(t, "names of the account instead", keyOf(t, j).Account, "rosa@example.com")
	equal(t, "secret", keyOf(t, j).Secret, key.Secret)
}

// Pasting something else over a key by mistake does not replace the key.
func TestTextThatIsNoKey(t *testing.T) {
	for _, typed := range []string{"318 204", "hello", "otpauth://hotp/x?secret=" + rosasKey, strings.Repeat("A", 9000)} {
		j := walkTo(t, MethodApp, StepSheet)
		before := j.Items()
		problems := j.Set(FieldKey, typed)
		if len(problems) != 1 || !problems[0].Blocks() {
			t.Errorf("%.20q: %v", typed, problems)
		}
		equal(t, "changes nothing", reflect.DeepEqual(j.Items(), before), true)
		equal(t, "the verdict was about the text", len(j.Problems(FieldKey)), 0)
	}
	j := New(noon)
	j.Set(FieldKey, "my key")
	equal(t, "kept where there is no key to lose", j.Value(FieldKey).Reveal(), "my key")
	equal(t, "and still wrong", keys(j.Problems(FieldKey)), []string{"key problem.keyForm"})
}

// BenchmarkKey measures what a page does every second to show a code.
func BenchmarkKey(b *testing.B) {
	j := walkTo(b, MethodApp, StepSheet)
	for b.Loop() {
		j.Key()
	}
}
