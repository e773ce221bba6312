package text_test

import (
	"slices"
	"strings"
	"testing"
	"time"
)

// Dates and times of day are as in CLDR 46, for languages that it has: the month in the
// grammatical case that a date requires, and 12 or 24 hours, as is usual in the language.
func TestDatesAndClocks(t *testing.T) {
	c := real(t)
	at := time.Date(2026, time.May, 14, 22, 5, 8, 0, time.UTC) // a Thursday
	for tag, want := range map[string][3]string{
		"en":      {"May 14, 2026", "10:05 PM", "Thursday"},
		"es":      {"14 de mayo de 2026", "10:05 p.m.", "jueves"},
		"zh-Hans": {"2026年5月14日", "22:05", "星期四"},
		"zh-Hant": {"2026年5月14日", "下午10:05", "星期四"},
		"vi":      {"14 tháng 5, 2026", "22:05", "Thứ Năm"},
		"ko":      {"2026년 5월 14일", "오후 10:05", "목요일"},
		"tl":      {"Mayo 14, 2026", "10:05 PM", "Huwebes"},
		"ar":      {"14 مايو 2026", "10:05 م", "الخميس"},
		"ht":      {"14 me 2026", "10:05 PM", "jedi"},
		"pt-BR":   {"14 de maio de 2026", "22:05", "quinta-feira"},
		"ru":      {"14 мая 2026 г.", "22:05", "четверг"},
		"uk":      {"14 травня 2026 р.", "22:05", "четвер"},
		"fr":      {"14 mai 2026", "22:05", "jeudi"},
		"fa":      {"۱۴ مهٔ ۲۰۲۶", "۲۲:۰۵", "پنجشنبه"},
	} {
		l := c.For(tag)
		if l.Tag() != tag {
			continue // not translated yet
		}
		got := [3]string{l.Date(at), l.Clock(at), l.Weekday(at)}
		for i := range got {
			got[i] = strings.NewReplacer("\u202f", " ", "\u00a0", " ", "\u200c", "").Replace(got[i])
		}
		if got != want {
			t.Errorf("%s: %q, want %q", tag, got, want)
		}
	}
}

// quotes returns the quotation marks of a language, alternately opening and closing.
func quotes(tag string) string {
	switch tag {
	case "ar", "fa", "ru", "uk", "fr", "ht":
		return "«»"
	case "zh-Hant":
		return "「」『』"
	}
	return "“”" // CLDR; for Spanish, those used in the Americas
}

func TestQuotationMarks(t *testing.T) {
	c := real(t)
	for _, tag := range c.Tags() {
		own := []rune(quotes(tag))
		for _, key := range c.For(tag).Keys() {
			words := c.For(tag).T(key)
			for _, r := range "“”„«»「」『』" {
				if !slices.Contains(own, r) && strings.ContainsRune(words, r) {
					t.Errorf("%s %s: %c is no quotation mark of the language, %s are: %s", tag, key, r, string(own), words)
				}
			}
			for i := 0; i < len(own); i += 2 {
				if strings.Count(words, string(own[i])) != strings.Count(words, string(own[i+1])) {
					t.Errorf("%s %s: half a pair of %c%c: %s", tag, key, own[i], own[i+1], words)
				}
			}
		}
	}
}

func TestDigits(t *testing.T) {
	c := real(t)
	for _, tag := range c.Tags() {
		digits := []rune(c.For(tag).T("language.digits"))
		want := []rune("0123456789")
		if tag == "fa" {
			want = []rune("۰۱۲۳۴۵۶۷۸۹")
		}
		if !slices.Equal(digits, want) {
			t.Errorf("%s counts with %q", tag, string(digits))
		}
	}
	fa := load(t, map[string]string{
		"en": `{}`, "fa": `{"language":{"digits":"۰۱۲۳۴۵۶۷۸۹","list":"{a}، {b}"},"a":"{n} {code} {time}","date":{"clock":"{hour24}:{minute}"}}`,
	}).For("fa")
	at := time.Date(2026, time.May, 14, 9, 5, 0, 0, time.UTC)
	if got := fa.T("a", "n", 30, "code", "318204", "time", fa.Clock(at)); got != "۳۰ 318204 \u2068۰۹:۰۵\u2069" {
		t.Errorf("%q: only what counts has the digits of the language", got)
	}
	if got := fa.Clock(at); got != "۰۹:۰۵" {
		t.Errorf("the time of day is %q", got)
	}
	if got := fa.Duration(9*time.Minute + 5*time.Second); got != "۹:۰۵" {
		t.Errorf("the duration is %q", got)
	}
}

func TestList(t *testing.T) {
	c := load(t, map[string]string{
		"en": `{"language":{"list":"{a}, {b}"}}`, "zh-Hans": `{"language":{"list":"{a}、{b}"}}`, "ar": `{"language":{"list":"{a}، {b}"}}`,
	})
	for _, row := range []struct{ tag, want string }{
		{"en", "a, b, c"}, {"zh-Hans", "a、b、c"}, {"ar", "\u2068a\u2069، \u2068b\u2069، \u2068c\u2069"},
	} {
		items := []string{"a", "b", "c"}
		if got := c.For(row.tag).List(items...); got != row.want || items[0] != "a" {
			t.Errorf("%s: %q, want %q", row.tag, got, row.want)
		}
	}
	if got := c.For("en").List(); got != "" {
		t.Errorf("no items: %q", got)
	}
}

// Phrases are joined according to the language, and empty ones are skipped. Nothing is added for the
// direction, since they are only spoken.
func TestPhrases(t *testing.T) {
	c := load(t, map[string]string{
		"en": `{"language":{"phrases":"{a}, {b}"}}`, "zh-Hans": `{"language":{"phrases":"{a}，{b}"}}`, "ar": `{"language":{"phrases":"{a}، {b}"}}`,
	})
	for tag, want := range map[string]string{"en": "a, b", "zh-Hans": "a，b", "ar": "a، b"} {
		if got := c.For(tag).Phrases("a", "", "b"); got != want {
			t.Errorf("%s: %q, want %q", tag, got, want)
		}
	}
}

// Sentences are joined according to the language, and empty ones are skipped.
func TestSentences(t *testing.T) {
	c := load(t, map[string]string{
		"en": `{"language": {"sentences": "{a}. {b}"}}`,
		"zh": `{"language": {"sentences": "{a}。{b}"}}`,
	})
	for tag, want := range map[string]string{"en": "one. two", "zh": "one。two"} {
		if got := c.For(tag).Sentences("", "one", "", "two"); got != want {
			t.Errorf("%s: %q, want %q", tag, got, want)
		}
	}
	if got := c.For("en").Sentences("at 9 a.m.", "two."); got != "at 9 a.m. two." {
		t.Error(got)
	}
}
