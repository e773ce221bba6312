package para

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/waypost-app/waypost/assets/typeset"
)

const dot = "•"

// line is typed text as it is drawn, with the possible positions of the caret.
type line struct {
	text   *typeset.Paragraph
	runs   []typeset.Run
	start  float32   // position of the first run: trailing spaces of right-to-left text come before it
	width  float32   // including trailing spaces
	stops  []int     // positions of the caret in the text
	at     []float32 // horizontal position for each rune position
	lead   []float32
	trail  []float32
	visual []int // the stops from left to right
}

// shape returns the current line.
func (in *Input) shape() *line {
	if in.line == nil {
		in.line = newLine(in)
	}
	return in.line
}

func newLine(in *Input) *line {
	s := string(in.edit.text)
	st := typeset.Style{Bold: in.look.Bold, Mono: in.look.Mono || in.hidden}
	if in.hidden {
		s = strings.Repeat(dot, len(in.edit.text))
	}
	l := &line{stops: stops(in.edit.text)}
	l.text = typeset.New(in.lang, in.look.Size, typeset.Span{
		Text: s, Style: st, Isolate: in.look.LTR || st.Mono,
	})
	set := l.text.Wrap(math.MaxInt16)[0]
	l.runs = set.Runs
	l.lead, l.trail = l.text.Edges()
	for i := range l.lead {
		l.width = max(l.width, l.lead[i], l.trail[i])
	}
	if in.rtl() {
		l.start = l.width - set.Width
	}
	l.place(in.rtl())
	return l
}

// place computes the horizontal position for each rune position: after the preceding
// rune, where typing continues.
func (l *line) place(rtl bool) {
	n := len(l.lead)
	l.at = make([]float32, n+1)
	if n > 0 {
		l.at[0] = l.lead[0]
	}
	copy(l.at[1:], l.trail)
	l.visual = slices.Clone(l.stops)
	slices.SortStableFunc(l.visual, func(a, b int) int {
		if c := cmp.Compare(l.at[a], l.at[b]); c != 0 {
			return c
		}
		if rtl {
			return b - a
		}
		return a - b
	})
}

// x returns the horizontal position of a rune position.
func (l *line) x(at int) float32 { return l.at[at] }

// beside returns the next stop on the left (-1) or right (1) of a position.
func (l *line) beside(at, side int) int {
	i := slices.Index(l.visual, at) + side
	return l.visual[min(max(0, i), len(l.visual)-1)]
}

// near returns the stop nearest to x.
func (l *line) near(x float32) int {
	best := 0
	for _, s := range l.stops {
		if abs(l.at[s]-x) < abs(l.at[best]-x) {
			best = s
		}
	}
	return best
}

// under returns the index of the character at x, or the stop nearest to x.
func (l *line) under(x float32) int {
	for i := range l.lead {
		if min(l.lead[i], l.trail[i]) <= x && x < max(l.lead[i], l.trail[i]) {
			return i
		}
	}
	return l.near(x)
}

// stretches returns the ranges that a selection covers, from left to right; adjacent ones
// are joined.
func (l *line) stretches(from, to int) []stretch {
	var out []stretch
	for i := from; i < to; i++ {
		out = append(out, stretch{min(l.lead[i], l.trail[i]), max(l.lead[i], l.trail[i])})
	}
	slices.SortFunc(out, func(a, b stretch) int { return cmp.Compare(a.from, b.from) })
	joined := out[:0]
	for _, s := range out {
		if n := len(joined); n > 0 && s.from <= joined[n-1].to+0.5 {
			joined[n-1].to = max(joined[n-1].to, s.to)
			continue
		}
		joined = append(joined, s)
	}
	return joined
}

func abs(f float32) float32 { return max(f, -f) }
