package password

import "strings"

// Numbers of guesses for dates: people choose years within their life, at most half a
// century ago.
const (
	years      = 50
	days       = 365
	separators = 4
)

// dates finds years, and dates in any order: 1990, 24.12.1990, 901224.
func (g *guesses) dates() {
	for i := range g.text {
		if y, ok := number(g.text[i:], 4); ok && y >= 1900 && y < 2050 {
			g.limit(i, i+4, years)
		}
		for _, first := range []int{1, 2} {
			for _, second := range []int{1, 2} {
				for _, year := range []int{2, 4} {
					g.date(i, [3]int{first, second, year}, 2)
					g.date(i, [3]int{year, first, second}, 0)
				}
			}
		}
	}
}

// date finds a date at i: three numbers with the given counts of digits. year is the index of the
// year.
func (g *guesses) date(i int, digits [3]int, year int) {
	var numbers [3]int
	end, separator := i, ""
	for n, size := range digits {
		if n == 1 && end < len(g.text) && strings.IndexByte(" /\\_.-", g.text[end]) >= 0 {
			separator = g.text[end : end+1]
		}
		if n > 0 {
			if !strings.HasPrefix(g.text[end:], separator) {
				return
			}
			end += len(separator)
		}
		var ok bool
		if numbers[n], ok = number(g.text[end:], size); !ok {
			return
		}
		end += size
	}
	if !calendar(numbers, year) {
		return
	}
	guesses := float64(years * days)
	if separator != "" {
		guesses *= separators
	}
	g.limit(i, end, guesses)
}

// calendar reports whether the numbers are a day and a month and, at the index year, a
// year.
func calendar(numbers [3]int, year int) bool {
	a, b, y := numbers[(year+1)%3], numbers[(year+2)%3], numbers[year]
	return min(a, b) >= 1 && min(a, b) <= 12 && max(a, b) <= 31 && (y < 100 || y >= 1000 && y <= 2050)
}

// number reads the given number of digits from the start of text.
func number(text string, digits int) (n int, ok bool) {
	if len(text) < digits {
		return 0, false
	}
	for _, c := range []byte(text[:digits]) {
		if !isDigit(c) {
			return 0, false
		}
		n = 10*n + int(c-'0')
	}
	return n, true
}
