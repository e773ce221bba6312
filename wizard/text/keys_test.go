package text_test

import (
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/waypost-app/waypost/assets"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/link"
)

// Every key that the data of other packages contains has a text.
func TestEveryAskedKeyIsThere(t *testing.T) {
	en := real(t).For("en")
	for _, key := range slices.Concat(wizard.Keys(), link.Keys()) {
		if !en.Has(key) && !en.Has(key+".other") {
			t.Errorf("no words for %s", key)
		}
	}
}

// Every key that is a literal in code has a text.
func TestEveryWrittenKeyIsThere(t *testing.T) {
	call := regexp.MustCompile(`\b(?:T|N|[tT]ext|When)\("([a-z]+\.[a-zA-Z0-9.]*[a-zA-Z0-9])"`)
	en, found := real(t).For("en"), 0
	err := filepath.WalkDir("../..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		source, err := os.ReadFile(path)
		for _, m := range call.FindAllStringSubmatch(string(source), -1) {
			found++
			if key := m[1]; !en.Has(key) && !en.Has(key+".other") && !en.Has(key+".today") {
				t.Errorf("%s asks for %s, which has no words", path, key)
			}
		}
		return err
	})
	if err != nil || found == 0 {
		t.Errorf("found %d keys: %v", found, err)
	}
}

// No name occurs twice in an object. The test reads the files token by token, since
// encoding/json keeps only the last of two equal names.
func TestNoNameIsGivenTwice(t *testing.T) {
	for _, tag := range real(t).Tags() {
		file, err := assets.Locales.Open("locales/" + tag + ".json")
		if err != nil {
			t.Fatal(err)
		}
		for _, key := range namesGivenTwice(t, json.NewDecoder(file)) {
			t.Errorf("%s has %s twice", tag, key)
		}
	}
	if got := namesGivenTwice(t, json.NewDecoder(strings.NewReader(`{"a":{"b":"","c":"","b":""},"a":""}`))); len(got) != 2 {
		t.Errorf("found %v", got)
	}
}

// namesGivenTwice returns the names that occur twice in one object.
func namesGivenTwice(t *testing.T, d *json.Decoder) (twice []string) {
	t.Helper()
	var seen []map[string]bool // one entry for each open object
	for isName := false; ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return twice
		}
		if err != nil {
			t.Fatal(err)
		}
		switch token := token.(type) {
		case json.Delim:
			if token == '{' {
				seen = append(seen, map[string]bool{})
			} else {
				seen = seen[:len(seen)-1]
			}
			isName = true
		case string:
			if isName && seen[len(seen)-1][token] {
				twice = append(twice, token)
			} else if isName {
				seen[len(seen)-1][token] = true
			}
			isName = !isName
		}
	}
}
