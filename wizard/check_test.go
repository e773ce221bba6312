package wizard

import (
	"fmt"
	"strings"
	"testing"

	"github.com/waypost-app/waypost/secure"
)

func TestProblems(t *testing.T) {
	tests := []struct {
		given Field
		value string
		want  []string
	}{
		{FieldName, "Rosa Delgado", nil},
		{FieldName, "", nil},
		{FieldName, strings.Repeat("n", 60), nil},
		{FieldName, strings.Repeat("n", 61), []string{"name problem.tooLong"}},
		{FieldName, "Rosa \xff", []string{"name problem.strange"}},
		{FieldBackup, "7K4M\xc3", []string{"backup problem.strange"}},
		{FieldPassword, "river-Candle-42-mango-Window", nil},
		{FieldPassword, "aB-1", nil}, // the checklist says the rest
		{FieldPassword, "river-Candle-42-Rosa", []string{"password problem.passwordName"}},
		{FieldPassword, "river-Candle-42-osita", []string{"password problem.passwordEmail"}},
		{FieldKey, rosasKey, nil},
		{FieldKey, "krsx g5ba onuw o3tq n5zx i2lo", nil},
		{FieldKey, "otpauth://totp/USCIS:rosa?secret=" + rosasKey + "&issuer=USCIS", nil},
		{FieldKey, "318 204", []string{"key problem.keyForm"}},
		{FieldKey, "otpauth://hotp/x?secret=" + rosasKey, []string{"key problem.keyCounts"}},
		{FieldKey, strings.Repeat(rosasKey, 40), []string{"key problem.tooLong"}},
		{FieldPhoneEnding, "abc", nil}, // codes do not come by text message
		{"nowhere", "x", nil},
	}
	for _, tt := range tests {
		j := New(noon)
		if tt.given != FieldName {
			j.Set(FieldName, "Rosa Delgado")
		}
		j.Set(FieldEmail, "osita@example.com")
		equal(t, fmt.Sprintf("%s %.30q", tt.given, tt.value), keys(j.Set(tt.given, tt.value)), tt.want)
		equal(t, "again", keys(j.Problems(tt.given)), tt.want)
	}
}

func TestPasswordIsNeverRefused(t *testing.T) {
	for _, typed := range []string{"1", "rosa", strings.Repeat("x", 200), "пароль", " "} {
		j := New(noon)
		for _, p := range j.Set(FieldPassword, typed) {
			if p.Blocks() {
				t.Fatalf("%.10q is refused: %v", typed, p)
			}
		}
	}
}

func TestPhoneEnding(t *testing.T) {
	for _, m := range []Method{MethodText, MethodTextEmail} {
		t.Run(string(m), func(t *testing.T) { testPhoneEnding(t, m) })
	}
}

func testPhoneEnding(t *testing.T, m Method) {
	j := New(noon)
	j.Set(FieldMethod, string(m))
	equal(t, "none", keys(j.Problems(FieldPhoneEnding)), []string{"phoneEnding problem.phoneEmpty"})
	for value, want := range map[string][]string{
		"42": nil, " 42 ": nil, "٤٢": nil, "\u200e42\u00a0": nil,
		"4": {"phoneEnding problem.phoneForm"}, "555-0142": {"phoneEnding problem.phoneForm"},
		"ab": {"phoneEnding problem.phoneForm"},
	} {
		equal(t, value, keys(j.Set(FieldPhoneEnding, value)), want)
	}
}

func TestEqualAnswersAreWarnedOf(t *testing.T) {
	j := New(noon)
	j.Set(Answer(3), "Baker")
	p := j.Set(Answer(4), "baker ")
	equal(t, "keys", keys(p), []string{"answer4 problem.answersSame"})
	equal(t, "a", p[0].Arg("a"), any(3))
	equal(t, "b", p[0].Arg("b"), any(4))
	equal(t, "advice", p[0].Severity, Advice)
	equal(t, "at the other", keys(j.Problems(Answer(3))), []string{"answer3 problem.answersSame"})
	equal(t, "empty ones", keys(j.Problems(Answer(1))), []string(nil))
	equal(t, "different", keys(j.Set(Answer(4), "Bäker")), []string(nil))
	equal(t, "other spaces", keys(j.Set(Answer(4), "\u00a0BAKER\u200b")), []string{"answer4 problem.answersSame"})
	j.Set(Answer(1), "🎂")
	equal(t, "signs only", keys(j.Set(Answer(2), "🎂")), []string{"answer2 problem.answersSame"})
}

func TestSameQuestionTwice(t *testing.T) {
	j := New(noon)
	j.Set(Question(1), "What was your first car?")
	for _, typed := range []string{
		"what was your first  car", "¿What was your first car?", "What was your\u00a0first car ?", "What was your fi\u200brst car…",
		"“What was your first car?”", "Ｗhat was your first car？",
	} {
		equal(t, typed, keys(j.Set(Question(3), typed)), []string{"question3 problem.questionsSame"})
	}
	equal(t, "another", keys(j.Set(Question(3), "What was your first cart?")), []string(nil))
	p := j.Set(Question(5), "what was your first  car")
	equal(t, "keys", keys(p), []string{"question5 problem.questionsSame"})
	equal(t, "both numbers", []any{p[0].Arg("a"), p[0].Arg("b")}, []any{1, 5})
	equal(t, "blocks", p[0].Blocks(), true)
	equal(t, "the first may stay", keys(j.Problems(Question(1))), []string(nil))
}

func TestKeyIsKeptAsAnAddress(t *testing.T) {
	const uri = "otpauth://totp/USCIS:rosa.delgado@example.com?secret=" + rosasKey + "&issuer=USCIS"
	for _, typed := range []string{rosasKey, "Your key: krsx g5ba onuw o3tq n5zx i2lo", uri} {
		j := New(noon)
		j.Set(FieldEmail, "rosa.delgado@example.com")
		j.Set(FieldKey, typed)
		if kept := j.Items()["authenticator key"].Reveal(); !strings.HasPrefix(kept, "otpauth://totp/") {
			t.Fatal("the item is no otpauth address")
		}
		key, ok := j.Key()
		if !ok {
			t.Fatal("no key")
		}
		equal(t, "secret", key.Secret.Equal(secure.NewSecret(rosasKey)), true)
		equal(t, "issuer", key.Issuer, "USCIS")
		equal(t, "account", key.Account, "rosa.delgado@example.com")
	}
	j := New(noon)
	if _, ok := j.Key(); ok {
		t.Fatal("a key of nothing")
	}
	j.Set(FieldKey, "otpauth://totp/"+strings.Repeat("x", 500)+"?secret="+rosasKey)
	if _, ok := j.Key(); ok {
		t.Fatal("half a text is another key")
	}
}

func TestKeyFromAnExport(t *testing.T) {
	// Exports of another app with one key, and with two.
	const one = "otpauth-migration://offline?data=ChgKCkhlbGxvId6tvu8SBFJvc2EgASgBMAI%3D"
	const two = "otpauth-migration://offline?data=ChgKCkhlbGxvId6tvu8SBFJvc2EgASgBMAIKGAoKSGVsbG8h3q2%2B7xIEUm9zYSABKAEwAg%3D%3D"
	j := New(noon)
	equal(t, "one", keys(j.Set(FieldKey, one)), []string(nil))
	if key, ok := j.Key(); !ok || !key.Secret.Equal(secure.NewSecret("JBSWY3DPEHPK3PXP")) {
		t.Fatal("not the key of the export")
	}
	equal(t, "two", keys(j.Set(FieldKey, two)), []string{"key error.manyKeys.body"})
	equal(t, "none", keys(j.Set(FieldKey, "otpauth-migration://offline?data=x")), []string{"key problem.keyExport"})
}

func TestProblemsHoldNoSecret(t *testing.T) {
	const secret = "ZXCVTELLNOBODY"
	for _, f := range Fields() {
		if !f.Secret() {
			continue
		}
		for _, typed := range []string{secret, secret + "\xff", strings.Repeat(secret, 60)} {
			j := New(noon)
			j.Set(FieldBackup, "other")
			for n := 1; n <= Questions; n++ {
				j.Set(Question(n), typed)
				j.Set(Answer(n), typed)
			}
			for _, p := range j.Set(f, typed) {
				if strings.Contains(fmt.Sprintf("%+v", p), secret) {
					t.Fatalf("%s tells: %s", f, p.Key)
				}
			}
			for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x"} {
				if strings.Contains(fmt.Sprintf(verb, j)+fmt.Sprintf(verb, []any{j, *j}), secret) {
					t.Fatalf("%s prints it with %s", f, verb)
				}
			}
		}
	}
}
