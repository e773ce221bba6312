package password

import "math"

// The least that a part of a password counts, from zxcvbn: who guesses tries the
// parts of every kind, not of this one alone.
const (
	leastChar  = 10
	leastPart  = 50
	anyChar    = 10    // guesses for a character of no pattern
	fewerParts = 10000 // guesses with fewer parts, before another part is tried
)

// guesses tells how many guesses the parts of a text take: of text[i:j],
// parts[i][j]. Matchers lower it; the cheapest way to cut the text counts.
type guesses struct {
	text  string
	parts [][]float64
}

// newGuesses counts every part as drawn at random.
func newGuesses(text string) *guesses {
	g := &guesses{text: text, parts: make([][]float64, len(text))}
	for i := range g.parts {
		g.parts[i] = make([]float64, len(text)+1)
		for j := i + 1; j <= len(text); j++ {
			// One more than a pattern's least, so that patterns win.
			g.parts[i][j] = max(math.Pow(anyChar, float64(j-i)), least(j-i)+1)
		}
	}
	return g
}

func least(length int) float64 {
	if length == 1 {
		return leastChar
	}
	return leastPart
}

// lower says that text[i:j] takes no more than n guesses.
func (g *guesses) lower(i, j int, n float64) {
	if j-i < len(g.text) {
		n = max(n, least(j-i))
	}
	g.parts[i][j] = min(g.parts[i][j], n)
}

// cheapest returns the guesses for text[i:j], cut as it takes fewest. For k parts
// zxcvbn counts the product of their guesses, times k! for their order, plus
// 10000^(k-1) for the cuts into fewer parts, which are tried first.
func (g *guesses) cheapest(i, j int) float64 {
	fewest, order, cuts := math.Inf(1), 1.0, 1.0
	product := g.parts[i][i : j+1] // product[n] is of i:i+n, cut into k parts
	for k := 1; k <= j-i && cuts < fewest; k++ {
		order *= float64(k)
		fewest = min(fewest, order*product[j-i]+cuts)
		cuts *= fewerParts
		product = g.another(product, i)
	}
	return fewest
}

// another returns the least products with one part more.
func (g *guesses) another(product []float64, i int) []float64 {
	next := make([]float64, len(product))
	for end := range next {
		next[end] = math.Inf(1)
		for cut := 1; cut < end; cut++ {
			next[end] = min(next[end], product[cut]*g.parts[i+cut][i+end])
		}
	}
	return next
}

// ways returns how many ways there are to change some of changed+kept places, at
// most as many as were changed, or kept if those are fewer. All or none is 2.
func ways(changed, kept int) float64 {
	if changed == 0 {
		return 1
	}
	if kept == 0 {
		return 2
	}
	sum, choose := 0.0, 1.0
	for i := 1; i <= min(changed, kept); i++ {
		choose *= float64(changed+kept-i+1) / float64(i)
		sum += choose
	}
	return sum
}
