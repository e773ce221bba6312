package ui

import (
	"fyne.io/fyne/v2"

	"waypost/ui/part"
	"waypost/ui/theme"
)

// note is the quiet sentence in the action bar: that all is saved, or what is
// going on. While work is slow it has a button to stop waiting.
type note struct {
	*fyne.Container

	kit  *part.Kit
	line *part.SavedNote
	stop *part.Button
	rest bool // whether it says something when nothing is going on
}

func newNote(k *part.Kit, leave func()) *note {
	n := &note{kit: k, line: k.SavedNote(k.Text.T("common.saved"))}
	n.stop = k.Button(part.Inline, "", k.Text.T("common.stop"), leave)
	n.Container = k.Row(theme.Space8, n.line, n.stop)
	return n
}

// quiet goes back to the resting sentence, or to none.
func (n *note) quiet(rest bool) {
	n.rest = rest
	n.say("common.saved")
	shown(n.line, rest && !n.kit.Narrow)
	shown(n.stop, false)
	n.Refresh()
}

// busy says that work goes on, and offers to stop waiting.
func (n *note) busy() {
	n.say("common.working")
	n.stop.Words(n.kit.Text.T("common.stop"))
	shown(n.stop, true)
	n.Refresh()
}

// asked says that the computer itself asks the person something.
func (n *note) asked() {
	n.say("waiting.keychainLocked")
	n.stop.Words(n.kit.Text.T("common.cancel"))
	n.Refresh()
}

// say shows the sentence of key.
func (n *note) say(key string) {
	n.line.Set(n.kit.Text.T(key))
	shown(n.line, true)
}

func shown(o fyne.CanvasObject, show bool) {
	if show {
		o.Show()
	} else {
		o.Hide()
	}
}
