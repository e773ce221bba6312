package part

import (
	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/layout"
	"github.com/waypost-app/waypost/ui/para"
	"github.com/waypost-app/waypost/ui/theme"
)

// longerLine stands beside a secret that is shown: a button for more time, and under it how long
// the secret stays, once somebody has pressed it.
type longerLine struct {
	kit    *Kit
	hide   *AutoHide
	back   fyne.Focusable // takes the focus from the button when that goes
	button *Button
	note   *para.Para
	below  *fyne.Container // the note, hidden while there is nothing to say
	row    fyne.CanvasObject
	room   *fyne.Container // holds the row while the secret is shown
}

// Longer returns the button for more time, which is there while the secret is shown; afterwards
// back takes the focus. more is called when time was added; it may be
// nil. Call Longer before Keep.
func (a *AutoHide) Longer(k *Kit, back fyne.Focusable, more func()) fyne.CanvasObject {
	l := &longerLine{kit: k, hide: a, back: back, note: k.Prose.Small(""), room: k.Place.Col(0)}
	l.button = NewButton(k, Inline, "schedule", k.Text.T("common.showLonger"), func() {
		a.Lengthen()
		l.write()
		if more != nil {
			more()
		}
	})
	l.below = k.Place.Width(layout.Width(l.button), NewLive(l.note))
	l.row = k.Place.Row(0, k.Place.Col(0, l.button, l.below))
	a.longer = l
	return l.room
}

// show shows the button or takes it away.
func (l *longerLine) show(shown bool) {
	if l == nil {
		return
	}
	focused := l.kit.Canvas != nil && l.kit.Canvas.Focused() == fyne.Focusable(l.button)
	l.room.Objects = nil
	if shown {
		l.room.Objects = []fyne.CanvasObject{l.row}
	}
	l.write()
	if !shown && focused {
		l.kit.focus(l.back)
	}
}

// write says how long the secret stays, if the person has lengthened that.
func (l *longerLine) write() {
	words := ""
	if added := l.hide.kept.added; added > 0 {
		words = l.kit.Text.N("common.hidesAgain", int((l.hide.span + added).Seconds()))
	}
	l.kit.Prose.Reword(l.note, theme.Small(), words)
	l.below.Hidden = words == ""
	l.room.Refresh()
}
