// Package para draws text: paragraphs ([Para]) and lines to type in ([Input]), laid out
// by assets/typeset and drawn from glyph outlines.
//
// It does not use Fyne's text objects: they cannot set a line height, put mixed
// right-to-left lines in the wrong order, and are blurred at scales above 1. A Para is
// one picture, created by the painter when it is first shown, in the pixels of its
// canvas. Creating and laying out a page is therefore cheap, and nothing here depends on
// the app or the canvas.
package para

import (
	"image/color"
	"math"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"github.com/waypost-app/waypost/assets/typeset"
)

// Align is the alignment of lines, relative to the direction of the language.
type Align int

// The alignments of a line.
const (
	Start Align = iota
	Center
	End
)

// Span is a stretch of text in one style.
type Span struct {
	Text  string
	Bold  bool
	Mono  bool
	Color color.Color // nil: the colour of the paragraph
	Chip  bool        // words of the official website: outlined, unbroken, left to right
	LTR   bool        // a code or an address: unbroken, left to right in every language
	// Secret marks text that is read aloud only on request.
	Secret bool
	// Word is the id of a difficult word, which can be marked; see [Para.Mark].
	Word string
}

// Style is the appearance of a paragraph. Lengths are in device-independent pixels.
type Style struct {
	Size, Line         float32 // font size and line height
	Bold, Mono         bool    // for all spans
	Color              color.Color
	Align              Align
	ChipFill, ChipLine color.Color // of chips; nil: not drawn
	ChipStroke         float32     // width of a chip's edge; 0: thin
	ChipGap            float32     // added to the spaces around chips
	OneLine            bool        // never wraps; text that does not fit is cut off with "…"
	Underline          float32     // thickness of a line under the text; 0 for none
}

// Para is a paragraph. Its height depends on its width; see HeightFor.
type Para struct {
	widget.BaseWidget

	lang  string
	style Style
	spans []Span

	under second
	marks []mark

	text    *typeset.Paragraph // nil: has to be shaped again
	natural float32
	set     setting
}

// New returns a paragraph in a language, given as a BCP 47 tag, which also determines the
// direction.
func New(lang string, st Style, spans ...Span) *Para {
	p := &Para{lang: lang, style: st, spans: spans}
	p.ExtendBaseWidget(p)
	return p
}

// SetSpans replaces the text. A second text under it is removed, and so are marks.
func (p *Para) SetSpans(spans ...Span) {
	if slices.Equal(p.spans, spans) {
		return
	}
	p.spans, p.under, p.marks, p.text, p.set = spans, second{}, nil, nil, setting{}
	p.Refresh()
}

// Forget drops the text without redrawing. Fyne may keep a paragraph in memory for a
// while after the window no longer shows it.
func (p *Para) Forget() {
	if p.under.text != nil {
		p.under.text.Forget()
	}
	p.spans, p.text, p.set = nil, nil, setting{}
}

// SetColor sets the colour of all spans that have no colour of their own.
func (p *Para) SetColor(c color.Color) {
	if u := p.under.text; u != nil && u.style.Color == p.style.Color {
		u.SetColor(c)
	}
	p.style.Color = c
	p.Refresh()
}

// HeightFor returns the height at a width.
func (p *Para) HeightFor(width float32) float32 { return p.ownHeight(width) + p.underHeight(width) }

// ownHeight returns the height of the lines without a second text.
func (p *Para) ownHeight(width float32) float32 {
	if p.style.OneLine {
		return p.style.Line
	}
	return float32(len(p.lay(width).lines)) * p.style.Line
}

// Natural returns the width at which lines break only at explicit line breaks.
func (p *Para) Natural() float32 {
	p.prepare()
	if p.under.text != nil {
		return max(p.natural, p.under.text.Natural())
	}
	return p.natural
}

// Lang returns the tag of the language of the text (BCP 47).
func (p *Para) Lang() string { return p.lang }

// Plain returns the text without its styles.
func (p *Para) Plain() string {
	var b strings.Builder
	for _, s := range p.spans {
		b.WriteString(s.Text)
	}
	return b.String()
}

// MinSize implements fyne.CanvasObject. Its width is 0, so that a window can shrink; its
// height is the one for the current width.
func (p *Para) MinSize() fyne.Size {
	w := p.Size().Width
	if w <= 0 {
		w = p.Natural()
	}
	return fyne.NewSize(0, p.HeightFor(w))
}

// Secret reports whether any of the text is a secret.
func (p *Para) Secret() bool {
	return slices.ContainsFunc(p.spans, func(s Span) bool { return s.Secret })
}

// Heading reports whether the paragraph is a title.
func (p *Para) Heading() bool { return p.style.Bold && !p.style.Mono && p.style.Size >= headingSize }

// headingSize is the smallest font size of a title.
const headingSize = 20

// AccessibilityLabel implements fyne.Accessible.
func (p *Para) AccessibilityLabel() string { return p.Plain() }

// AccessibilityRole implements fyne.Accessible.
func (p *Para) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

func ceil(f float32) float32 { return float32(math.Ceil(float64(f))) }

var _ fyne.Accessible = (*Para)(nil)
