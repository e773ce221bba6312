package typeset

import "slices"

// Order returns the visual order of pieces with the given levels: entry i is
// the index of the piece that stands i-th from the left (UAX #9, rule L2).
func Order(levels []int8) []int {
	order := make([]int, len(levels))
	highest := int8(0)
	for i, l := range levels {
		order[i] = i
		highest = max(highest, l)
	}
	for level := highest; level > 0; level-- {
		for i := 0; i < len(levels); i++ {
			start := i
			for i < len(levels) && levels[i] >= level {
				i++
			}
			slices.Reverse(order[start:i])
		}
	}
	return order
}
