package text_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/waypost-app/waypost/assets/markup"
)

// Each page has at most the reading level of fourth grade, by the Flesch-Kincaid formula.
func TestEnglishIsEasyToRead(t *testing.T) {
	const hardest = 4
	en := real(t).For("en")
	pages := map[string][]string{}
	for _, key := range en.Keys() {
		if strings.HasPrefix(key, "package.") {
			continue // meant for people who install programs
		}
		parts := strings.SplitN(key, ".", 3)
		page := strings.Join(parts[:min(2, len(parts)-1)], ".")
		pages[page] = append(pages[page], markup.Plain(en.T(key)))
	}
	measured := 0
	for page, texts := range pages {
		grade, count := grade(texts)
		const enough = 40 // a formula about averages needs enough words
		if count < enough {
			continue
		}
		measured++
		if grade > hardest {
			t.Errorf("%s reads at grade %.1f, not %d: %q", page, grade, hardest, texts)
		}
	}
	if measured < 20 {
		t.Errorf("only %d pages were measured", measured)
	}
}

// grade returns the Flesch-Kincaid grade of some texts, and the number of their words.
func grade(texts []string) (grade float64, count int) {
	sentences, syllables := 0, 0
	for _, s := range texts {
		for _, sentence := range sentence.Split(place.ReplaceAllString(s, "it"), -1) {
			n := 0
			for _, word := range strings.FieldsFunc(strings.ToLower(sentence), func(r rune) bool { return r != '’' && (r < 'a' || r > 'z') }) {
				n++
				syllables += syllablesOf(word)
			}
			if n > 0 {
				sentences++
				count += n
			}
		}
	}
	if count == 0 {
		return 0, 0
	}
	return 0.39*float64(count)/float64(sentences) + 11.8*float64(syllables)/float64(count) - 15.59, count
}

var (
	vowels = regexp.MustCompile(`[aeiouy]+`)
	silent = regexp.MustCompile(`e[sd]?$`)                                 // the last group of vowels is often silent
	spoken = regexp.MustCompile(`([xzcgs]|sh|ch)es$|[td]ed$|[^aeiouy]le$`) // but not in boxes, needed, table
)

// syllablesOf counts the syllables of a word: its groups of vowels, except a silent e.
func syllablesOf(word string) int {
	n := len(vowels.FindAllString(word, -1))
	if silent.MatchString(word) && !spoken.MatchString(word) {
		n--
	}
	return max(1, n)
}

func TestSyllables(t *testing.T) {
	for word, want := range map[string]int{
		"code": 1, "the": 1, "table": 2, "recovery": 4, "used": 1, "needed": 2, "email": 2, "phone": 1,
		"boxes": 2, "codes": 1, "computer": 3, "language": 2, "people": 2,
	} {
		if got := syllablesOf(word); got != want {
			t.Errorf("%s has %d syllables, not %d", word, got, want)
		}
	}
	if easy, _ := grade([]string{"Look at the code. Type it here."}); easy > 1 {
		t.Errorf("easy words read at grade %.1f", easy)
	}
	if hard, _ := grade([]string{"Authentication applications continuously regenerate verification identifiers."}); hard < 12 {
		t.Errorf("hard words read at grade %.1f", hard)
	}
}
