package canonical_test

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/waypost-app/waypost/secure/canonical"
)

func TestEqual(t *testing.T) {
	for name, c := range map[string]struct {
		a, b string
		want bool
	}{
		"identical":               {"7K4M-92QD", "7K4M-92QD", true},
		"composed Latin":          {"José", "Jose\u0301", true},
		"composed Vietnamese":     {"Nguyễn Thị Hương", norm.NFD.String("Nguyễn Thị Hương"), true},
		"composed Korean":         {"비밀번호", norm.NFD.String("비밀번호"), true},
		"order of accents":        {"a\u0323\u0302", "a\u0302\u0323", true},
		"full width":              {"ＡＢＣ１２３", "ABC123", true},
		"half-width kana":         {"ｶﾞｷﾞ", "ガギ", true},
		"ligature":                {"ﬁnca", "finca", true},
		"superscript":             {"m²", "m2", true},
		"Ångström sign":           {"\u212B", "Å", true},
		"no-break space":          {"7K4M\u00A092QD", "7K4M 92QD", true},
		"narrow no-break space":   {"7K4M\u202F92QD", "7K4M 92QD", true},
		"ideographic space":       {"山田　太郎", "山田 太郎", true},
		"tab":                     {"7K4M\t92QD", "7K4M 92QD", true},
		"line break":              {"7K4M\r\n92QD", "7K4M 92QD", true},
		"line separator":          {"7K4M\u202892QD", "7K4M 92QD", true},
		"braille blank":           {"7K4M\u280092QD", "7K4M 92QD", true},
		"two spaces":              {"7K4M  92QD", "7K4M 92QD", true},
		"mixed spaces":            {"7K4M \u00A0\t92QD", "7K4M 92QD", true},
		"space at the ends":       {" \u3000rosa\n", "rosa", true},
		"zero-width space":        {"ro\u200Bsa", "rosa", true},
		"byte order mark":         {"\uFEFFrosa", "rosa", true},
		"word joiner":             {"ro\u2060sa", "rosa", true},
		"soft hyphen":             {"ro\u00ADsa", "rosa", true},
		"direction override":      {"\u202Erosa\u202C", "rosa", true},
		"direction isolate":       {"\u2068rosa\u2069", "rosa", true},
		"Arabic letter mark":      {"\u061C7K4M", "7K4M", true},
		"variation selector":      {"❤\uFE0F", "❤", true},
		"Hangul filler":           {"ro\u3164sa", "rosa", true},
		"half-width filler":       {"ro\uFFA0sa", "rosa", true},
		"tag characters":          {"rosa\U000E0041\U000E007F", "rosa", true},
		"control":                 {"ro\x00sa\x7f", "rosa", true},
		"accent behind a joiner":  {"Jose\u200D\u0301", "José", true},
		"hyphen":                  {"7K4M‐92QD", "7K4M-92QD", true},
		"no-break hyphen":         {"7K4M\u201192QD", "7K4M-92QD", true},
		"en dash":                 {"7K4M–92QD", "7K4M-92QD", true},
		"em dash":                 {"7K4M—92QD", "7K4M-92QD", true},
		"minus":                   {"7K4M−92QD", "7K4M-92QD", true},
		"full-width hyphen":       {"7K4M－92QD", "7K4M-92QD", true},
		"small em dash":           {"7K4M﹘92QD", "7K4M-92QD", true},
		"apostrophe":              {"O’Brien", "O'Brien", true},
		"quotation marks":         {"„x“", "\"x\"", true},
		"case":                    {"7k4m", "7K4M", false},
		"case of sharp s":         {"STRASSE", "straße", false},
		"accent":                  {"Jose", "José", false},
		"stroke":                  {"đ", "d", false},
		"space or none":           {"7K4M 92QD", "7K4M92QD", false},
		"hyphen or none":          {"7K4M-92QD", "7K4M92QD", false},
		"hyphen or space":         {"7K4M-92QD", "7K4M 92QD", false},
		"hyphen or underscore":    {"7K4M-92QD", "7K4M_92QD", false},
		"wave dash":               {"1〜2", "1-2", false},
		"another script":          {"аnа", "ana", false},
		"digit or letter":         {"O0", "OO", false},
		"Arabic digits":           {"٣١٨", "318", false},
		"question mark":           {"color?", "color", false},
		"Arabic number sign":      {"\u06001", "1", false},
		"nothing, invisible only": {"\u200B\u2060", "", true},
	} {
		if got := canonical.Equal(c.a, c.b); got != c.want {
			t.Errorf("%s: Equal(%+q, %+q) = %v", name, c.a, c.b, got)
		}
		if got := canonical.Equal(c.b, c.a); got != c.want {
			t.Errorf("%s, exchanged: %v", name, got)
		}
	}
}

// Form is stable, and no normalization form changes its result, for all runes of Unicode.
func TestFormOfEveryRune(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if !utf8.ValidRune(r) || unicode.In(r, unicode.Co) {
			continue
		}
		between, accented := "a"+string(r)+"b", string(r)+"\u0301"
		if canonical.Form(between) != between || norm.NFD.String(between) != between { // otherwise there is only one form
			checkForm(t, between)
		}
		if r <= 0xFFFF && canonical.Form(accented) != accented { // x/text composes others as if they had 16 bits
			checkForm(t, accented)
		}
	}
}

// checkForm checks everything that Form promises for one text.
func checkForm(t *testing.T, s string) {
	t.Helper()
	form := canonical.Form(s)
	if again := canonical.Form(form); again != form {
		t.Fatalf("Form(%+q) = %+q, whose Form is %+q", s, form, again)
	}
	for name, f := range map[string]norm.Form{"NFC": norm.NFC, "NFD": norm.NFD, "NFKC": norm.NFKC, "NFKD": norm.NFKD} {
		if got := canonical.Form(f.String(s)); got != form {
			t.Fatalf("Form(%+q) = %+q, but %+q of its %s", s, form, got, name)
		}
	}
}

func TestWords(t *testing.T) {
	for a, b := range map[string]string{
		"¿Cuál es su color favorito?": "cuál es su color favorito",
		"What is your pet's name?":    "What is your pet’s name",
		"  First…  school! ":          "FIRST SCHOOL",
		"你的第一所学校？":                    "你的第一所学校",
		"ما اسم مدرستك؟":              "ما اسم مدرستك",
	} {
		if canonical.Words(a) != canonical.Words(b) {
			t.Errorf("%q and %q have the words %q and %q", a, b, canonical.Words(a), canonical.Words(b))
		}
	}
	for a, b := range map[string]string{
		"Which city?": "Which school?",
		"Cuál":        "Cual",
		"C++":         "C",
		"pet name":    "petname",
	} {
		if canonical.Words(a) == canonical.Words(b) {
			t.Errorf("%q and %q have the same words", a, b)
		}
	}
}

func TestClean(t *testing.T) {
	for typed, want := range map[string]string{
		"rosa@example.com":             "rosa@example.com",
		" rosa@example.com\u00A0":      "rosa@example.com",
		"\u202Arosa@example.com\u202C": "rosa@example.com",
		"rosa\u200B@example.com\uFEFF": "rosa@example.com",
		"rosa@exam\u00ADple.com\r\n":   "rosa@example.com",
		"jose\u0301@example.com":       "josé@example.com",
		"Rosa \u3000 Delgado":          "Rosa Delgado",
		"Rosa-Delgado–X":               "Rosa-Delgado–X",
		"\u2060":                       "",
	} {
		if got := canonical.Clean(typed); got != want {
			t.Errorf("Clean(%+q) = %+q, want %+q", typed, got, want)
		}
	}
}

// A file sealed with one spelling of a passphrase opens with every spelling that looks
// the same, and so does a file that another program sealed with a plain form.
func TestPassphraseOpens(t *testing.T) {
	for _, made := range []string{
		"mật khẩu của tôi", "비밀번호 열쇠", "contraseña-señal", "river-candle-mango", "ｆｕｌｌ　ｗｉｄｔｈ", "l’été – ici",
	} {
		for _, typed := range []string{
			made, norm.NFD.String(made), norm.NFC.String(made), norm.NFKC.String(made),
			" " + made + "\n", "\u200E" + strings.ReplaceAll(made, " ", "\u00A0"), strings.ReplaceAll(made, "-", "\u2011"),
		} {
			if forms := canonical.Passphrases(typed); !slices.Contains(forms, canonical.Passphrase(made)) {
				t.Errorf("%+q does not open what %+q made: %+q", typed, made, forms)
			}
		}
		for _, other := range []norm.Form{norm.NFC, norm.NFD} {
			if forms := canonical.Passphrases(made); !slices.Contains(forms, other.String(made)) {
				t.Errorf("%+q does not open an older file: %+q", made, forms)
			}
		}
	}
}

func TestPassphrasesInOrder(t *testing.T) {
	for typed, want := range map[string][]string{
		"":             {""},
		"river-candle": {"river-candle"},
		"é":            {"é", "e\u0301"},
		"e\u0301":      {"e\u0301", "é"},
		" é":           {" é", "é", " e\u0301"},
		"ﬁn e\u0301 ":  {"ﬁn e\u0301 ", "ﬁn é ", "fin é"},
		"a–b":          {"a–b", "a-b"},
		"a\u200Bb":     {"a\u200Bb", "ab"},
	} {
		if got := canonical.Passphrases(typed); !slices.Equal(got, want) {
			t.Errorf("Passphrases(%+q) = %+q, want %+q", typed, got, want)
		}
	}
}

func FuzzForm(f *testing.F) {
	for _, s := range []string{"José\u00A0-\u2011", "비\u200B밀", "\xff", "e" + strings.Repeat("\u0301\u0323", 40), " \u0308"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if utf8.ValidString(s) && !beyondXText(s) {
			checkForm(t, s)
		}
		for _, clean := range []string{canonical.Clean(s), canonical.Words(s)} {
			if canonical.Clean(clean) != clean {
				t.Fatalf("Clean(%+q) is not clean", clean)
			}
		}
		if !slices.Contains(canonical.Passphrases(s), canonical.Passphrase(s)) || canonical.Passphrases(s)[0] != s {
			t.Fatalf("Passphrases(%+q) lack a form", s)
		}
	})
}

// beyondXText reports whether x/text may normalize s incorrectly: it processes more than
// 30 accents on a letter in portions, and composes letters beyond 16 bits as if they had
// only these. Neither occurs in any language.
func beyondXText(s string) bool {
	accents, astral := 0, false
	for _, r := range norm.NFKD.String(s) {
		if unicode.Is(unicode.M, r) {
			accents++
		}
		astral = astral || r > 0xFFFF
	}
	return accents > 25 || accents > 0 && astral
}
