package steps

import (
	"strings"
	"testing"
	"time"

	"github.com/waypost-app/waypost/secure/totp"
	"github.com/waypost-app/waypost/ui/page/pagetest"
)

// How far off a clock is, is expressed in a unit that people can grasp.
func TestDriftWords(t *testing.T) {
	k := pagetest.New(t, pagetest.Look{}).Kit()
	for drift, want := range map[time.Duration]string{
		-30 * time.Second:                              "Your phone’s clock is 30 seconds slow",
		90 * time.Second:                               "Your phone’s clock is 90 seconds fast",
		11 * time.Minute:                               "Your phone’s clock is 11 minutes fast",
		-58 * time.Minute:                              "Your phone’s clock is 58 minutes slow",
		time.Hour:                                      "Your phone’s clock is 1 hour fast",
		time.Hour - 30*time.Second:                     "Your phone’s clock is 1 hour fast",
		-(time.Hour + time.Minute):                     "Your phone’s clock is 1 hour slow",
		-3 * time.Hour:                                 "Your phone’s clock is 3 hours slow",
		5*time.Hour + 45*time.Minute:                   "Your phone’s clock is 5 h 45 min fast",
		-(9*time.Hour + 30*time.Minute):                "Your phone’s clock is 9 h 30 min slow",
		26 * time.Hour:                                 "Your phone’s clock is 26 hours fast",
		time.Hour + 59*time.Minute + 30*time.Second:    "Your phone’s clock is 2 hours fast",
		90*time.Minute - time.Second:                   "Your phone’s clock is 1 h 30 min fast",
		-(23*time.Hour + 45*time.Minute + time.Second): "Your phone’s clock is 23 h 45 min slow",
		-(time.Hour + 15*time.Minute + 29*time.Second): "Your phone’s clock is 1 h 15 min slow",
		12*time.Hour + 2*time.Minute:                   "Your phone’s clock is 12 hours fast",
	} {
		if got := driftWords(k, drift); got != want {
			t.Errorf("%v: %q, want %q", drift, got, want)
		}
	}
}

// If a code was not found, neither the clock nor the key is blamed, and the page names
// both ways on.
func TestUnknownCodeBlamesNothing(t *testing.T) {
	for _, lang := range []string{"en", "es"} {
		k := pagetest.New(t, pagetest.Look{Lang: lang}).Kit()
		words := verdictWords(k, totp.Finding{Verdict: totp.Unknown}, 6, 2)
		wanted := map[string][]string{"en": {"does not know", "clock", "key", "time zone", "square code"}, "es": {"no sabe", "reloj", "clave", "zona horaria", "código cuadrado"}}
		for _, part := range wanted[lang] {
			if !strings.Contains(words, part) {
				t.Errorf("%s: nothing of %q: %s", lang, part, words)
			}
		}
	}
}
