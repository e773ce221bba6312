package e2e

import (
	"go/ast"
	"path/filepath"
	"strings"
	"testing"
)

// The limits within which the house stays easy to live in (docs/architecture.md).
const (
	mostPortMethods  = 10 // of an interface that a page or the shell asks for
	mostWindowFields = 20
)

// TestRooms: each room of ui knows only what its walls let in.
func TestRooms(t *testing.T) {
	const pages = "waypost/ui/page/"
	for _, line := range list(t, "-f", `{{.ImportPath}} {{join .Imports " "}}`, "./ui/...") {
		path, imports, _ := strings.Cut(line, " ")
		for _, to := range strings.Fields(imports) {
			switch {
			case path == "waypost/ui/session" && strings.HasPrefix(to, "waypost/ui/"),
				strings.HasPrefix(path, "waypost/ui/desktop/") && strings.HasPrefix(to, "waypost/") &&
					!strings.HasPrefix(to, "waypost/ui/desktop/") && !strings.HasPrefix(to, "waypost/secure"):
				t.Errorf("%s imports %s: it knows no window", path, to)
			case path == "waypost/ui/fynex" && strings.HasPrefix(to, "waypost/"):
				t.Errorf("%s imports %s: it works around the toolkit, and knows nothing else", path, to)
			case isFolder(path, pages) && isFolder(to, pages):
				t.Errorf("%s imports %s: pages never import each other across folders", path, to)
			case isFolder(path, pages) && (to == "waypost/ui" || to == "waypost/ui/shell"):
				t.Errorf("%s imports %s: a page asks its ports", path, to)
			case (path == "waypost/ui/part" || path == "waypost/ui/para" || path == "waypost/ui/layout" || path == "waypost/ui/theme") &&
				(strings.HasPrefix(to, "waypost/wizard") && to != "waypost/wizard/text" || strings.HasPrefix(to, "waypost/ui/page") || to == "waypost/ui/session"):
				t.Errorf("%s imports %s: the toolkit knows no step, no page and no session", path, to)
			}
		}
	}
}

// isFolder reports whether a package is one of the folders of pages.
func isFolder(path, pages string) bool {
	return strings.HasPrefix(path, pages) && path != pages+"pagetest"
}

// TestSmallWalls: no interface of the upper half is wide, and the window only puts
// its parts together.
func TestSmallWalls(t *testing.T) {
	_, files := sources(t)
	ports, window := 0, false
	for path, file := range files {
		if !strings.HasPrefix(filepath.ToSlash(path), "../ui/") {
			continue
		}
		ast.Inspect(file, func(n ast.Node) bool {
			s, ok := n.(*ast.TypeSpec)
			if !ok {
				return true
			}
			switch def := s.Type.(type) {
			case *ast.InterfaceType:
				ports++
				if methods := len(def.Methods.List); methods > mostPortMethods {
					t.Errorf("%s: %s has %d methods, more than %d", path, s.Name.Name, methods, mostPortMethods)
				}
			case *ast.StructType:
				if s.Name.Name != "Window" || filepath.ToSlash(path) != "../ui/window.go" {
					return true
				}
				window = true
				if n := def.Fields.NumFields(); n > mostWindowFields {
					t.Errorf("Window has %d fields, more than %d", n, mostWindowFields)
				}
			}
			return true
		})
	}
	if ports < 10 || !window {
		t.Errorf("found %d interfaces, and the window: %t", ports, window)
	}
}
