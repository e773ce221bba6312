package part

import (
	"go/parser"
	"go/token"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// The package knows no steps, pages or sessions: of the app, it imports only the packages
// listed here.
func TestImports(t *testing.T) {
	const module = "github.com/waypost-app/waypost/"
	allowed := []string{
		"assets", "assets/markup", "assets/typeset", "secure",
		"ui/layout", "ui/para", "ui/theme", "wizard/text",
	}
	files, err := filepath.Glob("*.go")
	if err != nil || len(files) == 0 {
		t.Fatalf("no files: %v", err)
	}
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
		if err != nil {
			t.Fatal(err)
		}
		for _, imported := range f.Imports {
			path, _ := strconv.Unquote(imported.Path.Value)
			if own, ours := strings.CutPrefix(path, module); ours && !slices.Contains(allowed, own) {
				t.Errorf("%s imports %s", name, path)
			}
		}
	}
}

// Kit stays small enough to read: components are functions, and text and placing have
// groups of their own.
func TestKitIsSmall(t *testing.T) {
	for _, c := range []struct {
		of   any
		most int
	}{{&Kit{}, 8}, {Prose{}, 20}, {Place{}, 20}} {
		if typ := reflect.TypeOf(c.of); typ.NumMethod() > c.most {
			t.Errorf("%v has %d exported methods, more than %d", typ, typ.NumMethod(), c.most)
		}
	}
}
