package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
)

// Backdrop lies behind the content of the window and draws nothing. It detects pointer
// activity where there is no component, since Fyne only reports it to the topmost object.
type Backdrop struct {
	wrapper

	kit *Kit
}

// NewBackdrop returns the backdrop of a window.
func NewBackdrop(k *Kit) *Backdrop {
	g := &Backdrop{kit: k}
	g.body = container.NewWithoutLayout()
	g.ExtendBaseWidget(g)
	return g
}

// Tapped implements fyne.Tappable.
func (g *Backdrop) Tapped(*fyne.PointEvent) { g.kit.noteActivity() }

// MouseIn implements desktop.Hoverable.
func (g *Backdrop) MouseIn(*desktop.MouseEvent) { g.kit.noteActivity() }

// MouseMoved implements desktop.Hoverable.
func (g *Backdrop) MouseMoved(*desktop.MouseEvent) { g.kit.noteActivity() }

// MouseOut implements desktop.Hoverable.
func (g *Backdrop) MouseOut() {}
