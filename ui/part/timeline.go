package part

import (
	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/theme"
)

// timelineDotSize is the diameter of an item's dot.
const timelineDotSize = 32

// TimelineItem is one of several things to do at different times.
type TimelineItem struct {
	Icon    string
	Current bool // whether it is due: the dot is filled
	Last    bool // whether no line leads on from it
	Title   string
	When    fyne.CanvasObject // a pill with the time
	Body    fyne.CanvasObject
}

// NewTimelineItem returns an item: a dot with a line to the next one, a title with its
// time, and the content.
func NewTimelineItem(k *Kit, s TimelineItem) fyne.CanvasObject {
	t := k.Tokens
	fill, edge, ink := t.Surface, t.Ctrl, t.Ink
	if s.Current {
		fill, edge, ink = t.Primary, t.Primary, t.OnPrimary
	}
	dot := newDisc(k, timelineDotSize, fill, edge, theme.StrokeState, NewIcon(k, s.Icon, IconHead, ink))
	title := theme.Task()
	title.Bold = true
	below, line := theme.Space16, fyne.CanvasObject(k.Place.Gap(0, 0))
	if s.Last {
		below = 0
	} else {
		line = k.Place.Pad(timelineDotSize+theme.Space4, (timelineDotSize-2)/2, theme.Space4, (timelineDotSize-2)/2, newFill(t.Ctrl))
	}
	words := k.Place.Pad(0, 0, below, 0, k.Place.Col(theme.Space4,
		k.Place.Row(theme.Space12, k.Prose.Rich(title, t.Ink, s.Title), s.When), s.Body))
	return k.Place.GrowStretch(theme.Space16, 1, k.Place.MinWidth(timelineDotSize, k.Place.Pad(0, 0, 0, 0, line, k.Place.Col(0, dot))), words)
}
