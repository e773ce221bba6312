package part

import (
	"image/color"

	"waypost/ui/para"
	"waypost/ui/theme"
	"waypost/wizard/text"
)

// H1 is the title of a page.
func (k *Kit) H1(s string) *para.Para { return k.Rich(theme.H1(k.Compact), k.Tokens.Ink, s) }

// H2 is the title of a card.
func (k *Kit) H2(s string) *para.Para { return k.Rich(theme.H2(), k.Tokens.Ink, s) }

// Lead is the sentence under the title of a page.
func (k *Kit) Lead(s string) *para.Para { return k.Rich(theme.Lead(k.Compact), k.Tokens.Ink2, s) }

// Large is a sentence in the size of tasks and choices.
func (k *Kit) Large(s string) *para.Para { return k.Rich(theme.Task(), k.Tokens.Ink, s) }

// Body is running text.
func (k *Kit) Body(s string) *para.Para { return k.Rich(theme.Body(), k.Tokens.Ink, s) }

// Second is running text that matters less.
func (k *Kit) Second(s string) *para.Para { return k.Rich(theme.Body(), k.Tokens.Ink2, s) }

// Bold is running text in bold.
func (k *Kit) Bold(s string) *para.Para { return k.Rich(theme.Label(), k.Tokens.Ink, s) }

// Small is small text that matters less.
func (k *Kit) Small(s string) *para.Para { return k.Rich(theme.Small(), k.Tokens.Ink2, s) }

// SmallBold is small text in bold.
func (k *Kit) SmallBold(s string) *para.Para { return k.Rich(theme.SmallBold(), k.Tokens.Ink, s) }

// Rich is a paragraph of any style and colour, in light markup: "**bold**", and
// "`site words`" as chips.
func (k *Kit) Rich(style theme.Text, c color.Color, markup string) *para.Para {
	return k.Spans(style, c, k.rich(markup)...)
}

// Alone is a sentence about the website that stands in no list: its site words
// keep further away from the others, by a gap.
func (k *Kit) Alone(gap float32, c color.Color, markup string) *para.Para {
	st := k.style(theme.Alone(), c)
	st.ChipGap = gap
	return para.New(k.Text.Tag(), st, k.rich(markup)...)
}

// Raw is a paragraph of text that is no markup: what a person typed.
func (k *Kit) Raw(style theme.Text, c color.Color, s string) *para.Para {
	return k.Spans(style, c, para.Span{Text: s})
}

// Line is text that is no markup, on one line.
func (k *Kit) Line(style theme.Text, c color.Color, s string) *para.Para {
	st := k.style(style, c)
	st.OneLine = true
	return para.New(k.Text.Tag(), st, para.Span{Text: s})
}

// Mono is a code, an address or a key: one line, from left to right in every
// language.
func (k *Kit) Mono(style theme.Text, c color.Color, s string) *para.Para {
	style.Mono = true
	return k.Spans(style, c, para.Span{Text: s, Mono: true, Bold: style.Bold, LTR: true})
}

// Middle is a paragraph in the middle of its width, in light markup.
func (k *Kit) Middle(style theme.Text, c color.Color, markup string) *para.Para {
	st := k.style(style, c)
	st.Align = para.Center
	return para.New(k.Text.Tag(), st, k.rich(markup)...)
}

// Spans is a paragraph of any spans.
func (k *Kit) Spans(style theme.Text, c color.Color, spans ...para.Span) *para.Para {
	return para.New(k.Text.Tag(), k.style(style, c), spans...)
}

func (k *Kit) style(s theme.Text, c color.Color) para.Style {
	return para.Style{
		Size: s.Size, Line: s.Line, Bold: s.Bold, Mono: s.Mono, Color: c,
		ChipFill: k.Tokens.Sunk, ChipLine: k.Tokens.Ctrl,
	}
}

// rich turns light markup into spans. Words of the website are in ink wherever
// they stand.
func (k *Kit) rich(markup string) []para.Span {
	pieces := text.Spans(markup)
	spans := make([]para.Span, len(pieces))
	for i, p := range pieces {
		spans[i] = para.Span{Text: p.Text, Bold: p.Bold || p.Site, Chip: p.Site, LTR: p.Site}
		if p.Site {
			spans[i].Color = k.Tokens.Ink
		}
	}
	return spans
}
