package part

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"github.com/waypost-app/waypost/ui/para"
	"github.com/waypost-app/waypost/ui/theme"
)

// RevealButton is the small button Show or Hide beside a secret, or at the end of a
// secret field. The secret hides itself after Env.HideAfter.
type RevealButton struct {
	pressable
	*AutoHide

	icon       *canvas.Image
	word       *para.Para // nil: only the icon
	ink, hover color.NRGBA
	tintWord   bool // whether the word has the same colour as the icon
	pressed    bool // the secret is shown because the button was pressed, not by the page itself
}

// NewRevealButton returns a button for the secret called what. onChange shows or hides
// the secret.
func NewRevealButton(k *Kit, what string, onChange func(shown bool)) *RevealButton {
	t := k.Tokens
	r := &RevealButton{
		icon: NewIcon(k, "visibility", IconHead, t.Primary), word: k.Prose.Line(theme.Button(), t.Primary, ""),
		ink: t.Primary, hover: t.Hover, tintWord: true,
	}
	wide := widestLine(k, theme.Button(), "common.show", "common.hide")
	row := k.Place.Row(theme.Space8, r.icon, k.Place.MinWidth(wide, r.word))
	return r.build(k, what, k.Place.MinHeight(max(TouchTarget-theme.Space12, k.LeastTarget()), 0, 0, row), onChange)
}

// newFieldReveal returns the button at the end of a secret field. If there is little
// room, it is only an icon.
func newFieldReveal(k *Kit, what string, iconOnly bool, onChange func(shown bool)) *RevealButton {
	t := k.Tokens
	r := &RevealButton{icon: NewIcon(k, "visibility", IconSize, t.Ink2), ink: t.Ink2, hover: t.Primary}
	if iconOnly {
		return r.build(k, what, endIcon(k, r.icon), onChange)
	}
	r.word = k.Prose.Line(theme.SmallBold(), t.Ink, "")
	return r.build(k, what, k.Place.Row(theme.Space8, r.icon, r.word), onChange)
}

func (r *RevealButton) build(k *Kit, what string, body fyne.CanvasObject, onChange func(shown bool)) *RevealButton {
	r.label = what
	r.AutoHide = NewAutoHide(k, func(shown bool) {
		r.show(r.state)
		onChange(shown)
	})
	r.press = func() {
		r.pressed = !r.Revealed()
		r.SetRevealed(r.pressed)
	}
	r.kit = k
	r.init(k, r, body, theme.RadiusChip, r.show)
	if r.word == nil {
		r.explain()
	}
	return r
}

// Label returns the accessible name: what pressing it does, and for which secret.
func (r *RevealButton) Label() string {
	if r.Revealed() {
		return r.kit.Text.T("label.hideSecret", "what", r.label)
	}
	return r.kit.Text.T("label.showSecret", "what", r.label)
}

func (r *RevealButton) show(s state) {
	icon, key, c := "visibility", "common.show", r.ink
	if r.Revealed() {
		icon, key = "visibility_off", "common.hide"
	}
	if s.hover {
		c = r.hover
	}
	tintIcon(r.kit, r.icon, icon, c)
	if r.word == nil {
		return
	}
	span := para.Span{Text: r.kit.Text.T(key)}
	if r.tintWord {
		span.Color = c
	}
	r.word.SetSpans(span)
}

// RevealToggle shows and hides a secret with an ordinary button.
type RevealToggle struct {
	*AutoHide

	Button *Button // for the page to place
}

// NewRevealToggle returns a toggle. Its label is the text with the key show while the
// secret is hidden, and hide while it is shown. onChange shows or hides the secret.
func NewRevealToggle(k *Kit, kind ButtonKind, show, hide string, onChange func(shown bool)) *RevealToggle {
	r := &RevealToggle{}
	r.AutoHide = NewAutoHide(k, func(shown bool) {
		onChange(shown)
		icon, key := "visibility", show
		if shown {
			icon, key = "visibility_off", hide
		}
		r.Button.SetIcon(icon)
		r.Button.SetLabel(k.Text.T(key))
	})
	r.Button = NewButton(k, kind, "visibility", k.Text.T(show), func() { r.SetRevealed(!r.Revealed()) })
	return r
}

// widestLine returns the width of the widest of some texts. A label that always has this
// width does not move its neighbours when its text changes.
func widestLine(k *Kit, style theme.Text, keys ...string) (w float32) {
	for _, key := range keys {
		w = max(w, k.Prose.Line(style, k.Tokens.Ink, k.Text.T(key)).Natural())
	}
	return w
}
