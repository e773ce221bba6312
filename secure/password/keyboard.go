package password

import "strings"

// keyboard is a layout: rows of characters without and with shift. In a slanted layout,
// each row is shifted to the right by half a key relative to the row above.
type keyboard struct {
	plain, shifted []string
	slanted        bool
	keys, degree   float64 // number of characters, and average number of neighbours
}

// keyboards finds walks over adjacent keys, such as qwerty, zaq1 or 147.
func (g *guesses) keyboards() {
	for _, k := range []keyboard{
		{
			plain:   []string{"`1234567890-=", " qwertyuiop[]\\", " asdfghjkl;'", " zxcvbnm,./"},
			shifted: []string{"~!@#$%^&*()_+", " QWERTYUIOP{}|", " ASDFGHJKL:\"", " ZXCVBNM<>?"},
			slanted: true, keys: 94, degree: 4.6,
		},
		{plain: []string{" /*-", "789+", "456", "123", " 0."}, keys: 15, degree: 5.1},
	} {
		g.walks(k)
	}
}

// walks finds the walks of three keys and more.
func (g *guesses) walks(k keyboard) {
	for i := 0; i < len(g.text); {
		j, turns, last := i+1, 0, [2]int{}
		for ; j < len(g.text); j++ {
			step, ok := k.step(g.text[j-1], g.text[j])
			if !ok {
				break
			}
			if step != last {
				turns++
			}
			last = step
		}
		if j-i > 2 {
			g.limit(i, j, k.guesses(g.text[i:j], turns))
		}
		i = j
	}
}

// step returns the direction from a key to its neighbour.
func (k keyboard) step(from, to byte) (direction [2]int, ok bool) {
	x0, y0, _, ok0 := k.find(from)
	x1, y1, _, ok1 := k.find(to)
	x, y := x1-x0, y1-y0
	near := max(x, -x) <= 1 && max(y, -y) <= 1 && (x != 0 || y != 0)
	if k.slanted && x == y {
		near = false
	}
	return [2]int{x, y}, ok0 && ok1 && near
}

// find returns the row and column of a key, and whether it needs shift.
func (k keyboard) find(c byte) (x, y int, shift, ok bool) {
	if c == ' ' {
		return 0, 0, false, false
	}
	for s, rows := range [][]string{k.plain, k.shifted} {
		for y, row := range rows {
			if x := strings.IndexByte(row, c); x >= 0 {
				return x, y, s == 1, true
			}
		}
	}
	return 0, 0, false, false
}

// guesses counts, as zxcvbn does, the walks that are at most as long and turn at most as often,
// times the ways to hold shift.
func (k keyboard) guesses(typed string, turns int) float64 {
	sum := 0.0
	for length := 2; length <= len(typed); length++ {
		starts := k.keys * k.degree
		for turn := 1; turn <= min(turns, length-1); turn++ {
			sum += starts
			starts *= k.degree * float64(length-turn) / float64(turn)
		}
	}
	shifted := 0
	for _, c := range []byte(typed) {
		if _, _, shift, _ := k.find(c); shift {
			shifted++
		}
	}
	return sum * combinations(shifted, len(typed)-shifted)
}
