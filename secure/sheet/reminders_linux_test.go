package sheet

import (
	"strings"
	"testing"

	"github.com/waypost-app/waypost/secure/sheet/pdf/pdftest"
)

func TestReminders(t *testing.T) {
	english := withReminders(english())
	undated := english
	undated.NextDate = ""
	arabic := english
	arabic.Lang = "ar"
	for name, c := range map[string]struct {
		texts   Texts
		options Options
		pages   int
	}{
		"one page":         {english, Options{}, 1},
		"A4":               {english, Options{Paper: A4}, 1},
		"two languages":    {english, Options{Languages: []Texts{withReminders(spanish())}}, 1},
		"two places":       {english, Options{TwoPlaces: true}, 2},
		"without a date":   {undated, Options{}, 1},
		"right to left":    {arabic, Options{}, 1},
		"without the date": {withReminders(spanish()), Options{}, 1},
	} {
		t.Run(name, func(t *testing.T) {
			s := rosa(c.texts)
			data := write(t, s, c.options)
			pdftest.Sound(t, data)
			text := strings.Join(pdftest.Spoken(t, data), " ")
			for _, want := range []string{c.texts.NextLogin, c.texts.NextDate, c.texts.EmailHelp} {
				if !pdftest.Contains(text, want) {
					t.Errorf("the sheet does not say %q:\n%s", want, text)
				}
			}
			if n := strings.Count(pdftest.Text(t, data), "\f"); n != c.pages {
				t.Errorf("%d pages, want %d", n, c.pages)
			}
			whole(t, s, c.options)
		})
	}
}

// Reminders never cost an additional page.
func TestRemindersGiveWay(t *testing.T) {
	gone := false
	for lines := range 12 {
		s := rosa(english())
		s.Answers[4] = answer("Who was your first teacher?", strings.Repeat("Mrs. Maria Ortega ", 1+2*lines))
		before, err := layOut(s, Options{})
		if err != nil {
			t.Fatal(err)
		}
		s.Text = withReminders(s.Text)
		after, err := layOut(s, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if len(after) > len(before) {
			t.Errorf("%d lines: %d pages with reminders, %d without", lines, len(after), len(before))
		}
		gone = gone || len(after) == 1 && !strings.Contains(pdftest.Text(t, write(t, s, Options{})), s.Text.EmailHelp)
	}
	if !gone {
		t.Error("no sheet was too full for the reminders")
	}
}
