package bidi

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/text/unicode/bidi"
)

// The conformance tests read the data files in Debian's package unicode-data, so they run
// on Linux only.

// lines calls each for every line of a Unicode data file, without comments.
func lines(t *testing.T, name string, each func(n int, line string)) {
	t.Helper()
	f, err := os.Open("/usr/share/unicode/" + name)
	if err != nil {
		t.Fatalf("%v: install Debian's package unicode-data", err)
	}
	defer f.Close()
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<20)
	for n := 1; in.Scan(); n++ {
		if line, _, _ := strings.Cut(in.Text(), "#"); strings.TrimSpace(line) != "" {
			each(n, line)
		}
	}
	if err := in.Err(); err != nil {
		t.Fatal(err)
	}
}

// compare compares levels and visual order with texts such as "x 0 1 …" and "0 2 1 …". x
// marks runes that rule X9 removes, which have neither a level nor a position.
func compare(levels []int8, wantLevels, wantOrder string) error {
	var kept []int
	var keptLevels []int8
	for i, w := range strings.Fields(wantLevels) {
		if w == "x" {
			continue
		}
		if w != strconv.Itoa(int(levels[i])) {
			return fmt.Errorf("levels %v, want %s", levels, wantLevels)
		}
		kept, keptLevels = append(kept, i), append(keptLevels, levels[i])
	}
	var order []string
	for _, k := range Order(keptLevels) {
		order = append(order, strconv.Itoa(kept[k]))
	}
	if got, want := strings.Join(order, " "), strings.Join(strings.Fields(wantOrder), " "); got != want {
		return fmt.Errorf("order %s, want %s", got, want)
	}
	return nil
}

func TestBidiCharacterTest(t *testing.T) {
	cases, failed := 0, 0
	lines(t, "BidiCharacterTest.txt", func(n int, line string) {
		f := strings.Split(line, ";")
		var text []rune
		for _, h := range strings.Fields(f[0]) {
			r, err := strconv.ParseInt(h, 16, 32)
			if err != nil {
				t.Fatal(err)
			}
			text = append(text, rune(r))
		}
		rtl := f[1] == "1"
		if f[1] == "2" {
			rtl = firstStrongOf(text)
		}
		if rtl != (f[2] == "1") {
			t.Errorf("line %d: paragraph direction %v", n, rtl)
		}
		cases++
		if err := compare(Levels(text, rtl), f[3], f[4]); err != nil && failed < 20 {
			failed++
			t.Errorf("line %d: %v", n, err)
		}
	})
	if cases < 90000 {
		t.Errorf("only %d cases", cases)
	}
}

func firstStrongOf(text []rune) bool {
	var classes []bidi.Class
	for _, r := range text {
		p, _ := bidi.LookupRune(r)
		classes = append(classes, p.Class())
	}
	return firstStrong(classes, partners(classes), 0, len(classes)) == 1
}

func TestBidiTest(t *testing.T) {
	sample := map[string]rune{
		"L": 'a', "R": 0x5d0, "AL": 0x627, "EN": '1', "ES": '+', "ET": '$', "AN": 0x660, "CS": ',',
		"NSM": 0x300, "BN": 0xad, "B": 0x2029, "S": '\t', "WS": ' ', "ON": '!',
		"LRE": 0x202a, "LRO": 0x202d, "RLE": 0x202b, "RLO": 0x202e, "PDF": 0x202c,
		"LRI": 0x2066, "RLI": 0x2067, "FSI": 0x2068, "PDI": 0x2069,
	}
	var levels, order string
	cases, failed := 0, 0
	lines(t, "BidiTest.txt", func(n int, line string) {
		if v, ok := strings.CutPrefix(line, "@Levels:"); ok {
			levels = v
			return
		}
		if v, ok := strings.CutPrefix(line, "@Reorder:"); ok {
			order = v
			return
		}
		classes, directions, ok := strings.Cut(line, ";")
		if !ok {
			return
		}
		var text []rune
		for _, c := range strings.Fields(classes) {
			text = append(text, sample[c])
		}
		set, _ := strconv.Atoi(strings.TrimSpace(directions))
		for bit, rtl := range []bool{firstStrongOf(text), false, true} { // automatic, left to right, right to left
			if set>>bit&1 == 0 {
				continue
			}
			cases++
			if err := compare(Levels(text, rtl), levels, order); err != nil && failed < 20 {
				failed++
				t.Errorf("line %d, rtl %v: %v", n, rtl, err)
			}
		}
	})
	if cases < 700000 {
		t.Errorf("only %d cases", cases)
	}
}

// The properties in x/text contain every pair of brackets.
func TestBrackets(t *testing.T) {
	pairs := 0
	lines(t, "BidiBrackets.txt", func(n int, line string) {
		f := strings.Split(line, ";")
		if strings.TrimSpace(f[2]) != "o" {
			return
		}
		open, _ := strconv.ParseInt(strings.TrimSpace(f[0]), 16, 32)
		shut, _ := strconv.ParseInt(strings.TrimSpace(f[1]), 16, 32)
		if got := counterpart(rune(open)); got != rune(shut) {
			t.Errorf("line %d: %U closes %U, want %U", n, got, open, shut)
		}
		pairs++
	})
	if pairs < 60 {
		t.Errorf("only %d pairs", pairs)
	}
}
