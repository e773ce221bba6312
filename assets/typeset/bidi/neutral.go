package bidi

import (
	"slices"

	"golang.org/x/text/unicode/bidi"
)

// maxOpen is the size of the bracket stack; if more brackets are open, rule N0 does not
// apply (BD16).
const maxOpen = 63

// strong returns the direction of a class for rules N0 to N2, in which numbers count as
// R; ON if it has none.
func strong(c bidi.Class) bidi.Class {
	switch c {
	case bidi.L:
		return bidi.L
	case bidi.R, bidi.AN, bidi.EN:
		return bidi.R
	}
	return bidi.ON
}

// neutral resolves neutral runes according to their neighbours (rules N1 and N2).
func (s *sequence) neutral() {
	before := s.sos
	for k := 0; k < len(s.classes); k++ {
		start := k
		for k < len(s.classes) && strong(s.classes[k]) == bidi.ON {
			k++
		}
		after := s.eos
		if k < len(s.classes) {
			after = strong(s.classes[k])
		}
		if before == after {
			s.fill(start, k, before)
		} else {
			s.fill(start, k, direction(s.level))
		}
		before = after
	}
}

// pair is a pair of brackets, as indexes in a sequence.
type pair struct{ open, shut int }

// brackets gives both brackets of a pair the same direction, that of the text inside or
// around them (rule N0). original contains the classes of the whole paragraph.
func (s *sequence) brackets(text []rune, original []bidi.Class) {
	own := direction(s.level)
	for _, p := range s.pairs(text) {
		c := s.between(p, own)
		if c == bidi.ON {
			continue
		}
		if c != own && s.context(p.open) != c {
			c = own
		}
		for _, k := range []int{p.open, p.shut} {
			s.classes[k] = c
			for k++; k < len(s.at) && original[s.at[k]] == bidi.NSM; k++ {
				s.classes[k] = c // marks on a bracket take its direction
			}
		}
	}
}

// pairs returns the pairs of brackets, sorted by their opening bracket (BD16).
func (s *sequence) pairs(text []rune) []pair {
	var pairs []pair
	var open []int
	var closers []rune
	for k, i := range s.at {
		if s.classes[k] != bidi.ON {
			continue
		}
		p, _ := bidi.LookupRune(text[i])
		switch {
		case !p.IsBracket():
		case p.IsOpeningBracket():
			if len(open) == maxOpen {
				return nil
			}
			open, closers = append(open, k), append(closers, canonical(counterpart(text[i])))
		default:
			for j := len(closers) - 1; j >= 0; j-- {
				if closers[j] == canonical(text[i]) {
					pairs = append(pairs, pair{open[j], k})
					open, closers = open[:j], closers[:j]
					break
				}
			}
		}
	}
	slices.SortFunc(pairs, func(a, b pair) int { return a.open - b.open })
	return pairs
}

// counterpart returns the closing bracket of an opening one.
func counterpart(r rune) rune {
	return []rune(bidi.ReverseString(string(r)))[0]
}

// canonical replaces the two brackets that have canonical equivalents by these (BD16).
func canonical(r rune) rune {
	switch r {
	case 0x2329:
		return 0x3008
	case 0x232a:
		return 0x3009
	}
	return r
}

// between returns own, the direction of the sequence, if it occurs between the brackets;
// otherwise the opposite direction if that occurs; otherwise ON.
func (s *sequence) between(p pair, own bidi.Class) bidi.Class {
	found := bidi.ON
	for _, c := range s.classes[p.open+1 : p.shut] {
		switch strong(c) {
		case own:
			return own
		case bidi.L, bidi.R:
			found = strong(c)
		}
	}
	return found
}

// context returns the strong direction that precedes the k-th rune of the sequence.
func (s *sequence) context(k int) bidi.Class {
	for k--; k >= 0; k-- {
		if c := strong(s.classes[k]); c != bidi.ON {
			return c
		}
	}
	return s.sos
}
