package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"waypost/ui/para"
	"waypost/ui/theme"
)

// eye is the Show or Hide at the end of a secret field.
type eye struct {
	pressable
	veil

	what string
	sign *canvas.Image
	word *para.Para
}

func (k *Kit) eye(f *Field) *eye {
	e := &eye{what: f.name(), sign: k.Icon("visibility", IconSize, k.Tokens.Ink2)}
	e.veil = k.newVeil(ShownFor, func(shown bool) {
		f.Input.SetHidden(!shown)
		e.show(e.look)
		f.box.Refresh()
	})
	e.press = func() { e.set(!e.shown) }
	in := []fyne.CanvasObject{e.sign}
	if !f.spec.Small && !k.Narrow {
		e.word = k.Line(theme.SmallBold(), k.Tokens.Ink, "")
		in = append(in, e.word)
	}
	e.kit = k
	e.init(k, e, k.Row(theme.Space8, in...), theme.RadiusChip, e.show)
	return e
}

// Label is what the eye says of itself.
func (e *eye) Label() string {
	if e.shown {
		return e.kit.Text.T("label.hideSecret", "what", e.what)
	}
	return e.kit.Text.T("label.showSecret", "what", e.what)
}

func (e *eye) show(l look) {
	k := e.kit
	icon, word, c := "visibility", "common.show", k.Tokens.Ink2
	if e.shown {
		icon, word = "visibility_off", "common.hide"
	}
	if l.hover {
		c = k.Tokens.Primary
	}
	k.tint(e.sign, icon, c)
	if e.word != nil {
		e.word.SetSpans(para.Span{Text: k.Text.T(word)})
	}
}
