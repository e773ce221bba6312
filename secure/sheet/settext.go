package sheet

import (
	"github.com/waypost-app/waypost/assets/typeset"
	"github.com/waypost-app/waypost/secure/sheet/pdf"
)

// phrase returns something that the sheet says, in one language; nothing if that language
// does not have it.
type phrase func(*Texts) []words

// sentence returns the phrase for a text of the catalogue.
func sentence(pick func(*Texts) string) phrase {
	return func(t *Texts) []words { return marked(pick(t)) }
}

// labeled puts a bold label before a sentence.
func labeled(label, pick func(*Texts) string) phrase {
	return func(t *Texts) []words {
		return append([]words{{text: label(t) + " ", bold: true}}, marked(pick(t))...)
	}
}

// setPhrase sets a phrase in a box at (x, y) of width w: in the sheet's language, and
// below that in the others. It returns the lower edge.
func (b *builder) setPhrase(g *group, e *pdf.Element, x, y, w float32, st style, p phrase) float32 {
	bottom := b.setText(g, e, x, y, w, st, p(&b.sheet.Text))
	first := g.blocks[len(g.blocks)-1]
	for i := range b.texts[1:] {
		t := &b.texts[1+i]
		ws := p(t)
		if len(ws) == 0 {
			continue
		}
		under, in := b.beneath(st, t.Lang), &pdf.Element{Tag: "Span", Lang: t.Lang, Parent: e}
		if i == 0 && b.dense && b.beside(g, in, first, x, y, w, st, under, ws) {
			continue
		}
		bottom = b.setText(g, in, x, bottom, w, under, ws)
	}
	return bottom
}

// beside sets a text after a single line, on its baseline, if it fits there.
func (b *builder) beside(g *group, e *pdf.Element, first pdf.Block, x, y, w float32, st, under style, ws []words) bool {
	const between = 10
	if len(first.Lines) != 1 || st.align != start {
		return false
	}
	at := first.Lines[0].Width + between
	if at+b.natural(under, ws) > w {
		return false
	}
	down := b.paragraph(st, ws).Baseline(st.line) - b.paragraph(under, ws).Baseline(under.line)
	b.setText(g, e, x+at, y+down, w-at, under, ws)
	return true
}

// beneath returns the style of an additional language.
func (b *builder) beneath(st style, lang string) style {
	st.lang, st.bold, st.color = lang, false, label()
	if st.line > 20 {
		st.size, st.line = 13, 18
	} else {
		st.size, st.line = b.either(12, 11.5), b.either(16, 14)
	}
	return st
}

// setText sets a text in a box at (x, y) of width w and returns its lower edge.
func (b *builder) setText(g *group, e *pdf.Element, x, y, w float32, st style, ws []words) float32 {
	p := b.paragraph(st, ws)
	_, colors := st.spans(ws)
	bl := pdf.Block{Element: e}
	for _, l := range even(p, w) {
		left := b.left(x, w)
		switch free := w - l.Width; {
		case st.align == center:
			left += free / 2
		case (st.align == end) != b.rtl:
			left += free
		}
		bl.Lines = append(bl.Lines, pdf.Line{Line: l, X: left, Y: y + p.Baseline(st.line), Size: st.size, Colors: colors})
		y += st.line
	}
	g.add(bl, y)
	return y
}

// even breaks a paragraph into as few lines as possible. If that leaves a short last line, such as a
// single word, the others become shorter, too.
func even(p *typeset.Paragraph, w float32) []typeset.Line {
	const short, least = 1. / 3, 2. / 3
	lines := p.Wrap(w)
	n := len(lines)
	for n > 1 && lines[n-1].Width < short*w {
		narrow := widest(lines) - 1
		evener := p.Wrap(narrow)
		if narrow < least*w || len(evener) > n {
			break
		}
		lines = evener
	}
	return lines
}

// widest returns the width of the widest line.
func widest(lines []typeset.Line) (w float32) {
	for _, l := range lines {
		w = max(w, l.Width)
	}
	return w
}

// paragraph lays out a text in the language of its style.
func (b *builder) paragraph(st style, ws []words) *typeset.Paragraph {
	lang := st.lang
	if lang == "" {
		lang = b.sheet.Text.Lang
	}
	spans, _ := st.spans(ws)
	return typeset.New(lang, st.size, spans...)
}

// natural returns the width of a text on a single line.
func (b *builder) natural(st style, ws []words) float32 { return b.paragraph(st, ws).Natural() }
