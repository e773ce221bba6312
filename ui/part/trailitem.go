package part

import (
	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/theme"
)

// TrailState says whether a step of a trail is done, current, or still ahead.
type TrailState int

// The states of a step.
const (
	TrailLater TrailState = iota
	TrailNow
	TrailDone
)

// TrailItem is a step of a trail within a page.
type TrailItem struct {
	Number int
	State  TrailState
	Last   bool // whether no line leads on from it
	Title  string
	Note   string            // a sentence below the title
	Body   fyne.CanvasObject // of the current step; may be nil
}

// NewTrailItem returns a step: a dot with a line to the next one, and its texts. The dot
// contains a check mark or a number, so that the state does not depend on colour alone.
func NewTrailItem(k *Kit, s TrailItem) fyne.CanvasObject {
	const dotSize, lineWidth, text = 32, 2, 26
	t := k.Tokens
	title := theme.Task()
	title.Bold, title.Line = true, text
	ink, dot := t.Ink, fyne.CanvasObject(nil)
	switch s.State {
	case TrailDone:
		dot = newDisc(k, dotSize, t.Primary, t.Primary, 0, NewIcon(k, "check", IconHead, t.OnPrimary))
	case TrailNow:
		dot = NewNumber(k, s.Number, dotSize, NumberCurrent)
	default:
		ink = t.Ink2
		dot = newDisc(k, dotSize, t.Surface, t.Ctrl, theme.StrokeState, numberText(k, s.Number, t.Ink))
	}
	words := k.Place.Col(0, k.Prose.Rich(title, ink, s.Title), k.Prose.Secondary(s.Note))
	if s.Body != nil {
		words.Add(k.Place.Pad(theme.Space8, 0, 0, 0, s.Body))
	}
	below, line := theme.Space12, fyne.CanvasObject(k.Place.Gap(0, 0))
	if s.Last {
		below = 0
	} else {
		line = k.Place.Pad(dotSize, (dotSize-lineWidth)/2, 0, (dotSize-lineWidth)/2, newFill(t.Ctrl))
	}
	return k.Place.GrowStretch(theme.Space24, 1,
		k.Place.MinWidth(dotSize, k.Place.Pad(0, 0, 0, 0, line, k.Place.Col(0, dot))), k.Place.Pad(0, 0, below, 0, words))
}
