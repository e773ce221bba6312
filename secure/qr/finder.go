package qr

import (
	"cmp"
	"math"
	"slices"

	"github.com/makiuchi-d/gozxing"
)

const (
	// maxFinders is how many candidates for finder patterns are combined.
	maxFinders = 24
	// leastRows is the minimum number of rows, per pixel of a module's size, in which a
	// finder pattern must be detected; clear ones are detected in all three rows of their
	// center.
	leastRows = 0.5
	// recent is the number of recent candidates with which a new one is compared. Except
	// in malicious pictures, these include all from the same rows.
	recent = 500
	// finderSpan is the width of a finder pattern in modules.
	finderSpan = 7
)

// point is a position in a picture, in pixels.
type point struct{ x, y float64 }

func (p point) minus(q point) point { return point{p.x - q.x, p.y - q.y} }

func (p point) length() float64 { return math.Hypot(p.x, p.y) }

// finder is a candidate for a finder pattern, one of the three square marks in a code's corners.
type finder struct {
	point
	module float64 // size of a module in pixels, averaged over both directions
	rows   int     // number of rows in which it was detected
}

// corner is three finder patterns that may belong to one code: the middle one, and those
// at the ends of its row and of its column.
type corner struct {
	middle, right, below finder
	legs                 float64 // length of row and column together, in modules
}

// findFinders returns the candidates, those detected in most rows first. In pictures with
// more rows than the parameter, it looks only at every second or third row. Unlike
// gozxing's readers, it accepts patterns that are foreshortened in one direction.
func findFinders(bits *gozxing.BitMatrix, rows int) []finder {
	var found []finder
	row := gozxing.NewBitArray(bits.GetWidth())
	step := min(1+bits.GetHeight()/rows, finderSpan/2) // never skipping the center of a pattern
	for y := 0; y < bits.GetHeight(); y += step {
		row = bits.GetRow(y, row)
		var runs [5]int
		for x := 0; x < bits.GetWidth(); {
			dark := row.GetNextSet(x)
			end := row.GetNextUnset(dark)
			runs = [5]int{runs[2], runs[3], runs[4], dark - x, end - dark}
			if middle := runs[2]; middle > runs[0] && middle > runs[1] && middle > runs[3] && middle > runs[4] {
				found = addFinder(bits, found, end, y, runs, step)
			}
			x = end
		}
	}
	found = slices.DeleteFunc(found, func(f finder) bool { return f.rows < 2 || float64(f.rows) < leastRows*f.module })
	slices.SortStableFunc(found, func(a, b finder) int {
		return cmp.Compare(float64(b.rows)/b.module, float64(a.rows)/a.module)
	})
	return found[:min(len(found), maxFinders)]
}

// addFinder adds the pattern whose five runs end before x in row y, if it is one in all
// directions.
func addFinder(bits *gozxing.BitMatrix, found []finder, x, y int, runs [5]int, step int) []finder {
	const tolerance, slack, squeezed = 0.7, 1.2, 3
	across, ok := finderModule(runs, tolerance)
	if !ok {
		return found
	}
	most := int(squeezed * finderSpan * across)
	center := float64(x) - float64(runs[4]+runs[3]) - float64(runs[2])/2
	vertical, middle := runsThrough(bits, int(center), y, 0, 1, most)
	down, ok := finderModule(vertical, tolerance)
	if !ok || across > squeezed*down || down > squeezed*across {
		return found
	}
	diagonals := 0
	for _, dx := range []int{1, -1} {
		diagonal, _ := runsThrough(bits, int(center), int(middle), dx, 1, most)
		if _, ok := finderModule(diagonal, slack); ok {
			diagonals++
		}
	}
	if diagonals == 0 {
		return found
	}
	return merge(found, finder{point{center, middle}, (across + down) / 2, step})
}

// merge adds f, or counts it as another detection of a pattern in the same place.
func merge(found []finder, f finder) []finder {
	for i := len(found) - 1; i >= max(0, len(found)-recent); i-- {
		old := &found[i]
		if old.minus(f.point).length() < 2*old.module && f.module < 2*old.module && old.module < 2*f.module {
			weight := float64(f.rows) / float64(old.rows+f.rows)
			old.x += (f.x - old.x) * weight
			old.y += (f.y - old.y) * weight
			old.module += (f.module - old.module) * weight
			old.rows += f.rows
			return found
		}
	}
	return append(found, f)
}

// finderModule returns the size of a module if the dark and light runs have the ratio
// 1:1:3:1:1, as on a line through a finder pattern.
func finderModule(runs [5]int, tolerance float64) (float64, bool) {
	total := 0
	for _, run := range runs {
		total += run
	}
	if total < finderSpan || slices.Contains(runs[:], 0) {
		return 0, false
	}
	module := float64(total) / finderSpan
	for i, want := range [5]float64{1, 1, 3, 1, 1} {
		if math.Abs(float64(runs[i])-want*module) > tolerance*module*math.Sqrt(want) {
			return 0, false
		}
	}
	return module, true
}

// runsThrough returns the five runs on the line through x, y, the middle one of which
// contains that point, and the row of that run's middle. It gives up if runs are longer
// than most pixels.
func runsThrough(bits *gozxing.BitMatrix, x, y, dx, dy, most int) (runs [5]int, middle float64) {
	is := func(n int, dark bool) bool {
		x, y := x+n*dx, y+n*dy
		return x >= 0 && y >= 0 && x < bits.GetWidth() && y < bits.GetHeight() && bits.Get(x, y) == dark
	}
	if !is(0, true) {
		return runs, 0
	}
	for _, step := range []int{1, -1} {
		n := 0
		for i, dark := 2, true; i >= 0 && i <= 4; i, dark = i+step, !dark {
			for runs[i] <= most && is(n, dark) {
				runs[i]++
				n += step
			}
			if i == 2 {
				middle += float64(n-step) / 2
			}
		}
	}
	runs[2]-- // counted from both sides
	return runs, float64(y) + middle*float64(dy) + 0.5
}

// corners returns triples of finder patterns that may belong to one code, the closest
// ones first: if there are several codes in a picture, the patterns of each are closest
// to each other.
func corners(found []finder) []corner {
	var all []corner
	for i, a := range found {
		for j, b := range found[i+1:] {
			for _, c := range found[i+j+2:] {
				if t, ok := cornerOf(a, b, c); ok {
					all = append(all, t)
				}
			}
		}
	}
	slices.SortStableFunc(all, func(a, b corner) int { return cmp.Compare(a.legs, b.legs) })
	return all
}

// cornerOf orders three finder patterns: the middle one is opposite the longest side. It
// refuses shapes that cannot be the corner of a square in perspective.
func cornerOf(a, b, c finder) (corner, bool) {
	const unequal, thin = 3, 0.35
	ab, bc, ca := a.minus(b.point).length(), b.minus(c.point).length(), c.minus(a.point).length()
	switch {
	case ab >= bc && ab >= ca:
		a, c = c, a
	case ca >= bc && ca >= ab:
		a, b = b, a
	}
	p, q := b.minus(a.point), c.minus(a.point)
	row, column := p.length(), q.length()
	cross := p.x*q.y - p.y*q.x
	small, large := min(a.module, b.module, c.module), max(a.module, b.module, c.module)
	switch {
	case large > unequal*small, max(row, column) > unequal*min(row, column):
		return corner{}, false
	case math.Abs(cross) < thin*row*column, min(row, column) < finderSpan*small:
		return corner{}, false
	case cross < 0:
		b, c = c, b
	}
	return corner{a, b, c, (row + column) / (small + large)}, true
}
