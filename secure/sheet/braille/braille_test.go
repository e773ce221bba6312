package braille

import (
	"bytes"
	"strings"
	"testing"
)

// The expected results follow the Rules of Unified English Braille (2013), by section,
// and were compared with liblouis' table en-ueb-g1, which differs in two respects: it
// writes several capitalized words as a passage, and distinguishes an apostrophe from a
// quotation mark.
func TestTranslate(t *testing.T) {
	for name, test := range map[string]struct{ text, want string }{
		"a capital (8.3)":                   {"Rosa", ",ROSA"},
		"a capital word (8.4)":              {"USCIS", ",,USCIS"},
		"the end of capitals (8.6)":         {"abCDef", "AB,,CD,'EF"},
		"a number (6.1)":                    {"2026", "#BJBF"},
		"a number with a comma (6.2)":       {"1,500.25", "#A1EJJ4BE"},
		"a time":                            {"2:30", "#B3#CJ"},
		"a hyphen ends a number (6.5)":      {"3-4", "#C-#D"},
		"a small a to j after a digit":      {"1a", "#A;A"},
		"a small k to z after a digit":      {"1k", "#AK"},
		"a capital after a digit":           {"1A", "#A,A"},
		"a small letter after 1.":           {"1.a", "#A4;A"},
		"a code":                            {"7K4M 92QD", "#G,K#D,M #IB,,QD"},
		"capitals between digits":           {"XT3H", ",,XT#C,H"},
		"acute, grave, tilde (4.2)":         {"é à ñ", "^/E ^*A ^]N"},
		"diaeresis, cedilla, circumflex":    {"ü ç ê", "^3U ^&C ^%E"},
		"ring, caron, breve, macron":        {"å č ă ō", "^$A ^+C @+A @-O"},
		"capital letters with accents":      {"Éa ÉA SÃO", ",^/EA ,,^/EA ,,S^]AO"},
		"a letter in two characters":        {"e\u0301", "^/E"},
		"an address":                        {"a.b@example.com", "A4B@AEXAMPLE4COM"},
		"quotation marks (7.6)":             {"“x” ‘y’ don’t", "8X0 ,8Y' DON'T"},
		"Spanish questions (7.5)":           {"¿Qué? ¡Sí!", "^;8,QU^/E8 ^;6,S^/I6"},
		"dashes (7.2)":                      {"a – b—c", "A ,- B\",-C"},
		"brackets and slashes (7.1, 7.4)":   {"(a) [b] /", "\"<A\"> .<B.> _/"},
		"signs (3)":                         {"+ = * & # % $ _", "\"6 \"7 \"9 @& _? .0 @S .-"},
		"what cannot be written, left out":  {"aЖb", "AB"},
		"a stop after a number and a space": {"1. a", "#A4 A"},
	} {
		if got := Translate(test.text); got != test.want {
			t.Errorf("%s: %q is %q, not %q", name, test.text, got, test.want)
		}
	}
}

func TestMissing(t *testing.T) {
	for text, want := range map[string]string{
		"Señor García, 7K4M": "", "Ж и Ж": "Жи", "Phạm": "ạ", "Nguyễn": "ễ", "đ": "đ", "`": "`", "çãéü": "",
	} {
		if got := string(Missing(text)); got != want {
			t.Errorf("%q lacks %q, not %q", text, got, want)
		}
	}
}

// read returns what somebody would read from the braille of a code.
func read(cells string) string {
	var out strings.Builder
	numeric, upper, all := false, false, false
	for i := 0; i < len(cells); i++ {
		c := cells[i]
		switch {
		case strings.HasPrefix(cells[i:], capitalEnd):
			all = false
			i++
		case strings.HasPrefix(cells[i:], capitals):
			all, numeric = true, false
			i++
		case c == ',':
			upper, numeric = true, false
		case c == '#':
			numeric, all = true, false
		case c == ';':
			numeric = false
		case c == ' ':
			numeric, all = false, false
			out.WriteByte(c)
		case numeric && c >= 'A' && c <= 'J':
			out.WriteByte("1234567890"[c-'A'])
		case upper || all:
			out.WriteByte(c)
			upper = false
		default:
			numeric = false
			out.WriteString(strings.ToLower(string(c)))
		}
	}
	return out.String()
}

// FuzzCode proves that every code can be read back, letter for letter.
func FuzzCode(f *testing.F) {
	for _, code := range []string{"7K4M 92QD XT3H 8WBN", "aB3dE", "ABc1d2J", "KRSX G5BA"} {
		f.Add(code)
	}
	f.Fuzz(func(t *testing.T, code string) {
		code = strings.Join(strings.Fields(strings.Map(func(r rune) rune {
			if r == ' ' || r >= '0' && r <= '9' || isLetter(r) {
				return r
			}
			return -1
		}, code)), " ")
		if got := read(Translate(code)); got != code {
			t.Errorf("%q is read as %q", code, got)
		}
	})
}

func FuzzWrite(f *testing.F) {
	f.Add("7K4M 92QD", strings.Repeat("abcdef7", 30), true)
	f.Add("ễ\xff\u2063", "", false)
	f.Fuzz(func(t *testing.T, a, b string, heading bool) {
		var out bytes.Buffer
		if err := Write(&out, []Line{{Text: a, Heading: heading}, {Text: b}, {Text: a + b, Heading: true}}); err != nil {
			t.Fatal(err)
		}
		for _, page := range strings.Split(out.String(), "\f") {
			all := strings.Split(strings.TrimSuffix(page, "\r\n"), "\r\n")
			if len(all) != lines {
				t.Errorf("a page has %d lines", len(all))
			}
			for _, l := range all {
				if len(l) > width {
					t.Errorf("%q is %d cells wide", l, len(l))
				}
				if at := strings.IndexFunc(l, func(r rune) bool { return r < ' ' || r > '_' }); at >= 0 {
					t.Errorf("%q is no ASCII braille", l)
				}
			}
		}
	})
}

func TestPages(t *testing.T) {
	var text []Line
	for range 30 {
		text = append(text, Line{Text: "one two three four five six seven eight nine"})
	}
	var out bytes.Buffer
	if err := Write(&out, append([]Line{{Text: "Title", Heading: true}}, text...)); err != nil {
		t.Fatal(err)
	}
	pages := strings.Split(out.String(), "\f")
	if len(pages) != 3 {
		t.Fatalf("%d pages", len(pages))
	}
	first := strings.Split(pages[0], "\r\n")
	if first[0] != "    ,TITLE" || first[1] != "ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT" || first[2] != "  NINE" {
		t.Errorf("it begins %q", first[:3])
	}
	if last := first[lines-1]; last != strings.Repeat(" ", width-2)+"#A" {
		t.Errorf("the first page ends with %q", last)
	}
	if got := wrap(strings.Repeat("x", 50), 0, 2); len(got) != 2 || got[0] != strings.Repeat("X", 39)+"\"" || got[1] != "  "+strings.Repeat("X", 11) {
		t.Errorf("a long word is %q", got)
	}
}
