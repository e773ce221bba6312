package qr

import "math"

// grid maps the modules of a code to the picture, in perspective and bent like paper.
// Module coordinates start at the upper left corner of the code, so the center of the
// first module is at 0.5, 0.5.
type grid struct {
	dimension            int // modules per side
	middle, right, below point
	perspective          point // weights of right and below; 1 if they are as far away as middle
	bendRow, bendColumn  point // by how many pixels the middle of a row or column is displaced
}

// finderMiddle is the distance, in modules, of the center of a finder pattern from its
// edge.
const finderMiddle = float64(finderSpan) / 2

// at returns the position in the picture of u, v in modules.
func (g *grid) at(u, v float64) point {
	span := float64(g.dimension) - finderSpan
	s, t := (u-finderMiddle)/span, (v-finderMiddle)/span
	a, b, c := 1-s-t, s*g.perspective.x, t*g.perspective.y
	w := a + b + c
	bendS, bendT := 4*s*(1-s), 4*t*(1-t)
	return point{
		(a*g.middle.x+b*g.right.x+c*g.below.x)/w + bendS*g.bendRow.x + bendT*g.bendColumn.x,
		(a*g.middle.y+b*g.right.y+c*g.below.y)/w + bendS*g.bendRow.y + bendT*g.bendColumn.y,
	}
}

// module returns the approximate size of a module in pixels.
func (g *grid) module() float64 {
	return (g.right.minus(g.middle).length() + g.below.minus(g.middle).length()) / 2 / (float64(g.dimension) - finderSpan)
}

// mark is a module that is known to be dark or light, for example because it is the same
// in every code of a size.
type mark struct {
	u, v float64
	dark bool
}

// sign returns -1 for a dark mark and 1 for a light one.
func (m mark) sign() float64 {
	if m.dark {
		return -1
	}
	return 1
}

// square appends the modules of concentric rings, from the inside out, that are within a
// code of the dimension.
func square(all []mark, dimension, middleU, middleV int, rings ...bool) []mark {
	reach := len(rings) - 1
	for v := max(0, middleV-reach); v <= min(dimension-1, middleV+reach); v++ {
		for u := max(0, middleU-reach); u <= min(dimension-1, middleU+reach); u++ {
			ring := max(u-middleU, middleU-u, v-middleV, middleV-v)
			all = append(all, mark{float64(u) + 0.5, float64(v) + 0.5, rings[ring]})
		}
	}
	return all
}

// finderMarks returns the finder patterns of a code and their separators (ISO/IEC 18004 sections
// 6.3.3 and 6.3.4).
func finderMarks(dimension int) []mark {
	const near = finderSpan / 2
	const separated = finderSpan + 1
	far := dimension - 1 - near
	all := make([]mark, 0, 3*separated*separated)
	for _, at := range [][2]int{{near, near}, {far, near}, {near, far}} {
		all = square(all, dimension, at[0], at[1], true, true, false, true, false)
	}
	return all
}

// otherMarks returns the timing patterns of a code, and the alignment patterns in
// the rows and columns given (ISO/IEC 18004 sections 6.3.5 and 6.3.6).
func otherMarks(dimension int, alignment []int) []mark {
	const timing = finderSpan - 1
	last := dimension - finderSpan
	var all []mark
	for i := finderSpan + 1; i < last-1; i++ {
		along := float64(i) + 0.5
		all = append(all, mark{along, timing + 0.5, i%2 == 0}, mark{timing + 0.5, along, i%2 == 0})
	}
	for _, v := range alignment {
		for _, u := range alignment {
			if u == timing && v == timing || u == timing && v == last || u == last && v == timing {
				continue // a finder pattern is there
			}
			all = square(all, dimension, u, v, true, false, true)
		}
	}
	return all
}

// fit moves the grid to where the marks match best, by hill climbing in steps of 0.8
// modules and less. It returns how well they match: 1 if perfectly, 0 as in a random
// picture.
func (g *grid) fit(p *sampler, all []mark) float64 {
	const first, last, hopeless = 0.8, 0.05, 0.5
	const most = 100 // rounds; a good fit takes about 20
	best := g.score(p, all)
	values := g.values()
	scale := first
	for round := 0; round < most && scale > last; round++ {
		improved := false
		for _, v := range values {
			before := *v.value
			for _, try := range []float64{before + scale*v.unit, before - scale*v.unit} {
				*v.value = try
				if score := g.score(p, all); score > best {
					best, before, improved = score, try, true
					break
				}
			}
			*v.value = before
		}
		if improved {
			continue
		}
		if best < hopeless {
			break
		}
		scale /= 2
	}
	return best
}

// value is a number that fit adjusts, and the size of one step.
type value struct {
	value *float64
	unit  float64
}

// values returns all numbers that make up the grid.
func (g *grid) values() []value {
	const perspective = 0.1
	all := []value{{&g.perspective.x, perspective}, {&g.perspective.y, perspective}}
	for _, p := range []*point{&g.middle, &g.right, &g.below, &g.bendRow, &g.bendColumn} {
		all = append(all, value{&p.x, g.module()}, value{&p.y, g.module()})
	}
	return all
}

// score returns how well the marks match, from -1 to 1.
func (g *grid) score(p *sampler, all []mark) float64 {
	agree, total := 0.0, 0.0
	radius := 4 * g.module()
	for _, m := range all {
		at := g.at(m.u, m.v)
		light := p.light(at) - p.mean(at, radius)
		agree += m.sign() * light
		total += math.Abs(light)
	}
	if total == 0 {
		return 0
	}
	return agree / total
}
