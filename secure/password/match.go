package password

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// estimate returns how many guesses an attacker who knows some words needs for an ASCII
// text. It is a smaller zxcvbn: Wheeler, "zxcvbn: Low-Budget Password Strength
// Estimation", USENIX Security 2016.
func estimate(text string, known []string) float64 {
	g := newGuesses(text)
	for _, d := range []dictionary{dictionary(common), ranked(known)} {
		g.words(d)
	}
	g.keyboards()
	g.sequences()
	g.dates()
	g.repeats()
	return g.cheapest(0, len(text))
}

// words finds the words of a dictionary, forwards and backwards. A word needs as many
// guesses as its rank, times the number of ways to spell it.
func (g *guesses) words(d dictionary) {
	backwards := []byte(g.text)
	slices.Reverse(backwards)
	reversed, end := string(backwards), len(g.text)
	for i := range end {
		d.walk(g.text[i:], func(word string, rank float64) {
			j := i + len(word)
			g.limit(i, j, rank*variations(g.text[i:j], word))
		})
		d.walk(reversed[i:], func(word string, rank float64) {
			j := i + len(word)
			g.limit(end-j, end-i, 2*rank*variations(reversed[i:j], word))
		})
	}
}

// variations returns the number of spellings of the word with as many capitals and substituted
// characters as typed has.
func variations(typed, word string) float64 {
	var signs, letters [utf8.RuneSelf]uint8
	n := capitals(typed)
	if strings.EqualFold(typed, word) {
		return n
	}
	for i := range len(word) {
		if lower(typed[i]) == word[i] {
			letters[word[i]]++
		} else {
			signs[word[i]]++
		}
	}
	for c, changed := range signs {
		n *= combinations(int(changed), int(letters[c]))
	}
	return n
}

// capitals returns the number of ways to write typed with as many capitals; 2 for the common ones:
// one capital at either end, or all capitals.
func capitals(typed string) float64 {
	upper, small := 0, 0
	for _, c := range []byte(typed) {
		if isUpper(c) {
			upper++
		} else if 'a' <= c && c <= 'z' {
			small++
		}
	}
	if upper == 1 && (isUpper(typed[0]) || isUpper(typed[len(typed)-1])) {
		return 2
	}
	return combinations(upper, small)
}

// sequences finds runs such as abc, 97531 or zyx.
func (g *guesses) sequences() {
	const widest = 5
	step := func(k int) int { return int(g.text[k]) - int(g.text[k-1]) }
	for i := 0; i+1 < len(g.text); {
		j, by := i+2, step(i+1)
		for j < len(g.text) && step(j) == by {
			j++
		}
		if size := max(by, -by); size == 1 || j-i > 2 && size > 0 && size <= widest {
			g.limit(i, j, sequence(g.text[i], by, j-i))
		}
		i = j - 1 // the last character of a sequence may be the first of the next
	}
}

// sequence returns the guesses for a sequence: the number of possible starts times its
// length, doubled if it is descending.
func sequence(first byte, by, length int) float64 {
	starts := 26
	switch {
	case strings.IndexByte("aAzZ019", first) >= 0:
		starts = 4
	case isDigit(first):
		starts = 10
	}
	if by < 0 {
		starts *= 2
	}
	return float64(starts * length)
}

// repeats finds text that is typed two or more times. It counts the guesses for one unit,
// times the number of units. Units that consist of repeats are skipped: "abababab" is
// "ab" four times.
func (g *guesses) repeats() {
	for size := 1; size <= len(g.text)/2; size++ {
		for i := 0; i+2*size <= len(g.text); i++ {
			unit := g.text[i : i+size]
			times := 1
			for strings.HasPrefix(g.text[i+times*size:], unit) {
				times++
			}
			if times == 1 || strings.Contains(g.text[i+1:i+2*size-1], unit) {
				continue
			}
			once := g.cheapest(i, i+size)
			for n := 2; n <= times; n++ {
				g.limit(i, i+n*size, once*float64(n))
			}
		}
	}
}
