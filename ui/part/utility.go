package part

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"waypost/ui/theme"
)

// Tap is the least width and height of a control that stands alone.
const Tap float32 = 44

// UtilityButton is a button of the row at the top: language, theme, lock. In a
// compact window it is only its icon.
type UtilityButton struct {
	pressable

	face *frame
	sign *canvas.Image
	icon string
}

// Utility makes a button of the top row. It shows words unless they are "" or
// the window is compact; label is what it says of itself. With more, a small
// arrow says that it opens a list.
func (k *Kit) Utility(icon, words, label string, more bool, press func()) *UtilityButton {
	b := &UtilityButton{face: newFrame(color.Transparent, color.Transparent, 0, theme.RadiusField)}
	b.label, b.press = label, press
	b.icon, b.sign = icon, k.Icon(icon, IconSize, k.Tokens.Ink2)
	in := []fyne.CanvasObject{b.sign}
	if words != "" && !k.Compact {
		in = append(in, k.Line(theme.Body(), k.Tokens.Ink, words))
		if more {
			in = append(in, k.Icon("expand_more", IconHead, k.Tokens.Ink2))
		}
	}
	side := theme.Space12
	if k.Compact {
		side = (Tap - IconSize) / 2
	}
	body := k.High(Tap, side, side, b.face.box, k.Row(theme.Space8, in...))
	b.init(k, b, body, theme.RadiusField, b.show)
	return b
}

// Become gives the button another sign, and another label.
func (b *UtilityButton) Become(icon, label string) {
	b.icon, b.label = icon, label
	b.kit.tint(b.sign, icon, b.kit.Tokens.Ink2)
}

func (b *UtilityButton) show(l look) {
	fill := color.NRGBA{}
	if l.hover {
		fill = b.kit.Tokens.Soft
	}
	b.face.paint(fill, fill, 0)
}
