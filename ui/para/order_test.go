package para

import (
	"slices"
	"strings"
	"testing"
	"unicode"
)

// The pieces of each line are in the order in which browsers and GNU FriBidi put them,
// from left to right. Each piece is written in reading order.
func TestOrder(t *testing.T) {
	for _, c := range []struct {
		lang  string
		width float32
		spans []Span
		want  []string // one entry per line, pieces separated by bars
	}{
		{"ar", 600, plain("الخطوة 6 من 9"), []string{"9|من|6|الخطوة"}},
		{"ar", 600, plain("اضغط submit ثم اكتب الرمز 7K4M-92QD (مهم)."), []string{".|)|مهم|(|7K4M-92QD|الرمز|اكتب|ثم|submit|اضغط"}},
		{"fa", 600, plain("کد شما 123456 است!"), []string{"!|است|123456|شما|کد"}},
		{"ar", 600, plain("افتح الموقع (the official website, uscis.gov) ثم تابع."), []string{".|تابع|ثم|)|the official website, uscis.gov|(|الموقع|افتح"}},
		{"ar", 600, plain("ليس تطبيقًا حكوميًا. برنامج Waypost ليس جزءًا من USCIS."), []string{".|USCIS|من|جزءا|ليس|Waypost|برنامج|.|حكوميا|تطبيقا|ليس"}},
		{"en", 600, plain("In Arabic: الخطوة 6 من 9 means step 6 of 9."), []string{"In Arabic:|9|من|6|الخطوة|means step 6 of 9."}},
		{
			"ar", 600,
			[]Span{{Text: "رمزك "}, {Text: "7K4M 92QD-XT3H 8WBN", Mono: true, LTR: true}, {Text: " محفوظ؛ الرقم "}, {Text: "1234-5678", LTR: true}, {Text: "، وليس 1234-5678!"}},
			[]string{"!|5678-1234|وليس|،|1234-5678|الرقم|؛|محفوظ|7K4M 92QD-XT3H 8WBN|رمزك"},
		},
		{"ar", 600, plain("اكتب «English (داخل العربية) text» الآن؟"), []string{"؟|الآن|»|text|)|العربية|داخل|(|English|«|اكتب"}},
		{"fa", 600, plain("شماره ۱۲۳۴-۵۶۷۸ و ۵۰٪ از $20.50 (۶/۹)"), []string{")|۶/۹|(|20.50$|از|٪|۵۰|و|۵۶۷۸-۱۲۳۴|شماره"}},
		{"fa", 600, plain("نامه: user@example.com، +1 (202) 555-0143."), []string{".|user@example.com، +1 (202) 555-0143|:|نامه"}},
		{"ar", 600, plain("لا إله ٢٠٢٦/١١/٢٢ — 10:42 AM"), []string{"AM|10:42|—|٢٠٢٦/١١/٢٢|إله|لا"}},
		{"ar", 200, plain("اضغط submit ثم اكتب الرمز 7K4M-92QD (مهم)."), []string{"اكتب|ثم|submit|اضغط", ".|)|مهم|(|7K4M-92QD|الرمز"}},
		{"ar", 600, []Span{{Text: "اضغط "}, {Text: "resend 2 (now)", Chip: true}, {Text: " الآن."}}, []string{".|الآن|resend 2 (now)|اضغط"}},
	} {
		p := New(c.lang, Style{Size: 18, Line: 28, Color: inkColor}, c.spans...)
		var want []string
		for _, l := range c.want {
			want = append(want, leftToRight(l))
		}
		if got := order(p, c.width); !slices.Equal(got, want) {
			t.Errorf("%q at %v:\n got %+q\nwant %+q", p.Plain(), c.width, got, want)
		}
	}
}

// The website's words stay in one piece and are read from left to right, wherever the
// lines of the surrounding sentence break.
func TestMixedTextAtEveryBreak(t *testing.T) {
	const words = "resend confirmation instructions"
	for lang, around := range map[string][2]string{
		"ar":      {"إذا لم تصل الرسالة بعد عشر دقائق فاضغط على ", " (إعادة إرسال التعليمات) ثم انتظر 10 دقائق أخرى."},
		"fa":      {"اگر ایمیل نرسید روی ", " (ارسال دوبارهٔ راهنما) بزنید و ۱۰ دقیقه صبر کنید."},
		"zh-Hans": {"如果没有收到邮件，请按", "（重新发送说明），然后再等 10 分钟。"},
	} {
		p := New(lang, Style{Size: 18, Line: 28, Color: inkColor},
			Span{Text: around[0]}, Span{Text: words, Chip: true, LTR: true}, Span{Text: around[1]})
		broken := map[int]bool{}
		for width := float32(330); width < 900; width += 3 {
			lines := order(p, width)
			broken[len(lines)] = true
			whole := func(line string) bool { return strings.Contains(line, strings.ReplaceAll(words, " ", "")) }
			if !slices.ContainsFunc(lines, whole) {
				t.Fatalf("%s at %v: %q", lang, width, lines)
			}
		}
		if len(broken) < 2 {
			t.Errorf("%s: the sentence never broke otherwise", lang)
		}
	}
}

func plain(s string) []Span { return []Span{{Text: s}} }

// leftToRight joins the pieces of a line as their letters appear on the screen, from left
// to right.
func leftToRight(line string) string {
	var b strings.Builder
	for _, piece := range strings.Split(line, "|") {
		rs := []rune(piece)
		if slices.ContainsFunc(rs, func(r rune) bool { return unicode.IsLetter(r) && unicode.Is(unicode.Arabic, r) }) {
			slices.Reverse(rs)
		}
		b.WriteString(string(rs))
	}
	return strings.Map(seen, b.String())
}

// order returns the runes of each line from left to right.
func order(p *Para, width float32) (lines []string) {
	for _, l := range p.lay(width).lines {
		var b strings.Builder
		for _, run := range l.Runs {
			rs := []rune(run.Text)
			if run.RTL {
				slices.Reverse(rs)
			}
			b.WriteString(string(rs))
		}
		lines = append(lines, strings.Map(seen, b.String()))
	}
	return lines
}

// seen drops characters that take no place of their own: white space and marks.
func seen(r rune) rune {
	if unicode.IsSpace(r) || unicode.IsMark(r) || unicode.Is(unicode.Cf, r) {
		return -1
	}
	return r
}
