package part

import (
	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/layout"
	"github.com/waypost-app/waypost/ui/para"
	"github.com/waypost-app/waypost/ui/theme"
)

// longerLine is beside a visible secret: a button for more time and, once it was pressed,
// a note below it that says how long the secret stays shown.
type longerLine struct {
	kit    *Kit
	hide   *AutoHide
	back   fyne.Focusable // gets the focus when a focused button disappears
	button *Button
	note   *para.Para
	below  *fyne.Container // contains the note; hidden while that is empty
	row    fyne.CanvasObject
	room   *fyne.Container // contains the row while the secret is shown
}

// Longer returns a button for more time, which exists while the secret is shown. If it
// has the focus when it disappears, back gets the focus. more, if not nil, is called when
// time was added. Call Longer before Keep.
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

// show shows or removes the button.
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

// write says how long the secret stays shown, if the person has lengthened that.
func (l *longerLine) write() {
	words := ""
	if added := l.hide.kept.added; added > 0 {
		words = l.kit.Text.N("common.hidesAgain", int((l.hide.span + added).Seconds()))
	}
	l.kit.Prose.Reword(l.note, theme.Small(), words)
	l.below.Hidden = words == ""
	l.room.Refresh()
}
