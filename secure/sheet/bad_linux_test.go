package sheet

import (
	"bytes"
	"errors"
	"math"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/sheet/pdf"
	"github.com/waypost-app/waypost/secure/sheet/pdf/pdftest"
)

// Unusual input is either laid out completely or refused.
func TestBadInput(t *testing.T) {
	for name, change := range map[string]func(*Sheet){
		"a long name":           func(s *Sheet) { s.Name = strings.Repeat("Rosa María ", 28)[:300] },
		"a long word of a name": func(s *Sheet) { s.Name = strings.Repeat("Wolfeschlegel", 24)[:300] },
		"a long address":        func(s *Sheet) { s.Email = strings.Repeat("a", 240) + "@example.com" },
		"a long answer":         func(s *Sheet) { s.Answers[2] = answer("Why?", strings.Repeat("W", 500)) },
		"a long answer in Chinese": func(s *Sheet) {
			s.Answers[2] = answer("为什么？", strings.Repeat("因", 500))
		},
		"an emoji for a question": func(s *Sheet) { s.Answers[2] = answer("😀", "Canela") },
		"empty answers": func(s *Sheet) {
			for i := range s.Answers {
				s.Answers[i] = Answer{}
			}
		},
		"spaces":       func(s *Sheet) { s.Name, s.Answers[0] = "   ", answer("\n\t", "\u00a0") },
		"the past":     func(s *Sheet) { s.Made = time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC) },
		"the far past": func(s *Sheet) { s.Made = time.Date(-40_000, 1, 1, 0, 0, 0, 0, time.UTC) },
		"a long code":  func(s *Sheet) { s.BackupCode = secure.NewSecret(strings.Repeat("W", 200)) },
		"a huge code":  func(s *Sheet) { s.BackupCode = secure.NewSecret(strings.Repeat("W", 20_000)) },
	} {
		for _, o := range []Options{{}, {Paper: A4, TwoPlaces: true, Languages: []Texts{spanish()}}} {
			s := rosa(english())
			change(&s)
			var out bytes.Buffer
			var missing *MissingGlyphs
			switch err := Write(&out, s, o); {
			case errors.Is(err, ErrTooLong), errors.As(err, &missing):
				if out.Len() > 0 {
					t.Errorf("%s: %v, but something was written", name, err)
				}
				continue
			case err != nil:
				t.Errorf("%s: %v", name, err)
				continue
			}
			pdftest.Sound(t, out.Bytes())
			whole(t, s, o)
		}
	}
}

// whole checks that every glyph of a sheet is within the margins, and that everything
// that was typed is there.
func whole(t *testing.T, s Sheet, o Options) {
	t.Helper()
	pages, err := layOut(s, o)
	if err != nil {
		t.Fatal(err)
	}
	w, h := o.Paper.size()
	const margin = 0.25 * 96
	var said []string
	for _, p := range pages {
		for _, b := range p.Blocks {
			for _, l := range b.Lines {
				for _, r := range l.Runs {
					for _, m := range l.Outline(r) {
						n := 2 * m.Op.Points()
						if n > 0 && (m.Args[n-2] < margin || m.Args[n-2] > w-margin || m.Args[n-1] < margin || m.Args[n-1] > h-margin) {
							t.Fatalf("a glyph of %+q lies at %v", r.Text, m.Args[n-2:n])
						}
					}
					for _, g := range r.Out.Glyphs {
						if g.GlyphID == 0 {
							t.Fatalf("no font has %+q", r.Text)
						}
					}
				}
			}
			said = append(said, visible(blockText(b)))
		}
	}
	for _, want := range typedParts(s) {
		if want = visible(want); want != "" && !slices.ContainsFunc(said, func(s string) bool { return strings.HasSuffix(s, want) }) {
			t.Fatalf("%+q is not on the paper", want)
		}
	}
}

// blockText returns the text of a block, line by line.
func blockText(b pdf.Block) string {
	var out strings.Builder
	for _, l := range b.Lines {
		out.WriteString(l.Text())
	}
	return out.String()
}

// typedParts returns what the person typed.
func typedParts(s Sheet) []string {
	parts := []string{s.Name, s.Email, s.BackupCode.Reveal()}
	for _, a := range s.Answers {
		parts = append(parts, a.Question.Reveal(), a.Answer.Reveal())
	}
	return parts
}

// visible drops what may disappear at the end of a line: white space and bidi controls.
func visible(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 {
			return -1
		}
		return r
	}, s)
}

// FuzzLayout proves that any text is either laid out completely within the margins or
// refused.
func FuzzLayout(f *testing.F) {
	f.Add("Rosa Delgado", "7K4M 92QD", "¿Dónde?", "ñ  “é” O0l1I", "es", true)
	f.Add("رosa\u202e", "\u2067(", "a\nb\tc", "e\u0301ffi", "ar", false)
	f.Add("王喆琪 𠮷", "O0l1", "क्षितिज", "ጌታቸው \u200f한글", "zh-Hant", true)
	f.Add("กขค", "\u0300", "W\u0338\u0338\u0338", "\u1ee6\u20dd", "fa", false)
	f.Fuzz(func(t *testing.T, name, code, question, reply, lang string, two bool) {
		s := rosa(english())
		s.Name, s.BackupCode, s.Text.Lang = name, secure.NewSecret(code), lang
		s.Answers = []Answer{answer(question, reply), answer(reply, name)}
		o := Options{TwoPlaces: two}
		if two {
			o.Languages = []Texts{spanish()}
		}
		_, err := layOut(s, o)
		var missing *MissingGlyphs
		if errors.Is(err, ErrTooLong) || errors.As(err, &missing) {
			return
		}
		whole(t, s, o)
	})
}

// The code can be scanned from a page as rendered by a poor printer and a poor camera.
func TestToner(t *testing.T) {
	s := rosa(english())
	page := pdftest.Save(t, "page.png", pdftest.PNG(t, write(t, s, Options{}), 150, 1))
	for name, how := range map[string][]string{
		"noise":        {"-attenuate", "0.7", "+noise", "Gaussian"},
		"little ink":   {"+level", "45%,100%", "-attenuate", "0.4", "+noise", "Gaussian"},
		"out of focus": {"-blur", "0x1", "-attenuate", "0.4", "+noise", "Gaussian"},
		"askew":        {"-background", "white", "-rotate", "4", "-attenuate", "0.4", "+noise", "Gaussian"},
	} {
		photo := strings.TrimSuffix(page, ".png") + ".jpg"
		pdftest.Run(t, "convert", slices.Concat([]string{page, "-seed", "7"}, how, []string{"-quality", "40", photo})...)
		if got := strings.TrimSpace(pdftest.Run(t, "zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", photo)); got != s.Key.URI() {
			t.Errorf("%s: zbarimg does not read the code", name)
		}
		if got := s.Match(decoded(t, photo)); got != Current {
			t.Errorf("%s: we do not read the code", name)
		}
	}
}

// A page with Chinese and Korean allocates no more than 60 MB.
func TestMemory(t *testing.T) {
	s := cjk()
	write(t, s, Options{}) // the fonts are decompressed here
	r := testing.Benchmark(func(b *testing.B) { benchmarkWrite(b, s, Options{Languages: []Texts{english()}}) })
	if mb := float64(r.AllocedBytesPerOp()) / 1e6; mb > 60 || math.IsNaN(mb) {
		t.Errorf("%.0f MB", mb)
	}
	if size := r.Extra["bytes/page"]; size > 200_000 {
		t.Errorf("%.0f bytes", size)
	}
}
