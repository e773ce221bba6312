package typeset

import (
	"unicode"

	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"
)

// Bidi controls of our own, and a character that is nothing but a place to break.
const (
	lri  = '\u2066'
	pdi  = '\u2069'
	zwsp = '\u200b'
)

// isControl reports whether r only steers direction (Bidi_Control of the UCD).
func isControl(r rune) bool {
	return r == 0x61c || r == 0x200e || r == 0x200f || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069
}

// drawable returns what is shaped in place of r: fonts have no glyphs for line
// ends and tabs, and other control characters must be seen.
func drawable(r rune) rune {
	switch {
	case isSpace(r):
		return ' '
	case unicode.IsControl(r):
		return unicode.ReplacementChar
	}
	return r
}

// isSpace reports whether r vanishes at the end of a line.
func isSpace(r rune) bool {
	switch r {
	case ' ', '\t', '\n', '\v', '\f', '\r', 0x85, 0x2028, 0x2029:
		return true
	}
	return false
}

// itemize splits the text wherever level, span, script or face change.
func (p *Paragraph) itemize() {
	full, at := p.withIsolates()
	levels := Levels(full, p.rtl)
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

// withIsolates returns the text with the controls around isolated spans, and the
// place of each of its runes in p.text. Controls within an isolated span lose
// their force, lest they end it.
func (p *Paragraph) withIsolates() (full []rune, at []int) {
	i := 0
	put := func(r rune) { full, at = append(full, r), append(at, i) }
	for _, s := range p.spans {
		if s.isolated() {
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

// split cuts runes of one level and span where script or face change.
// Characters without a script of their own, and those that show nothing, go
// with their neighbours.
func (p *Paragraph) split(start, end int, level int8) {
	it := item{start: start, level: level, span: p.owner[start], script: language.Common}
	chain := p.spans[it.span].Style.chain(level&1 == 1)
	decided := false // whether anything asked for it.face
	for i := start; i < end; i++ {
		r := p.drawn[i]
		face, script := it.face, it.script
		own := !follows(r)
		if own || face == nil {
			face = pick(chain, r)
		}
		if sc := language.LookupScript(r); sc.Strong() {
			script = sc
		}
		if decided && face != it.face || script != it.script && it.script != language.Common {
			it.end = i
			p.items = append(p.items, it)
			it.start = i
		}
		it.face, it.script, decided = face, script, decided || own
	}
	it.end = end
	p.items = append(p.items, it)
}

// follows reports whether r is set in the face of what stands before it.
func follows(r rune) bool {
	return r == ' ' || unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Me, r) || harfbuzz.IsDefaultIgnorable(r)
}

// pick returns the first face that has r, or the first one.
func pick(chain [3]func() *Face, r rune) *Face {
	for _, face := range chain {
		if f := face(); f.has(r) {
			return f
		}
	}
	return chain[0]()
}
