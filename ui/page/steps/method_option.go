package steps

import (
	"fmt"
	"image/color"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard"
)

// methodOption is one way to get the website's codes.
type methodOption struct {
	method        wizard.Method
	icon          string
	plus, minus   int // number of pros and cons in the catalogue
	isRecommended bool
}

func methodOptions() []methodOption {
	return []methodOption{
		{wizard.MethodApp, "smartphone", 3, 1, true},
		{wizard.MethodText, "sms", 1, 2, false},
		{wizard.MethodEmail, "mail", 1, 2, false},
		{wizard.MethodTextEmail, "inbox", 1, 1, false},
	}
}

const (
	methodWidth  = 216 // width of a method's name
	methodHeight = 112 // minimum; all methods fit into a window of the usual size
)

// methodCard returns the content of a card: the name of a method, its pros and its cons.
func methodCard(k *part.Kit, o methodOption) fyne.CanvasObject {
	key := "step.method." + string(o.method)
	title := theme.Task()
	title.Bold = true
	name := k.Place.Col(theme.Space8,
		k.Place.Row(theme.Space8, part.NewIcon(k, o.icon, part.IconSize, k.Tokens.Primary), k.Prose.Rich(title, k.Tokens.Ink, k.Text.T(key+".title"))),
		k.Prose.Small(k.Text.T(key+".lead")),
	)
	if o.isRecommended {
		name.Add(k.Place.Row(0, part.NewPill(k, part.Info, "thumb_up", k.Text.T("common.recommended"))))
	}
	sides := k.Place.Col(theme.Space4)
	for i := range o.plus {
		sides.Add(side(k, "add_circle_outline", k.Tokens.OK, key+".plus", i))
	}
	for i := range o.minus {
		sides.Add(side(k, "remove_circle_outline", k.Tokens.Warn, key+".minus", i))
	}
	return k.Place.Grow(theme.Space16, 1, k.Place.Width(methodWidth, name), part.NewBordered(k, sides))
}

// side returns a pro or con of a method, given its text key without the number.
func side(k *part.Kit, icon string, c color.NRGBA, key string, i int) fyne.CanvasObject {
	words := k.Text.T(fmt.Sprintf("%s%d", key, i+1))
	return k.Place.IconText(theme.Space8, k.Place.Pad(2, 0, 0, 0, part.NewIcon(k, icon, part.IconHead, c)), k.Prose.Body(words))
}
