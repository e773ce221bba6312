package part

import "time"

// NewTimerDial returns a dial of minutes and seconds, size pixels wide, with a word below
// them.
func NewTimerDial(k *Kit, size float32, word string) *TimerDial {
	d := &TimerDial{Dial: newDial(k, size, word)}
	d.Set(0, 0)
	return d
}

// TimerDial shows how long something takes, or how much time is left.
type TimerDial struct{ *Dial }

// Set shows a time, and its share of the whole as the filled part of the ring.
func (d *TimerDial) Set(shown, whole time.Duration) {
	part := float32(0)
	if whole > 0 {
		part = float32(shown) / float32(whole)
	}
	d.label = d.kit.Text.Duration(shown)
	d.set(part, d.stroke(), d.kit.Tokens.Primary, d.label)
}
