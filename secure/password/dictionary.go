package password

import (
	_ "embed"
	"fmt"
	"slices"
	"sort"
	"strings"
)

// common is the dictionary of common passwords, words and names. It is searched in
// place, in the program's own image: nothing is parsed when the program starts, or
// copied.
//
//go:embed words/words.tsv
var common string

// dictionary consists of sorted lines: a lower-case word, a tab and the word's rank.
// Lines with a common prefix are adjacent, so the text is its own index.
type dictionary string

// ranked returns a dictionary of words, given in order of likelihood.
func ranked(words []string) dictionary {
	var lines []string
	for i, w := range words {
		if w != "" && !strings.ContainsAny(w, "\t\n") && !slices.Contains(words[:i], w) {
			lines = append(lines, fmt.Sprintf("%s\t%d\n", w, i+1))
		}
	}
	slices.Sort(lines)
	return dictionary(strings.Join(lines, ""))
}

// walk calls found with each word of the dictionary with which text starts, in any of its
// spellings, and with its rank.
func (d dictionary) walk(text string, found func(word string, rank float64)) {
	d.step(text, 0, len(d), 0, found)
}

// step does the work of walk for the lines in bytes lo to hi, whose first n bytes match
// the start of text.
func (d dictionary) step(text string, lo, hi, n int, found func(string, float64)) {
	if lo < hi && d[lo+n] == '\t' {
		var rank float64
		for _, digit := range d[lo+n+1:] {
			if digit == '\n' {
				break
			}
			rank = 10*rank + float64(digit-'0')
		}
		found(string(d[lo:lo+n]), rank)
	}
	if n == len(text) || text[n] < ' ' { // a tab would be outside of the word
		return
	}
	for _, c := range spellings(text[n]) {
		from := d.seek(lo, hi, n, byte(c))
		if from < hi && d[from+n] == byte(c) {
			d.step(text, from, d.seek(from, hi, n, byte(c)+1), n+1, found)
		}
	}
}

// seek returns the start of the first line from lo to hi whose byte n is at least c.
func (d dictionary) seek(lo, hi, n int, c byte) int {
	return lo + sort.Search(hi-lo, func(i int) bool {
		line := strings.LastIndexByte(string(d[:lo+i]), '\n') + 1
		return d[line+n] >= c
	})
}

// spellings returns what c can represent in a word: itself, in lower case, and the
// letters that it resembles, as in zxcvbn.
func spellings(c byte) string {
	for _, s := range []string{
		"@a", "4a", "8b", "(c", "{c", "[c", "<c", "3e", "6g", "9g", "!i", "1il", "|il", "7lt", "0o", "$s", "5s", "+t", "%x", "2z",
	} {
		if s[0] == c {
			return s
		}
	}
	return string(lower(c))
}

func lower(c byte) byte {
	if isUpper(c) {
		c += 'a' - 'A'
	}
	return c
}

func isUpper(c byte) bool { return 'A' <= c && c <= 'Z' }
func isDigit(c byte) bool { return '0' <= c && c <= '9' }
