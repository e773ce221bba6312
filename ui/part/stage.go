package part

import (
	"fyne.io/fyne/v2"

	"waypost/ui/theme"
)

// stageDot is the size of the dot of a stage.
const stageDot = 32

// Stage is one of several things to do one after the other, at its own time.
type Stage struct {
	Icon  string
	Now   bool // its time has come: the dot is filled
	Last  bool // no line leads on
	Title string
	When  fyne.CanvasObject // a pill that says when
	Body  fyne.CanvasObject
}

// Stage makes a stage: a dot with a line to the next one, a title with its time,
// and what to do.
func (k *Kit) Stage(s Stage) fyne.CanvasObject {
	t := k.Tokens
	fill, edge, ink := t.Surface, t.Ctrl, t.Ink
	if s.Now {
		fill, edge, ink = t.Primary, t.Primary, t.OnPrimary
	}
	dot := k.disc(stageDot, fill, edge, theme.StrokeState, k.Icon(s.Icon, IconHead, ink))
	title := theme.Task()
	title.Bold = true
	below, line := theme.Space16, fyne.CanvasObject(k.Gap(0, 0))
	if s.Last {
		below = 0
	} else {
		line = k.Pad(stageDot+theme.Space4, (stageDot-2)/2, theme.Space4, (stageDot-2)/2, plain(t.Ctrl))
	}
	words := k.Pad(0, 0, below, 0, k.Col(theme.Space4,
		k.Row(theme.Space12, k.Rich(title, t.Ink, s.Title), s.When), s.Body))
	return k.Side(theme.Space16, 1, k.Wide(stageDot, k.Pad(0, 0, 0, 0, line, k.Col(0, dot))), words)
}
