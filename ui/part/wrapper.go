package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"github.com/waypost-app/waypost/ui/layout"
	"github.com/waypost-app/waypost/ui/para"
)

// wrapper is the base of widgets that show a single object.
type wrapper struct {
	widget.BaseWidget

	body fyne.CanvasObject
}

// CreateRenderer implements fyne.Widget.
func (s *wrapper) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(s.body) }

// HeightFor implements layout.Sized.
func (s *wrapper) HeightFor(width float32) float32 { return layout.Height(s.body, width) }

// Natural implements layout.Sized.
func (s *wrapper) Natural() float32 { return layout.Width(s.body) }

func (s *wrapper) inside() []fyne.CanvasObject { return []fyne.CanvasObject{s.body} }

// Children lists the objects inside an object, in tab order. It knows containers, scrolls
// and the components of this package, and returns nil for anything else.
func Children(o fyne.CanvasObject) []fyne.CanvasObject {
	switch v := o.(type) {
	case *fyne.Container:
		return v.Objects
	case interface{ Content() fyne.CanvasObject }: // a scroll, or the window's stage
		return []fyne.CanvasObject{v.Content()}
	case *para.Para:
		return v.Covers()
	case interface{ inside() []fyne.CanvasObject }:
		return v.inside()
	}
	return nil
}

// TabStops lists the objects shown under an object that Tab reaches, in order.
func TabStops(o fyne.CanvasObject) (all []fyne.Focusable) {
	if !o.Visible() {
		return nil
	}
	d, ok := o.(fyne.Disableable)
	if f, focusable := o.(fyne.Focusable); focusable && !(ok && d.Disabled()) {
		all = append(all, f)
	}
	for _, child := range Children(o) {
		all = append(all, TabStops(child)...)
	}
	return all
}

// positionIn finds an object inside another one and returns its position relative to the
// parent of the other one.
func positionIn(in, o fyne.CanvasObject) (at fyne.Position, found bool) {
	if in == o {
		return in.Position(), true
	}
	for _, child := range Children(in) {
		if at, found := positionIn(child, o); found {
			return at.Add(in.Position()), true
		}
	}
	return fyne.Position{}, false
}
