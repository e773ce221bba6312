package typeset

import (
	"slices"

	"golang.org/x/text/unicode/bidi"
)

// maxOpen is how many brackets may be open at once before rule N0 gives up
// (BD16).
const maxOpen = 63

// strong returns the direction a class counts as in the rules N: numbers count
// as R. ON means none.
func strong(c bidi.Class) bidi.Class {
	switch c {
	case bidi.L:
		return bidi.L
	case bidi.R, bidi.AN, bidi.EN:
		return bidi.R
	}
	return bidi.ON
}

// neutral applies rules N1 and N2.
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

// pair is a pair of brackets, as places in a sequence.
type pair struct{ open, shut int }

// brackets applies rule N0: a pair of brackets takes one direction, that of the
// text inside it or around it. original holds the classes of the whole paragraph.
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
				s.classes[k] = c // marks on a bracket go with it
			}
		}
	}
}

// pairs finds the pairs of brackets (BD16), in the order of their openings.
func (s *sequence) pairs(text []rune) []pair {
	var pairs []pair
	var open []int
	var wanted []rune
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
			open, wanted = append(open, k), append(wanted, canonical(counterpart(text[i])))
		default:
			for j := len(wanted) - 1; j >= 0; j-- {
				if wanted[j] == canonical(text[i]) {
					pairs = append(pairs, pair{open[j], k})
					open, wanted = open[:j], wanted[:j]
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

// canonical maps the two brackets that are equivalent to others (BD16).
func canonical(r rune) rune {
	switch r {
	case 0x2329:
		return 0x3008
	case 0x232a:
		return 0x3009
	}
	return r
}

// between returns own if anything between the brackets has the direction of the
// sequence, else the other direction if anything has that, else ON.
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

// context returns the direction before the k-th rune of the sequence.
func (s *sequence) context(k int) bidi.Class {
	for k--; k >= 0; k-- {
		if c := strong(s.classes[k]); c != bidi.ON {
			return c
		}
	}
	return s.sos
}
