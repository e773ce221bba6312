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

// Every literal in code that looks like a key has a text. Code may append to a literal
// that begins a key, but not to those of problems and errors.
func TestEveryWrittenKeyIsThere(t *testing.T) {
	en := real(t).For("en")
	keys := en.Keys()
	begins := func(s string) bool {
		i, _ := slices.BinarySearch(keys, s)
		return i < len(keys) && strings.HasPrefix(keys[i], s)
	}
	literal, found := regexp.MustCompile(`"([a-z]+\.)([a-zA-Z0-9.]*[a-zA-Z0-9])"`), 0
	for _, root := range []string{"..", "../../ui"} {
		for path, source := range sources(t, root) {
			for _, m := range literal.FindAllStringSubmatch(source, -1) {
				section, key := m[1], m[1]+m[2]
				if !begins(section) {
					continue // a file name or the like
				}
				found++
				complete := section == "problem." || section == "error."
				if !en.Has(key) && !en.Has(key+".other") && (complete || !begins(key)) {
					t.Errorf("%s asks for %s, which has no words", path, key)
				}
			}
		}
	}
	if found < 1000 {
		t.Errorf("found only %d keys", found)
	}
}

// sources returns the code below a folder by its path, without tests.
func sources(t *testing.T, root string) map[string]string {
	t.Helper()
	all := map[string]string{}
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		source, err := os.ReadFile(path)
		all[path] = string(source)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
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
