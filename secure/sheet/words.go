package sheet

import (
	"image/color"

	"github.com/waypost-app/waypost/assets/markup"
	"github.com/waypost-app/waypost/assets/typeset"
)

// style is the appearance of a paragraph.
type style struct {
	size, line float32
	bold, mono bool
	color      color.RGBA
	align      align
	lang       string // "" for the language of the sheet
}

// align is the alignment of lines, relative to the direction of the sheet.
type align int

const (
	start align = iota
	center
	end
)

// words is a stretch of text in one style.
type words struct {
	text  string
	bold  bool
	mono  bool
	ltr   bool       // left to right in every language, and not broken if it fits
	typed bool       // typed by the person, in any language and direction
	color color.RGBA // the zero value for that of the style
}

// plain returns text without markup.
func plain(s string) []words { return []words{{text: s}} }

// typed returns what the person typed, letter for letter.
func typed(s string) []words { return []words{{text: s, typed: true}} }

// marked converts a text of the catalogue to words. On paper, the website's words are
// bold instead of drawn as a chip.
func marked(s string) []words {
	var out []words
	for _, span := range markup.Parse(s) {
		out = append(out, words{text: span.Text, bold: span.Bold || span.Site, ltr: span.Site})
	}
	return out
}

// spans converts words to spans for layout, and returns the colour of each.
func (st style) spans(ws []words) ([]typeset.Span, []color.RGBA) {
	spans, colors := make([]typeset.Span, len(ws)), make([]color.RGBA, len(ws))
	for i, w := range ws {
		spans[i] = typeset.Span{
			Text:    w.text,
			Style:   typeset.Style{Bold: st.bold || w.bold, Mono: st.mono || w.mono},
			Isolate: w.ltr, Whole: w.ltr, Auto: w.typed,
		}
		colors[i] = st.color
		if w.color != (color.RGBA{}) {
			colors[i] = w.color
		}
	}
	return spans, colors
}
