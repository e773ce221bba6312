package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"github.com/waypost-app/waypost/ui/theme"
)

const checkMarkSize = 28

// checkMark is the box of a checkbox.
type checkMark struct {
	box  *fyne.Container
	kit  *Kit
	face *frame
	icon *canvas.Image
}

func newCheckMark(k *Kit) *checkMark {
	t := &checkMark{kit: k, face: newFrame(k.Tokens.Surface, k.Tokens.Ctrl, k.Tokens.Edge(theme.StrokeState), theme.RadiusChip)}
	t.icon = NewIcon(k, "check", IconHead, k.Tokens.OnPrimary)
	t.box = k.Place.Fixed(checkMarkSize, checkMarkSize, t.face.box, k.Place.Centered(0, t.icon))
	return t
}

func (t *checkMark) show(on, hover bool) {
	c := t.kit.Tokens
	fill, edge := c.Surface, c.Ctrl
	if hover {
		fill = c.Soft
	}
	if on {
		fill, edge = c.Primary, c.Primary
	}
	t.icon.Hidden = !on
	t.face.paint(fill, edge, theme.StrokeState)
}

// Checkbox is on or off. It is a box with a sentence after it, or a whole card.
type Checkbox struct {
	pressable

	on      bool
	changed func(bool)
	mark    *checkMark
	face    *frame // nil for a line
}

// On reports whether it is checked.
func (c *Checkbox) On() bool { return c.on }

// SetOn checks or unchecks it without calling the callback.
func (c *Checkbox) SetOn(on bool) {
	c.on = on
	c.show(c.state)
	c.Refresh()
}

// Label returns the accessible name with the state.
func (c *Checkbox) Label() string { return withState(c.kit.Text, c.named()) }

func (c *Checkbox) named() A11yNode { return A11yNode{Role: RoleCheckbox, Name: c.label, On: c.on} }

// A11yNode returns a checkbox; the rest of the card is its description.
func (c *Checkbox) A11yNode() A11yNode {
	n := c.named()
	n.Description = otherText(c.body, c.label)
	return c.a11yNode(n)
}

func (c *Checkbox) toggle() {
	c.SetOn(!c.on)
	if c.changed != nil {
		c.changed(c.on)
	}
}

func (c *Checkbox) show(st state) {
	t := c.kit.Tokens
	c.mark.show(c.on, st.hover)
	if c.face == nil {
		return
	}
	fill, edge := t.Surface, t.Ctrl
	if st.hover {
		fill = t.Sunk
	}
	if c.on {
		edge = t.Primary
	}
	c.face.paint(fill, edge, theme.StrokeThin)
}

// NewCheckbox returns a box with a sentence after it. changed may be nil.
func NewCheckbox(k *Kit, sentence string, on bool, changed func(bool)) *Checkbox {
	c := newCheckbox(k, sentence, on, changed)
	ring := newFocusRing(k, theme.RadiusChip)
	row := k.Place.IconText(theme.Space12, ring.around(c.mark.box), k.Prose.Large(sentence))
	c.initRing(k, c, k.Place.MinHeight(k.LeastTarget(), 0, 0, row), ring, c.show)
	return c
}

// CheckCardSpec describes a checkbox that is a whole card.
type CheckCardSpec struct {
	Icon     string // at the end of the card; may be ""
	Title    string
	Sentence string            // under the title; may be ""
	Badge    fyne.CanvasObject // before the text; may be nil
	End      fyne.CanvasObject // after the text; may be nil
	Height   float32           // minimum; 0: 64, or 80 with a sentence
	On       bool
	OnChange func(on bool)
}

// NewCheckCard returns a card that is a single checkbox.
func NewCheckCard(k *Kit, spec CheckCardSpec) *Checkbox {
	c := newCheckbox(k, spec.Title, spec.On, spec.OnChange)
	c.face = newFrame(k.Tokens.Surface, k.Tokens.Ctrl, k.Tokens.Edge(theme.StrokeThin), theme.RadiusCard)
	words, height := fyne.CanvasObject(k.Prose.Large(spec.Title)), float32(64)
	if spec.Sentence != "" {
		words, height = NewCardText(k, spec.Title, spec.Sentence), 80
	}
	objects := []fyne.CanvasObject{c.mark.box}
	if spec.Badge != nil {
		objects = append(objects, spec.Badge)
	}
	grows := len(objects)
	objects = append(objects, words)
	if spec.Icon != "" {
		objects = append(objects, NewIcon(k, spec.Icon, IconSize, k.Tokens.Ink2))
	}
	if spec.End != nil {
		objects = append(objects, spec.End)
	}
	row := k.Place.Grow(theme.Space16, grows, objects...)
	c.init(k, c, choicePadding(k, orDefault(spec.Height, height), c.face, row), theme.RadiusCard, c.show)
	return c
}

func newCheckbox(k *Kit, label string, on bool, changed func(bool)) *Checkbox {
	c := &Checkbox{on: on, changed: changed, mark: newCheckMark(k)}
	c.kit, c.label, c.press, c.toggles = k, label, c.toggle, true
	return c
}
