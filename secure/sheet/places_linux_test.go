package sheet

import (
	"testing"

	"waypost/secure"
)

func TestWithoutKey(t *testing.T) {
	s := rosa(english())
	pdf := write(t, s, Options{WithoutKey: true})
	sound(t, pdf)
	text := printed(t, pdf)
	if contains(text, "KRSX") || scan(t, raster(t, pdf, 150, 1).pgm()) != "" {
		t.Error("the sheet shows the key")
	}
	if !contains(text, s.Text.AppLeftOut) || !contains(text, "7K4M") || !contains(text, "Canela") {
		t.Errorf("the rest is not there:\n%s", text)
	}
}

func TestTwoPlaces(t *testing.T) {
	s := rosa(english())
	pdf := write(t, s, Options{TwoPlaces: true})
	sound(t, pdf)
	one, two := printed(t, pdf, "-l", "1"), printed(t, pdf, "-f", "2")
	for _, want := range []string{s.Text.Title, s.Text.TwoPlaces, "Name: Rosa Delgado", s.Text.Safe, s.Text.Foot[0]} {
		if !contains(one, want) || !contains(two, want) {
			t.Errorf("%q is not on both pages", want)
		}
	}
	for _, code := range []string{"7K4M", "KRSX"} {
		if !contains(one, code) || contains(two, code) {
			t.Errorf("%s stands in the wrong place", code)
		}
	}
	for _, a := range s.Answers {
		if contains(one, a.Answer.Reveal()) || !contains(two, a.Answer.Reveal()) {
			t.Errorf("an answer stands in the wrong place")
		}
	}
	if !contains(one, "Page 1 of 2") || !contains(two, "Page 2 of 2") {
		t.Error("the pages are not numbered")
	}
	if text := printed(t, write(t, rosa(english()), Options{})); contains(text, s.Text.TwoPlaces) {
		t.Error("one page speaks of two places")
	}
}

// TestOnePlaceOnly: without questions there is nothing to keep apart.
func TestOnePlaceOnly(t *testing.T) {
	s := rosa(english())
	s.Answers, s.Text.QuestionsNone = nil, ""
	if text := printed(t, write(t, s, Options{TwoPlaces: true})); !contains(text, "Page 1 of 1") {
		t.Errorf("more than one page:\n%s", text)
	}
	s = rosa(english())
	s.BackupCode, s.Key, s.Text.BackupNone, s.Text.AppNone = secure.Secret{}, nil, "", ""
	if text := printed(t, write(t, s, Options{TwoPlaces: true})); !contains(text, "Page 1 of 1") {
		t.Errorf("more than one page:\n%s", text)
	}
}
