package typeset

import (
	"slices"
	"strings"
	"testing"
)

// words returns the text of the runs of each line, from left to right.
func words(lines []Line) []string {
	var out []string
	for _, l := range lines {
		var runs []string
		for _, r := range l.Runs {
			runs = append(runs, r.Text)
		}
		out = append(out, strings.Join(runs, "|"))
	}
	return out
}

func TestWrap(t *testing.T) {
	chip := Span{Text: "Create a Password", Isolate: true, Whole: true, Pad: 8}
	for _, c := range []struct {
		name  string
		width float32
		spans []Span
		want  []string
	}{
		{"fits", 500, []Span{{Text: "Open the official website"}}, []string{"Open the official website"}},
		{"breaks at spaces", 120, []Span{{Text: "Open the official website"}}, []string{"Open the", "official", "website"}},
		{"white space at a line's end needs no room", 83, []Span{{Text: "Open the     official"}}, []string{"Open the", "official"}},
		{"line ends", 500, []Span{{Text: "a\nb\n\nc\n"}}, []string{"a", "b", "", "c", ""}},
		{"nothing", 500, nil, []string{""}},
		{"a long word is cut", 60, []Span{{Text: "aaaaaaaaaa"}}, []string{"aaaaa", "aaaaa"}},
		{"an address is cut after the @", 110, []Span{{Text: "rosa@example.org"}}, []string{"rosa@", "example.org"}},
		{"or after a dot", 130, []Span{{Text: "myaccount@uscis.dhs.gov"}}, []string{"myaccount@", "uscis.dhs.gov"}},
		{"else anywhere", 60, []Span{{Text: "rosa@example.org"}}, []string{"rosa@", "examp", "le.org"}},
		{"no room at all", 0, []Span{{Text: "abc"}}, []string{"a", "b", "c"}},
		{"a chip stays whole", 250, []Span{{Text: "Now press "}, chip, {Text: "."}}, []string{"Now press", "Create a Password|."}},
		{"a chip is cut when it must be", 100, []Span{chip}, []string{"Create a", "Password"}},
		{"no break before a mark", 100, []Span{{Text: "Press "}, {Text: "OK", Style: Style{Bold: true}}, {Text: ", please"}}, []string{"Press |OK|,", "please"}},
		{"tabs and other white space", 500, []Span{{Text: "a\tb"}}, []string{"a\tb"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := words(New("en", 18, c.spans...).Wrap(c.width)); !slices.Equal(got, c.want) {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

// Runs are in the same order as in browsers, from left to right.
func TestOrderOfRuns(t *testing.T) {
	code := Span{Text: "1234-5678", Isolate: true, Whole: true}
	for _, c := range []struct {
		lang  string
		spans []Span
		want  string
	}{
		{"ar", []Span{{Text: "الخطوة 6 من 9"}}, "9| من |6|الخطوة "},
		{"ar", []Span{{Text: "اضغط submit ثم"}}, " ثم|submit|اضغط "},
		{"ar", []Span{{Text: "الرقم "}, code, {Text: "، وليس"}}, "، وليس|1234-5678|الرقم "},
		{"ar", []Span{code, {Text: " "}, {Text: "7K4M", Isolate: true}}, "7K4M| |1234-5678"},
		{"en", []Span{{Text: "In Arabic: الخطوة 6 means step 6."}}, "In Arabic: |6|الخطوة | means step 6."},
		{"ar", []Span{{Text: "\u2067مرحبا\u2069\u2066abc\u2069"}}, "abc|مرحبا"},
		{"ar", []Span{{Text: "ab\u2069cd", Isolate: true}, {Text: " مرحبا"}}, " مرحبا|ab\u2069cd"},
	} {
		if got := words(New(c.lang, 18, c.spans...).Wrap(1000)); !slices.Equal(got, []string{c.want}) {
			t.Errorf("%v:\ngot  %q\nwant %q", c.spans, got, c.want)
		}
	}
}

func TestRunsTouch(t *testing.T) {
	p := New("ar", 18, Span{Text: "اضغط "}, Span{Text: "submit", Isolate: true, Whole: true, Pad: 8}, Span{Text: " ثم اكتب é."})
	for _, l := range p.Wrap(1000) {
		var x float32
		for i, r := range l.Runs {
			pad := p.spans[r.Span].Pad
			if i > 0 && l.Runs[i-1].Span != r.Span {
				pad += p.spans[l.Runs[i-1].Span].Pad
			}
			if r.X != x+pad {
				t.Errorf("%q stands at %v, want %v", r.Text, r.X, x+pad)
			}
			x = r.X + r.Advance
			for _, g := range r.Out.Glyphs {
				if at := g.TextIndex() - r.Start; at < 0 || at >= len([]rune(r.Text)) {
					t.Errorf("%q: glyph of rune %d", r.Text, at)
				}
			}
		}
		if l.Width != x {
			t.Errorf("width %v, want %v", l.Width, x)
		}
	}
}

func TestNatural(t *testing.T) {
	one := New("en", 18, Span{Text: "official website"})
	if l := one.Wrap(one.Natural()); len(l) != 1 {
		t.Errorf("its natural width breaks it: %q", words(l))
	}
	two := New("en", 18, Span{Text: "official website\nx"})
	if one.Natural() != two.Natural() {
		t.Errorf("%v and %v", one.Natural(), two.Natural())
	}
}

func FuzzWrap(f *testing.F) {
	f.Add("Press submit, then 1234-5678.", "ar", "code", float32(80))
	f.Add("اضغط \u2067على\u202e submit\t(6)\r\n\n", "en", "\u2069\u202c", float32(0))
	f.Add("e\u0301\u200d\U0001f469\u200d\U0001f4bb ffi ﷺ \ufeff\x00\x7f", "fa", " ", float32(33.3))
	f.Add("\ufffd\u0e33नमस्ते 한국어\u2028", "", "\n", float32(-5))
	f.Fuzz(func(t *testing.T, text, lang, code string, width float32) {
		p := New(lang, 16, Span{Text: text}, Span{Text: code, Isolate: true, Whole: true, Pad: 8}, Span{Text: text, Style: Style{Mono: true, Bold: true}})
		next := 0
		for _, l := range p.Wrap(width) {
			if l.Start != next || l.End < l.Start {
				t.Fatalf("line %d to %d after %d", l.Start, l.End, next)
			}
			next = l.End
			checkLine(t, p, l)
		}
		if next != len(p.text) {
			t.Fatalf("lines end at %d of %d", next, len(p.text))
		}
		lead, trail := p.Edges()
		if len(lead) != len(p.text) || len(trail) != len(p.text) {
			t.Fatalf("%d and %d edges for %d runes", len(lead), len(trail), len(p.text))
		}
	})
}

// checkLine checks that every visible rune of a line is in exactly one run.
func checkLine(t *testing.T, p *Paragraph, l Line) {
	t.Helper()
	seen := make([]int, l.End-l.Start)
	for _, r := range l.Runs {
		for i := range []rune(r.Text) {
			seen[r.Start-l.Start+i]++
		}
	}
	for i := l.Start; i < p.trim(l.Start, l.End); i++ {
		want := 1
		if isControl(p.text[i]) && !p.spans[p.owner[i]].isolated() {
			want = 0
		}
		if seen[i-l.Start] != want {
			t.Fatalf("%U is shown %d times, want %d", p.text[i], seen[i-l.Start], want)
		}
	}
}

// Korean words are split only if they do not fit.
func TestKorean(t *testing.T) {
	text := "공식 웹사이트에 로그인하십시오"
	p := New("ko", 10, Span{Text: text})
	var got []string
	for _, l := range p.Wrap(75) {
		got = append(got, string(p.text[l.Start:l.End]))
	}
	if want := []string{"공식 웹사이트에 ", "로그인하십시오"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	if n := len(p.Wrap(30)); n < 5 {
		t.Errorf("%d narrow lines", n)
	}
}

// A short prefix before a hyphen stays with its word.
func TestPrefix(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"Tagalog":  {"Pindutin at mag-type muli", []string{"Pindutin at ", "mag-type muli"}},
		"one":      {"your new big e-mail here", []string{"your new big ", "e-mail here"}},
		"compound": {"a computer-based test", []string{"a computer-", "based test"}},
		"number":   {"call now 800-375-5283", []string{"call now ", "800-375-5283"}},
	} {
		p := New("tl", 10, Span{Text: c.text})
		var got []string
		for _, l := range p.Wrap(75) {
			got = append(got, string(p.text[l.Start:l.End]))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

// TestLastSign checks that the last line of a Chinese text is not a single character,
// unless nothing else fits.
func TestLastSign(t *testing.T) {
	for _, c := range []struct {
		text  string
		width float32
		want  []string
	}{
		{"请写下您的备用码。", 85, []string{"请写下您的备", "用码。"}},
		{"请插上您的 U 盘。", 70, []string{"请插上您的 ", "U 盘。"}},
		{"请写下", 5, []string{"请", "写", "下"}},
	} {
		p := New("zh-Hans", 10, Span{Text: c.text})
		var got []string
		for _, l := range p.Wrap(c.width) {
			got = append(got, string(p.text[l.Start:l.End]))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%v wide: %q, want %q", c.width, got, c.want)
		}
	}
}
