package password_test

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/password"
)

// draws is large enough to almost certainly show a fault that affects one draw in a
// hundred.
const draws = 500

// tags are tags of languages with a word list, and some without.
var tags = []string{"en", "es", "es-MX", "es-419", "zh-Hant", "", "no language"}

// Every password conforms to the website's rule, looks as in the mock-ups, is very strong
// and gets no advice; no two are equal.
func TestNew(t *testing.T) {
	form := regexp.MustCompile(`^[a-z]+-[A-Z][a-z]+-[1-9][0-9]-[a-z]+-[A-Z][a-z]+(-[a-z]+)?$`)
	for _, tag := range tags {
		seen := map[string]bool{}
		for range draws {
			made, err := password.New(tag)
			if err != nil {
				t.Fatal(err)
			}
			typed := made.Reveal()
			if !form.MatchString(typed) || len(typed) < 18 || len(typed) > 42 || seen[typed] {
				t.Fatalf("%q: made %q, seen before: %v", tag, typed, seen[typed])
			}
			seen[typed] = true
			if advice := password.Advise(made); advice != nil {
				t.Fatalf("%q: %q: %v", tag, typed, advice)
			}
		}
	}
}

func TestPassphrase(t *testing.T) {
	for _, tag := range tags {
		words := 5 // of 7,776 words; enough for 55 bits
		if strings.HasPrefix(tag, "es") {
			words = 6 // of 1,296 words
		}
		seen := map[string]bool{}
		for range draws {
			made, err := password.Passphrase(tag)
			if err != nil {
				t.Fatal(err)
			}
			typed := made.Reveal()
			if n := len(regexp.MustCompile("[a-z]+").FindAllString(typed, -1)); n != words || strings.Trim(typed, "abcdefghijklmnopqrstuvwxyz-") != "" || seen[typed] {
				t.Fatalf("%q: made %q", tag, typed)
			}
			seen[typed] = true
		}
	}
}

// Spanish words come from the Spanish list, whatever the region, and every word is drawn
// at times.
func TestInThePersonsLanguage(t *testing.T) {
	list := wordList(t, "es")
	drawn := map[string]bool{}
	for range 5000 {
		made, err := password.Passphrase("es-US")
		if err != nil {
			t.Fatal(err)
		}
		for word := range strings.SplitSeq(made.Reveal(), "-") {
			if _, found := slices.BinarySearch(list, word); !found {
				t.Fatalf("%q is not Spanish", word)
			}
			drawn[word] = true
		}
	}
	// 30,000 draws miss a given word with a probability of 1 in 10^10.
	if len(drawn) != len(list) {
		t.Errorf("%d of %d words drawn", len(drawn), len(list))
	}
}

// Every list has the properties that lists/README.md promises.
func TestWordLists(t *testing.T) {
	files, err := os.ReadDir("lists")
	if err != nil {
		t.Fatal(err)
	}
	form := regexp.MustCompile(`^[a-z]{3,7}$`)
	for _, f := range files {
		tag, isList := strings.CutSuffix(f.Name(), ".txt")
		if !isList {
			continue
		}
		words := wordList(t, tag)
		if len(words) != 6*6*6*6 || !slices.IsSorted(words) {
			t.Errorf("%s: %d words, sorted: %v", tag, len(words), slices.IsSorted(words))
		}
		prefixes := map[string]string{}
		for _, w := range words {
			if !form.MatchString(w) {
				t.Errorf("%s: %q", tag, w)
			}
			prefix := w[:min(4, len(w))]
			if other := prefixes[prefix]; other != "" {
				t.Errorf("%s: %q and %q begin alike", tag, other, w)
			}
			prefixes[prefix] = w
		}
	}
}

// wordList returns the words of a list.
func wordList(t *testing.T, tag string) []string {
	t.Helper()
	data, err := os.ReadFile("lists/" + tag + ".txt")
	if err != nil {
		t.Fatal(err)
	}
	return strings.Fields(string(data))
}

// Fewer passwords are drawn here, since an estimate takes milliseconds.
func TestMadeIsVeryStrong(t *testing.T) {
	for range 25 {
		for _, tag := range []string{"en", "es"} {
			for name, draw := range map[string]func(string) (secure.Secret, error){
				"password": password.New, "passphrase": password.Passphrase,
			} {
				made, err := draw(tag)
				if err != nil {
					t.Fatal(err)
				}
				if level := password.Strength(made); level != password.VeryStrong {
					t.Errorf("%s %q: level %d", name, made.Reveal(), level)
				}
			}
		}
	}
}
