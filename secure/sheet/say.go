package sheet

import "waypost/assets/typeset"

// phrase is something that the sheet says, in the words of one language; empty
// if that language has none.
type phrase func(*Texts) []words

// sentence is a phrase that is one text of the catalogue.
func sentence(pick func(*Texts) string) phrase {
	return func(t *Texts) []words { return marked(pick(t)) }
}

// labeled puts a bold label before a sentence.
func labeled(label, pick func(*Texts) string) phrase {
	return func(t *Texts) []words {
		return append([]words{{text: label(t) + " ", bold: true}}, marked(pick(t))...)
	}
}

// say sets a phrase in a box at (x, y) of width w: in the sheet's language, and
// beneath it in the others. It returns the lower edge.
func (m *maker) say(u *unit, e *element, x, y, w float32, st style, p phrase) float32 {
	bottom := m.text(u, e, x, y, w, st, p(&m.sheet.Text))
	first := u.blocks[len(u.blocks)-1]
	for i := range m.texts[1:] {
		t := &m.texts[1+i]
		ws := p(t)
		if len(ws) == 0 {
			continue
		}
		under, in := m.beneath(st, t.Lang), &element{tag: "Span", lang: t.Lang, parent: e}
		if i == 0 && m.dense && m.beside(u, in, first, x, y, w, st, under, ws) {
			continue
		}
		bottom = m.text(u, in, x, bottom, w, under, ws)
	}
	return bottom
}

// beside sets words after a single line, on its baseline, if they fit.
func (m *maker) beside(u *unit, e *element, first block, x, y, w float32, st, under style, ws []words) bool {
	const between = 10
	if len(first.lines) != 1 || st.align != start {
		return false
	}
	at := first.lines[0].Width + between
	if at+m.natural(under, ws) > w {
		return false
	}
	down := m.paragraph(st, ws).Baseline(st.line) - m.paragraph(under, ws).Baseline(under.line)
	m.text(u, e, x+at, y+down, w-at, under, ws)
	return true
}

// beneath is the look of a further language.
func (m *maker) beneath(st style, lang string) style {
	st.lang, st.bold, st.color = lang, false, label()
	if st.line > 20 {
		st.size, st.line = 13, 18
	} else {
		st.size, st.line = m.either(12, 11.5), m.either(16, 14)
	}
	return st
}

// text sets words in a box at (x, y) of width w and returns its lower edge.
func (m *maker) text(u *unit, e *element, x, y, w float32, st style, ws []words) float32 {
	p := m.paragraph(st, ws)
	b := block{element: e}
	for _, l := range p.Wrap(w) {
		left := m.left(x, w)
		switch free := w - l.Width; {
		case st.align == center:
			left += free / 2
		case (st.align == end) != m.rtl:
			left += free
		}
		_, colors := st.spans(ws)
		b.lines = append(b.lines, line{Line: l, x: left, y: y + p.Baseline(st.line), size: st.size, colors: colors})
		y += st.line
	}
	u.blocks = append(u.blocks, b)
	u.height = max(u.height, y)
	return y
}

func (m *maker) paragraph(st style, ws []words) *typeset.Paragraph {
	lang := st.lang
	if lang == "" {
		lang = m.sheet.Text.Lang
	}
	spans, _ := st.spans(ws)
	return typeset.New(lang, st.size, spans...)
}

// natural returns the width that words take on one line.
func (m *maker) natural(st style, ws []words) float32 { return m.paragraph(st, ws).Natural() }

// element makes a node of the structure in the language of the sheet.
func (m *maker) element(tag string) *element { return &element{tag: tag, lang: m.sheet.Text.Lang} }
