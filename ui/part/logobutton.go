package part

import (
	"image/color"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/theme"
)

// HomeLink makes the logo a button that leads home. If Press is nil, the logo is only a
// picture.
type HomeLink struct {
	Label string // accessible name, also in the tooltip
	Press func()
}

// logoButton is a logo that leads home.
type logoButton struct {
	pressable

	face *frame
}

// newLogo returns the logo, size pixels square. It is a button if home has a Press.
func newLogo(k *Kit, size float32, home HomeLink) fyne.CanvasObject {
	logo := NewLogo(k, size)
	if home.Press == nil {
		return logo
	}
	b := &logoButton{face: newFrame(color.Transparent, color.Transparent, 0, theme.RadiusField)}
	b.label, b.press = home.Label, home.Press
	side := max(size, k.LeastTarget())
	b.init(k, b, k.Place.Fixed(side, side, b.face.box, k.Place.Centered(0, logo)), theme.RadiusField, b.show)
	b.explain()
	return b
}

func (b *logoButton) show(st state) {
	fill := color.NRGBA{}
	if st.hover {
		fill = b.kit.Tokens.Line
	}
	b.face.paint(fill, fill, 0)
}
