package page

import (
	"fmt"
	"image/color"

	"fyne.io/fyne/v2"

	"waypost/ui/part"
	"waypost/ui/theme"
	"waypost/wizard"
)

// way is one of the ways in which the website sends codes.
type way struct {
	method        wizard.Method
	icon          string
	plus, minus   int // how many good and bad sides the catalogue names
	isRecommended bool
}

func ways() []way {
	return []way{
		{wizard.MethodApp, "smartphone", 3, 1, true},
		{wizard.MethodText, "sms", 1, 2, false},
		{wizard.MethodEmail, "mail", 1, 2, false},
	}
}

const (
	wayWidth  = 216 // of the name of a way
	wayHeight = 144
)

// wayCard is the inside of a card: the name of a way, and its two sides.
func wayCard(h Host, w way) fyne.CanvasObject {
	k, key := h.Kit(), "step.method."+string(w.method)
	title := theme.Task()
	title.Bold = true
	name := k.Col(theme.Space8,
		k.Row(theme.Space8, k.Icon(w.icon, part.IconSize, k.Tokens.Primary), k.Rich(title, k.Tokens.Ink, k.Text.T(key+".title"))),
		k.Small(k.Text.T(key+".lead")),
	)
	if w.isRecommended {
		name.Add(k.Row(0, k.Pill(part.Info, "thumb_up", k.Text.T("common.recommended"))))
	}
	sides := k.Col(theme.Space4)
	for i := range w.plus {
		sides.Add(side(k, "add_circle_outline", k.Tokens.OK, key+".plus", i))
	}
	for i := range w.minus {
		sides.Add(side(k, "remove_circle_outline", k.Tokens.Warn, key+".minus", i))
	}
	return k.Grow(theme.Space16, 1, k.Column(wayWidth, name), k.Ruled(sides))
}

// side is one good or bad side of a way, by its key without the number.
func side(k *part.Kit, icon string, c color.NRGBA, key string, i int) fyne.CanvasObject {
	words := k.Text.T(fmt.Sprintf("%s%d", key, i+1))
	return k.Beside(theme.Space8, k.Pad(2, 0, 0, 0, k.Icon(icon, part.IconHead, c)), k.Body(words))
}
