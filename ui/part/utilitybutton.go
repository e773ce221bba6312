package part

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"github.com/waypost-app/waypost/ui/theme"
)

// TouchTarget is the minimum width and height of a control that stands alone.
const TouchTarget float32 = 44

// LeastTarget returns the minimum height of every control. In a compact window, it is
// large enough to hit with a trembling hand.
func (e *Env) LeastTarget() float32 {
	if e.Compact {
		return TouchTarget
	}
	return 0
}

// UtilityButton is a button in the row at the top of the window. In a compact window it
// is only an icon, unless it opens a list.
type UtilityButton struct {
	pressable

	face  *frame
	image *canvas.Image
	icon  string
}

// UtilitySpec describes a [UtilityButton].
type UtilitySpec struct {
	Icon     string // Material name
	Text     string // after the icon, but not in a compact window; may be ""
	Second   string // after the text, in a muted colour; may be ""
	Label    string // accessible name
	Dropdown bool   // whether it opens a list: an arrow follows the text, which is shown in a compact window, too
	OnPress  func()
}

// NewUtilityButton returns an icon button, with a text if there is room.
func NewUtilityButton(k *Kit, spec UtilitySpec) *UtilityButton {
	b := &UtilityButton{face: newFrame(color.Transparent, color.Transparent, 0, theme.RadiusField)}
	b.label, b.press = spec.Label, spec.OnPress
	b.icon, b.image = spec.Icon, NewIcon(k, spec.Icon, IconSize, k.Tokens.Ink2)
	in := []fyne.CanvasObject{b.image}
	if spec.Text != "" && (!k.Compact || spec.Dropdown && !k.Narrow) {
		in = append(in, utilityText(k, spec)...)
	}
	side := theme.Space12
	if k.Compact {
		side = (TouchTarget - IconSize) / 2
	}
	body := k.Place.MinHeight(TouchTarget, side, side, b.face.box, k.Place.Row(theme.Space8, in...))
	b.init(k, b, body, theme.RadiusField, b.show)
	if len(in) == 1 {
		b.explain()
	}
	return b
}

// utilityText returns the text of a utility button, with an arrow if it opens a list. In
// a compact window, it is two lines without the arrow.
func utilityText(k *Kit, spec UtilitySpec) []fyne.CanvasObject {
	words := []fyne.CanvasObject{k.Prose.Line(theme.Body(), k.Tokens.Ink, spec.Text)}
	if spec.Second != "" {
		words = append(words, k.Prose.Line(theme.Small(), k.Tokens.Ink2, spec.Second))
	}
	switch {
	case k.Compact:
		return []fyne.CanvasObject{k.Place.Col(0, words...)}
	case spec.Dropdown:
		words = append(words, NewIcon(k, "expand_more", IconHead, k.Tokens.Ink2))
	}
	return words
}

// SetIcon replaces the icon and the accessible name.
func (b *UtilityButton) SetIcon(icon, label string) {
	b.icon, b.label = icon, label
	tintIcon(b.kit, b.image, icon, b.kit.Tokens.Ink2)
}

func (b *UtilityButton) show(st state) {
	fill := color.NRGBA{}
	if st.hover {
		fill = b.kit.Tokens.Soft
	}
	b.face.paint(fill, fill, 0)
}
