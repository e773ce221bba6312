package text_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/waypost-app/waypost/assets/markup"
	"github.com/waypost-app/waypost/wizard/text"
)

// term is the word for one thing in a language, in docs/glossary/<tag>.json.
type term struct {
	Say   []string `json:"say"`   // the word, then the first letters of its other forms
	Avoid []string `json:"avoid"` // other words for it, which would confuse people
	Means string   `json:"means"` // its meaning, only in the English file
}

func glossary(t *testing.T, tag string) map[string]term {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "docs", "glossary", tag+".json"))
	if err != nil {
		t.Fatalf("%s has no glossary: %v", tag, err)
	}
	var terms map[string]term
	d := json.NewDecoder(strings.NewReader(string(data)))
	d.DisallowUnknownFields()
	if err := d.Decode(&terms); err != nil {
		t.Fatalf("glossary of %s: %v", tag, err)
	}
	return terms
}

// Every language has a word for each term, uses it where English does, and never uses a
// word that its glossary says to avoid.
func TestGlossary(t *testing.T) {
	c := real(t)
	english := glossary(t, text.English)
	for _, tag := range c.Tags() {
		terms := glossary(t, tag)
		for id := range terms {
			if _, ok := english[id]; !ok {
				t.Errorf("glossary of %s: %s is not in the English one", tag, id)
			}
		}
		for id, en := range english {
			own := terms[id]
			if len(own.Say) == 0 || en.Means == "" {
				t.Errorf("glossary of %s: no word for %s", tag, id)
				continue
			}
			checkTerm(t, c, tag, en, own)
		}
	}
}

// checkTerm looks for a term in all texts of a language. Since a sentence sometimes needs
// another word, a quarter of the texts may do without it.
func checkTerm(t *testing.T, c *text.Catalogue, tag string, en, own term) {
	t.Helper()
	var lacking []string
	asked := 0
	for _, key := range c.Keys() {
		if strings.HasPrefix(key, "page.bring.format.") {
			continue // names of other apps
		}
		theirs := markup.Plain(c.For(tag).T(key))
		for _, avoid := range own.Avoid {
			if says(theirs, []string{avoid}) {
				t.Errorf("%s %s says %q, the glossary %q: %s", tag, key, avoid, own.Say[0], theirs)
			}
		}
		if ours := markup.Plain(c.For(text.English).T(key)); says(ours, en.Say) && c.For(tag).Has(key) {
			asked++
			if !says(theirs, own.Say) {
				lacking = append(lacking, key+": "+theirs)
			}
		}
	}
	if asked == 0 {
		t.Errorf("no text says %q", en.Say[0])
	}
	if len(lacking)*4 > asked {
		t.Errorf("%s: %d of %d texts with %q do not say %q: %q", tag, len(lacking), asked, en.Say[0], own.Say, lacking)
	}
}

// says reports whether a text contains one of some words; case does not matter.
func says(s string, words []string) bool {
	s = strings.ToLower(s)
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(s, strings.ToLower(w)) })
}
