package password

import "math"

// Constants from zxcvbn. Every part has a minimum, since an attacker tries parts of every
// kind.
const (
	minChar    = 10
	minPart    = 50
	anyChar    = 10    // guesses for a character outside any pattern
	fewerParts = 10000 // guesses with fewer parts, made before another part is tried
)

// guesses holds estimates of the guesses for the parts of a text: parts[i][j] for
// text[i:j]. Matchers lower the estimates; the cheapest way to split the text gives the
// result.
type guesses struct {
	text  string
	parts [][]float64
}

// newGuesses counts every part as if it were random.
func newGuesses(text string) *guesses {
	g := &guesses{text: text, parts: make([][]float64, len(text))}
	for i := range g.parts {
		g.parts[i] = make([]float64, len(text)+1)
		for j := i + 1; j <= len(text); j++ {
			// One more than the minimum for a pattern, so that patterns are preferred.
			g.parts[i][j] = max(math.Pow(anyChar, float64(j-i)), minGuesses(j-i)+1)
		}
	}
	return g
}

// minGuesses returns the minimum for a part of the given length.
func minGuesses(length int) float64 {
	if length == 1 {
		return minChar
	}
	return minPart
}

// limit records that text[i:j] takes at most n guesses.
func (g *guesses) limit(i, j int, n float64) {
	if j-i < len(g.text) {
		n = max(n, minGuesses(j-i))
	}
	g.parts[i][j] = min(g.parts[i][j], n)
}

// cheapest returns the guesses for text[i:j] in the cheapest split. For k parts zxcvbn counts the
// product of their guesses, times k! for their order, plus 10000^(k-1) for the splits into fewer
// parts, which an attacker tries first.
func (g *guesses) cheapest(i, j int) float64 {
	fewest, order, cuts := math.Inf(1), 1.0, 1.0
	product := g.parts[i][i : j+1] // product[n] is of i:i+n, cut into k parts
	for k := 1; k <= j-i && cuts < fewest; k++ {
		order *= float64(k)
		fewest = min(fewest, order*product[j-i]+cuts)
		cuts *= fewerParts
		product = g.extend(product, i)
	}
	return fewest
}

// extend returns the smallest products with one more part.
func (g *guesses) extend(product []float64, i int) []float64 {
	next := make([]float64, len(product))
	for end := range next {
		next[end] = math.Inf(1)
		for cut := 1; cut < end; cut++ {
			next[end] = min(next[end], product[cut]*g.parts[i+cut][i+end])
		}
	}
	return next
}

// combinations returns the number of ways to choose up to min(changed, kept) of changed+kept
// places: the sum of the binomial coefficients. If all places were changed it is 2.
func combinations(changed, kept int) float64 {
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
