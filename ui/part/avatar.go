package part

import (
	"image/color"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/theme"
)

// NumberStyle is how the circle of a number looks.
type NumberStyle int

// The styles of numbers.
const (
	NumberOutlined NumberStyle = iota // in a list
	NumberFilled                      // in the head of a section, and of what is done
	NumberCurrent                     // of the current step
)

// NewNumber returns a number in a circle, size pixels wide.
func NewNumber(k *Kit, n int, size float32, style NumberStyle) fyne.CanvasObject {
	t := k.Tokens
	fill, edge, ink := t.Surface, t.Ink2, t.Ink
	switch style {
	case NumberOutlined:
	case NumberFilled:
		fill, edge, ink = t.Primary, t.Primary, t.OnPrimary
	case NumberCurrent:
		fill, edge, ink = t.Sign, t.OnSign, t.OnSign
	}
	return newDisc(k, size, fill, edge, theme.StrokeState, numberText(k, n, ink))
}

func numberText(k *Kit, n int, c color.NRGBA) fyne.CanvasObject {
	return k.Prose.Plain(theme.SmallBold(), c, k.Text.Number(n))
}

// NewAvatar returns a circle with the initials of a name, size pixels wide.
func NewAvatar(k *Kit, name string, size float32) fyne.CanvasObject {
	style := theme.Label()
	if size > 40 {
		style = theme.Task()
		style.Bold = true
	}
	t := k.Tokens
	return newDisc(k, size, t.Soft, t.SoftLine, t.Edge(theme.StrokeThin), k.Prose.Plain(style, t.Primary, Initials(name)))
}

// Initials returns the first letters of the first and last words of a name. Hyphens
// separate words, too.
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
