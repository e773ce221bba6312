package typeset

import "golang.org/x/text/unicode/bidi"

// sequence is an isolating run sequence (BD13): the rules W, N and I see its
// runes as if they stood side by side.
type sequence struct {
	at       []int        // its runes
	classes  []bidi.Class // of those runes, as the rules change them
	level    int8
	sos, eos bidi.Class // the direction on either side
}

// sequences are the paragraph's isolating run sequences (X10).
func (r *resolver) sequences() []*sequence {
	runs, runOf := r.runs()
	var all []*sequence
	for _, run := range runs {
		first := r.kept[run[0]]
		if r.given[first] == bidi.PDI && r.partner[first] >= 0 {
			continue // joined to the run of its initiator
		}
		s := &sequence{level: r.levels[first]}
		from, to := run[0], 0
		for next := run; ; {
			for k := next[0]; k < next[1]; k++ {
				s.at = append(s.at, r.kept[k])
				s.classes = append(s.classes, r.classes[r.kept[k]])
			}
			to = next[1]
			last := r.kept[to-1]
			if !isolates(r.given[last]) || r.partner[last] < 0 {
				break
			}
			next = runs[runOf[r.partner[last]]]
		}
		s.sos, s.eos = r.sides(s, from, to)
		all = append(all, s)
	}
	return all
}

// runs are the level runs (BD7), as ranges of r.kept, and which run holds each
// rune.
func (r *resolver) runs() (runs [][2]int, runOf []int) {
	runOf = make([]int, len(r.text))
	for k, i := range r.kept {
		if k == 0 || r.levels[i] != r.levels[r.kept[k-1]] {
			runs = append(runs, [2]int{k, k})
		}
		runs[len(runs)-1][1] = k + 1
		runOf[i] = len(runs) - 1
	}
	return runs, runOf
}

// sides returns sos and eos of a sequence whose first rune is the from-th kept
// one, and whose last the one before to.
func (r *resolver) sides(s *sequence, from, to int) (sos, eos bidi.Class) {
	before, after := r.base, r.base
	if from > 0 {
		before = r.levels[r.kept[from-1]]
	}
	if to < len(r.kept) && !isolates(r.given[r.kept[to-1]]) {
		after = r.levels[r.kept[to]]
	}
	return direction(max(s.level, before)), direction(max(s.level, after))
}
