package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
)

// Ground lies under everything in the window. It shows nothing, and notices the
// pointer wherever no part of the page does, since Fyne tells only the topmost
// object under the pointer of its moves.
type Ground struct {
	shell

	kit *Kit
}

// Ground makes the ground of a window.
func (k *Kit) Ground() *Ground {
	g := &Ground{kit: k}
	g.body = container.NewWithoutLayout()
	g.ExtendBaseWidget(g)
	return g
}

// Tapped implements fyne.Tappable.
func (g *Ground) Tapped(*fyne.PointEvent) { g.kit.used() }

// MouseIn implements desktop.Hoverable.
func (g *Ground) MouseIn(*desktop.MouseEvent) { g.kit.used() }

// MouseMoved implements desktop.Hoverable.
func (g *Ground) MouseMoved(*desktop.MouseEvent) { g.kit.used() }

// MouseOut implements desktop.Hoverable.
func (g *Ground) MouseOut() {}
