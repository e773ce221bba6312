package part

import (
	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/theme"
)

// NewMessage returns a sentence in the colour of a severity, with its icon before it.
func NewMessage(k *Kit, s Severity, sentence string) fyne.CanvasObject {
	c := severityColorsOf(k, s)
	if s == OK {
		c.icon = "check"
	}
	return NewLive(k.Place.IconText(theme.Space8, NewIcon(k, c.icon, IconSize, c.ink), k.Prose.Rich(theme.Body(), c.ink, sentence)))
}

// MessageLine is the line below or above a control where a message about it appears.
// While empty, it takes no space.
type MessageLine struct {
	wrapper

	kit  *Kit
	gap  float32 // above a message
	room float32 // below a message
	line *fyne.Container
	text string
}

// NewMessageLine returns an empty line. gap is the space above a message.
func NewMessageLine(k *Kit, gap float32) *MessageLine {
	m := &MessageLine{kit: k, gap: gap, line: k.Place.Col(0)}
	m.body = m.line
	m.ExtendBaseWidget(m)
	return m
}

// NewMessageLineOver returns an empty line to put above its control, for controls that
// may be taller than the window. gap is the space below a message.
func NewMessageLineOver(k *Kit, gap float32) *MessageLine {
	m := NewMessageLine(k, 0)
	m.room = gap
	return m
}

// Set shows a sentence in light markup; "" shows nothing.
func (m *MessageLine) Set(s Severity, sentence string) {
	m.text, m.line.Objects = sentence, nil
	if sentence != "" {
		m.line.Objects = []fyne.CanvasObject{m.kit.Place.Pad(m.gap, 0, m.room, 0, NewMessage(m.kit, s, sentence))}
	}
	m.line.Refresh()
	m.Refresh()
}

// Clear removes the message.
func (m *MessageLine) Clear() { m.Set(Neutral, "") }
