package typeset

import "golang.org/x/text/unicode/bidi"

// maxDepth is the deepest explicit level (BD2).
const maxDepth = 125

// partners matches isolate initiators and PDIs (BD9).
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

// firstStrong returns the level that the first strong rune of [start, end)
// gives a paragraph; isolates are passed over (P2, P3).
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

// status is an entry of the directional status stack.
type status struct {
	level    int8
	override bidi.Class // ON: none
	isolate  bool
}

// embedding is the state of rules X1 to X8.
type embedding struct {
	stack                    []status
	lostIsolates, lostOthers int // overflow counts
	isolates                 int // valid isolate count
}

func (e *embedding) top() status { return e.stack[len(e.stack)-1] }

// full reports whether no further level can be entered.
func (e *embedding) full() bool { return e.lostIsolates > 0 || e.lostOthers > 0 }

func (e *embedding) pop() { e.stack = e.stack[:len(e.stack)-1] }

// push enters the next level of a direction, if there is one left.
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
		e.lostIsolates++
	case e.lostIsolates == 0:
		e.lostOthers++
	}
}

// endIsolate is rule X6a.
func (e *embedding) endIsolate() {
	switch {
	case e.lostIsolates > 0:
		e.lostIsolates--
	case e.isolates > 0:
		e.lostOthers = 0
		for !e.top().isolate {
			e.pop()
		}
		e.pop()
		e.isolates--
	}
}

// endEmbedding is rule X7.
func (e *embedding) endEmbedding() {
	switch {
	case e.lostIsolates > 0:
	case e.lostOthers > 0:
		e.lostOthers--
	case !e.top().isolate && len(e.stack) > 1:
		e.pop()
	}
}

// explicit gives each rune its embedding level and overridden class (X1 to X8).
func (r *resolver) explicit() {
	e := &embedding{stack: []status{{r.base, bidi.ON, false}}}
	for i, c := range r.given {
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
			r.place(i, e.top())
			e.push(!e.full() && r.opensRTL(i, c), bidi.ON, true)
		case bidi.PDI:
			e.endIsolate()
			r.place(i, e.top())
		case bidi.BN:
		default:
			r.place(i, e.top())
		}
	}
}

func (r *resolver) place(i int, s status) {
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
		end = len(r.given)
	}
	return firstStrong(r.given, r.partner, i+1, end) == 1
}
