package sheet

import (
	"bytes"
	"math"
	"slices"
	"testing"
	"unicode/utf8"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/sheet/pdf"
)

// Positions are those of the design, in 1/96 in.
func TestPlaces(t *testing.T) {
	pages, err := layOut(rosa(english()), Options{})
	if err != nil {
		t.Fatal(err)
	}
	places := map[string]pdf.Line{}
	for _, b := range pages[0].Blocks {
		for _, l := range b.Lines {
			places[l.Runs[0].Text] = l
		}
	}
	for text, want := range map[string][3]float32{ // left edge, baseline, size
		"My recovery sheet": {56, 77, 28},
		"Name: ":            {56, 154, 15},
		"Made on: ":         {420, 154, 15},
		"7K4M":              {213.2, 300, 36},
		"and scan this picture. The app shows a code. Type it on the website.": {271.2, 504.6, 14},
		"If you cannot scan, type this key in the app:":                        {271.2, 536.6, 14},
		"What was the name of your first pet?":                                 {124, 674, 15},
		"Mrs. Ortega":                                                          {496, 794, 16},
		"Lost it? Log in and make new codes.":                                  {448.5, 940, 14},
		"Page 1 of 1":                                                          {695.5, 1004, 12},
	} {
		l, ok := places[text]
		if !ok {
			t.Errorf("no %q", text)
			continue
		}
		for i, got := range []float32{l.X + l.Runs[0].X, l.Y, l.Size} {
			if math.Abs(float64(got-want[i])) > 0.75 {
				t.Errorf("%q: %v, want %v", text, []float32{l.X, l.Y, l.Size}, want)
				break
			}
		}
	}
}

// Nothing is outside of the margins, in either direction of writing.
func TestNothingOutside(t *testing.T) {
	arabic := english()
	arabic.Lang = "ar"
	arabic.AppHow = "افتح تطبيق المصادقة في الهاتف الجديد. اضغط + وامسح هذه الصورة."
	for _, paper := range []Paper{Letter, A4} {
		for _, texts := range []Texts{english(), spanish(), arabic} {
			pages, err := layOut(rosa(texts), Options{Paper: paper})
			if err != nil {
				t.Fatal(err)
			}
			w, h := paper.size()
			const margin = 0.4 * 96
			inside := func(x, y float32) bool { return x >= margin && x <= w-margin && y >= 0.3*96 && y <= h-0.3*96 }
			for _, b := range pages[0].Blocks {
				for _, l := range b.Lines {
					if !inside(l.X, l.Y) || !inside(l.X+l.Width, l.Y) {
						t.Errorf("%s: %q stands outside", texts.Lang, l.Runs[0].Text)
					}
				}
				for _, s := range b.Shapes {
					for _, m := range s.Path {
						if m.Op != pdf.Close && !inside(m.Args[0], m.Args[1]) {
							t.Errorf("%s: a shape stands outside", texts.Lang)
						}
					}
				}
			}
		}
	}
}

func TestMarked(t *testing.T) {
	got := marked("Press `backup code` **now**.")
	want := []words{{text: "Press "}, {text: "backup code", bold: true, ltr: true}, {text: " "}, {text: "now", bold: true}, {text: "."}}
	if !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

func TestGrouped(t *testing.T) {
	for in, want := range map[string]string{
		"": "", "7K4M": "7K4M", "7K4M9": "7K4M 9", "7k4m92qd": "7k4m 92qd", "7K4 92Q": "7K4 92Q", "ab-cdefgh": "ab-cdefgh",
	} {
		if got := grouped(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func FuzzWrite(f *testing.F) {
	f.Add("Rosa Delgado", "7K4M 92QD XT3H 8WBN", "¿Dónde?", "ñ  “é” O0l1I", "es")
	f.Add("رosa\u202e", "\u2067(", "a\nb\tc", "e\u0301ffi", "ar")
	f.Add("", " ", "", "", "")
	f.Add("\xe2", "0", "\ufffd", "\x00", "en")
	f.Fuzz(func(t *testing.T, name, code, question, reply, lang string) {
		s := rosa(english())
		s.Name, s.BackupCode, s.Text.Lang = name, secure.NewSecret(code), lang
		s.Answers = []Answer{answer(question, reply), answer(reply, name)}
		var out bytes.Buffer
		err := Write(&out, s, Options{})
		if (err == nil) != bytes.HasPrefix(out.Bytes(), []byte("%PDF-1.7")) {
			t.Fatalf("%v after %d bytes", err, out.Len())
		}
		if err == nil && !utf8.ValidString(name) {
			t.Errorf("broken text was printed: %q", name)
		}
	})
}
