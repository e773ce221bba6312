package e2e

import (
	"go/ast"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// Nothing is animated, so no setting is needed for people who get motion sickness or have
// asked their system to reduce motion. The window starts no animation, and of Fyne's
// widgets it uses only the base type, since some of the others start animations.
func TestNothingMoves(t *testing.T) {
	bare := []string{"BaseWidget", "NewSimpleRenderer"}
	const beforeDrawing = "ui/fynex/partialframe.go" // its animation has one tick and moves nothing: Fyne calls nothing else before it draws
	_, files := sources(t)
	seen := 0
	for path, file := range files {
		if !strings.HasPrefix(filepath.ToSlash(path), "../ui/") {
			continue
		}
		ast.Inspect(file, func(n ast.Node) bool {
			s, ok := n.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			of, _ := s.X.(*ast.Ident)
			switch {
			case strings.Contains(s.Sel.Name, "Animation") && !strings.HasSuffix(filepath.ToSlash(path), beforeDrawing):
				t.Errorf("%s: %s: a page must stand still for whoever asked for less motion", path, s.Sel.Name)
			case of != nil && of.Name == "widget":
				seen++
				if !slices.Contains(bare, s.Sel.Name) {
					t.Errorf("%s: widget.%s may move", path, s.Sel.Name)
				}
			}
			return true
		})
	}
	if seen == 0 {
		t.Error("no widgets were found")
	}
}
