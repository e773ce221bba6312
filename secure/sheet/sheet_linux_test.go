package sheet

import (
	"bytes"
	"errors"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/sheet/pdf/pdftest"
)

func TestEverythingIsOnThePaper(t *testing.T) {
	for _, texts := range []Texts{english(), spanish()} {
		t.Run(texts.Lang, func(t *testing.T) {
			s := rosa(texts)
			text := pdftest.Text(t, write(t, s, Options{}))
			want := []string{
				texts.Title, texts.Lead, texts.Name + " Rosa Delgado", texts.Made + " " + texts.Date,
				texts.Email + " rosa.delgado@example.com", texts.Website + " myaccount.uscis.gov",
				texts.BackupTitle, "7K4M 92QD XT3H 8WBN", texts.HowOne + " " + texts.BackupHow,
				texts.AppTitle, texts.HowOne + " " + texts.AppHow, texts.AppKey, "KRSX G5BA ONUW O3TQ N5ZX I2LO",
				texts.QuestionsTitle, texts.HowMany + " " + texts.QuestionsHow,
				texts.Safe, texts.Foot[0], texts.Foot[1], texts.Page(1, 1),
			}
			for _, a := range s.Answers {
				want = append(want, a.Question.Reveal(), a.Answer.Reveal())
			}
			for _, w := range append(want, texts.SafeTips[:]...) {
				if !pdftest.Contains(text, w) {
					t.Errorf("no %q on the paper", w)
				}
			}
		})
	}
}

// A screen reader gets everything in reading order, letter for letter.
func TestReadAloud(t *testing.T) {
	s := rosa(english())
	s.Answers[1] = answer("¿Dónde?", "ñ á é “quotes” O0l1I")
	s.Answers[2] = answer("Two  spaces?", "San  José -fi- ffi")
	data := write(t, s, Options{})
	got := pdftest.Spoken(t, data)
	at := 0
	for _, want := range []string{
		"My recovery sheet", "Name: Rosa Delgado", "1", s.Text.BackupTitle, "How to use it: " + s.Text.BackupHow,
		"2", "How to use it: " + s.Text.AppHow, "KRSX G5BA ONUW O3TQ N5ZX I2LO", "3",
		"1", "What was the name of your first pet?", "Canela", "2", "¿Dónde?", "ñ á é “quotes” O0l1I",
		"3", "Two  spaces?", "San  José -fi- ffi", "Keep this sheet safe", "Page 1 of 1",
	} {
		i := slices.Index(got[at:], want)
		if i < 0 {
			t.Fatalf("no %q after %q in\n%q", want, got[:at], got)
		}
		at += i + 1
	}
	for _, want := range []string{"ñ á é “quotes” O0l1I", "San José -fi- ffi"} { // pdftotext itself merges double spaces
		if !pdftest.Contains(pdftest.Text(t, data, "-raw"), want) {
			t.Errorf("pdftotext finds no %q", want)
		}
	}
	structure := pdftest.Run(t, "pdfinfo", "-struct", pdftest.Save(t, "sheet.pdf", data))
	for _, tag := range []string{"Document", "H1", "H2", "Figure", "L (", "LI", "Lbl", "LBody"} {
		if !strings.Contains(structure, tag) {
			t.Errorf("no %s in the structure:\n%s", tag, structure)
		}
	}
	if alt := textString(s.Text.QR); !bytes.Contains(data, []byte("/Alt "+alt)) {
		t.Error("the QR code has no words")
	}
	for _, lang := range []string{"en", ""} {
		if !bytes.Contains(data, []byte("/Lang "+textString(lang))) {
			t.Errorf("nothing is in language %q", lang)
		}
	}
}

func TestQRCode(t *testing.T) {
	for _, o := range []Options{{}, {Paper: A4}} {
		s := rosa(spanish())
		data := write(t, s, o)
		if got := pdftest.Scan(t, pdftest.Raster(t, data, 300, 1).PGM()); got != s.Key.URI() {
			t.Errorf("zbarimg does not read the key's address")
		}
		const dpi = 600
		px := func(v float64) int { return int(v * dpi / 96) }
		left, top, right, bottom := pdftest.Raster(t, data, dpi, 1).Dark(px(90), px(430), px(260), px(610))
		for _, side := range []int{right - left, bottom - top} {
			if got := float64(side) / dpi * 25.4; math.Abs(got-40) > 0.05 {
				t.Errorf("the code is %.2f mm wide, want 40.0", got)
			}
		}
	}
}

func TestCodesByMessage(t *testing.T) {
	for method, title := range map[string]string{MethodText: english().TextTitle, MethodEmail: english().MailTitle} {
		s := rosa(english())
		s.Method = method
		s.Text.Codes = "Your codes come by text message to the number ending in 42."
		data := write(t, s, Options{})
		text := pdftest.Text(t, data)
		if !pdftest.Contains(text, title) || !pdftest.Contains(text, s.Text.Codes) {
			t.Errorf("%s: part 2 does not say where codes come from:\n%s", method, text)
		}
		if pdftest.Contains(text, "KRSX") || pdftest.Contains(text, s.Text.AppTitle) || pdftest.Scan(t, pdftest.Raster(t, data, 150, 1).PGM()) != "" {
			t.Errorf("%s: the sheet shows a key", method)
		}
	}
}

func TestWhatIsMissing(t *testing.T) {
	s := rosa(english())
	s.Key, s.BackupCode = nil, secure.Secret{}
	s.Answers[2] = answer("What was your first job?", "")
	s.Answers[3] = Answer{}
	text := pdftest.Text(t, write(t, s, Options{}))
	for _, want := range []string{s.Text.BackupNone, s.Text.AppNone, s.Text.NoAnswer, "Mrs. Ortega"} {
		if !pdftest.Contains(text, want) {
			t.Errorf("no %q in:\n%s", want, text)
		}
	}
	s.Answers = nil
	if text := pdftest.Text(t, write(t, s, Options{})); !pdftest.Contains(text, s.Text.QuestionsNone) {
		t.Errorf("nothing says that there are no questions:\n%s", text)
	}
	s.Text.BackupNone, s.Text.AppNone, s.Text.QuestionsNone = "", "", ""
	text = pdftest.Text(t, write(t, s, Options{}))
	for _, gone := range []string{s.Text.BackupTitle, s.Text.AppTitle, s.Text.QuestionsTitle} {
		if pdftest.Contains(text, gone) {
			t.Errorf("an empty part is there: %q", gone)
		}
	}
}

func TestBackupCodeStaysAsTyped(t *testing.T) {
	for _, c := range []struct{ code, shown string }{
		{"7K4M92QDXT3H8WBN", "7K4M92QDXT3H8WBN"},
		{"7K4M-92QD-XT3H-8WBN", "7K4M-92QD-XT3H-8WBN"},
		{"abcdE", "abcdE"},
		{strings.Repeat("7k4m92qd", 8), strings.Repeat("7k4m92qd", 8)},
		{strings.Repeat("7k-m92qd", 8), strings.Repeat("7k-m92qd", 8)},
	} {
		s := rosa(english())
		s.BackupCode = secure.NewSecret(c.code)
		data := write(t, s, Options{})
		pdftest.Sound(t, data)
		if !pdftest.Contains(pdftest.Text(t, data, "-raw"), c.shown) {
			t.Errorf("pdftotext does not give %q back", c.code)
		}
	}
}

func TestSecondPage(t *testing.T) {
	s := rosa(english())
	long := "What is the name of the street on which you lived when you went to school for the first time, and of the town it is in? "
	for i := range s.Answers {
		s.Answers[i] = answer(strings.Repeat(long, 2), strings.Repeat("Calle de la Independencia ", 2+i%3))
	}
	data := write(t, s, Options{})
	pdftest.Sound(t, data)
	one, two := pdftest.Text(t, data, "-l", "1"), pdftest.Text(t, data, "-f", "2")
	for _, want := range []string{s.Text.Title, "Name: Rosa Delgado", s.Text.Foot[0]} {
		if !pdftest.Contains(one, want) || !pdftest.Contains(two, want) {
			t.Errorf("%q is not on both pages", want)
		}
	}
	if !pdftest.Contains(one, "Page 1 of 2") || !pdftest.Contains(two, "Page 2 of 2") {
		t.Error("the pages are not numbered")
	}
	if pdftest.Contains(one, "Independencia") || !pdftest.Contains(one, "KRSX") || pdftest.Contains(two, "KRSX") || !pdftest.Contains(two, s.Text.Safe) {
		t.Errorf("parts stand on the wrong page:\n%s\n%s", one, two)
	}
	for _, a := range s.Answers {
		if !pdftest.Contains(two, strings.TrimSpace(a.Answer.Reveal())) {
			t.Errorf("an answer is cut:\n%s", two)
		}
	}
}

func TestManyPages(t *testing.T) {
	s := rosa(english())
	for i := range s.Answers {
		s.Answers[i] = answer("Why?", strings.Repeat("So much to say. ", 25))
	}
	data := write(t, s, Options{})
	pdftest.Sound(t, data)
	if text := pdftest.Text(t, data); strings.Count(strings.Join(strings.Fields(text), " "), "much to say.") < 5*25 || !pdftest.Contains(text, "Page 4 of 4") {
		t.Errorf("rows are lost:\n%s", text)
	}
	s.Answers[4] = answer("Why?", strings.Repeat("So much to say. ", 500))
	if err := Write(new(bytes.Buffer), s, Options{}); !errors.Is(err, ErrTooLong) {
		t.Errorf("%v, want ErrTooLong", err)
	}
}

func TestMissingGlyphs(t *testing.T) {
	s := rosa(english())
	s.Name = "Rosa \U000efffd"
	s.Answers[1] = answer("In what city were you born?", "北京\U000efffe")
	var out bytes.Buffer
	err := Write(&out, s, Options{})
	var missing *MissingGlyphs
	if !errors.As(err, &missing) || !slices.Equal(missing.Parts, []string{"name", "answer 2"}) {
		t.Fatalf("%v", err)
	}
	if out.Len() > 0 {
		t.Error("something was written")
	}
	if missing.Characters.Reveal() != "\U000efffd\U000efffe" {
		t.Errorf("%q", missing.Characters.Reveal())
	}
	if strings.ContainsAny(err.Error(), "\U000efffd北京") || strings.Contains(err.Error(), "Rosa") {
		t.Errorf("the error holds a value: %v", err)
	}
	if _, err := Picture(s, Options{}, 100); !errors.As(err, &missing) {
		t.Errorf("picture: %v", err)
	}
}
