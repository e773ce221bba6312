package part

import "github.com/waypost-app/waypost/ui/theme"

// clearButton empties its field. It is hidden while the field is empty.
type clearButton struct {
	pressable

	show func()
}

func newClearButton(k *Kit, f *Field) *clearButton {
	c := &clearButton{}
	icon := NewIcon(k, "cancel", IconSize, k.Tokens.Ink2)
	c.label = k.Text.T("label.clear", "what", f.name())
	c.press = func() {
		f.Input.SetText("")
		f.Input.OnChanged("")
		k.focus(f.Input)
	}
	c.init(k, c, endIcon(k, icon), theme.RadiusChip, func(st state) {
		ink := k.Tokens.Ink2
		if st.hover {
			ink = k.Tokens.Primary
		}
		tintIcon(k, icon, "cancel", ink)
	})
	c.explain()
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
