package bidi

import "golang.org/x/text/unicode/bidi"

// weak resolves weak classes: marks, numbers and characters around numbers (rules W1 to W7).
func (s *sequence) weak() {
	s.marksAndNumbers()
	s.separators()
	s.terminators()
	strong := s.sos
	for k, c := range s.classes {
		switch c {
		case bidi.L, bidi.R:
			strong = c
		case bidi.ES, bidi.ET, bidi.CS: // W6
			s.classes[k] = bidi.ON
		case bidi.EN: // W7
			if strong == bidi.L {
				s.classes[k] = bidi.L
			}
		}
	}
}

// marksAndNumbers applies rules W1 to W3: marks take the class of their base, numbers
// after Arabic letters become Arabic numbers, and Arabic letters become R.
func (s *sequence) marksAndNumbers() {
	before, strong := s.sos, s.sos
	for k, c := range s.classes {
		if c == bidi.NSM {
			c = before
			if isolates(before) || before == bidi.PDI {
				c = bidi.ON
			}
		}
		before = c
		switch c {
		case bidi.L, bidi.R, bidi.AL:
			strong = c
		case bidi.EN:
			if strong == bidi.AL {
				c = bidi.AN
			}
		}
		if c == bidi.AL {
			c = bidi.R
		}
		s.classes[k] = c
	}
}

// separators applies rule W4: a single separator between two numbers joins them.
func (s *sequence) separators() {
	for k := 1; k+1 < len(s.classes); k++ {
		before, c, after := s.classes[k-1], s.classes[k], s.classes[k+1]
		if before != after {
			continue
		}
		if before == bidi.EN && (c == bidi.ES || c == bidi.CS) || before == bidi.AN && c == bidi.CS {
			s.classes[k] = before
		}
	}
}

// terminators applies rule W5: terminators next to a European number take its class.
func (s *sequence) terminators() {
	for k := 0; k < len(s.classes); k++ {
		start := k
		for k < len(s.classes) && s.classes[k] == bidi.ET {
			k++
		}
		if start == k {
			continue
		}
		if start > 0 && s.classes[start-1] == bidi.EN || k < len(s.classes) && s.classes[k] == bidi.EN {
			s.fill(start, k, bidi.EN)
		}
	}
}

// fill sets the classes of [start, end).
func (s *sequence) fill(start, end int, c bidi.Class) {
	for k := start; k < end; k++ {
		s.classes[k] = c
	}
}
