package part

import (
	"image/color"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/waypost-app/waypost/assets"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard/text"
)

// The words in every drawing have enough contrast with their background, in both
// palettes, and no placeholder for a colour or a word is left.
func TestDrawingsAreReadable(t *testing.T) {
	texts := regexp.MustCompile(`<text [^>]*fill="#(\w{6})" data-on="#(\w{6})"[^>]*>([^<]*)</text>`)
	for _, dark := range []bool{false, true} {
		k := NewKit(Env{Tokens: theme.For(dark)})
		for _, d := range everyDrawing() {
			svg := strings.ReplaceAll(withPalette(k, string(assets.Art(d))), "{mirror}", "")
			found := texts.FindAllStringSubmatch(svg, -1)
			if svg == "" || len(found) != strings.Count(svg, "<text") {
				t.Errorf("%s: %d of %d texts say what is behind them", d, len(found), strings.Count(svg, "<text"))
			}
			for _, f := range found {
				if c := theme.Contrast(colour(t, f[1]), colour(t, f[2])); c < 4.5 {
					t.Errorf("%s, dark %t: %q has a contrast of %.1f", d, dark, f[3], c)
				}
			}
			if drawn := outlineTexts(svg); strings.ContainsAny(drawn, "{}") || strings.Contains(drawn, "<text") {
				t.Errorf("%s: something is not replaced in %s", d, drawn)
			}
		}
	}
}

// The numbers of sentences have the digits of the language, as beside the drawing; codes do not.
func TestNumbersInDrawings(t *testing.T) {
	c, err := text.Load(assets.Locales)
	if err != nil {
		t.Fatal(err)
	}
	const drawn = `<text x="1">1</text><text x="2">318 204</text>`
	for tag, want := range map[string]string{"en": drawn, "ar": drawn, "fa": `<text x="1">۱</text><text x="2">318 204</text>`} {
		if got := numbered(NewKit(Env{Tokens: theme.Light(), Text: c.For(tag)}), drawn); got != want {
			t.Errorf("%s: %s", tag, got)
		}
	}
}

// everyDrawing returns the names of all drawings.
func everyDrawing() (names []string) {
	for _, d := range Drawings() {
		names = append(names, "show-"+string(d))
	}
	for _, id := range DrawnWords() {
		names = append(names, "word-"+id)
	}
	return names
}

func colour(t *testing.T, hex string) color.NRGBA {
	t.Helper()
	v, err := strconv.ParseUint(hex, 16, 32)
	if err != nil {
		t.Fatal(err)
	}
	return color.NRGBA{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: 0xFF}
}
