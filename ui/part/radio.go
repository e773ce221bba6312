package part

import "fyne.io/fyne/v2"

// Radio is a group of cards of which one is chosen.
type Radio struct {
	Cards []*ChoiceCard // for the page to place, in order

	rtl     bool
	changed func(value string)
}

// Radio makes a group; value is the one that is chosen, if any.
func (k *Kit) Radio(value string, changed func(value string), choices ...Choice) *Radio {
	r := &Radio{rtl: k.RTL(), changed: changed}
	for _, c := range choices {
		r.Cards = append(r.Cards, k.choiceCard(r, c))
	}
	r.Select(value)
	return r
}

// Objects are the cards, for a container.
func (r *Radio) Objects() []fyne.CanvasObject {
	objects := make([]fyne.CanvasObject, len(r.Cards))
	for i, c := range r.Cards {
		objects[i] = c
	}
	return objects
}

// Value is the chosen value, "" if none is.
func (r *Radio) Value() string {
	for _, c := range r.Cards {
		if c.on {
			return c.value
		}
	}
	return ""
}

// Select chooses a value without telling anyone.
func (r *Radio) Select(value string) {
	for _, c := range r.Cards {
		if on := c.value == value; on != c.on {
			c.on = on
			c.show(c.look)
			c.Refresh()
		}
	}
}

// Judge shows a value as right (OK) or wrong (Err), and takes that from all
// others.
func (r *Radio) Judge(value string, m Tone) {
	for _, c := range r.Cards {
		c.judged = Plain
		if c.value == value {
			c.judged = m
		}
		c.show(c.look)
	}
}

// Focusable is the card that gets the focus: the chosen one, else the first.
func (r *Radio) Focusable() fyne.Focusable {
	for _, c := range r.Cards {
		if c.on {
			return c
		}
	}
	return r.Cards[0]
}

func (r *Radio) choose(c *ChoiceCard) {
	if c.on {
		return
	}
	r.Select(c.value)
	if r.changed != nil {
		r.changed(c.value)
	}
}

// move goes from a card to the next or the one before, round and round.
func (r *Radio) move(from *ChoiceCard, key fyne.KeyName) bool {
	step, ok := arrow(key, r.rtl)
	if !ok {
		return false
	}
	for i, c := range r.Cards {
		if c == from {
			to := r.Cards[(i+step+len(r.Cards))%len(r.Cards)]
			r.choose(to)
			to.kit.focus(to)
			break
		}
	}
	return true
}

// arrow is the way an arrow key goes through a list: 1 or -1.
func arrow(key fyne.KeyName, rtl bool) (step int, ok bool) {
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
