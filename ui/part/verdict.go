package part

import (
	"fyne.io/fyne/v2"

	"waypost/ui/para"
	"waypost/ui/theme"
)

// Verdict is what is said about an address.
type Verdict struct {
	Tone     Tone
	Sentence string
	Before   string // the address up to its real ending,
	Ending   string // the ending, which is boxed,
	After    string // and the rest; all "" if it is no address
	Reason   string // in light markup
}

// Verdict makes the answer of "Check a link".
func (k *Kit) Verdict(v Verdict) fyne.CanvasObject {
	style := theme.Task()
	style.Bold = true
	lines := []fyne.CanvasObject{k.Rich(style, k.tone(v.Tone).ink, v.Sentence)}
	if v.Ending != "" {
		lines = append(lines, k.address(v))
	}
	if v.Reason != "" {
		lines = append(lines, k.Body(v.Reason))
	}
	return k.calloutBox(v.Tone, k.Col(theme.Space8, lines...))
}

// address is an address from left to right, its real ending boxed. It wraps
// where it must.
func (k *Kit) address(v Verdict) fyne.CanvasObject {
	style := k.style(theme.Task(), k.Tokens.Ink2)
	style.Mono, style.Line = true, theme.Space32
	style.ChipFill, style.ChipLine, style.ChipStroke = k.Tokens.Surface, k.tone(v.Tone).edge, theme.StrokeState
	var spans []para.Span
	for _, s := range []para.Span{{Text: v.Before}, {Text: v.Ending, Bold: true, Chip: true, Color: k.Tokens.Ink}, {Text: v.After}} {
		if s.Text != "" {
			s.Mono = true
			spans = append(spans, s)
		}
	}
	return para.New("en", style, spans...)
}
