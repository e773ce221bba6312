// Package docs contains only tests, which check that what the documents say about the
// repository is true.
package docs

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// root is the repository's root folder, relative to this one.
const root = ".."

func read(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// documents returns the paths of all documents.
func documents(t *testing.T) []string {
	t.Helper()
	var all []string
	for _, pattern := range []string{"*.md", ".github/*.md", "docs/*.md"} {
		found, err := filepath.Glob(filepath.Join(root, pattern))
		if err != nil || len(found) == 0 {
			t.Fatalf("%s: %v, %v", pattern, found, err)
		}
		all = append(all, found...)
	}
	return all
}

// Every row of the table of promises names tests, and each of them exists.
func TestPromisesAreProven(t *testing.T) {
	test := regexp.MustCompile("`([a-z0-9/]+)\\.(Test\\w+)`")
	promises := 0
	for line := range strings.Lines(read(t, filepath.Join(root, ".github", "SECURITY.md"))) {
		if strings.HasPrefix(line, "## ") {
			break // the table of promises comes first
		}
		cells := strings.Split(strings.Trim(strings.TrimSpace(line), "|"), "|")
		if len(cells) != 3 || strings.HasPrefix(line, "|---") || strings.HasPrefix(line, "| Waypost promises") {
			continue
		}
		named := test.FindAllStringSubmatch(cells[2], -1)
		group := strings.TrimSpace(cells[1]+cells[2]) == ""
		if group {
			continue
		}
		promises++
		if len(named) == 0 {
			t.Errorf("no test is named for: %s", cells[0])
		}
		for _, m := range named {
			if !hasTest(t, m[1], m[2]) {
				t.Errorf("%s has no %s, which is to prove: %s", m[1], m[2], cells[0])
			}
		}
	}
	if promises < 30 {
		t.Errorf("found only %d promises: does the test still look in the right place?", promises)
	}
}

// The tests that cannot run under Wine, according to docs/contributing.md, exist.
func TestExcusedTestsExist(t *testing.T) {
	test := regexp.MustCompile("(?m)^\\| `([a-z0-9/]+)\\.(Test\\w+)[\\w/]*` \\|")
	excused := test.FindAllStringSubmatch(read(t, filepath.Join(root, "docs", "contributing.md")), -1)
	for _, m := range excused {
		if !hasTest(t, m[1], m[2]) {
			t.Errorf("%s has no %s", m[1], m[2])
		}
	}
	if len(excused) == 0 {
		t.Error("found none")
	}
}

// hasTest reports whether a folder contains a test of that name.
func hasTest(t *testing.T, folder, name string) bool {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(root, folder, "*_test.go"))
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range files {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if bytes.Contains(data, []byte("\nfunc "+name+"(t *testing.T)")) {
			return true
		}
	}
	return false
}

// Each link to a file in the repository leads to one. Code may show the catalogue's marks,
// which look like links.
func TestLinksLeadSomewhere(t *testing.T) {
	code := regexp.MustCompile("(?s)```.*?```|`[^`]*`")
	link := regexp.MustCompile(`\]\(([^)#:\s]+)(?:#[^)]*)?\)`)
	seen := 0
	for _, path := range documents(t) {
		for _, m := range link.FindAllStringSubmatch(code.ReplaceAllString(read(t, path), ""), -1) {
			seen++
			if _, err := os.Stat(filepath.Join(filepath.Dir(path), m[1])); err != nil {
				t.Errorf("%s: %v", path, err)
			}
		}
	}
	if seen < 5 {
		t.Errorf("found only %d links", seen)
	}
}

// Each file or folder that a document names in `code` exists. Names with a placeholder,
// such as ui/page/<part>, are ignored.
func TestNamedFilesExist(t *testing.T) {
	name := regexp.MustCompile("`((?:assets|docs|e2e|secure|ui|wizard|\\.ci|\\.github)/[\\w./*-]*)`")
	seen := 0
	for _, path := range documents(t) {
		for _, m := range name.FindAllStringSubmatch(read(t, path), -1) {
			seen++
			if isTest(m[1]) {
				continue
			}
			found, err := filepath.Glob(filepath.Join(root, m[1]))
			if err != nil || len(found) == 0 {
				t.Errorf("%s names %s, which does not exist", path, m[1])
			}
		}
	}
	if seen < 30 {
		t.Errorf("found only %d names", seen)
	}
}

// isTest reports whether a name is that of a test, as in secure/vault.TestLies.
func isTest(name string) bool { return strings.Contains(name, ".Test") }

// The list of dependencies has every module that go.mod requires directly, at that version,
// and no other.
func TestDependenciesAreReviewed(t *testing.T) {
	requires := map[string]string{}
	for line := range strings.Lines(read(t, filepath.Join(root, "go.mod"))) {
		if f := strings.Fields(line); len(f) == 2 && strings.HasPrefix(line, "\t") {
			requires[f[0]] = f[1]
		}
	}
	for line := range strings.Lines(read(t, filepath.Join(root, "docs", "dependencies.md"))) {
		cells := strings.Split(line, " | ")
		if len(cells) < 7 || !strings.Contains(cells[0], ".") {
			continue
		}
		module := strings.TrimPrefix(cells[0], "| ")
		if requires[module] != cells[1] {
			t.Errorf("%s is listed with %s, go.mod has %q", module, cells[1], requires[module])
		}
		delete(requires, module)
	}
	for module := range requires {
		t.Errorf("%s is not listed", module)
	}
}

// The list of what a new operating system needs names every file that is for one system alone.
func TestSystemsAreListed(t *testing.T) {
	_, list, _ := strings.Cut(read(t, filepath.Join(root, "docs", "contributing.md")), "### Add an operating system")
	list, _, _ = strings.Cut(list, "\n### ")
	listed := map[string]bool{}
	for _, m := range regexp.MustCompile("`([\\w.]+/[\\w./*]+)`").FindAllStringSubmatch(list, -1) {
		found, err := filepath.Glob(filepath.Join(root, m[1]))
		if err != nil || len(found) == 0 {
			t.Errorf("%s names no file: %v", m[1], err)
		}
		for _, path := range found {
			listed[path] = true
		}
	}
	system, seen := regexp.MustCompile(`_(windows|darwin|linux|unix|other|dbus)\.go$`), 0
	for _, room := range []string{"secure", "wizard", "ui"} {
		err := filepath.WalkDir(filepath.Join(root, room), func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || !system.MatchString(path) || strings.HasSuffix(filepath.Dir(path), "test") {
				return err
			}
			if seen++; !listed[path] && !listed[filepath.Dir(path)] {
				t.Errorf("%s is not in the list", path)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if seen < 40 {
		t.Errorf("found only %d files of one system", seen)
	}
}
