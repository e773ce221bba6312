package part

import (
	"github.com/waypost-app/waypost/ui/theme"
)

// Tile is a button with an icon above its label. One of several tiles may be selected.
type Tile struct {
	pressable

	on   bool
	face *frame
}

// NewTile returns a tile.
func NewTile(k *Kit, icon, label string, press func()) *Tile {
	t := &Tile{face: newFrame(k.Tokens.Surface, k.Tokens.Ctrl, k.Tokens.Edge(theme.StrokeThin), theme.RadiusButton)}
	t.label, t.press = label, press
	words := k.Prose.Centered(theme.SmallBold(), k.Tokens.Ink, label)
	col := k.Place.Col(theme.Space4, k.Place.Centered(0, NewIcon(k, icon, IconSize, k.Tokens.Primary)), words)
	t.init(k, t, k.Place.MinHeight(72, theme.Space4, theme.Space4, t.face.box, k.Place.Grow(0, 0, col)), theme.RadiusButton, t.show)
	return t
}

// SetSelected sets whether the tile is selected.
func (t *Tile) SetSelected(on bool) {
	t.on = on
	t.show(t.state)
}

// Label returns the accessible name, with the state if it is selected.
func (t *Tile) Label() string {
	if t.on {
		return t.kit.Text.T("label.chosen", "what", t.label)
	}
	return t.label
}

func (t *Tile) show(st state) {
	c := t.kit.Tokens
	fill, edge, stroke := c.Surface, c.Ctrl, c.Edge(theme.StrokeThin)
	if st.hover {
		fill = c.Sunk
	}
	if t.on {
		fill, edge, stroke = c.Soft, c.Primary, c.Edge(theme.StrokeState)
	}
	t.face.paint(fill, edge, stroke)
}
