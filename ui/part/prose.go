package part

import (
	"image/color"

	"github.com/waypost-app/waypost/assets/markup"
	"github.com/waypost-app/waypost/ui/para"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard/text"
)

// Prose makes paragraphs in the styles of docs/design.md section 2. Parameters called
// markup take light markup: "**bold**", "`site words`", which become chips, and
// "[difficult words](id)", which look like the others until [MarkWords] marks them.
type Prose struct{ env *Env }

// H1 returns the title of a page.
func (p Prose) H1(markup string) *para.Para {
	return p.Rich(theme.H1(p.env.Compact), p.env.Tokens.Ink, markup)
}

// H2 returns the title of a card.
func (p Prose) H2(markup string) *para.Para { return p.Rich(theme.H2(), p.env.Tokens.Ink, markup) }

// Lead returns the sentence under the title of a page.
func (p Prose) Lead(markup string) *para.Para {
	return p.Rich(theme.Lead(p.env.Compact), p.env.Tokens.Ink2, markup)
}

// Large returns a sentence in the size of instructions and choices.
func (p Prose) Large(markup string) *para.Para {
	return p.Rich(theme.Task(), p.env.Tokens.Ink, markup)
}

// Body returns running text.
func (p Prose) Body(markup string) *para.Para { return p.Rich(theme.Body(), p.env.Tokens.Ink, markup) }

// Secondary returns running text in a muted colour.
func (p Prose) Secondary(markup string) *para.Para {
	return p.Rich(theme.Body(), p.env.Tokens.Ink2, markup)
}

// Bold returns running text in bold.
func (p Prose) Bold(markup string) *para.Para { return p.Rich(theme.Label(), p.env.Tokens.Ink, markup) }

// Small returns small text in a muted colour.
func (p Prose) Small(markup string) *para.Para {
	return p.Rich(theme.Small(), p.env.Tokens.Ink2, markup)
}

// SmallBold returns small text in bold.
func (p Prose) SmallBold(markup string) *para.Para {
	return p.Rich(theme.SmallBold(), p.env.Tokens.Ink, markup)
}

// Rich returns a paragraph of any style and colour.
func (p Prose) Rich(style theme.Text, c color.Color, markup string) *para.Para {
	return p.both(p.Spans(style, c, p.markup(markup)...), style, markup)
}

// Spaced returns running text whose chips keep a gap from the words around them. Use it
// for a sentence that stands alone, not in a list.
func (p Prose) Spaced(gap float32, c color.Color, markup string) *para.Para {
	st := p.style(theme.Alone(), c)
	st.ChipGap = gap
	return p.both(para.New(p.env.Text.Tag(), st, p.markup(markup)...), theme.Alone(), markup)
}

// Plain returns a paragraph without markup, for text that a person typed.
func (p Prose) Plain(style theme.Text, c color.Color, s string) *para.Para {
	return p.both(p.Spans(style, c, para.Span{Text: s}), style, s)
}

// Line returns text without markup that stays on one line.
func (p Prose) Line(style theme.Text, c color.Color, s string) *para.Para {
	st := p.style(style, c)
	st.OneLine = true
	return p.both(para.New(p.env.Text.Tag(), st, para.Span{Text: s}), style, s)
}

// Mono returns a code, an address or a key, which runs from left to right in every
// language.
func (p Prose) Mono(style theme.Text, c color.Color, s string) *para.Para {
	style.Mono = true
	return p.Spans(style, c, para.Span{Text: s, Mono: true, Bold: style.Bold, LTR: true})
}

// Centered returns a paragraph with centered lines.
func (p Prose) Centered(style theme.Text, c color.Color, markup string) *para.Para {
	st := p.style(style, c)
	st.Align = para.Center
	words := para.New(p.env.Text.Tag(), st, p.markup(markup)...)
	if english := p.env.Text.English(markup); english != "" {
		under := p.style(theme.Under(), p.env.Tokens.Ink2)
		under.Align = para.Center
		words.SetUnder(para.New(text.English, under, p.markup(english)...), false)
	}
	return words
}

// Spans returns a paragraph made of spans.
func (p Prose) Spans(style theme.Text, c color.Color, spans ...para.Span) *para.Para {
	return para.New(p.env.Text.Tag(), p.style(style, c), spans...)
}

// Reword replaces the text of a paragraph.
func (p Prose) Reword(words *para.Para, style theme.Text, sentence string) {
	words.SetSpans(para.Span{Text: sentence})
	p.both(words, style, sentence)
}

// both adds the English of a sentence below it, if the person wants both languages.
func (p Prose) both(words *para.Para, style theme.Text, sentence string) *para.Para {
	english := p.env.Text.English(sentence)
	if english == "" {
		return words
	}
	under := p.style(theme.Under(), p.env.Tokens.Ink2)
	beside := style.Size <= theme.Task().Size
	words.SetUnder(para.New(text.English, under, p.markup(english)...), beside)
	return words
}

func (p Prose) style(s theme.Text, c color.Color) para.Style {
	return para.Style{
		Size: s.Size, Line: s.Line, Bold: s.Bold, Mono: s.Mono, Underline: s.Underline, Color: c,
		ChipFill: p.env.Tokens.Sunk, ChipLine: p.env.Tokens.Ctrl,
	}
}

// markup turns light markup into spans. Chips have the colour Ink whatever the colour of
// the paragraph.
func (p Prose) markup(sentence string) []para.Span {
	pieces := markup.Parse(sentence)
	spans := make([]para.Span, len(pieces))
	for i, piece := range pieces {
		spans[i] = para.Span{Text: piece.Text, Bold: piece.Bold || piece.Site, Chip: piece.Site, LTR: piece.Site, Word: piece.Word}
		if piece.Site {
			spans[i].Color = p.env.Tokens.Ink
		}
		if piece.Word != "" && p.env.OnWord != nil {
			p.env.OnWord()
		}
	}
	return spans
}

// boldInInk turns light markup into spans. Bold words have the colour Ink.
func (p Prose) boldInInk(markup string) []para.Span {
	spans := p.markup(markup)
	for i := range spans {
		if spans[i].Bold {
			spans[i].Color = p.env.Tokens.Ink
		}
	}
	return spans
}
