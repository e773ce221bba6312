package qr

import (
	"math"

	"github.com/makiuchi-d/gozxing"
	"github.com/makiuchi-d/gozxing/qrcode/decoder"
)

const (
	// maxFits limits the time spent on a picture full of finder patterns.
	maxFits = 100
	// Scores. A grid is fitted further if its finder patterns score likelyScore; if all
	// stay below unlikelyScore, no other size will fit, either. The code is read if all
	// marks together then score leastScore; from sureScore on it certainly is a code.
	unlikelyScore, likelyScore, leastScore, sureScore = 0.1, 0.4, 0.6, 0.9
)

// locate finds and reads the codes whose finder patterns are dark in bits. For rows see
// findFinders.
func (s *search) locate(p *sampler, bits *gozxing.BitMatrix, rows int) {
	read := map[finder]bool{}
	fits := 0
	for _, c := range corners(findFinders(bits, rows)) {
		if read[c.middle] || read[c.right] || read[c.below] {
			continue // a finder pattern belongs to only one code
		}
		for _, g := range grids(bits, c) {
			finders := finderMarks(g.dimension)
			score := g.score(p, finders)
			if score < unlikelyScore {
				break
			}
			if score < likelyScore {
				continue
			}
			if fits++; fits > maxFits || s.stopped() {
				return
			}
			if text, ok := g.read(p, finders); ok {
				s.add(text)
				read[c.middle], read[c.right], read[c.below] = true, true, true
				break
			}
		}
	}
}

// read fits the grid to the picture and returns the text of the code.
func (g *grid) read(p *sampler, finders []mark) (string, bool) {
	version, err := decoder.Version_GetProvisionalVersionForDimension(g.dimension)
	if err != nil {
		return "", false
	}
	all := append(finders, otherMarks(g.dimension, version.GetAlignmentPatternCenters())...)
	score := g.fit(p, all)
	if score < leastScore {
		return "", false
	}
	text, ok := p.modules(g).text(all)
	if !ok && version.GetVersionNumber() == minVersion && score > sureScore {
		return g.readOtherCorners(p, all)
	}
	return text, ok
}

// readOtherCorners reads the code assuming other positions of its lower right corner. In
// the smallest codes, which have no alignment pattern, no mark shows where that corner
// is.
func (g *grid) readOtherCorners(p *sampler, all []mark) (string, bool) {
	offsets := []float64{0, -0.05, 0.05, -0.1, 0.1} // of the weights in perspective
	for _, right := range offsets {
		for _, below := range offsets {
			moved := *g
			moved.perspective.x += right
			moved.perspective.y += below
			if text, ok := p.modules(&moved).text(all); ok {
				return text, true
			}
		}
	}
	return "", false
}

// grids returns the possible grids of a code with these finder patterns, most likely
// first.
func grids(bits *gozxing.BitMatrix, c corner) []grid {
	const unequal = 1.5 // rows and columns have the same number of modules, so any difference is an error
	right, weightRight := span(bits, c.middle.point, c.right.point)
	below, weightBelow := span(bits, c.middle.point, c.below.point)
	if right == 0 || below == 0 || max(right, below) > unequal*min(right, below) {
		return nil
	}
	version := versionOf((right+below)/2 + finderSpan)
	var all []grid
	for _, off := range []int{0, 1, -1, 2, -2} {
		if v := version + off; v >= minVersion && v <= maxVersion {
			all = append(all, grid{
				dimension: dimensionOf(v),
				middle:    c.middle.point, right: c.right.point, below: c.below.point,
				perspective: point{weightRight, weightBelow},
			})
		}
	}
	return all
}

// Versions are the sizes of codes (ISO/IEC 18004 section 6.1).
const minVersion, maxVersion = 1, 40

func dimensionOf(version int) int { return 17 + 4*version }

func versionOf(dimension float64) int { return int(math.Round((dimension - 17) / 4)) }

// span returns the number of modules between the centers of two finder patterns, and the
// weight of the second one in perspective; 0 if no edges can be found.
//
// Along a line in perspective, the size of a module is c/w², with a weight w that grows
// linearly, so the geometric mean of the sizes at both ends is used.
func span(bits *gozxing.BitMatrix, from, to point) (modules, weight float64) {
	near, far := moduleAlong(bits, from, to), moduleAlong(bits, to, from)
	if near == 0 || far == 0 {
		return 0, 0
	}
	return to.minus(from).length() / math.Sqrt(near*far), math.Sqrt(near / far)
}

// moduleAlong returns the size of a module of a finder pattern, measured along the line
// to another one; 0 if no edges can be found.
func moduleAlong(bits *gozxing.BitMatrix, at, to point) float64 {
	d := to.minus(at)
	far := d.length()
	ahead, ok := edgeAlong(bits, at, point{d.x / far, d.y / far}, far)
	back, ok2 := edgeAlong(bits, at, point{-d.x / far, -d.y / far}, far)
	switch {
	case !ok && !ok2:
		return 0
	case !ok:
		ahead = back
	case !ok2:
		back = ahead
	}
	return (ahead + back) / finderSpan
}

// edgeAlong returns the distance from the center of a finder pattern to its outer edge,
// which is the third edge on the line.
func edgeAlong(bits *gozxing.BitMatrix, from, direction point, most float64) (float64, bool) {
	const step = 0.5
	dark := true
	edges := 0
	for far := 0.0; far < most; far += step {
		x, y := int(from.x+far*direction.x), int(from.y+far*direction.y)
		if x < 0 || y < 0 || x >= bits.GetWidth() || y >= bits.GetHeight() {
			break
		}
		if bits.Get(x, y) == dark {
			continue
		}
		dark = !dark
		if edges++; edges == 3 {
			return far, true
		}
	}
	return 0, false
}
