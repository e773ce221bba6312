package bidi

import "slices"

// Order returns the visual order of the pieces of a line with the given levels: entry i
// is the index of the i-th piece from the left (rule L2).
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
