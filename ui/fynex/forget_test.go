package fynex_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"github.com/waypost-app/waypost/ui/fynex"
)

// note is an object that holds a text.
type note struct {
	canvas.Rectangle

	words string
}

func (n *note) Forget() { n.words = "" }

func TestForget(t *testing.T) {
	shallow, deep := &note{words: "Rosa"}, &note{words: "7K4M"}
	tree := container.NewStack(shallow, container.NewStack(canvas.NewRectangle(nil), deep))
	fynex.Forget(tree, func(o fyne.CanvasObject) []fyne.CanvasObject {
		if c, ok := o.(*fyne.Container); ok {
			return c.Objects
		}
		return nil
	})
	if shallow.words+deep.words != "" {
		t.Errorf("%q and %q are left", shallow.words, deep.words)
	}
}
