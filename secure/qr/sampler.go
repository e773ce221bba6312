package qr

// sampler gives the brightness and the mean brightness at any position in a picture.
type sampler struct {
	gray
	sign          float64 // -1 to treat light codes on dark like dark codes on light
	cell          int     // means are computed from cells of cell×cell pixels
	columns, rows int     // of cells
	sums          []uint32
}

// maxCells limits the memory that a sampler takes in addition to its picture.
const maxCells = 300_000

// newSampler computes a summed-area table of the cells: each sum includes all cells above
// and to the left.
func newSampler(g gray) *sampler {
	cell := shrinkTo(maxCells, g.width*g.height)
	p := &sampler{gray: g, sign: 1, cell: cell, columns: g.width / cell, rows: g.height / cell}
	stride := p.columns + 1
	p.sums = make([]uint32, stride*(p.rows+1))
	for y := range p.rows {
		line := g.pix[(y*cell+cell/2)*g.width+cell/2:]
		above, below := p.sums[y*stride:], p.sums[(y+1)*stride:]
		sum := uint32(0)
		for x := range p.columns {
			sum += uint32(line[x*cell])
			below[x+1] = above[x+1] + sum
		}
	}
	return p
}

// light returns the brightness at a position, interpolated; outside of the picture, that
// of the edge.
func (p *sampler) light(at point) float64 {
	x := max(0, min(at.x-0.5, float64(p.width)-1.001))
	y := max(0, min(at.y-0.5, float64(p.height)-1.001))
	column, row := int(x), int(y)
	right, down := x-float64(column), y-float64(row)
	upper := p.pix[row*p.width+column:][:p.width+2]
	above := float64(upper[0])*(1-right) + float64(upper[1])*right
	below := float64(upper[p.width])*(1-right) + float64(upper[p.width+1])*right
	return p.sign * (above*(1-down) + below*down)
}

// mean returns the mean brightness around a position. The radius is in pixels.
func (p *sampler) mean(at point, radius float64) float64 {
	stride, cell := p.columns+1, float64(p.cell)
	x := max(0, min(int(at.x/cell), p.columns-1))
	y := max(0, min(int(at.y/cell), p.rows-1))
	reach := int(radius/cell) + 1
	left, right := max(0, x-reach), min(p.columns, x+reach+1)
	top, bottom := max(0, y-reach), min(p.rows, y+reach+1)
	sum := p.sums[bottom*stride+right] - p.sums[bottom*stride+left] - p.sums[top*stride+right] + p.sums[top*stride+left]
	return p.sign * float64(sum) / float64((right-left)*(bottom-top))
}

// module returns the mean brightness at the center of a module.
func (p *sampler) module(g *grid, u, v float64) float64 {
	const off, count = 0.2, 9
	sum := 0.0
	for _, du := range []float64{-off, 0, off} {
		for _, dv := range []float64{-off, 0, off} {
			sum += p.light(g.at(u+du, v+dv))
		}
	}
	return sum / count
}

// modules returns the brightness of all modules of a code.
func (p *sampler) modules(g *grid) modules {
	m := modules{g.dimension, make([]float64, g.dimension*g.dimension)}
	for i := range m.light {
		m.light[i] = p.module(g, float64(i%g.dimension)+0.5, float64(i/g.dimension)+0.5)
	}
	return m
}
