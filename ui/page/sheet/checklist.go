package sheet

import (
	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
)

// checklist shows cards that must all be ticked before the page goes on. The ticks are
// remembered until the person is closed.
type checklist struct {
	Ports

	// base is the prefix of the text keys: the text of a card has the key base.name; its
	// second sentence, if any, base.nameNote.
	base  string
	names []string

	problem string // text key of the problem found at the latest press; "" for none

	// The last drawing.
	kit     *part.Kit
	cards   []fyne.CanvasObject
	boxes   []*part.Checkbox
	message *part.MessageLine
}

// build draws the cards.
func (l *checklist) build(k *part.Kit) {
	l.kit, l.cards, l.boxes = k, nil, nil
	l.message = part.NewMessageLine(k, theme.Space12)
	for _, name := range l.names {
		key, note := l.key(name), ""
		if k.Text.Has(key + "Note") {
			note = k.Text.T(key + "Note")
		}
		box := part.NewCheckCard(k, part.CheckCardSpec{Title: k.Text.T(key), Sentence: note, On: l.Checks.Checked(key), OnChange: func(on bool) {
			l.Checks.Check(key, on)
			l.say("")
		}})
		l.boxes, l.cards = append(l.boxes, box), append(l.cards, box)
	}
	l.say(l.problem)
}

func (l *checklist) key(name string) string { return l.base + "." + name }

func (l *checklist) say(problem string) {
	l.problem = problem
	l.message.Clear()
	if problem != "" {
		l.message.Set(part.Err, l.kit.Text.T(problem))
	}
}

// missing shows the problem at the first unticked box, and reports whether there is one.
func (l *checklist) missing(problem string) bool {
	for i, name := range l.names {
		if !l.Checks.Checked(l.key(name)) {
			l.say(problem)
			l.Nav.Focus(l.boxes[i])
			return true
		}
	}
	return false
}

// first returns the first unticked box, or the first box if all are ticked.
func (l *checklist) first() fyne.Focusable {
	for i, name := range l.names {
		if !l.Checks.Checked(l.key(name)) {
			return l.boxes[i]
		}
	}
	return l.boxes[0]
}
