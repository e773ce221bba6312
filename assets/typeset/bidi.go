package typeset

import (
	"slices"

	"golang.org/x/text/unicode/bidi"
)

// Levels returns the embedding level of each rune by the Unicode Bidirectional
// Algorithm (UAX #9, rules X1 to L1), for text set on one line. Text after a
// line end is a paragraph of its own; rtl is the direction of them all. Runes
// that rule X9 removes get the level of the one before.
func Levels(text []rune, rtl bool) []int8 {
	var base int8
	if rtl {
		base = 1
	}
	classes := make([]bidi.Class, len(text))
	for i, r := range text {
		p, _ := bidi.LookupRune(r)
		classes[i] = p.Class()
	}
	levels := make([]int8, 0, len(text))
	for start := 0; start < len(text); {
		end := start
		for end < len(text) && classes[end] != bidi.B {
			end++
		}
		end = min(end+1, len(text))
		levels = append(levels, resolve(text[start:end], classes[start:end], base)...)
		start = end
	}
	return levels
}

// resolver works on one paragraph.
type resolver struct {
	text    []rune
	given   []bidi.Class // the classes of the text
	classes []bidi.Class // the same, overridden by explicit controls (rule X6)
	base    int8
	levels  []int8
	partner []int // of an isolate initiator: its PDI, of a PDI: its initiator; -1: none (BD9)
	kept    []int // the runes that rule X9 leaves
}

func resolve(text []rune, classes []bidi.Class, base int8) []int8 {
	r := &resolver{
		text: text, base: base, levels: make([]int8, len(text)),
		given: classes, classes: slices.Clone(classes), partner: partners(classes),
	}
	if base == 0 && plain(classes) {
		return r.levels
	}
	r.explicit()
	for i, c := range classes {
		if !removed(c) {
			r.kept = append(r.kept, i)
		}
	}
	for _, s := range r.sequences() {
		s.weak()
		s.brackets(text, classes)
		s.neutral()
		for k, i := range s.at {
			r.levels[i] = implicit(s.level, s.classes[k])
		}
	}
	r.settle()
	return r.levels
}

// plain reports whether nothing in a left-to-right paragraph turns direction.
func plain(classes []bidi.Class) bool {
	for _, c := range classes {
		switch c {
		case bidi.R, bidi.AL, bidi.AN, bidi.RLE, bidi.RLO, bidi.RLI, bidi.LRE, bidi.LRO, bidi.LRI, bidi.FSI:
			return false
		}
	}
	return true
}

// implicit is rules I1 and I2.
func implicit(level int8, c bidi.Class) int8 {
	switch {
	case level&1 == 0 && c == bidi.R, level&1 == 1 && c != bidi.R:
		return level + 1
	case level&1 == 0 && (c == bidi.AN || c == bidi.EN):
		return level + 2
	}
	return level
}

// settle gives removed runes a level, and white space at the end the base level
// (rule L1).
func (r *resolver) settle() {
	before := r.base
	for i, c := range r.given {
		if removed(c) {
			r.levels[i] = before
		}
		before = r.levels[i]
	}
	reset := true
	for i := len(r.given) - 1; i >= 0; i-- {
		switch c := r.given[i]; {
		case c == bidi.S || c == bidi.B:
			reset = true
		case c != bidi.WS && !isolates(c) && c != bidi.PDI && !removed(c):
			reset = false
		}
		if reset {
			r.levels[i] = r.base
		}
	}
}

// removed reports whether rule X9 takes runes of this class out.
func removed(c bidi.Class) bool {
	switch c {
	case bidi.LRE, bidi.RLE, bidi.LRO, bidi.RLO, bidi.PDF, bidi.BN:
		return true
	}
	return false
}

func isolates(c bidi.Class) bool { return c == bidi.LRI || c == bidi.RLI || c == bidi.FSI }

// direction returns the class of a level's own direction.
func direction(level int8) bidi.Class {
	if level&1 == 1 {
		return bidi.R
	}
	return bidi.L
}
