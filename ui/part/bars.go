package part

import (
	"fyne.io/fyne/v2"

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
	if k.Compact {
		return theme.Space24
	}
	return theme.Space48
}

// TopBar is what a compact window has in place of the rail: the mark, where the
// person is (in light markup), the steps as segments, and buttons at its end.
// With no steps it shows no segments.
func (k *Kit) TopBar(where string, done, now, total int, end ...fyne.CanvasObject) fyne.CanvasObject {
	words := k.Spans(theme.Body(), k.Tokens.Ink2, k.inkBold(where)...)
	in := k.Grow(theme.Space16, 2, k.Mark(IconCard), words,
		k.Centered(0, k.segments(done, now, total, 28, 8)), k.Row(0, end...))
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

// ActionBar is the bar under a page: buttons at its start, then a note, and the
// primary button at its end. Note and primary may be nil.
func (k *Kit) ActionBar(start []fyne.CanvasObject, note fyne.CanvasObject, primary *Button) fyne.CanvasObject {
	if note != nil {
		start = append(start[:len(start):len(start)], note)
	}
	in := k.Row(theme.Space24, start...)
	if primary != nil {
		in = k.Ends(in, primary)
	}
	edge := k.Col(0, k.Divider())
	return k.High(k.BarHeight(), k.Margin(), k.Margin(), plain(k.Tokens.Surface), edge, in)
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
