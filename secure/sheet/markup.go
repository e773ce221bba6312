package sheet

import (
	"image/color"
	"strings"

	"waypost/assets/typeset"
)

// style is how a paragraph is set.
type style struct {
	size, line float32
	bold, mono bool
	color      color.RGBA
	align      align
	lang       string // empty: the sheet's
}

type align int

const (
	start align = iota
	center
	end
)

// words is text in one look.
type words struct {
	text  string
	bold  bool
	mono  bool
	ltr   bool // left to right in every language, and kept whole
	typed bool // by the person, in any language: kept apart, in its own direction
	color color.RGBA
}

// plain is a sentence as it stands.
func plain(s string) []words { return []words{{text: s}} }

// typed is what the person wrote, letter for letter.
func typed(s string) []words { return []words{{text: s, typed: true}} }

// marked reads the catalogue's markup. Words of the official website become
// bold; a mark without its second half is an ordinary character.
func marked(s string) []words {
	var out []words
	for s != "" {
		at := strings.IndexAny(s, "*`")
		if at < 0 {
			return append(out, words{text: s})
		}
		mark := "`"
		if s[at] == '*' {
			mark = "**"
		}
		inside, rest, ok := cut(s[at:], mark)
		if !ok {
			out, s = append(out, words{text: s[:at+1]}), s[at+1:]
			continue
		}
		if at > 0 {
			out = append(out, words{text: s[:at]})
		}
		out, s = append(out, words{text: inside, bold: true, ltr: mark == "`"}), rest
	}
	return out
}

// cut returns what stands between a mark that s begins with and its second half.
func cut(s, mark string) (inside, rest string, ok bool) {
	s, ok = strings.CutPrefix(s, mark)
	if !ok {
		return "", "", false
	}
	inside, rest, ok = strings.Cut(s, mark)
	return inside, rest, ok && inside != ""
}

// spans turns words into what typeset takes, and their colours.
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
