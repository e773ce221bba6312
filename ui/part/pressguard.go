package part

import (
	"time"

	"fyne.io/fyne/v2"
)

// DoubleClick is the maximum time between the two clicks of a double click. It is the
// default of Windows, which is longer than that of other systems.
const DoubleClick = 500 * time.Millisecond

// PressGuard makes each press count once, for all components of a window. Many people
// double-click everything: the second click must not reach what the first has just
// opened, and a held key must not press repeatedly. With a nil PressGuard everything
// counts.
type PressGuard struct {
	Now func() time.Time

	replaced time.Time    // when the content of the window last changed
	used     fyne.KeyName // a key that has pressed something and is still held
}

// Replaced tells the guard that the window shows another page, or that a dialog has
// opened or closed.
func (g *PressGuard) Replaced() {
	if g != nil {
		g.replaced = g.Now()
	}
}

// Click reports whether a click counts.
func (g *PressGuard) Click() bool { return g == nil || g.Now().Sub(g.replaced) >= DoubleClick }

// KeyDown tells the guard that a key went down. It is not called for the repeats of a
// held key.
func (g *PressGuard) KeyDown(name fyne.KeyName) {
	if g != nil && g.used == oneEnter(name) {
		g.used = ""
	}
}

// Key reports whether a typed key counts as a press. Each time the key goes down it
// counts once.
func (g *PressGuard) Key(name fyne.KeyName) bool {
	if g == nil {
		return true
	}
	name = oneEnter(name)
	if g.used == name {
		return false
	}
	g.used = name
	return true
}

// oneEnter maps the two Enter keys of a keyboard to one name.
func oneEnter(name fyne.KeyName) fyne.KeyName {
	if name == fyne.KeyEnter {
		return fyne.KeyReturn
	}
	return name
}
