package e2e

import (
	"go/ast"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// Limits that keep the code easy to work with (docs/architecture.md).
const (
	mostPortMethods  = 10 // of an interface that a page or the shell requires
	mostWindowFields = 20
)

// Each package in ui imports only what its boundary permits (docs/architecture.md).
func TestRooms(t *testing.T) {
	for _, line := range list(t, "-f", `{{.ImportPath}} {{join .Imports " "}}`, "./ui/...") {
		path, imports, _ := strings.Cut(line, " ")
		from := strings.TrimPrefix(path, module+"/")
		for _, imported := range strings.Fields(imports) {
			to, ours := strings.CutPrefix(imported, module+"/")
			switch {
			case !ours:
			case from == "ui/session" && isIn(to, "ui/"),
				isIn(from, "ui/desktop/") && !isIn(to, "ui/desktop/", "secure"):
				t.Errorf("%s imports %s: it knows no window", from, to)
			case from == "ui/fynex":
				t.Errorf("%s imports %s: it works around the toolkit, and knows nothing else", from, to)
			case isScreens(from) && isScreens(to):
				t.Errorf("%s imports %s: pages never import each other across folders", from, to)
			case isScreens(from) && (to == "ui" || to == "ui/shell"):
				t.Errorf("%s imports %s: a page asks its ports", from, to)
			case slices.Contains([]string{"ui/part", "ui/para", "ui/layout", "ui/theme"}, from) &&
				to != "wizard/text" && isIn(to, "wizard", "ui/page", "ui/session"):
				t.Errorf("%s imports %s: the toolkit knows no step, no page and no session", from, to)
			}
		}
	}
}

// isIn reports whether a package's path starts with one of the folders.
func isIn(path string, folders ...string) bool {
	return slices.ContainsFunc(folders, func(folder string) bool { return strings.HasPrefix(path, folder) })
}

// isScreens reports whether a package is one of the folders with pages.
func isScreens(path string) bool {
	return isIn(path, "ui/page/") && path != "ui/page/pagetest"
}

// No interface in ui is large, and the window only connects its parts.
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
