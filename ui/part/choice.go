package part

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/waypost-app/waypost/ui/layout"
	"github.com/waypost-app/waypost/ui/theme"
)

const dotSize = 24

// NewCardText returns a bold title above a sentence, as content of a card.
func NewCardText(k *Kit, title, sentence string) fyne.CanvasObject {
	return k.Place.Col(0, cardTitle(k, title), k.Prose.Secondary(sentence))
}

// NewCardTextSmall is like NewCardText, but with a small sentence.
func NewCardTextSmall(k *Kit, title, sentence string) fyne.CanvasObject {
	return k.Place.Col(0, cardTitle(k, title), k.Prose.Small(sentence))
}

func cardTitle(k *Kit, title string) fyne.CanvasObject {
	style := theme.Task()
	style.Bold, style.Line = true, theme.Body().Line
	return k.Prose.Rich(style, k.Tokens.Ink, title)
}

// choicePadding puts content on the face of a card, with a minimum height.
func choicePadding(k *Kit, height float32, face *frame, in fyne.CanvasObject) *fyne.Container {
	const two = 44 // a title and a small sentence
	room := min(theme.Space16, (height-two)/2)
	return container.New(&layout.Pad{
		RTL: k.RTL(), Top: room, Start: 20, Bottom: room, End: theme.Space24, MinH: height,
	}, face.box, in)
}

// Choice is one of several answers.
type Choice struct {
	Value   string // what RadioGroup.Value returns
	Label   string // accessible name
	Icon    string // after the dot, or over a tall card's content; may be ""
	Content fyne.CanvasObject
	Tall    bool    // dot and icon are above the content
	Dense   bool    // a smaller icon and smaller gaps, for one of many
	Height  float32 // minimum; 0: 80
}

// ChoiceCard is a card of a RadioGroup.
type ChoiceCard struct {
	pressable

	value    string
	selected bool
	severity Severity // set by RadioGroup.Mark
	face     *frame
	dot      *frame
	dotCore  *frame
	group    *RadioGroup
}

func newChoiceCard(k *Kit, group *RadioGroup, c Choice) *ChoiceCard {
	t := k.Tokens
	card := &ChoiceCard{
		value: c.Value, group: group,
		face:    newFrame(t.Surface, t.Ctrl, t.Edge(theme.StrokeThin), theme.RadiusCard),
		dot:     newFrame(t.Surface, t.Ctrl, t.Edge(theme.StrokeState), dotSize/2),
		dotCore: newFrame(t.Primary, t.Primary, 0, dotSize/4),
	}
	card.label = c.Label
	card.press, card.toggles = func() { group.choose(card) }, true
	card.keys = func(e *fyne.KeyEvent) bool { return group.move(card, e.Name) }
	dot := k.Place.Fixed(dotSize, dotSize, card.dot.box, container.New(&layout.Inset{By: dotSize / 4}, card.dotCore.box))
	card.init(k, card, choicePadding(k, orDefault(c.Height, 80), card.face, choiceBody(k, c, dot)), theme.RadiusCard, card.show)
	return card
}

func choiceBody(k *Kit, c Choice, dot fyne.CanvasObject) fyne.CanvasObject {
	switch {
	case c.Tall:
		head := k.Place.Split(NewIcon(k, c.Icon, IconLarge, k.Tokens.Primary), dot)
		return k.Place.Col(theme.Space16, head, c.Content)
	case c.Dense:
		return k.Place.Grow(theme.Space12, 2, dot, NewIcon(k, c.Icon, IconSize, k.Tokens.Primary), c.Content)
	case c.Icon != "":
		return k.Place.Grow(theme.Space16, 2, dot, NewIcon(k, c.Icon, IconCard, k.Tokens.Primary), c.Content)
	}
	return k.Place.Grow(theme.Space16, 1, dot, c.Content)
}

// Label returns the accessible name, with the state if it is selected.
func (c *ChoiceCard) Label() string {
	if c.selected {
		return c.kit.Text.T("label.chosen", "what", c.label)
	}
	return c.label
}

// A11yNode adds the state, the rest of the card and its position in the group.
func (c *ChoiceCard) A11yNode() A11yNode {
	return c.a11yNode(A11yNode{
		Role: RoleRadio, Name: c.label, Description: otherText(c.body, c.label), On: c.selected,
		Place: slices.Index(c.group.Cards, c) + 1, Count: len(c.group.Cards), Group: &c.group.a11y,
	})
}

// Disabled implements fyne.Disableable. A group is a single tab stop, so the Tab key
// skips all cards except one; the mouse and the arrow keys reach all of them.
func (c *ChoiceCard) Disabled() bool {
	return c.state.off || c.group.Focusable() != fyne.Focusable(c)
}

// Tapped implements fyne.Tappable.
func (c *ChoiceCard) Tapped(*fyne.PointEvent) {
	c.kit.noteActivity()
	if !c.kit.Presses.Click() {
		return
	}
	c.group.choose(c)
	c.kit.focus(c)
}

func (c *ChoiceCard) show(st state) {
	t := c.kit.Tokens
	fill, edge, dot, stroke := t.Surface, t.Ctrl, t.Ctrl, t.Edge(theme.StrokeThin)
	if st.hover {
		fill = t.Sunk
	}
	if c.selected {
		fill, edge, dot, stroke = t.Soft, t.Primary, t.Primary, t.Edge(theme.StrokeState)
	}
	if c.severity != Neutral {
		v := severityColorsOf(c.kit, c.severity)
		fill, edge, stroke = v.fill, v.edge, t.Edge(theme.StrokeState)
	}
	c.dotCore.box.Hidden = !c.selected
	c.face.paint(fill, edge, stroke)
	c.dot.paint(t.Surface, dot, t.Edge(theme.StrokeState))
}
