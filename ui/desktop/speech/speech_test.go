package speech

import (
	"slices"
	"testing"
)

func TestSentences(t *testing.T) {
	for text, want := range map[string][]string{
		"":                                   nil,
		"Both are the same.":                 {"Both are the same."},
		"Send it. The website will write.":   {"Send it.", "The website will write."},
		"1. Press submit":                    {"1. Press submit"},
		"Is that a mistake? Look at 3.5 GB!": {"Is that a mistake?", "Look at 3.5 GB!"},
		"Call 800-375-5283. TTY: 8":          {"Call 800-375-5283.", "TTY: 8"},
		"myaccount@uscis.dhs.gov":            {"myaccount@uscis.dhs.gov"},
	} {
		if got := Sentences(text); !slices.Equal(got, want) {
			t.Errorf("%q is read as %q", text, got)
		}
	}
}
