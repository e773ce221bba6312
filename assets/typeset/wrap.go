package typeset

import (
	"sort"
	"strings"
	"unicode"

	"github.com/waypost-app/waypost/assets/typeset/bidi"
)

// opportunity ranks a possible line break before a rune; later constants are preferred.
type opportunity uint8

const (
	inside  opportunity = iota // within a cluster: never
	cluster                    // only if nothing better fits
	joint                      // the same, after the @ or a dot of an address
	whole                      // the same, within text that should stay whole
	may
	must
)

// slack is how much wider than requested a line may be: like browsers, we tolerate
// rounding errors.
const slack = 1.0 / 32

// findBreaks marks where lines may end (UAX #14). Call it after measure, which marks the
// clusters.
func (p *Paragraph) findBreaks(s *shaper) {
	n := len(p.text)
	s.breaks.Init(p.text)
	for it := s.breaks.LineIterator(); it.Next(); {
		l := it.Line()
		at := l.Offset + len(l.Text)
		if l.IsMandatoryBreak {
			p.breaks[at] = must
		} else if p.breaks[at] == cluster {
			p.breaks[at] = may
		}
	}
	for i := 1; i < n; i++ {
		if p.breaks[i] == cluster && (p.text[i-1] == '@' || p.text[i-1] == '.') {
			p.breaks[i] = joint
		}
		together := p.spans[p.owner[i]].Whole && p.owner[i] == p.owner[i-1] || p.korean(i) || p.prefix(i)
		if together && p.breaks[i] == may {
			p.breaks[i] = whole
		}
	}
	p.joinLastSign()
	p.breaks[n] = must
}

// joinLastSign keeps the last character of a Chinese text on the line of the one before
// it: a single character on a line, with its full stop, is easily overlooked.
func (p *Paragraph) joinLastSign() {
	last := len(p.text) - 1
	for last > 0 && !unicode.IsLetter(p.text[last]) && !unicode.IsDigit(p.text[last]) {
		last--
	}
	if last > 0 && p.breaks[last] == may && unicode.Is(unicode.Han, p.text[last]) {
		p.breaks[last] = whole
	}
}

// korean reports whether rune i is inside a word of Korean text. Such text is broken at
// spaces, like English, if possible.
func (p *Paragraph) korean(i int) bool {
	return (p.lang == "ko" || strings.HasPrefix(string(p.lang), "ko-")) &&
		unicode.Is(unicode.Hangul, p.text[i-1]) && unicode.Is(unicode.Hangul, p.text[i])
}

// prefix reports whether rune i follows a hyphen after at most three letters, as in
// "e-mail", or "I-type" and "Mag-log in" in Tagalog: on a line of their own, these
// letters would mean nothing.
func (p *Paragraph) prefix(i int) bool {
	const longest = 3
	if p.text[i-1] != '-' || !unicode.IsLetter(p.text[i]) {
		return false
	}
	letters := 0
	for at := i - 2; at >= 0 && unicode.IsLetter(p.text[at]); at-- {
		letters++
	}
	return letters > 0 && letters <= longest
}

// Wrap breaks the paragraph into lines that are no wider than width, if possible. A word
// that is wider is split. There is always at least one line.
func (p *Paragraph) Wrap(width float32) []Line {
	s := shapers.Get().(*shaper)
	defer shapers.Put(s)
	var lines []Line
	for start := 0; start < len(p.text); {
		end := p.lineEnd(start, width)
		lines = append(lines, p.line(s, start, end, p.trim(start, end)))
		start = end
	}
	if n := len(p.text); n == 0 || isNewline(p.text[n-1]) {
		lines = append(lines, p.line(s, n, n, n))
	}
	return lines
}

// isNewline reports whether r ends a line.
func isNewline(r rune) bool { return isSpace(r) && r != ' ' && r != '\t' }

// lineEnd returns the end of the line that starts at start.
func (p *Paragraph) lineEnd(start int, width float32) int {
	limit := toFixed(width + slack)
	x := p.advance[start]
	end := 0 // the best opportunity so far
	for i := start + 1; ; i++ {
		switch b := p.breaks[i]; {
		case b == must:
			return i
		case b != inside && (end == 0 || b >= p.breaks[end]):
			end = i
		}
		if x += p.advance[i]; x > limit && end > 0 && !isSpace(p.text[i]) {
			return end
		}
	}
}

// trim returns the end of a line without trailing white space and control characters.
func (p *Paragraph) trim(start, end int) int {
	for end > start && (isSpace(p.text[end-1]) || isControl(p.text[end-1])) {
		end--
	}
	return end
}

// piece is the part of an item on one line.
type piece struct {
	item
	cut bool // less than the whole item, so it must be shaped again
}

// line sets the runes [start, shown); those in [shown, end) are not drawn.
func (p *Paragraph) line(s *shaper, start, end, shown int) Line {
	l := Line{Start: start, End: end}
	last := -1
	for _, pc := range p.visual(start, shown) {
		if pc.control {
			continue
		}
		if pc.cut {
			pc.out = s.shape(p.drawn, pc.item, p.lang, p.size)
		}
		l.Width += p.gap(last, pc.span)
		r := p.run(pc)
		r.X = l.Width
		l.Width += r.Advance
		l.Runs = append(l.Runs, r)
		last = pc.span
	}
	l.Width += p.gap(last, -1)
	return l
}

// gap returns the space between runs of two adjacent spans; -1 represents the end of the
// line.
func (p *Paragraph) gap(left, right int) float32 {
	var w float32
	if left == right {
		return 0
	}
	if left >= 0 {
		w += p.spans[left].Pad
	}
	if right >= 0 {
		w += p.spans[right].Pad
	}
	return w
}

// visual returns the pieces of a line from left to right.
func (p *Paragraph) visual(start, end int) []piece {
	var logical []piece
	var levels []int8
	first := sort.Search(len(p.items), func(i int) bool { return p.items[i].end >= start })
	for _, it := range p.items[first:] {
		if it.start > end {
			break
		}
		a, b := max(start, it.start), min(end, it.end)
		if a == b && !it.control {
			continue
		}
		pc := piece{item: it, cut: a != it.start || b != it.end}
		pc.start, pc.end = a, b
		logical, levels = append(logical, pc), append(levels, it.level)
	}
	ordered := make([]piece, len(logical))
	for to, from := range bidi.Order(levels) {
		ordered[to] = logical[from]
	}
	return ordered
}

// run converts a piece into a run.
func (p *Paragraph) run(pc piece) Run {
	return Run{
		Span: pc.span, Advance: toFloat(pc.out.Advance), RTL: pc.level&1 == 1, Face: pc.face,
		Out: pc.out, Start: pc.start, Text: string(p.text[pc.start:pc.end]),
	}
}
