package part

import (
	"image/color"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/theme"
)

// MailFolder is a folder of an email program, as a drawing shows it.
type MailFolder struct {
	Icon, Name string
	Count      int // of the messages in it; such a folder stands out. 0: none is shown
}

// NewMailFolders draws the list of folders of an email program. Screen readers skip it.
func NewMailFolders(k *Kit, folders ...MailFolder) fyne.CanvasObject {
	const wide = 144
	col := k.Place.Col(0)
	for _, f := range folders {
		col.Add(mailFolder(k, f))
	}
	t := k.Tokens
	edge := newFrame(color.Transparent, t.Ctrl, t.Edge(theme.StrokeThin), theme.RadiusField)
	return newLabelled(k, "", "", k.Place.Width(wide, k.Place.Pad(theme.Space8+1, theme.Space8+1, theme.Space8+1, theme.Space8+1, edge.box, col)))
}

func mailFolder(k *Kit, f MailFolder) fyne.CanvasObject {
	const high = 28
	t, ink, style := k.Tokens, k.Tokens.Ink2, theme.Small()
	face := newFrame(color.Transparent, color.Transparent, 0, 0)
	if f.Count > 0 {
		ink, style = t.Primary, theme.SmallBold()
		face = newFrame(t.Soft, t.Primary, t.Edge(theme.StrokeState), theme.RadiusChip)
	}
	row := k.Place.Row(theme.Space8, NewIcon(k, f.Icon, IconHead, ink), k.Prose.Line(style, ink, f.Name))
	if f.Count > 0 {
		row = k.Place.Split(row, k.Prose.Line(style, ink, k.Text.Number(f.Count)))
	}
	return k.Place.MinHeight(high, theme.Space8, theme.Space8, face.box, row)
}
