package people

// Color distinguishes visits at a glance. Its value is the end of a text key, as in
// "visit.color.blue". It is always shown together with the number, for people who cannot
// see colours.
type Color string

// The colours of visits, in the order of their numbers. They also differ in lightness.
// After the last one, the first is used again.
const (
	Blue   Color = "blue"
	Orange Color = "orange"
	Green  Color = "green"
	Purple Color = "purple"
	Yellow Color = "yellow"
	Gray   Color = "gray"
)

// Colors lists the colours, starting with the one of number 1.
func Colors() []Color { return []Color{Blue, Orange, Green, Purple, Yellow, Gray} }

// Color returns the colour of a visit; "" for other kinds.
func (e Entry) Color() Color {
	if e.Number < 1 {
		return ""
	}
	all := Colors()
	return all[(e.Number-1)%len(all)]
}

// maxNumber is the largest number of a visit that is trusted.
const maxNumber = 9999

// freeNumber returns the smallest number that no visit has.
func (x *index) freeNumber() int {
	return nextFree(x.numbers(), 1)
}

// numbers returns the set of the visits' numbers.
func (x *index) numbers() map[int]bool {
	taken := make(map[int]bool, len(x.People))
	for _, e := range x.People {
		taken[e.Number] = true
	}
	return taken
}

// nextFree returns the smallest number from n on that is not taken.
func nextFree(taken map[int]bool, n int) int {
	for taken[n] {
		n++
	}
	return n
}

// numberVisits assigns a number to each visit that has no unique one, for example after
// the index was lost, and removes numbers from everybody else.
func (x *index) numberVisits() {
	seen := map[int]bool{}
	for i := range x.People {
		e := &x.People[i]
		if e.Kind != Visit || e.Number < 1 || e.Number > maxNumber || seen[e.Number] {
			e.Number = 0
		}
		seen[e.Number] = true
	}
	n := 0
	for i := range x.People {
		if e := &x.People[i]; e.Kind == Visit && e.Number == 0 {
			n = nextFree(seen, n+1)
			e.Number = n
		}
	}
}
