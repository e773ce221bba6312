package text_test

import (
	"slices"
	"testing"

	"github.com/waypost-app/waypost/assets/markup"
)

// No value can change how the sentence around it is drawn.
func TestValuesHoldNoMarkup(t *testing.T) {
	words := load(t, map[string]string{"en": `{"mend": "Open **{name}**, then press ` + "`{name}`" + `."}`}).For("en")
	for _, name := range []string{"Rosa", "Rosa `x` **y**", "O`Brien", "**"} {
		want := []markup.Span{{Text: "Open "}, {Text: name, Bold: true}, {Text: ", then press "}, {Text: name, Site: true}, {Text: "."}}
		if got := markup.Parse(words.T("mend", "name", name)); !slices.Equal(got, want) {
			t.Errorf("%q: %v", name, got)
		}
	}
}
