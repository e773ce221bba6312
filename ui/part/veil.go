package part

import "time"

// ShownFor is how long a secret stays shown.
const ShownFor = 30 * time.Second

// veil shows something and hides it again after a while.
type veil struct {
	span   time.Duration // how long
	later  func(time.Duration, func()) (cancel func())
	shown  bool
	change func(shown bool)
	cancel func()
}

// newVeil makes one that hides; change shows or hides what is behind it.
func (k *Kit) newVeil(span time.Duration, change func(shown bool)) veil {
	return veil{span: span, later: k.later, change: func(shown bool) {
		change(shown)
		if k.Unveiled != nil {
			k.Unveiled(shown)
		}
	}}
}

func (v *veil) set(shown bool) {
	if v.cancel != nil {
		v.cancel()
		v.cancel = nil
	}
	if shown {
		v.cancel = v.later(v.span, func() { v.set(false) })
	}
	if shown != v.shown {
		v.shown = shown
		v.change(shown)
	}
}
