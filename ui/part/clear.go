package part

import "waypost/ui/theme"

// clear empties its field. It shows only while there is something to clear.
type clear struct {
	pressable

	show func()
}

func (k *Kit) clear(f *Field) *clear {
	c := &clear{}
	sign := k.Icon("cancel", IconSize, k.Tokens.Ink2)
	c.label = k.Text.T("label.clear", "what", f.name())
	c.press = func() {
		f.Input.SetText("")
		f.Input.OnChanged("")
		k.focus(f.Input)
	}
	c.init(k, c, k.Row(0, sign), theme.RadiusChip, func(l look) {
		ink := k.Tokens.Ink2
		if l.hover {
			ink = k.Tokens.Primary
		}
		k.tint(sign, "cancel", ink)
	})
	typed := f.Input.OnChanged
	c.show = func() { c.Hidden = f.Input.Text() == "" }
	f.Input.OnChanged = func(s string) {
		c.show()
		f.box.Refresh()
		if typed != nil {
			typed(s)
		}
	}
	c.show()
	return c
}
