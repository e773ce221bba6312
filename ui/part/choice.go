package part

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"waypost/ui/layout"
	"waypost/ui/theme"
)

const dotSize = 24

// TwoLines is a bold title over a sentence, as they stand in a card.
func (k *Kit) TwoLines(title, sentence string) fyne.CanvasObject {
	return k.Col(0, k.cardTitle(title), k.Second(sentence))
}

// TwoLinesSmall is TwoLines with a small sentence.
func (k *Kit) TwoLinesSmall(title, sentence string) fyne.CanvasObject {
	return k.Col(0, k.cardTitle(title), k.Small(sentence))
}

func (k *Kit) cardTitle(title string) fyne.CanvasObject {
	style := theme.Task()
	style.Bold, style.Line = true, theme.Body().Line
	return k.Rich(style, k.Tokens.Ink, title)
}

// cardRoom is the room inside a card that is one target.
func (k *Kit) cardRoom(height float32, face *frame, in fyne.CanvasObject) *fyne.Container {
	const two = 44 // a title and a small sentence
	room := min(theme.Space16, (height-two)/2)
	return container.New(&layout.Pad{
		RTL: k.RTL(), Top: room, Start: 20, Bottom: room, End: theme.Space24, MinH: height,
	}, face.box, in)
}

// Choice is one of several answers.
type Choice struct {
	Value   string // what the answer is
	Label   string // what the card says of itself
	Icon    string // after the dot, or over a tall card's content; may be ""
	Content fyne.CanvasObject
	Tall    bool    // dot and icon stand over the content
	Height  float32 // the least height; 0: 80
}

// ChoiceCard is a card that is one of the answers of a Radio.
type ChoiceCard struct {
	pressable

	value  string
	on     bool
	judged Tone // Plain: not judged
	face   *frame
	dot    *frame
	core   *frame
	group  *Radio
}

func (k *Kit) choiceCard(group *Radio, c Choice) *ChoiceCard {
	t := k.Tokens
	card := &ChoiceCard{
		value: c.Value, group: group,
		face: newFrame(t.Surface, t.Ctrl, theme.StrokeThin, theme.RadiusCard),
		dot:  newFrame(t.Surface, t.Ctrl, theme.StrokeState, dotSize/2),
		core: newFrame(t.Primary, t.Primary, 0, dotSize/4),
	}
	card.label = c.Label
	card.press, card.chosen = func() { group.choose(card) }, true
	card.keys = func(e *fyne.KeyEvent) bool { return group.move(card, e.Name) }
	dot := k.Sized(dotSize, dotSize, card.dot.box, container.New(&layout.Inset{By: dotSize / 4}, card.core.box))
	card.init(k, card, k.cardRoom(orElse(c.Height, 80), card.face, k.choiceBody(c, dot)), theme.RadiusCard, card.show)
	return card
}

func (k *Kit) choiceBody(c Choice, dot fyne.CanvasObject) fyne.CanvasObject {
	switch {
	case c.Tall:
		head := k.Ends(k.Icon(c.Icon, IconLarge, k.Tokens.Primary), dot)
		return k.Col(theme.Space16, head, c.Content)
	case c.Icon != "":
		return k.Grow(theme.Space16, 2, dot, k.Icon(c.Icon, IconCard, k.Tokens.Primary), c.Content)
	}
	return k.Grow(theme.Space16, 1, dot, c.Content)
}

// Label is what the card says of itself.
func (c *ChoiceCard) Label() string {
	if c.on {
		return c.kit.Text.T("label.chosen", "what", c.label)
	}
	return c.label
}

// Spoken is what the card says: its name, whether it is chosen, the rest of the
// card, and its place in the group.
func (c *ChoiceCard) Spoken() Spoken {
	n := slices.Index(c.group.Cards, c) + 1
	place := c.kit.Text.T("label.place", "n", n, "total", len(c.group.Cards))
	words := c.Label()
	if !c.on {
		words = c.kit.Text.T("label.notChosen", "what", words)
	}
	return Spoken{Role: RoleChoice, Words: phrase(words, more(c.body, c.label), place), Of: c}
}

// Disabled implements fyne.Disableable: a group is one stop for the Tab key, so
// all of its cards but one are passed over. The mouse and the arrow keys still
// reach each of them.
func (c *ChoiceCard) Disabled() bool {
	return c.look.off || c.group.Focusable() != fyne.Focusable(c)
}

// Tapped implements fyne.Tappable.
func (c *ChoiceCard) Tapped(*fyne.PointEvent) {
	c.kit.used()
	c.group.choose(c)
	c.kit.focus(c)
}

func (c *ChoiceCard) show(l look) {
	t := c.kit.Tokens
	fill, edge, dot, stroke := t.Surface, t.Ctrl, t.Ctrl, theme.StrokeThin
	if l.hover {
		fill = t.Sunk
	}
	if c.on {
		fill, edge, dot, stroke = t.Soft, t.Primary, t.Primary, theme.StrokeState
	}
	if c.judged != Plain {
		v := c.kit.tone(c.judged)
		fill, edge, stroke = v.fill, v.edge, theme.StrokeState
	}
	c.core.box.Hidden = !c.on
	c.face.paint(fill, edge, stroke)
	c.dot.paint(t.Surface, dot, theme.StrokeState)
}
