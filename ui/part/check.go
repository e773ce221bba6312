package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"waypost/ui/theme"
)

const tickSize = 28

// tick is the square of something that is on or off.
type tick struct {
	box   *fyne.Container
	kit   *Kit
	face  *frame
	check *canvas.Image
}

func (k *Kit) newTick() *tick {
	t := &tick{kit: k, face: newFrame(k.Tokens.Surface, k.Tokens.Ctrl, theme.StrokeState, theme.RadiusChip)}
	t.check = k.Icon("check", IconHead, k.Tokens.OnPrimary)
	t.box = k.Sized(tickSize, tickSize, t.face.box, k.Centered(0, t.check))
	return t
}

func (t *tick) show(on, hover bool) {
	c := t.kit.Tokens
	fill, edge := c.Surface, c.Ctrl
	if hover {
		fill = c.Soft
	}
	if on {
		fill, edge = c.Primary, c.Primary
	}
	t.check.Hidden = !on
	t.face.paint(fill, edge, theme.StrokeState)
}

// Check is something that is on or off: a line with a box before it, or a whole
// card.
type Check struct {
	pressable

	on      bool
	changed func(bool)
	tick    *tick
	face    *frame // nil for a line
}

// On reports whether the box is ticked.
func (c *Check) On() bool { return c.on }

// SetOn ticks the box or clears it, without telling anyone.
func (c *Check) SetOn(on bool) {
	c.on = on
	c.show(c.look)
	c.Refresh()
}

// Label is what the check says of itself.
func (c *Check) Label() string {
	if c.on {
		return c.kit.Text.T("label.ticked", "what", c.label)
	}
	return c.kit.Text.T("label.unticked", "what", c.label)
}

// Spoken is what the check says: its name, whether it is ticked, and the rest of
// its card.
func (c *Check) Spoken() Spoken {
	return c.spoken(RoleBox, more(c.body, c.label))
}

func (c *Check) toggle() {
	c.SetOn(!c.on)
	if c.changed != nil {
		c.changed(c.on)
	}
}

func (c *Check) show(l look) {
	t := c.kit.Tokens
	c.tick.show(c.on, l.hover)
	if c.face == nil {
		return
	}
	fill, edge := t.Surface, t.Ctrl
	if l.hover {
		fill = t.Sunk
	}
	if c.on {
		edge = t.Primary
	}
	c.face.paint(fill, edge, theme.StrokeThin)
}

// Check makes a line with a box before it.
func (k *Kit) Check(sentence string, on bool, changed func(bool)) *Check {
	c := k.newCheck(sentence, on, changed)
	ring := k.newRing(theme.RadiusChip)
	c.initRing(k, c, k.Beside(theme.Space12, ring.around(c.tick.box), k.Large(sentence)), ring, c.show)
	return c
}

// Checklist makes a card with a box before its title and the sentence under it,
// and an icon at its end; both may be "".
func (k *Kit) Checklist(icon, title, sentence string, on bool, changed func(bool)) *Check {
	c := k.newCheck(title, on, changed)
	c.face = newFrame(k.Tokens.Surface, k.Tokens.Ctrl, theme.StrokeThin, theme.RadiusCard)
	words, height := fyne.CanvasObject(k.Large(title)), float32(64)
	if sentence != "" {
		words, height = k.TwoLines(title, sentence), 80
	}
	row := k.Grow(theme.Space16, 1, c.tick.box, words)
	if icon != "" {
		row.Add(k.Icon(icon, IconSize, k.Tokens.Ink2))
	}
	c.init(k, c, k.cardRoom(height, c.face, row), theme.RadiusCard, c.show)
	return c
}

func (k *Kit) newCheck(label string, on bool, changed func(bool)) *Check {
	c := &Check{on: on, changed: changed, tick: k.newTick()}
	c.kit, c.label, c.press, c.chosen = k, label, c.toggle, true
	return c
}
