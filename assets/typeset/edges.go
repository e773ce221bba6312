package typeset

// Edges sets the paragraph on a single line with all of its white space. It returns, for
// each rune, the position of a caret before it (lead) and after it (trail), measured from
// the left end of the line. In right-to-left text, lead is to the right of trail.
func (p *Paragraph) Edges() (lead, trail []float32) {
	lead, trail = make([]float32, len(p.text)), make([]float32, len(p.text))
	var x float32
	last := -1
	for _, pc := range p.visual(0, len(p.text)) {
		if pc.control {
			for i := pc.start; i < pc.end; i++ {
				lead[i], trail[i] = x, x
			}
			continue
		}
		x += p.gap(last, pc.span)
		x = pc.edges(x, lead, trail)
		last = pc.span
	}
	return lead, trail
}

// edges divides the width of each cluster evenly among its runes, and returns the right
// edge of the piece.
func (pc piece) edges(x float32, lead, trail []float32) float32 {
	glyphs := pc.out.Glyphs
	for i := 0; i < len(glyphs); {
		first, count := glyphs[i].TextIndex(), glyphs[i].RunesCount()
		var w float32
		for ; i < len(glyphs) && glyphs[i].TextIndex() == first; i++ {
			w += toFloat(glyphs[i].Advance)
		}
		for j := range count {
			a, b := w*float32(j)/float32(count), w*float32(j+1)/float32(count)
			if pc.level&1 == 1 {
				a, b = w-a, w-b
			}
			lead[first+j], trail[first+j] = x+a, x+b
		}
		x += w
	}
	return x
}
