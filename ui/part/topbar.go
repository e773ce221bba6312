package part

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/waypost-app/waypost/ui/layout"
	"github.com/waypost-app/waypost/ui/para"
	"github.com/waypost-app/waypost/ui/theme"
)

// TopBarHeight returns the height of the bar at the top of a compact window. If large
// text leaves little room, the bars shrink first, to leave the content its room.
func (e *Env) TopBarHeight() float32 {
	if e.Low {
		return TouchTarget
	}
	return 56
}

// BarHeight returns the height of the action bar.
func (e *Env) BarHeight() float32 {
	switch {
	case e.Low:
		return TouchTarget + theme.Space8
	case e.Compact:
		return 64
	}
	return 80
}

// Margin returns the margin on each side of a page.
func (e *Env) Margin() float32 {
	switch {
	case e.Narrow:
		return theme.Space16
	case e.Compact:
		return theme.Space24
	}
	return theme.Space48
}

// TopBarSpec describes the bar that replaces the rail in a compact window.
type TopBarSpec struct {
	Title   string // the current step or page, in light markup
	Done    int    // number of filled segments
	Current int    // index of the marked segment; -1: none
	Total   int    // 0: no segments
	End     []fyne.CanvasObject
	Home    HomeLink                      // what pressing the logo does
	Label   string                        // accessible name of title and segments if they are a button
	OnPress func(under fyne.CanvasObject) // opens a list below title and segments; nil: they are no button
}

// NewTopBar returns the top bar of a compact window: logo, title, segments, and buttons
// at its end. In a narrow window, there is no room for logo and segments.
func NewTopBar(k *Kit, spec TopBarSpec) fyne.CanvasObject {
	style := theme.Body()
	if k.Narrow {
		style = theme.Small()
	}
	title := k.Prose.Spans(style, k.Tokens.Ink2, k.Prose.boldInInk(spec.Title)...)
	where := []fyne.CanvasObject{title}
	if !k.Narrow { // where there is room for English below it, too
		k.Prose.both(title, style, spec.Title)
		where = append(where, k.Place.Centered(0, newSegments(k, spec.Done, spec.Current, spec.Total, 20, 8)))
	}
	start := newTopBarPlace(k, spec, where)
	end := k.Place.Row(0, spec.End...)
	row, in, side := &layout.Row{RTL: k.RTL(), Grow: []int{0}}, []fyne.CanvasObject{start, end}, k.Margin()
	if k.Narrow {
		row.Gap = theme.Space4
	} else {
		around := float32(0) // extra size of a logo that is a button, taken from the space beside it
		if spec.Home.Press != nil {
			around = (TouchTarget - IconCard) / 2
		}
		row.Grow, side = []int{1}, theme.Space24-around
		in = []fyne.CanvasObject{
			k.Place.Pad(0, 0, 0, theme.Space16-around, newLogo(k, IconCard, spec.Home)),
			k.Place.Pad(0, 0, 0, theme.Space16, start), end,
		}
	}
	bar := container.New(row, in...)
	return k.Place.MinHeight(k.TopBarHeight(), side, theme.Space12, newFill(k.Tokens.Rail), bar)
}

// topBarPlace shows the current step, as a button that opens a list.
type topBarPlace struct {
	pressable

	face *frame
}

// newTopBarPlace puts title and segments side by side, in a button if spec asks for one.
func newTopBarPlace(k *Kit, spec TopBarSpec, where []fyne.CanvasObject) fyne.CanvasObject {
	row := &layout.Row{RTL: k.RTL(), Gap: theme.Space16, Grow: []int{len(where) - 1}}
	if spec.OnPress == nil {
		return container.New(row, where...)
	}
	b := &topBarPlace{face: newFrame(color.Transparent, color.Transparent, 0, theme.RadiusField)}
	b.label, b.press = spec.Label, func() { spec.OnPress(b) }
	where = append(where, NewIcon(k, "expand_more", IconHead, k.Tokens.Ink2))
	b.init(k, b, k.Place.MinHeight(TouchTarget, theme.Space4, theme.Space4, b.face.box, container.New(row, where...)), theme.RadiusField, b.show)
	return b
}

func (b *topBarPlace) show(st state) {
	fill := color.NRGBA{}
	if st.hover {
		fill = b.kit.Tokens.Line
	}
	b.face.paint(fill, fill, 0)
}

// NewStatusNote returns the line beside the Back button.
func NewStatusNote(k *Kit, words string) *StatusNote {
	n := &StatusNote{kit: k, words: k.Prose.Rich(theme.Small(), k.Tokens.Ink2, words)}
	n.body = NewLive(k.Place.Row(theme.Space8, NewIcon(k, "check", IconHead, k.Tokens.Ink2), n.words))
	n.ExtendBaseWidget(n)
	return n
}

// StatusNote says that everything is saved, or what has just been done.
type StatusNote struct {
	wrapper

	kit   *Kit
	words *para.Para
}

// SetText replaces the text.
func (n *StatusNote) SetText(words string) {
	n.kit.Prose.Reword(n.words, theme.Small(), words)
	n.Refresh()
}

// Label returns the text.
func (n *StatusNote) Label() string { return n.words.Plain() }
