package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// opener is the arrow at the end of a field with suggestions. The keyboard has
// the Down key instead, so that it is no stop for Tab.
type opener struct {
	shell

	kit  *Kit
	open func()
}

func (k *Kit) opener(f *Field) *opener {
	o := &opener{kit: k, open: f.suggest}
	o.body = k.Row(0, k.Icon("expand_more", IconHead, k.Tokens.Ink2))
	o.ExtendBaseWidget(o)
	f.Input.OnKey = func(e *fyne.KeyEvent) {
		if e.Name == fyne.KeyDown {
			f.suggest()
			return
		}
		k.Unused(e)
	}
	return o
}

// Tapped implements fyne.Tappable.
func (o *opener) Tapped(*fyne.PointEvent) {
	o.kit.used()
	o.open()
}

// Cursor implements desktop.Cursorable.
func (o *opener) Cursor() desktop.Cursor { return desktop.PointerCursor }

// suggest opens the list of suggestions under the field.
func (f *Field) suggest() {
	f.kit.focus(f.Input)
	at := 0
	for i, s := range f.spec.Suggestions {
		if s == f.Text() {
			at = i
		}
	}
	m := f.kit.OpenMenu(f.box, f.spec.Suggestions, at, func(i int) {
		f.SetText(f.spec.Suggestions[i])
		if f.spec.Changed != nil {
			f.spec.Changed(f.Text())
		}
	})
	m.typed = f.Input.TypedRune
}
