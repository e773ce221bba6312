package text_test

import (
	"regexp"
	"testing"

	"github.com/waypost-app/waypost/assets/markup"
	"github.com/waypost-app/waypost/assets/typeset"
)

// limit is a place in the window with a fixed number of lines of some width. Elsewhere,
// text wraps, and the tests of the pages check that there is room.
type limit struct {
	keys        *regexp.Regexp
	size, width float32 // in device-independent pixels
	bold        bool
	lines       int
}

func limits() []limit {
	return []limit{
		{regexp.MustCompile(`^step\.[a-zA-Z]+\.rail$`), 14, 172, true, 2}, // in the rail, beside its dot
		{regexp.MustCompile(`^step\.[a-zA-Z]+\.next$`), 18, 440, true, 1},
		{regexp.MustCompile(`^common\.back$`), 16, 130, true, 1},
		{regexp.MustCompile(`^common\.lock$`), 16, 120, false, 1},
	}
}

// The texts for places that cannot grow fit, measured with the fonts of the window.
func TestShortPlaces(t *testing.T) {
	c := real(t)
	found := 0
	for _, tag := range c.Tags() {
		for _, key := range c.For(tag).Keys() {
			for _, l := range limits() {
				if !l.keys.MatchString(key) {
					continue
				}
				found++
				words := markup.Plain(c.For(tag).T(key))
				p := typeset.New(tag, l.size, typeset.Span{Text: words, Style: typeset.Style{Bold: l.bold}})
				if got := len(p.Wrap(l.width)); got > l.lines {
					t.Errorf("%s %s needs %d lines of %v px, and has room for %d: %s", tag, key, got, l.width, l.lines, words)
				}
			}
		}
	}
	if found < 20*len(c.Tags()) {
		t.Errorf("only %d texts were measured", found)
	}
}
