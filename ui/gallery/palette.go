package gallery

import (
	"image/color"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
)

// palette returns a swatch of each colour with its name.
func palette(k *part.Kit) fyne.CanvasObject {
	const swatch, height, each = 72, 40, 9
	t := k.Tokens
	colours := []struct {
		name string
		c    color.NRGBA
	}{
		{"page", t.Page},
		{"surface", t.Surface},
		{"rail", t.Rail},
		{"sunk", t.Sunk},
		{"line", t.Line},
		{"ctrl", t.Ctrl},
		{"ink", t.Ink},
		{"ink2", t.Ink2},
		{"primary", t.Primary},
		{"hover", t.Hover},
		{"soft", t.Soft},
		{"softHover", t.SoftHover},
		{"sign", t.Sign},
		{"focus", t.Focus},
		{"ok", t.OK},
		{"okBg", t.OKBg},
		{"okLine", t.OKLine},
		{"warn", t.Warn},
		{"warnBg", t.WarnBg},
		{"warnLine", t.WarnLine},
		{"err", t.Err},
		{"errBg", t.ErrBg},
		{"errLine", t.ErrLine},
		{"danger", t.Danger},
	}
	col := k.Place.Col(theme.Space12)
	var row *fyne.Container
	for i, s := range colours {
		if i%each == 0 {
			row = k.Place.Row(theme.Space12)
			col.Add(row)
		}
		row.Add(k.Place.Col(theme.Space4, part.NewSwatch(k, swatch, height, s.c), k.Prose.Small(s.name)))
	}
	return col
}
