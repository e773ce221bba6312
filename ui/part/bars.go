package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"waypost/ui/layout"
	"waypost/ui/para"
	"waypost/ui/theme"
)

// TopBarHeight is the height of the bar at the top of a compact window.
const TopBarHeight = 56

// BarHeight is the height of the action bar.
func (k *Kit) BarHeight() float32 {
	if k.Compact {
		return 64
	}
	return 80
}

// Margin is the room at both sides of a page.
func (k *Kit) Margin() float32 {
	switch {
	case k.Narrow:
		return theme.Space16
	case k.Compact:
		return theme.Space24
	}
	return theme.Space48
}

// TopBar is what a compact window has in place of the rail: the mark, where the
// person is (in light markup), the steps as segments, and buttons at its end.
// With no steps, or no room for them, it shows no segments.
func (k *Kit) TopBar(where string, done, now, total int, end ...fyne.CanvasObject) fyne.CanvasObject {
	style := theme.Body()
	if k.Narrow {
		style = theme.Small()
	}
	words := k.Spans(style, k.Tokens.Ink2, k.inkBold(where)...)
	row := &layout.Row{RTL: k.RTL(), Gap: theme.Space16, Grow: []int{2}}
	in := container.New(row, k.Mark(IconCard), words, k.Centered(0, k.segments(done, now, total, 28, 8)), k.Row(0, end...))
	if k.Narrow {
		row.Grow = []int{0}
		in.Objects = []fyne.CanvasObject{words, k.Row(0, end...)}
	}
	return k.High(TopBarHeight, theme.Space24, theme.Space12, plain(k.Tokens.Rail), in)
}

// inkBold is light markup whose bold words are in ink.
func (k *Kit) inkBold(markup string) []para.Span {
	spans := k.rich(markup)
	for i := range spans {
		if spans[i].Bold {
			spans[i].Color = k.Tokens.Ink
		}
	}
	return spans
}

// SavedNote is the quiet line beside Back; its words can change.
func (k *Kit) SavedNote(words string) *SavedNote {
	n := &SavedNote{words: k.Rich(theme.Small(), k.Tokens.Ink2, words)}
	n.body = k.Row(theme.Space8, k.Icon("check", IconHead, k.Tokens.Ink2), n.words)
	n.ExtendBaseWidget(n)
	return n
}

// SavedNote says that everything is saved, or what was just done.
type SavedNote struct {
	shell

	words *para.Para
}

// Set replaces the words.
func (n *SavedNote) Set(words string) {
	n.words.SetSpans(para.Span{Text: words})
	n.Refresh()
}

// Label is what the note says.
func (n *SavedNote) Label() string { return n.words.Plain() }
