package part

import (
	"image/color"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/theme"
)

// Severity ranks a message, from neutral to error.
type Severity int

// The severities.
const (
	Neutral Severity = iota
	Info
	OK
	Warn
	Err
)

// severityColors holds the appearance of a Severity.
type severityColors struct {
	ink, fill, edge color.NRGBA
	icon            string
}

func severityColorsOf(k *Kit, s Severity) severityColors {
	t := k.Tokens
	switch s {
	case Info:
		return severityColors{t.Primary, t.Soft, t.SoftLine, "info"}
	case OK:
		return severityColors{t.OK, t.OKBg, t.OKLine, "check_circle"}
	case Warn:
		return severityColors{t.Warn, t.WarnBg, t.WarnLine, "warning_amber"}
	case Err:
		return severityColors{t.Err, t.ErrBg, t.ErrLine, "error_outline"}
	}
	return severityColors{t.Ink, t.Sunk, t.Ctrl, "info"}
}

// NewCallout returns a box with an icon, a bold title and a sentence. Title or sentence
// may be "".
func NewCallout(k *Kit, s Severity, title, sentence string) fyne.CanvasObject {
	return newCalloutBox(k, s, calloutText(k, s, title, sentence))
}

// NewCalloutIcon is like NewCallout, but with another icon.
func NewCalloutIcon(k *Kit, s Severity, icon, title, sentence string) fyne.CanvasObject {
	return newCalloutBoxIcon(k, s, icon, calloutText(k, s, title, sentence))
}

// calloutText returns a bold title above a sentence. Either may be "".
func calloutText(k *Kit, s Severity, title, sentence string) fyne.CanvasObject {
	var lines []fyne.CanvasObject
	if title != "" {
		ink := severityColorsOf(k, s).ink
		if s == Info || s == Neutral {
			ink = k.Tokens.Ink
		}
		lines = append(lines, k.Prose.Rich(theme.Label(), ink, title))
	}
	if sentence != "" {
		lines = append(lines, k.Prose.Body(sentence))
	}
	return k.Place.Col(0, lines...)
}

// newCalloutBox puts content beside the icon of a severity.
func newCalloutBox(k *Kit, s Severity, content fyne.CanvasObject) fyne.CanvasObject {
	if s == Err {
		return newCalloutBoxIcon(k, s, "dangerous", content)
	}
	return newCalloutBoxIcon(k, s, severityColorsOf(k, s).icon, content)
}

func newCalloutBoxIcon(k *Kit, s Severity, icon string, content fyne.CanvasObject) fyne.CanvasObject {
	c := severityColorsOf(k, s)
	row := k.Place.IconText(theme.Space12, NewIcon(k, icon, IconSize, c.ink), content)
	return NewLive(k.Place.Pad(theme.Space16, theme.Space16, theme.Space16, theme.Space24,
		newFrame(c.fill, c.edge, k.Tokens.Edge(theme.StrokeThin), theme.RadiusCard).box, row))
}

// NewPill returns a status of one or two words. If icon is "", it has the icon of the
// severity.
func NewPill(k *Kit, s Severity, icon, words string) fyne.CanvasObject {
	c := severityColorsOf(k, s)
	if icon != "" {
		c.icon = icon
	}
	row := k.Place.Grow(6, 1, NewIcon(k, c.icon, IconPill, c.ink), k.Prose.Plain(theme.SmallBold(), c.ink, words))
	const height = 28
	return k.Place.MinHeight(height, 9, 13, newFrame(c.fill, c.edge, k.Tokens.Edge(theme.StrokeThin), height/2).box, row)
}

// NewNote returns a less important sentence: a small line with an icon before it.
func NewNote(k *Kit, icon, sentence string) fyne.CanvasObject {
	return k.Place.IconText(theme.Space8, NewIcon(k, icon, IconHead, k.Tokens.Ink2), k.Prose.Small(sentence))
}
