package part

import (
	"fmt"
	"time"
)

// WaitDial makes a dial of minutes and seconds, size pixels wide, with a word
// under them.
func (k *Kit) WaitDial(size float32, word string) *WaitDial {
	d := &WaitDial{Dial: k.newDial(size, word)}
	d.Set(0, 0)
	return d
}

// WaitDial shows how long something lasts, or how long is left of it.
type WaitDial struct{ *Dial }

// Set shows a time, and its part of the whole on the ring.
func (d *WaitDial) Set(shown, whole time.Duration) {
	part := float32(0)
	if whole > 0 {
		part = float32(shown) / float32(whole)
	}
	d.label = Clock(shown)
	d.set(part, d.stroke(), d.kit.Tokens.Primary, d.label)
}

// Clock is a time as minutes and seconds, m:ss.
func Clock(t time.Duration) string {
	s := max(0, int(t/time.Second))
	return fmt.Sprintf("%d:%02d", s/60, s%60)
}
