package text_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/waypost-app/waypost/assets/markup"
	"github.com/waypost-app/waypost/wizard/text"
)

// wordTitle matches the key of the title of a difficult word.
var wordTitle = regexp.MustCompile(`^word\.([a-zA-Z]+)\.title$`)

// hardWords returns the ids of the difficult words in a text, sorted.
func hardWords(s string) (ids []string) {
	for _, span := range markup.Parse(s) {
		if span.Word != "" {
			ids = append(ids, span.Word)
		}
	}
	slices.Sort(ids)
	return ids
}

// TestHardWords checks that every difficult word has a title and one or two sentences in every language,
// that a text of every language has it, and that nothing is marked that has no explanation.
func TestHardWords(t *testing.T) {
	c := real(t)
	var ids []string
	for _, key := range c.Keys() {
		if m := wordTitle.FindStringSubmatch(key); m != nil {
			ids = append(ids, m[1])
		}
	}
	for _, must := range strings.Fields(`browser spam sender link backupCode authenticationApp twoStepCheck privateWindow
		petitioner requestor keychain passphrase recoverySheet`) {
		if !slices.Contains(ids, must) {
			t.Errorf("nothing says what %s means", must)
		}
	}
	for _, tag := range c.Tags() {
		texts, marked := c.For(tag), map[string]bool{}
		for _, key := range texts.Keys() {
			for _, id := range hardWords(texts.T(key)) {
				marked[id] = true
				if !slices.Contains(ids, id) {
					t.Errorf("%s %s: nothing says what %s means", tag, key, id)
				}
			}
		}
		for _, id := range ids {
			if !marked[id] {
				t.Errorf("%s: no text marks %s", tag, id)
			}
			checkExplanation(t, texts, "word."+id)
		}
	}
}

// checkExplanation checks the explanation of a word in one language.
func checkExplanation(t *testing.T, texts *text.Text, key string) {
	t.Helper()
	const most = 2
	if !texts.Has(key+".title") || !texts.Has(key+".text") {
		t.Errorf("%s lacks %s.title or %s.text", texts.Tag(), key, key)
	}
	s := texts.T(key + ".text")
	ends := regexp.MustCompile(`[^\p{Lu}][.!?。！？؟](\s|$|\p{Han})`) // but not those of abbreviations
	if n := len(ends.FindAllString(s, -1)); n > most {
		t.Errorf("%s %s.text has %d sentences: %s", texts.Tag(), key, n, s)
	}
	for _, part := range []string{".title", ".text"} {
		if ids := hardWords(texts.T(key + part)); ids != nil {
			t.Errorf("%s %s has difficult words itself: %q", texts.Tag(), key+part, ids)
		}
	}
}

// notPressed matches the keys of texts that never explain a word: they are titles, buttons, labels,
// questions, choices, or on paper.
var notPressed = regexp.MustCompile(`^(sheet|label|dialog|package|date|language|problem|error|show|word)\.|` +
	`\.(title|rail|next|choice|label|placeholder|kicker|go)$|^(step|page)\.[a-zA-Z]+\.lead$`)

// TestHardWordsAreInRunningText checks that no word is marked where it cannot be pressed.
func TestHardWordsAreInRunningText(t *testing.T) {
	en := real(t).For(text.English)
	for _, key := range en.Keys() {
		if ids := hardWords(en.T(key)); ids != nil && notPressed.MatchString(key) {
			t.Errorf("%s marks %q, and nobody can press it there", key, ids)
		}
	}
}

// TestHardWordsAreOfTheGlossary checks that the title of a word is what the glossary calls it.
func TestHardWordsAreOfTheGlossary(t *testing.T) {
	c := real(t)
	for _, tag := range c.Tags() {
		for id, term := range glossary(t, tag) {
			if key := "word." + id + ".title"; c.For(tag).Has(key) && !says(c.For(tag).T(key), term.Say) {
				t.Errorf("%s %s is %q, and the glossary says %q", tag, key, c.For(tag).T(key), term.Say)
			}
		}
	}
}
