package markup_test

import (
	"slices"
	"strings"
	"testing"

	"waypost/assets/markup"
)

func TestParse(t *testing.T) {
	for _, c := range []struct {
		in   string
		want []markup.Span
	}{
		{"", nil},
		{"Press it.", []markup.Span{{Text: "Press it."}}},
		{"**bold**", []markup.Span{{Text: "bold", Bold: true}}},
		{"a **b** c", []markup.Span{{Text: "a "}, {Text: "b", Bold: true}, {Text: " c"}}},
		{"Press `backup code`.", []markup.Span{{Text: "Press "}, {Text: "backup code", Site: true}, {Text: "."}}},
		{"**+** and `x`**y**", []markup.Span{{Text: "+", Bold: true}, {Text: " and "}, {Text: "x", Site: true}, {Text: "y", Bold: true}}},
		{"ends in **uscis.gov**.", []markup.Span{{Text: "ends in "}, {Text: "uscis.gov", Bold: true}, {Text: "."}}},
		{"2 * 3 ** 4", []markup.Span{{Text: "2 * 3 ** 4"}}},
		{"2 * 3 ** 4 `", []markup.Span{{Text: "2 * 3 ** 4 `"}}},
		{"a ` b", []markup.Span{{Text: "a ` b"}}},
		{"** a ` b", []markup.Span{{Text: "** a ` b"}}},
		{"**** and ``", []markup.Span{{Text: "**** and ``"}}},
		{"`a**b**`", []markup.Span{{Text: "a**b**", Site: true}}},
		{"**`a`**", []markup.Span{{Text: "`a`", Bold: true}}},
		{"***a**", []markup.Span{{Text: "*a", Bold: true}}},
		{"`Didn’t` é", []markup.Span{{Text: "Didn’t", Site: true}, {Text: " é"}}},
		{"**\u2068سلام\u2069**!", []markup.Span{{Text: "\u2068سلام\u2069", Bold: true}, {Text: "!"}}},
	} {
		if got := markup.Parse(c.in); !slices.Equal(got, c.want) {
			t.Errorf("Parse(%q) = %v, want %v", c.in, got, c.want)
		}
	}
}

func TestPlain(t *testing.T) {
	for in, want := range map[string]string{
		"":                         "",
		"Press `submit`, **Rosa**": "Press submit, Rosa",
		"5 * 3 ** 2":               "5 * 3 ** 2",
	} {
		if got := markup.Plain(in); got != want {
			t.Errorf("Plain(%q) = %q, want %q", in, got, want)
		}
	}
}

// FuzzParse writes the spans down again: nothing is lost, and no two neighbours are alike.
func FuzzParse(f *testing.F) {
	for _, s := range []string{"**a** `b`", "***", "``", "**`**`", "\xff**\xff**", "a **b** `c` ** `", "***a***``"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var whole strings.Builder
		var last markup.Span
		for _, span := range markup.Parse(s) {
			switch {
			case span.Text == "":
				t.Fatalf("%q has an empty span", s)
			case span.Bold && span.Site:
				t.Fatalf("%q has a span that is bold and the website's", s)
			case !span.Bold && !span.Site && last.Text != "" && !last.Bold && !last.Site:
				t.Fatalf("%q has two neighbours of ordinary text", s)
			case span.Bold:
				whole.WriteString("**" + span.Text + "**")
			case span.Site:
				whole.WriteString("`" + span.Text + "`")
			default:
				whole.WriteString(span.Text)
			}
			last = span
		}
		if whole.String() != s {
			t.Fatalf("%q became %q", s, whole.String())
		}
	})
}
