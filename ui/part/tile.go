package part

import (
	"waypost/ui/theme"
)

// Tile is a button with its icon over its words; one of a few may be selected.
type Tile struct {
	pressable

	on   bool
	face *frame
}

// Tile makes a tile.
func (k *Kit) Tile(icon, label string, press func()) *Tile {
	t := &Tile{face: newFrame(k.Tokens.Surface, k.Tokens.Ctrl, theme.StrokeThin, theme.RadiusButton)}
	t.label, t.press = label, press
	words := k.Middle(theme.SmallBold(), k.Tokens.Ink, label)
	col := k.Col(theme.Space4, k.Centered(0, k.Icon(icon, IconSize, k.Tokens.Primary)), words)
	t.init(k, t, k.High(72, theme.Space4, theme.Space4, t.face.box, k.Grow(0, 0, col)), theme.RadiusButton, t.show)
	return t
}

// Select shows the tile as selected, or not.
func (t *Tile) Select(on bool) {
	t.on = on
	t.show(t.look)
}

// Label is what the tile says of itself.
func (t *Tile) Label() string {
	if t.on {
		return t.kit.Text.T("label.chosen", "what", t.label)
	}
	return t.label
}

func (t *Tile) show(l look) {
	c := t.kit.Tokens
	fill, edge, stroke := c.Surface, c.Ctrl, theme.StrokeThin
	if l.hover {
		fill = c.Sunk
	}
	if t.on {
		fill, edge, stroke = c.Soft, c.Primary, theme.StrokeState
	}
	t.face.paint(fill, edge, stroke)
}
