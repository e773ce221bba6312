package part

import (
	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/para"
	"github.com/waypost-app/waypost/ui/theme"
)

// Verdict is the verdict on a web address.
type Verdict struct {
	Severity Severity
	Sentence string
	Before   string // the address up to its registrable ending
	Ending   string // the registrable ending, shown in a box; "": not an address
	After    string // the rest of the address
	Reason   string // in light markup
}

// NewVerdict returns a callout with the verdict, the address, and the reason.
func NewVerdict(k *Kit, v Verdict) fyne.CanvasObject {
	style := theme.Task()
	style.Bold = true
	lines := []fyne.CanvasObject{k.Prose.Rich(style, severityColorsOf(k, v.Severity).ink, v.Sentence)}
	if v.Ending != "" {
		lines = append(lines, addressLine(k, v))
	}
	if v.Reason != "" {
		lines = append(lines, k.Prose.Body(v.Reason))
	}
	return newCalloutBox(k, v.Severity, k.Place.Col(theme.Space8, lines...))
}

// addressLine returns an address from left to right, with its registrable ending boxed.
// It is aligned like the sentences around it.
func addressLine(k *Kit, v Verdict) fyne.CanvasObject {
	style := k.Prose.style(theme.Task(), k.Tokens.Ink2)
	style.Mono, style.Line = true, theme.Space32
	style.ChipFill, style.ChipLine, style.ChipStroke = k.Tokens.Surface, severityColorsOf(k, v.Severity).edge, theme.StrokeState
	if k.RTL() {
		style.Align = para.End
	}
	var spans []para.Span
	for _, s := range []para.Span{{Text: v.Before}, {Text: v.Ending, Bold: true, Chip: true, Color: k.Tokens.Ink}, {Text: v.After}} {
		if s.Text != "" {
			s.Mono = true
			spans = append(spans, s)
		}
	}
	return para.New("en", style, spans...)
}
