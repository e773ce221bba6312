package part

import "time"

// ShownFor is how long a secret stays shown.
const ShownFor = 30 * time.Second

// veil shows something and hides it again after a while.
type veil struct {
	span   time.Duration // how long; 0: ShownFor
	later  func(time.Duration, func()) (cancel func())
	shown  bool
	change func(shown bool)
	cancel func()
}

func (v *veil) set(shown bool) {
	if v.cancel != nil {
		v.cancel()
		v.cancel = nil
	}
	if shown {
		span := v.span
		if span == 0 {
			span = ShownFor
		}
		v.cancel = v.later(span, func() { v.set(false) })
	}
	if shown != v.shown {
		v.shown = shown
		v.change(shown)
	}
}
