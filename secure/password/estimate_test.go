package password_test

import (
	_ "embed"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/password"
)

// measured holds passwords, each with the power of ten of the guesses that zxcvbn
// 4.4 counts if it knows the texts about Rosa and the website.
//
//go:embed testdata/zxcvbn.tsv
var measured string

// The estimate is simpler than zxcvbn, but gives nearly every password the same level,
// and the others an adjacent one.
func TestAgreesWithZxcvbn(t *testing.T) {
	all, same := 0, 0
	for line := range strings.Lines(measured) {
		typed, power, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		guesses, err := strconv.ParseFloat(power, 64)
		if err != nil {
			t.Fatal(err)
		}
		theirs := password.VeryWeak
		for _, least := range []float64{6, 9, 12} {
			if guesses >= least {
				theirs++
			}
		}
		ours := password.Strength(secure.NewSecret(typed), about()...)
		all++
		switch ours - theirs {
		case 0:
			same++
		case -1, 1:
			t.Logf("%q: level %d, zxcvbn %d (10^%s)", typed, ours, theirs, power)
		default:
			t.Errorf("%q: level %d, zxcvbn %d (10^%s)", typed, ours, theirs, power)
		}
	}
	if all < 300 || 100*same < 95*all {
		t.Errorf("the same of only %d of %d", same, all)
	}
}

// Without its pattern, each text would be at least one level better.
func TestPatterns(t *testing.T) {
	for _, c := range []struct {
		pattern, typed string
		want           password.Level
	}{
		{"none", "vq6fkjx8", password.Weak},
		{"word", "apartment", password.VeryWeak},
		{"word backwards", "tnemtrapa", password.VeryWeak},
		{"word with signs", "4p4rtm3nt", password.VeryWeak},
		{"word with capitals", "ApArtment", password.VeryWeak},
		{"name", "rosa.delgado", password.VeryWeak},
		{"name backwards", "0dagled", password.VeryWeak},
		{"keyboard", "zsedcftgb", password.Weak},
		{"keyboard with shift", "ZSedcftgb", password.Weak},
		{"keypad", "785214563", password.Weak},
		{"sequence", "lmnopqrstu", password.VeryWeak},
		{"sequence downwards", "ywusqomki", password.VeryWeak},
		{"repeat", "vq6fvq6fvq6f", password.VeryWeak},
		{"repeat of a sign", "%%%%%%%%%%%%", password.VeryWeak},
		{"year", "vqk1987", password.VeryWeak},
		{"date", "19870613", password.VeryWeak},
		{"date by days", "13-6-1987", password.VeryWeak},
		{"date by months", "06/13/87", password.VeryWeak},
		{"no date", "41-6-3987", password.Weak},
		{"no sequence", "bphtwxnqzk", password.OK},
	} {
		if got := password.Strength(secure.NewSecret(c.typed), about()...); got != c.want {
			t.Errorf("%s: %q: level %d, want %d", c.pattern, c.typed, got, c.want)
		}
	}
}

// The lines of words.tsv are sorted, as searching it requires.
func TestWordsAreSorted(t *testing.T) {
	data, err := os.ReadFile("words/words.tsv")
	if err != nil {
		t.Fatal(err)
	}
	form := regexp.MustCompile(`^[!-@\[-~]+\t[1-9][0-9]{0,4}\n$`) // no capitals
	last := ""
	for line := range strings.Lines(string(data)) {
		if !form.MatchString(line) || line <= last {
			t.Fatalf("%q after %q", line, last)
		}
		last = line
	}
}
