package typeset

import (
	"unicode"

	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"

	"github.com/waypost-app/waypost/assets/typeset/bidi"
)

// The bidi control characters placed around isolated spans, and the zero-width space.
const (
	lri  = '\u2066'
	fsi  = '\u2068'
	pdi  = '\u2069'
	zwsp = '\u200b'
)

// isControl reports whether r opens or closes an embedding, override or isolate. The
// directional marks (U+200E, U+200F, U+061C) are not included: they are treated like
// letters.
func isControl(r rune) bool { return r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 }

// drawable returns the rune that is shaped in place of r: fonts have no glyphs for line
// ends and tabs, and other control characters must be visible.
func drawable(r rune) rune {
	switch {
	case isSpace(r):
		return ' '
	case unicode.IsControl(r):
		return unicode.ReplacementChar
	}
	return r
}

// isSpace reports whether r takes no space at the end of a line.
func isSpace(r rune) bool {
	switch r {
	case ' ', '\t', '\n', '\v', '\f', '\r', 0x85, 0x2028, 0x2029:
		return true
	}
	return false
}

// itemize splits the text into items, wherever the level, span, script or face changes.
func (p *Paragraph) itemize() {
	full, at := p.withIsolates()
	levels := bidi.Levels(full, p.rtl)
	for i := 0; i < len(full); {
		if isControl(full[i]) {
			p.items = append(p.items, item{start: at[i], end: at[i+1], level: levels[i], span: -1, control: true})
			i++
			continue
		}
		j := i + 1
		for j < len(full) && !isControl(full[j]) && levels[j] == levels[i] && p.owner[at[j]] == p.owner[at[i]] {
			j++
		}
		p.split(at[i], at[j], levels[i])
		i = j
	}
}

// withIsolates returns the text with bidi control characters around isolated spans, and
// for each of its runes the index in p.text. Control characters inside an isolated span
// are replaced, so that they cannot end it.
func (p *Paragraph) withIsolates() (full []rune, at []int) {
	i := 0
	put := func(r rune) { full, at = append(full, r), append(at, i) }
	for _, s := range p.spans {
		switch {
		case s.Auto:
			put(fsi)
		case s.isolated():
			put(lri)
		}
		for _, r := range s.Text {
			if s.isolated() && isControl(r) {
				r = zwsp
			}
			put(r)
			i++
		}
		if s.isolated() {
			put(pdi)
		}
	}
	return full, append(at, i)
}

// split splits runes of one level and span where the script or face changes. Characters
// without a script of their own, and invisible ones, stay with their neighbours.
func (p *Paragraph) split(start, end int, level int8) {
	it := item{start: start, level: level, span: p.owner[start], script: language.Common}
	faces := newChooser(p.spans[it.span].Style, string(p.lang), level&1 == 1, p.text)
	decided := false // whether a rune of the item requires its face
	for i := start; i < end; i++ {
		r := p.drawn[i]
		face, script := it.face, it.script
		own := !follows(r) || face != nil && !face.has(r) && !harfbuzz.IsDefaultIgnorable(r)
		if own || face == nil {
			face = faces.pick(r)
		}
		if sc := language.LookupScript(r); sc.Strong() {
			script = sc
		}
		if decided && face != it.face || !decided && !face.draws(p.drawn[it.start:i]) || script != it.script && it.script != language.Common {
			it.end = i
			p.items = append(p.items, it)
			it.start = i
		}
		it.face, it.script, decided = face, script, decided || own
	}
	it.end = end
	p.items = append(p.items, it)
}

// draws reports whether a face has all visible characters of a text.
func (f *Face) draws(text []rune) bool {
	for _, r := range text {
		if !f.has(r) && !harfbuzz.IsDefaultIgnorable(r) {
			return false
		}
	}
	return true
}

// follows reports whether r is set in the same face as the previous rune.
func follows(r rune) bool {
	return r == ' ' || unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Me, r) || harfbuzz.IsDefaultIgnorable(r)
}
