package part

import (
	"slices"

	"fyne.io/fyne/v2"
)

// RadioGroup is a group of cards, one of which may be selected.
type RadioGroup struct {
	Cards []*ChoiceCard // in order, for the page to place

	rtl     bool
	changed func(value string)
	a11y    A11yGroup
}

// NewRadioGroup returns a group. value is the selected value, "" for none; changed may be
// nil.
func NewRadioGroup(k *Kit, value string, changed func(value string), choices ...Choice) *RadioGroup {
	r := &RadioGroup{rtl: k.RTL(), changed: changed, a11y: A11yGroup{Role: RoleChoices}}
	for _, c := range choices {
		r.Cards = append(r.Cards, newChoiceCard(k, r, c))
	}
	r.Select(value)
	return r
}

// Objects returns the cards, for a container.
func (r *RadioGroup) Objects() []fyne.CanvasObject {
	objects := make([]fyne.CanvasObject, len(r.Cards))
	for i, c := range r.Cards {
		objects[i] = c
	}
	return objects
}

// Value returns the selected value, "" if there is none.
func (r *RadioGroup) Value() string {
	for _, c := range r.Cards {
		if c.selected {
			return c.value
		}
	}
	return ""
}

// Select selects a value without a callback.
func (r *RadioGroup) Select(value string) {
	for _, c := range r.Cards {
		if on := c.value == value; on != c.selected {
			c.selected = on
			c.show(c.state)
			c.Refresh()
		}
	}
}

// Mark marks one value as right (OK) or wrong (Err), and unmarks the others.
func (r *RadioGroup) Mark(value string, s Severity) {
	for _, c := range r.Cards {
		c.severity = Neutral
		if c.value == value {
			c.severity = s
		}
		c.show(c.state)
	}
}

// Focusable returns the card that takes the focus: the selected one, else the
// first.
func (r *RadioGroup) Focusable() fyne.Focusable {
	for _, c := range r.Cards {
		if c.selected {
			return c
		}
	}
	return r.Cards[0]
}

func (r *RadioGroup) choose(c *ChoiceCard) {
	if c.selected {
		return
	}
	r.Select(c.value)
	if r.changed != nil {
		r.changed(c.value)
	}
}

// move selects the next or previous card, wrapping around. A digit selects the card with
// that number; 0 selects the tenth.
func (r *RadioGroup) move(from *ChoiceCard, key fyne.KeyName) bool {
	to := slices.Index([]fyne.KeyName{
		fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key4, fyne.Key5, fyne.Key6, fyne.Key7, fyne.Key8, fyne.Key9, fyne.Key0,
	}, key)
	if step, ok := arrowDirection(key, r.rtl); ok {
		to = (slices.Index(r.Cards, from) + step + len(r.Cards)) % len(r.Cards)
	}
	if to < 0 || to >= len(r.Cards) {
		return false
	}
	r.choose(r.Cards[to])
	from.kit.focus(r.Cards[to])
	return true
}

// arrowDirection returns the direction of an arrow key in a list: 1 or -1.
func arrowDirection(key fyne.KeyName, rtl bool) (step int, ok bool) {
	switch key {
	case fyne.KeyDown:
		return 1, true
	case fyne.KeyUp:
		return -1, true
	case fyne.KeyRight, fyne.KeyLeft:
		if (key == fyne.KeyRight) != rtl {
			return 1, true
		}
		return -1, true
	}
	return 0, false
}
