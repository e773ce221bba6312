package part

import (
	"image/color"

	"fyne.io/fyne/v2"

	"waypost/ui/theme"
)

// Tone is the mood of a message.
type Tone int

// The tones. Plain is a message without one.
const (
	Plain Tone = iota
	Info
	OK
	Warn
	Err
)

// tone is what a Tone looks like.
type tone struct {
	ink, fill, edge color.NRGBA
	icon            string
}

func (k *Kit) tone(m Tone) tone {
	t := k.Tokens
	switch m {
	case Info:
		return tone{t.Primary, t.Soft, t.SoftLine, "info"}
	case OK:
		return tone{t.OK, t.OKBg, t.OKLine, "check_circle"}
	case Warn:
		return tone{t.Warn, t.WarnBg, t.WarnLine, "warning_amber"}
	case Err:
		return tone{t.Err, t.ErrBg, t.ErrLine, "error_outline"}
	}
	return tone{t.Ink, t.Sunk, t.Ctrl, "info"}
}

// Callout is a box with an icon, a bold title and a sentence; either may be "".
func (k *Kit) Callout(m Tone, title, sentence string) fyne.CanvasObject {
	return k.calloutBox(m, k.calloutWords(m, title, sentence))
}

// calloutWords are a bold title and a sentence; either may be "".
func (k *Kit) calloutWords(m Tone, title, sentence string) fyne.CanvasObject {
	var lines []fyne.CanvasObject
	if title != "" {
		ink := k.tone(m).ink
		if m == Info || m == Plain {
			ink = k.Tokens.Ink
		}
		lines = append(lines, k.Rich(theme.Label(), ink, title))
	}
	if sentence != "" {
		lines = append(lines, k.Body(sentence))
	}
	return k.Col(0, lines...)
}

// calloutBox sets any content beside the icon of a tone.
func (k *Kit) calloutBox(m Tone, content fyne.CanvasObject) fyne.CanvasObject {
	if m == Err {
		return k.calloutWith(m, "dangerous", content)
	}
	return k.calloutWith(m, k.tone(m).icon, content)
}

func (k *Kit) calloutWith(m Tone, icon string, content fyne.CanvasObject) fyne.CanvasObject {
	c := k.tone(m)
	row := k.Beside(theme.Space12, k.Icon(icon, IconSize, c.ink), content)
	return k.Pad(theme.Space16, theme.Space16, theme.Space16, theme.Space24,
		newFrame(c.fill, c.edge, theme.StrokeThin, theme.RadiusCard).box, row)
}

// Pill is a state in a word, with an icon; "" is the icon of the tone.
func (k *Kit) Pill(m Tone, icon, words string) fyne.CanvasObject {
	c := k.tone(m)
	if icon != "" {
		c.icon = icon
	}
	row := k.Row(6, k.Icon(c.icon, IconPill, c.ink), k.Line(theme.SmallBold(), c.ink, words))
	const height = 28
	return k.High(height, 9, 13, newFrame(c.fill, c.edge, theme.StrokeThin, height/2).box, row)
}

// Message is a line with the icon of a tone, as it stands under a field.
func (k *Kit) Message(m Tone, sentence string) fyne.CanvasObject {
	c := k.tone(m)
	if m == OK {
		c.icon = "check"
	}
	return k.Beside(theme.Space8, k.Icon(c.icon, IconSize, c.ink), k.Rich(theme.Body(), c.ink, sentence))
}

// Note is a small line with an icon, for what matters less.
func (k *Kit) Note(icon, sentence string) fyne.CanvasObject {
	return k.Beside(theme.Space8, k.Icon(icon, IconHead, k.Tokens.Ink2), k.Small(sentence))
}
