package text_test

import (
	"testing"
	"time"

	"github.com/waypost-app/waypost/wizard/text"
)

func TestBothLanguages(t *testing.T) {
	c := real(t)
	es := c.For("es").WithEnglish(c.For("en"))
	at := time.Date(2026, time.May, 14, 10, 42, 0, 0, time.UTC)
	for _, row := range []struct{ sentence, english string }{
		{es.T("common.back"), "Back"},
		{es.T("common.step", "n", 5, "total", 9), "Step 5 of 9"},
		{es.When("date.printed", at, at.AddDate(0, 0, 40)), "Printed on May 14, 2026"},
		{es.N("page.picture.title", 1), c.For("en").N("page.picture.title", 1)},
		{es.N("page.picture.title", 2), c.For("en").N("page.picture.title", 2)},
		{"Rosa", ""},
	} {
		if got := es.English(row.sentence); got != row.english {
			t.Errorf("English for %q is %q, not %q", row.sentence, got, row.english)
		}
	}
	es.ForgetEnglish()
	if got := es.English(c.For("es").T("common.back")); got != "" {
		t.Errorf("%q is still there", got)
	}
	for name, alone := range map[string]*text.Text{"Spanish": c.For("es"), "English": c.For("en").WithEnglish(c.For("en"))} {
		if alone.Both() || alone.English(alone.T("common.back")) != "" {
			t.Errorf("%s does not stand alone", name)
		}
	}
}
