package markup_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/waypost-app/waypost/assets/markup"
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
		{"Look in [Spam](spam).", []markup.Span{{Text: "Look in "}, {Text: "Spam", Word: "spam"}, {Text: "."}}},
		{"[**Spam**](spam) or **Junk**", []markup.Span{{Text: "Spam", Bold: true, Word: "spam"}, {Text: " or "}, {Text: "Junk", Bold: true}}},
		{"[a](b)[c](d)", []markup.Span{{Text: "a", Word: "b"}, {Text: "c", Word: "d"}}},
		{"[المرسل](sender):", []markup.Span{{Text: "المرسل", Word: "sender"}, {Text: ":"}}},
		{"[a] (b) [](c) [d]( ) [e](", []markup.Span{{Text: "[a] (b) [](c) [d]( ) [e]("}}},
		{"[**a](b)", []markup.Span{{Text: "[**a](b)"}}},
		{"[a**](b)", []markup.Span{{Text: "[a**](b)"}}},
		{"[`a`](b)", []markup.Span{{Text: "["}, {Text: "a", Site: true}, {Text: "](b)"}}},
		{"[[a](b)](c)", []markup.Span{{Text: "["}, {Text: "a", Word: "b"}, {Text: "](c)"}}},
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
		"In [**Spam**](spam), too": "In Spam, too",
	} {
		if got := markup.Plain(in); got != want {
			t.Errorf("Plain(%q) = %q, want %q", in, got, want)
		}
	}
}

// Quoted text appears in a sentence letter for letter and does not change anything around
// it, whatever marks it contains and wherever it is inserted.
func TestQuote(t *testing.T) {
	sentences := map[string][]markup.Span{
		"Erase @?":           {{Text: "Erase @?"}},
		"**@** and `x`":      {{Text: "@", Bold: true}, {Text: " and "}, {Text: "x", Site: true}},
		"Choose `@`":         {{Text: "Choose "}, {Text: "@", Site: true}},
		"@: **open** it":     {{Text: "@: "}, {Text: "open", Bold: true}, {Text: " it"}},
		"[word](id) of @":    {{Text: "word", Word: "id"}, {Text: " of @"}},
		"2 * @ ** **yes** @": {{Text: "2 * @ "}, {Text: " ", Bold: true}, {Text: "yes** @"}},
	}
	for _, name := range []string{
		"Rosa", "Rosa `Delgado`", "O`Brien", "`", "``", "**", "**Ana**", "*", "***", "`**`", "a\u2063`b`", "\u2063", "**\u2063", "[a](b)", "[", "](b)", "",
	} {
		for sentence, want := range sentences {
			shown := strings.ReplaceAll(name, "\u2063", "")
			in := strings.ReplaceAll(sentence, "@", markup.Quote(name))
			var all []markup.Span
			for _, s := range want {
				if s.Text = strings.ReplaceAll(s.Text, "@", shown); s.Text != "" {
					all = append(all, s)
				}
			}
			if got := markup.Parse(in); shown != "" && !slices.Equal(got, all) {
				t.Errorf("%q with %q is %v, want %v", sentence, name, got, all)
			}
			if got, plain := markup.Plain(in), strings.ReplaceAll(markup.Plain(sentence), "@", shown); shown != "" && got != plain {
				t.Errorf("%q with %q is said %q", sentence, name, got)
			}
		}
	}
}

// FuzzParse writes the spans as markup again: nothing is lost except the quotes, and no
// two adjacent spans have the same style.
func FuzzParse(f *testing.F) {
	for _, s := range []string{"**a** `b`", "***", "``", "**`**`", "\xff**\xff**", "a **b** `c` ** `", "***a***``", "**a \u2063`b\u2063**", "\u2063", "[a](b) [**c**](d)", "[a\u2063](b)"} {
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
			case span == markup.Span{Text: span.Text} && last.Text != "" && last == markup.Span{Text: last.Text}:
				t.Fatalf("%q has two neighbours of ordinary text", s)
			case span.Word != "" && span.Bold:
				whole.WriteString("[**" + span.Text + "**](" + span.Word + ")")
			case span.Word != "":
				whole.WriteString("[" + span.Text + "](" + span.Word + ")")
			case span.Bold:
				whole.WriteString("**" + span.Text + "**")
			case span.Site:
				whole.WriteString("`" + span.Text + "`")
			default:
				whole.WriteString(span.Text)
			}
			last = span
		}
		if s = strings.ReplaceAll(s, "\u2063", ""); whole.String() != s {
			t.Fatalf("%q became %q", s, whole.String())
		}
	})
}
