package e2e

import (
	"bufio"
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const module = "github.com/waypost-app/waypost"

// list runs go list in the module and returns the lines of its output.
func list(t *testing.T, args ...string) []string {
	t.Helper()
	c := exec.Command("go", append([]string{"list"}, args...)...)
	c.Dir = ".."
	var bad bytes.Buffer
	c.Stderr = &bad
	out, err := c.Output()
	if err != nil {
		t.Fatalf("go list %v: %v: %s", args, err, bad.String())
	}
	var lines []string
	for s := bufio.NewScanner(bytes.NewReader(out)); s.Scan(); {
		lines = append(lines, s.Text())
	}
	if len(lines) == 0 {
		t.Fatalf("go list %v: nothing", args)
	}
	return lines
}

// The core, and the packages for the operating system, do not depend on the toolkit.
func TestCoreKnowsNoWindow(t *testing.T) {
	for _, dep := range list(t, "-deps", "./wizard/...", "./secure/...", "./assets/...", "./ui/session/...", "./ui/desktop/...") {
		if strings.HasPrefix(dep, "fyne.io/") {
			t.Errorf("the core depends on %s", dep)
		}
	}
}

// go.mod has no directives, such as replace, that make go install module@version refuse
// it.
func TestInstallable(t *testing.T) {
	require.Equal(t, []string{module}, list(t, "-m"))
	text, err := os.ReadFile("../go.mod")
	require.NoError(t, err)
	for line := range strings.Lines(string(text)) {
		if directive, _, _ := strings.Cut(strings.TrimSpace(line), " "); directive == "replace" || directive == "exclude" {
			t.Errorf("go.mod: %s", line)
		}
	}
}

// Imports only go in one direction: main → ui → wizard → secure, with assets at the end.
func TestArrow(t *testing.T) {
	ranks := map[string]int{"": 4, "ui": 3, "wizard": 2, "secure": 1, "assets": 0}
	rank := func(path string) (int, bool) {
		inside, ours := strings.CutPrefix(path+"/", module+"/")
		name, _, _ := strings.Cut(inside, "/")
		r, ok := ranks[name]
		return r, ok && ours
	}
	for _, line := range list(t, "-f", `{{.ImportPath}} {{join .Imports " "}}`, "./...") {
		path, imports, _ := strings.Cut(line, " ")
		from, ok := rank(path)
		if !ok {
			continue
		}
		for _, to := range strings.Fields(imports) {
			if r, ours := rank(to); ours && r > from {
				t.Errorf("%s imports %s, against the arrow", path, to)
			}
			if to == "fyne.io/fyne/v2/app" && path != module {
				t.Errorf("%s imports Fyne's app: only main.go may", path)
			}
			if to == "net/http" && path != module+"/secure/printer/ipp" { // CUPS speaks HTTP on its local socket
				t.Errorf("%s imports %s: Waypost never goes on the internet", path, to)
			}
		}
	}
}

// sources parses every Go file of the app itself, without tests.
func sources(t *testing.T) (*token.FileSet, map[string]*ast.File) {
	t.Helper()
	set, files := token.NewFileSet(), map[string]*ast.File{}
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			if d != nil && (d.Name() == "build" || d.Name() == "e2e" || d.Name() == ".git") {
				return filepath.SkipDir
			}
			return err
		}
		if strings.HasSuffix(path, ".go") && !strings.HasSuffix(path, "_test.go") {
			files[path], err = parser.ParseFile(set, path, nil, parser.ParseComments)
		}
		return err
	})
	require.NoError(t, err)
	if len(files) < 50 {
		t.Fatalf("found only %d files: does the test still look in the right place?", len(files))
	}
	return set, files
}

// There is no init function and no fyne.CurrentApp, and every exported name has a doc
// comment.
func TestHouseRules(t *testing.T) {
	set, files := sources(t)
	for path, file := range files {
		for _, d := range file.Decls {
			for _, name := range undocumented(d) {
				t.Errorf("%s: %s has no doc comment", path, name)
			}
			if f, ok := d.(*ast.FuncDecl); ok && f.Name.Name == "init" && f.Recv == nil {
				t.Errorf("%s: has an init function", path)
			}
		}
		ast.Inspect(file, func(n ast.Node) bool {
			s, ok := n.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			x, _ := identifier(s)
			if x == "fyne" && s.Sel.Name == "CurrentApp" {
				t.Errorf("%s: calls fyne.CurrentApp", set.Position(s.Pos()))
			}
			printing := filepath.ToSlash(path) == "../secure/printer/ipp/client.go" && // dials "unix" only: TestOnlyTheSocket
				slices.Contains([]string{"Dialer", "Conn", "OpError"}, s.Sel.Name)
			if x == "net" && s.Sel.Name != "ErrClosed" && !printing {
				t.Errorf("%s: uses net.%s: Waypost opens no socket", set.Position(s.Pos()), s.Sel.Name)
			}
			return true
		})
	}
}

// The code of pages contains no colour, no size and no sentence. Colours are tokens, and
// so are sizes, except that a size needed by a single page may be a constant there.
// Numbers up to 3 count things. Constants are not checked for sentences: they are the
// website's words, which are the same in every language.
func TestPagesOnlyCompose(t *testing.T) {
	set, files := sources(t)
	sentence, seen := regexp.MustCompile(`[\pL\d’.,!?] +[\pL\d]`), 0
	for path, file := range files {
		dir := filepath.ToSlash(filepath.Dir(path))
		if dir != "../ui" && !strings.HasPrefix(dir, "../ui/page/") || dir == "../ui/page/pagetest" {
			continue
		}
		seen++
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.GenDecl:
				return n.Tok != token.CONST && n.Tok != token.IMPORT
			case *ast.CompositeLit:
				s, _ := n.Type.(*ast.SelectorExpr)
				if x, _ := identifier(s); x == "color" {
					t.Errorf("%s: makes a colour", set.Position(n.Pos()))
				}
			case *ast.BasicLit:
				number, err := strconv.ParseFloat(n.Value, 64)
				if err == nil && number > 3 {
					t.Errorf("%s: %s has no name", set.Position(n.Pos()), n.Value)
				}
				if strings.HasPrefix(dir, "../ui/page/") && n.Kind == token.STRING && sentence.MatchString(n.Value) {
					t.Errorf("%s: %s is not in the catalogue", set.Position(n.Pos()), n.Value)
				}
			}
			return true
		})
	}
	if seen < 50 {
		t.Errorf("only %d files were read", seen)
	}
}

func identifier(s *ast.SelectorExpr) (string, bool) {
	if s == nil {
		return "", false
	}
	x, ok := s.X.(*ast.Ident)
	if !ok {
		return "", false
	}
	return x.Name, true
}

// undocumented lists the exported names in a declaration that have no comment. A comment
// on a group covers all of it.
func undocumented(d ast.Decl) []string {
	var names []string
	switch d := d.(type) {
	case *ast.FuncDecl:
		if d.Doc == nil && d.Name.IsExported() && exportedReceiver(d) {
			names = append(names, d.Name.Name)
		}
	case *ast.GenDecl:
		if d.Doc != nil {
			return nil
		}
		for _, s := range d.Specs {
			switch s := s.(type) {
			case *ast.TypeSpec:
				if s.Doc == nil && s.Name.IsExported() {
					names = append(names, s.Name.Name)
				}
			case *ast.ValueSpec:
				if s.Doc == nil && s.Comment == nil && slices.ContainsFunc(s.Names, func(n *ast.Ident) bool { return n.IsExported() }) {
					names = append(names, s.Names[0].Name)
				}
			}
		}
	}
	return names
}

func exportedReceiver(f *ast.FuncDecl) bool {
	if f.Recv == nil {
		return true
	}
	t := f.Recv.List[0].Type
	if p, ok := t.(*ast.StarExpr); ok {
		t = p.X
	}
	id, ok := t.(*ast.Ident)
	return !ok || id.IsExported()
}
