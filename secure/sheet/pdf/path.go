package pdf

// Path is the outline of a shape.
type Path []Step

// Step is a step of a path: an operator and the coordinates of its points, x before y.
type Step struct {
	Op   Op
	Args [6]float32
}

// Op is an operator of a path, named as in the content of a PDF.
type Op byte

// The operators of a path.
const (
	Move  Op = 'm' // begins an outline at a point
	Draw  Op = 'l' // a straight line to a point
	Quad  Op = 'q' // a curve with one control point, which PDF does not have
	Curve Op = 'c' // a curve with two control points
	Close Op = 'h' // closes the outline
)

// Points returns how many points an operator takes.
func (op Op) Points() int {
	switch op {
	case Move, Draw:
		return 1
	case Quad:
		return 2
	case Curve:
		return 3
	}
	return 0
}

// End returns the end point of a step; the zero point for Close.
func (s Step) End() (x, y float32) {
	if n := 2 * s.Op.Points(); n > 0 {
		return s.Args[n-2], s.Args[n-1]
	}
	return 0, 0
}

// arc is the distance, in radii, of the control points of a quarter circle from its ends
// that gives the best approximation of a circle.
const arc = 0.5522848

// Rounded returns a rectangle with corners of radius r, clockwise on the page.
func Rounded(x, y, w, h, r float32) Path {
	if r == 0 {
		return Path{
			{Move, [6]float32{x, y}},
			{Draw, [6]float32{x + w, y}},
			{Draw, [6]float32{x + w, y + h}},
			{Draw, [6]float32{x, y + h}},
			{Op: Close},
		}
	}
	k, right, bottom := r*(1-arc), x+w, y+h
	return Path{
		{Move, [6]float32{x + r, y}},
		{Draw, [6]float32{right - r, y}},
		{Curve, [6]float32{right - k, y, right, y + k, right, y + r}},
		{Draw, [6]float32{right, bottom - r}},
		{Curve, [6]float32{right, bottom - k, right - k, bottom, right - r, bottom}},
		{Draw, [6]float32{x + r, bottom}},
		{Curve, [6]float32{x + k, bottom, x, bottom - k, x, bottom - r}},
		{Draw, [6]float32{x, y + r}},
		{Curve, [6]float32{x, y + k, x + k, y, x + r, y}},
		{Op: Close},
	}
}

// Frame returns the edge of a rounded rectangle, as a stroke of width t inside it.
func Frame(x, y, w, h, r, t float32) Path {
	return append(Rounded(x, y, w, h, r), Rounded(x+t, y+t, w-2*t, h-2*t, max(r-t, 0)).reversed()...)
}

// reversed returns a path with a single closed outline in the opposite direction.
func (p Path) reversed() Path {
	last := len(p) - 2 // the step before Close
	x, y := p[last].End()
	out := Path{{Move, [6]float32{x, y}}}
	for i := last; i > 0; i-- {
		x, y := p[i-1].End()
		if s := p[i]; s.Op == Curve {
			out = append(out, Step{Curve, [6]float32{s.Args[2], s.Args[3], s.Args[0], s.Args[1], x, y}})
		} else {
			out = append(out, Step{Draw, [6]float32{x, y}})
		}
	}
	return append(out, Step{Op: Close})
}

// cubic replaces curves with one control point by equal curves with two.
func (p Path) cubic() Path {
	out := make(Path, len(p))
	var x, y float32
	for i, s := range p {
		if s.Op == Quad {
			a := s.Args
			s = Step{Curve, [6]float32{x + (a[0]-x)*2/3, y + (a[1]-y)*2/3, a[2] + (a[0]-a[2])*2/3, a[3] + (a[1]-a[3])*2/3, a[2], a[3]}}
		}
		if s.Op != Close {
			x, y = s.End()
		}
		out[i] = s
	}
	return out
}
