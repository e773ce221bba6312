package bidi

import "golang.org/x/text/unicode/bidi"

// sequence is an isolating run sequence (BD13). Rules W, N and I treat its runes as
// adjacent.
type sequence struct {
	at       []int        // indexes of its runes
	classes  []bidi.Class // the classes of those runes, changed by each rule
	level    int8
	sos, eos bidi.Class // the direction before and after the sequence
}

// sequences returns the isolating run sequences of the paragraph (rule X10).
func (r *resolver) sequences() []*sequence {
	runs, runOf := r.runs()
	var all []*sequence
	for _, run := range runs {
		first := r.kept[run[0]]
		if r.original[first] == bidi.PDI && r.partner[first] >= 0 {
			continue // part of the sequence of its initiator
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
			if !isolates(r.original[last]) || r.partner[last] < 0 {
				break
			}
			next = runs[runOf[r.partner[last]]]
		}
		s.sos, s.eos = r.sides(s, from, to)
		all = append(all, s)
	}
	return all
}

// runs returns the level runs (BD7) as ranges of r.kept, and for each rune the index of
// its run.
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

// sides returns sos and eos of a sequence that extends over r.kept[from:to] (rule X10).
func (r *resolver) sides(s *sequence, from, to int) (sos, eos bidi.Class) {
	before, after := r.base, r.base
	if from > 0 {
		before = r.levels[r.kept[from-1]]
	}
	if to < len(r.kept) && !isolates(r.original[r.kept[to-1]]) {
		after = r.levels[r.kept[to]]
	}
	return direction(max(s.level, before)), direction(max(s.level, after))
}
