package sheet

import (
	"testing"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/sheet/pdf/pdftest"
)

func TestWithoutKey(t *testing.T) {
	s := rosa(english())
	data := write(t, s, Options{WithoutKey: true})
	pdftest.Sound(t, data)
	text := pdftest.Text(t, data)
	if pdftest.Contains(text, "KRSX") || pdftest.Scan(t, pdftest.Raster(t, data, 150, 1).PGM()) != "" {
		t.Error("the sheet shows the key")
	}
	if !pdftest.Contains(text, s.Text.AppLeftOut) || !pdftest.Contains(text, "7K4M") || !pdftest.Contains(text, "Canela") {
		t.Errorf("the rest is not there:\n%s", text)
	}
}

func TestTwoPlaces(t *testing.T) {
	s := rosa(english())
	data := write(t, s, Options{TwoPlaces: true})
	pdftest.Sound(t, data)
	one, two := pdftest.Text(t, data, "-l", "1"), pdftest.Text(t, data, "-f", "2")
	for _, want := range []string{s.Text.Title, s.Text.TwoPlaces, "Name: Rosa Delgado", s.Text.Safe, s.Text.Foot[0]} {
		if !pdftest.Contains(one, want) || !pdftest.Contains(two, want) {
			t.Errorf("%q is not on both pages", want)
		}
	}
	for _, code := range []string{"7K4M", "KRSX"} {
		if !pdftest.Contains(one, code) || pdftest.Contains(two, code) {
			t.Errorf("%s stands in the wrong place", code)
		}
	}
	for _, a := range s.Answers {
		if pdftest.Contains(one, a.Answer.Reveal()) || !pdftest.Contains(two, a.Answer.Reveal()) {
			t.Errorf("an answer stands in the wrong place")
		}
	}
	if !pdftest.Contains(one, "Page 1 of 2") || !pdftest.Contains(two, "Page 2 of 2") {
		t.Error("the pages are not numbered")
	}
	if text := pdftest.Text(t, write(t, rosa(english()), Options{})); pdftest.Contains(text, s.Text.TwoPlaces) {
		t.Error("one page speaks of two places")
	}
}

// If there is nothing to keep in separate places, there is one page.
func TestOnePlaceOnly(t *testing.T) {
	s := rosa(english())
	s.Answers, s.Text.QuestionsNone = nil, ""
	if text := pdftest.Text(t, write(t, s, Options{TwoPlaces: true})); !pdftest.Contains(text, "Page 1 of 1") {
		t.Errorf("more than one page:\n%s", text)
	}
	s = rosa(english())
	s.BackupCode, s.Key, s.Text.BackupNone, s.Text.AppNone = secure.Secret{}, nil, "", ""
	if text := pdftest.Text(t, write(t, s, Options{TwoPlaces: true})); !pdftest.Contains(text, "Page 1 of 1") {
		t.Errorf("more than one page:\n%s", text)
	}
}
