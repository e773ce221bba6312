// Package bidi implements the Unicode Bidirectional Algorithm (UAX #9) for text that is
// shaped and broken into lines elsewhere: [Levels] resolves the embedding level of each
// rune, [Order] the visual order of the pieces of a line.
//
// It passes all cases of Unicode's BidiTest.txt and BidiCharacterTest.txt. Existing
// libraries are not suitable: golang.org/x/text/unicode/bidi orders nested isolates
// wrongly and hides the levels (golang/go#69819), and the package of the same name in
// github.com/go-text/typesetting (v0.3.5) merges adjacent runs whose levels differ by
// two. The character properties come from x/text.
package bidi

import (
	"slices"

	"golang.org/x/text/unicode/bidi"
)

// Levels returns the embedding level of each rune (rules X1 to L1) for text that is set
// on one line: even levels run left to right, odd ones right to left. Each paragraph
// separator ends a paragraph; rtl is the direction of all paragraphs. Runes that rule X9
// removes get the level of the previous rune.
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

// resolver resolves the levels of one paragraph.
type resolver struct {
	text     []rune
	original []bidi.Class // classes of the text
	classes  []bidi.Class // the same after explicit overrides (rule X6a)
	base     int8
	levels   []int8
	partner  []int // the PDI of an isolate initiator and the initiator of a PDI (BD9); -1 if there is none
	kept     []int // indexes of the runes that rule X9 does not remove
}

func resolve(text []rune, classes []bidi.Class, base int8) []int8 {
	r := &resolver{
		text: text, base: base, levels: make([]int8, len(text)),
		original: classes, classes: slices.Clone(classes), partner: partners(classes),
	}
	if base == 0 && allLeftToRight(classes) {
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
	r.finish()
	return r.levels
}

// allLeftToRight reports whether every rune of a left-to-right paragraph has level 0,
// so that the algorithm can be skipped.
func allLeftToRight(classes []bidi.Class) bool {
	for _, c := range classes {
		switch c {
		case bidi.R, bidi.AL, bidi.AN, bidi.RLE, bidi.RLO, bidi.RLI, bidi.LRE, bidi.LRO, bidi.LRI, bidi.FSI:
			return false
		}
	}
	return true
}

// implicit returns the level of a rune whose class is resolved (rules I1 and I2).
func implicit(level int8, c bidi.Class) int8 {
	switch {
	case level&1 == 0 && c == bidi.R, level&1 == 1 && c != bidi.R:
		return level + 1
	case level&1 == 0 && (c == bidi.AN || c == bidi.EN):
		return level + 2
	}
	return level
}

// finish assigns a level to removed runes, and the base level to separators and trailing
// white space (rule L1).
func (r *resolver) finish() {
	before := r.base
	for i, c := range r.original {
		if removed(c) {
			r.levels[i] = before
		}
		before = r.levels[i]
	}
	reset := true
	for i := len(r.original) - 1; i >= 0; i-- {
		switch c := r.original[i]; {
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

// removed reports whether rule X9 removes runes of this class.
func removed(c bidi.Class) bool {
	switch c {
	case bidi.LRE, bidi.RLE, bidi.LRO, bidi.RLO, bidi.PDF, bidi.BN:
		return true
	}
	return false
}

// isolates reports whether a class is that of an isolate initiator.
func isolates(c bidi.Class) bool { return c == bidi.LRI || c == bidi.RLI || c == bidi.FSI }

// direction returns the strong class of a level.
func direction(level int8) bidi.Class {
	if level&1 == 1 {
		return bidi.R
	}
	return bidi.L
}
