package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// suggestionButton is the arrow at the end of a field with suggestions. It is no tab
// stop, since the Down key does the same.
type suggestionButton struct {
	wrapper

	kit     *Kit
	open    func()
	tooltip *tooltip
}

// Label returns the accessible name.
func (o *suggestionButton) Label() string { return o.kit.Text.T("label.suggestions") }

// MouseIn implements desktop.Hoverable.
func (o *suggestionButton) MouseIn(*desktop.MouseEvent) {
	o.kit.noteActivity()
	o.tooltip.show()
}

// MouseMoved implements desktop.Hoverable.
func (o *suggestionButton) MouseMoved(*desktop.MouseEvent) { o.kit.noteActivity() }

// MouseOut implements desktop.Hoverable.
func (o *suggestionButton) MouseOut() { o.tooltip.hide() }

func newSuggestionButton(k *Kit, f *Field) *suggestionButton {
	o := &suggestionButton{kit: k, open: f.suggest}
	o.body = k.Place.Row(0, NewIcon(k, "expand_more", IconHead, k.Tokens.Ink2))
	o.tooltip = &tooltip{kit: k, owner: o}
	o.ExtendBaseWidget(o)
	f.Input.OnKey = func(e *fyne.KeyEvent) {
		if e.Name == fyne.KeyDown {
			f.suggest()
			return
		}
		k.PassKey(e)
	}
	return o
}

// Tapped implements fyne.Tappable.
func (o *suggestionButton) Tapped(*fyne.PointEvent) {
	o.kit.noteActivity()
	o.tooltip.hide()
	o.open()
}

// Cursor implements desktop.Cursorable.
func (o *suggestionButton) Cursor() desktop.Cursor { return desktop.PointerCursor }

// suggest opens the list of suggestions below the field.
func (f *Field) suggest() {
	f.kit.focus(f.Input)
	at := 0
	for i, s := range f.spec.Suggestions {
		if s == f.Text() {
			at = i
		}
	}
	m := OpenMenu(f.kit, f.box, f.spec.Suggestions, at, func(i int) {
		f.SetText(f.spec.Suggestions[i])
		if f.spec.OnChange != nil {
			f.spec.OnChange(f.Text())
		}
	})
	m.typed = f.Input.TypedRune
}
