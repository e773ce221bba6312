package bidi

import "golang.org/x/text/unicode/bidi"

// maxDepth is the deepest explicit level (BD2).
const maxDepth = 125

// partners matches isolate initiators with their PDIs (BD9).
func partners(classes []bidi.Class) []int {
	partner := make([]int, len(classes))
	var open []int
	for i, c := range classes {
		partner[i] = -1
		switch {
		case isolates(c):
			open = append(open, i)
		case c == bidi.PDI && len(open) > 0:
			from := open[len(open)-1]
			open = open[:len(open)-1]
			partner[i], partner[from] = from, i
		}
	}
	return partner
}

// firstStrong returns the paragraph level implied by the first strong rune in [start,
// end), skipping isolates (rules P2 and P3).
func firstStrong(classes []bidi.Class, partner []int, start, end int) int8 {
	for i := start; i < end; i++ {
		switch c := classes[i]; {
		case c == bidi.L:
			return 0
		case c == bidi.R || c == bidi.AL:
			return 1
		case isolates(c) && partner[i] < 0:
			return 0
		case isolates(c):
			i = partner[i]
		}
	}
	return 0
}

// status is an entry in the directional status stack.
type status struct {
	level    int8
	override bidi.Class // ON if there is none
	isolate  bool
}

// embedding holds the state of rules X1 to X8.
type embedding struct {
	stack                                []status
	overflowIsolates, overflowEmbeddings int
	isolates                             int // number of valid isolates
}

func (e *embedding) top() status { return e.stack[len(e.stack)-1] }

// full reports whether the stack has overflowed, so that no further level can be entered.
func (e *embedding) full() bool { return e.overflowIsolates > 0 || e.overflowEmbeddings > 0 }

func (e *embedding) pop() { e.stack = e.stack[:len(e.stack)-1] }

// push enters the next level for a direction, or counts an overflow at maxDepth.
func (e *embedding) push(rtl bool, override bidi.Class, isolate bool) {
	next := (e.top().level + 2) &^ 1
	if rtl {
		next = (e.top().level + 1) | 1
	}
	switch {
	case next <= maxDepth && !e.full():
		e.stack = append(e.stack, status{next, override, isolate})
		if isolate {
			e.isolates++
		}
	case isolate:
		e.overflowIsolates++
	case e.overflowIsolates == 0:
		e.overflowEmbeddings++
	}
}

// endIsolate handles a PDI (rule X6a).
func (e *embedding) endIsolate() {
	switch {
	case e.overflowIsolates > 0:
		e.overflowIsolates--
	case e.isolates > 0:
		e.overflowEmbeddings = 0
		for !e.top().isolate {
			e.pop()
		}
		e.pop()
		e.isolates--
	}
}

// endEmbedding handles a PDF (rule X7).
func (e *embedding) endEmbedding() {
	switch {
	case e.overflowIsolates > 0:
	case e.overflowEmbeddings > 0:
		e.overflowEmbeddings--
	case !e.top().isolate && len(e.stack) > 1:
		e.pop()
	}
}

// explicit sets the embedding level and the overridden class of each rune (rules X1 to
// X8).
func (r *resolver) explicit() {
	e := &embedding{stack: []status{{r.base, bidi.ON, false}}}
	for i, c := range r.original {
		switch c {
		case bidi.RLE, bidi.LRE:
			e.push(c == bidi.RLE, bidi.ON, false)
		case bidi.RLO:
			e.push(true, bidi.R, false)
		case bidi.LRO:
			e.push(false, bidi.L, false)
		case bidi.PDF:
			e.endEmbedding()
		case bidi.B:
			r.levels[i] = r.base
		case bidi.RLI, bidi.LRI, bidi.FSI:
			r.assign(i, e.top())
			e.push(!e.full() && r.opensRTL(i, c), bidi.ON, true)
		case bidi.PDI:
			e.endIsolate()
			r.assign(i, e.top())
		case bidi.BN:
		default:
			r.assign(i, e.top())
		}
	}
}

// assign gives rune i the level and the override of a stack entry.
func (r *resolver) assign(i int, s status) {
	r.levels[i] = s.level
	if s.override != bidi.ON {
		r.classes[i] = s.override
	}
}

// opensRTL reports whether the isolate initiator at i opens a right-to-left
// isolate (rules X5a to X5c).
func (r *resolver) opensRTL(i int, c bidi.Class) bool {
	if c != bidi.FSI {
		return c == bidi.RLI
	}
	end := r.partner[i]
	if end < 0 {
		end = len(r.original)
	}
	return firstStrong(r.original, r.partner, i+1, end) == 1
}
