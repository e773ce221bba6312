package part

import (
	"image/color"
	"strconv"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"

	"waypost/ui/theme"
)

// Number is a number in a circle, size pixels wide: filled in the head of a
// zone, outlined in a list.
func (k *Kit) Number(n int, size float32, filled bool) fyne.CanvasObject {
	t := k.Tokens
	fill, edge, ink := t.Surface, t.Ink2, t.Ink
	if filled {
		fill, edge, ink = t.Primary, t.Primary, t.OnPrimary
	}
	return k.disc(size, fill, edge, theme.StrokeState, k.digits(n, ink))
}

func (k *Kit) digits(n int, c color.NRGBA) fyne.CanvasObject {
	return k.Raw(theme.SmallBold(), c, strconv.Itoa(n))
}

// Avatar is a person's initials in a circle, size pixels wide.
func (k *Kit) Avatar(name string, size float32) fyne.CanvasObject {
	style := theme.Label()
	if size > 40 {
		style = theme.Task()
		style.Bold = true
	}
	t := k.Tokens
	return k.disc(size, t.Soft, t.SoftLine, theme.StrokeThin, k.Raw(style, t.Primary, Initials(name)))
}

// Initials are the first letters of the first and the last word of a name; the
// parts of a double name are words.
func Initials(name string) string {
	words := strings.FieldsFunc(name, func(r rune) bool { return unicode.IsSpace(r) || r == '-' })
	if len(words) > 2 {
		words = []string{words[0], words[len(words)-1]}
	}
	var b strings.Builder
	for _, w := range words {
		for _, r := range w {
			b.WriteRune(unicode.ToUpper(r))
			break
		}
	}
	return b.String()
}
