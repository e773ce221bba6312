// Package contrasttest checks that everything in a picture is visible: text, and the
// edges of controls.
package contrasttest

import (
	"image"
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/waypost-app/waypost/ui/layout"
	"github.com/waypost-app/waypost/ui/para"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
)

// The contrast that WCAG 2.2 requires of text, also at its highest level (1.4.3, 1.4.6),
// and of the edges of controls (1.4.11).
const (
	textContrast     = 4.5
	highTextContrast = 7
	controlContrast  = 3
)

// Check fails if a text or the edge of a control has too little contrast with its
// background in a picture of a canvas that is drawn in some colours. What is below a menu,
// a dialog or a popover is not checked.
func Check(t testing.TB, c fyne.Canvas, shown image.Image, colours *theme.Tokens) {
	t.Helper()
	look := &looker{t: t, shown: shown, least: textContrast, covered: popover(c.Content())}
	if colours.Contrast {
		look.least = highTextContrast
	}
	top := c.Overlays().Top()
	if top == nil {
		top = c.Content()
	}
	look.at(top, fyne.Position{}, shown.Bounds())
}

// looker checks one picture.
type looker struct {
	t       testing.TB
	shown   image.Image
	least   float64         // contrast of text
	covered image.Rectangle // by a popover
}

// popover returns where the card of a popover is under o.
func popover(o fyne.CanvasObject) image.Rectangle {
	if p, ok := o.(*part.Popover); ok {
		at, size := p.Card()
		return image.Rect(int(at.X), int(at.Y), int(at.X+size.Width), int(at.Y+size.Height))
	}
	for _, child := range part.Children(o) {
		if r := popover(child); !r.Empty() {
			return r
		}
	}
	return image.Rectangle{}
}

// at checks an object whose parent is at a place, and of which the area clip is visible.
func (l *looker) at(o fyne.CanvasObject, place fyne.Position, clip image.Rectangle) {
	if o == nil || !o.Visible() {
		return
	}
	place = place.Add(o.Position())
	box := image.Rect(int(place.X), int(place.Y), int(place.X+o.Size().Width+0.5), int(place.Y+o.Size().Height+0.5))
	switch o := o.(type) {
	case *part.Popover:
		l.covered = image.Rectangle{} // it is the last of its page
	case *para.Para:
		box.Max.Y = min(box.Max.Y, box.Min.Y+int(o.HeightFor(o.Size().Width)))
		l.text(o.Plain(), box, clip)
		return
	case *para.Input:
		l.text(o.Text(), box, clip)
	case *part.Checkbox, *part.ChoiceCard, *part.Tile, *part.Field, *part.Switch:
		l.control(o.(interface{ Label() string }).Label(), box, clip)
	}
	if _, ok := o.(*layout.Scroll); ok {
		clip = clip.Intersect(box)
	}
	for _, child := range Drawn(o) {
		l.at(child, place, clip)
	}
}

// Drawn lists the objects that a container holds, or that a widget draws itself with.
func Drawn(o fyne.CanvasObject) []fyne.CanvasObject {
	switch o := o.(type) {
	case *fyne.Container:
		return o.Objects
	case fyne.Widget:
		return test.WidgetRenderer(o).Objects()
	}
	return nil
}

// text checks the text in a box: the most frequent colour there is the background, and at
// least one of the others must have enough contrast with it.
func (l *looker) text(words string, box, clip image.Rectangle) {
	if words == "" || box.Empty() || !box.In(clip) || box.Overlaps(l.covered) {
		return
	}
	if best := l.best(box); best < l.least {
		l.t.Errorf("%q at %v has a contrast of %.1f", words, box, best)
	}
}

// control looks for an edge along a line from outside a control into it. If the control
// has no edge, the line continues across its icon, which is at the right end in a
// right-to-left language.
func (l *looker) control(label string, box, clip image.Rectangle) {
	const reach = 40 // far enough to reach the icon in a line without an edge
	if box.Overlaps(l.covered) {
		return
	}
	best, looked := 0.0, false
	high := box.Dy()
	for _, y := range []int{box.Min.Y + high/2, box.Min.Y + high*2/3} { // the box of a field is below its label
		for _, x := range []int{box.Min.X - 4, box.Max.X - reach} {
			across := image.Rect(x, y, x+reach+4, y+1).Intersect(l.shown.Bounds())
			if !across.Empty() && across.In(clip) {
				best, looked = max(best, l.best(across)), true
			}
		}
	}
	if looked && best < controlContrast {
		l.t.Errorf("the edge of %q at %v has a contrast of %.1f", label, box, best)
	}
}

// best returns the greatest contrast between the most frequent colour in a box and
// another one in it.
func (l *looker) best(box image.Rectangle) (best float64) {
	count := map[color.NRGBA]int{}
	for y := box.Min.Y; y < box.Max.Y; y++ {
		for x := box.Min.X; x < box.Max.X; x++ {
			count[color.NRGBAModel.Convert(l.shown.At(x, y)).(color.NRGBA)]++
		}
	}
	var most color.NRGBA
	for c, n := range count {
		if n > count[most] {
			most = c
		}
	}
	for c := range count {
		best = max(best, theme.Contrast(c, most))
	}
	return best
}
