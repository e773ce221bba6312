package sheet

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/waypost-app/waypost/secure"
)

// typedEnglish returns the texts of the design, and those used where there is no picture.
func typedEnglish() Texts {
	t := english()
	t.AppTyped = "Choose to type a key. Type the key below."
	return t
}

func TestPlainText(t *testing.T) {
	var out bytes.Buffer
	if err := WriteText(&out, rosa(typedEnglish()), Options{Languages: []Texts{spanish()}}); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(out.String(), "\n")
	for _, want := range []string{
		"My recovery sheet", "Name: Rosa Delgado", "Log in with: rosa.delgado@example.com",
		"1. Backup code – if you lose your phone or change your number", "Código de respaldo: si pierde su teléfono o cambia de número",
		"7K4M 92QD XT3H 8WBN", "7 K 4 M, 9 2 Q D, X T 3 H, 8 W B N",
		"KRSX G5BA ONUW O3TQ N5ZX I2LO", "How to use it: Choose to type a key. Type the key below.",
		"5. Who was your first teacher?", "Mrs. Ortega", "Lost it? Log in and make new codes.",
	} {
		if !slices.Contains(lines, want) {
			t.Errorf("there is no line %q in:\n%s", want, out.String())
		}
	}
	if strings.Contains(out.String(), "scan this picture") {
		t.Error("it speaks of a picture")
	}
}

func TestPlainTextWithoutKey(t *testing.T) {
	var out bytes.Buffer
	if err := WriteText(&out, rosa(typedEnglish()), Options{WithoutKey: true}); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(out.String(), "KRSX") || !strings.Contains(out.String(), english().AppLeftOut) {
		t.Error(out.String())
	}
}

func TestBraille(t *testing.T) {
	var out bytes.Buffer
	if err := WriteBraille(&out, rosa(typedEnglish()), Options{}); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"    ,MY RECOVERY SHEET\r\n", ",NAME3 ,ROSA ,DELGADO\r\n", "#G ,K #D ,M1 #I #B ,Q ,D1", ",MRS4 ,ORTEGA\r\n", "\f"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("there is no %q in:\n%s", want, out.String())
		}
	}
}

// Characters that cannot be written in braille are reported, and never omitted.
func TestBrailleRefuses(t *testing.T) {
	s := rosa(typedEnglish())
	s.Answers[2].Answer = secure.NewSecret("Жук")
	var out bytes.Buffer
	err := WriteBraille(&out, s, Options{})
	var missing *MissingGlyphs
	if !errors.As(err, &missing) || !slices.Equal(missing.Parts, []string{"answer 3"}) || out.Len() > 0 {
		t.Errorf("%v, %d bytes", err, out.Len())
	}
	russian := english()
	russian.Title = "Мой лист"
	if InBraille(russian) || !InBraille(english()) || !InBraille(spanish()) {
		t.Error("the languages of braille are wrong")
	}
}
