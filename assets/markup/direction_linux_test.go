package markup_test

import (
	"bufio"
	"os"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/language"
	"golang.org/x/text/unicode/bidi"

	"github.com/waypost-app/waypost/assets/markup"
)

// According to Unicode, a script runs right to left if its letters do. The test covers
// all scripts known to both the tag parser and Go's tables.
func TestEveryScript(t *testing.T) {
	f, err := os.Open("/usr/share/unicode/PropertyValueAliases.txt")
	if err != nil {
		t.Fatalf("%v: install Debian's package unicode-data", err)
	}
	defer f.Close()
	checked := 0
	for in := bufio.NewScanner(f); in.Scan(); {
		fields := strings.Split(in.Text(), ";") // sc ; Arab ; Arabic
		if len(fields) < 3 || strings.TrimSpace(fields[0]) != "sc" {
			continue
		}
		code := strings.TrimSpace(fields[1])
		table := unicode.Scripts[strings.TrimSpace(fields[2])]
		if _, err := language.ParseScript(code); err != nil || table == nil {
			continue
		}
		want := markup.LTR
		if rightToLeft(table) {
			want = markup.RTL
		}
		if got := markup.Direction("und-" + code); got != want {
			t.Errorf("%s: direction %d, want %d", code, got, want)
		}
		checked++
	}
	if checked < 120 {
		t.Errorf("only %d scripts were checked", checked)
	}
}

// rightToLeft reports whether the first letter of a script runs right to left.
func rightToLeft(table *unicode.RangeTable) bool {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if unicode.Is(table, r) && unicode.IsLetter(r) {
			p, _ := bidi.LookupRune(r)
			return p.Class() == bidi.R || p.Class() == bidi.AL
		}
	}
	return false
}
