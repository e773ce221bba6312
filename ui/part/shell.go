package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"waypost/ui/layout"
)

// shell is a widget that shows one object.
type shell struct {
	widget.BaseWidget

	body fyne.CanvasObject
}

// CreateRenderer implements fyne.Widget.
func (s *shell) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(s.body) }

// HeightFor implements layout.Sized.
func (s *shell) HeightFor(width float32) float32 { return layout.Height(s.body, width) }

// Natural implements layout.Sized.
func (s *shell) Natural() float32 { return layout.Width(s.body) }

func (s *shell) inside() []fyne.CanvasObject { return []fyne.CanvasObject{s.body} }

// Inside lists what an object of a page is made of, in the order of the Tab
// key; nil for what is of one piece. It knows containers, scrolls and the parts
// of this package.
func Inside(o fyne.CanvasObject) []fyne.CanvasObject {
	switch v := o.(type) {
	case *fyne.Container:
		return v.Objects
	case *layout.Scroll:
		return []fyne.CanvasObject{v.Content()}
	case interface{ inside() []fyne.CanvasObject }:
		return v.inside()
	}
	return nil
}

// find is where an object stands, from the top left of what it is in.
func find(in, o fyne.CanvasObject) (at fyne.Position, found bool) {
	if in == o {
		return in.Position(), true
	}
	for _, child := range Inside(in) {
		if at, found := find(child, o); found {
			return at.Add(in.Position()), true
		}
	}
	return fyne.Position{}, false
}
