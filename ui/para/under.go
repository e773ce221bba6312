package para

import (
	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/assets/markup"
)

// underGap is the space before a second text on the same line.
const underGap = 8

// second is the same text in another language, for somebody who reads along.
type second struct {
	text   *Para
	beside bool // on the last line of the first text, if it fits
}

// SetUnder puts a second text under the lines or, if beside is set and it fits, after
// their only line. It starts at the same side as they do, whatever its own direction. nil
// removes it.
func (p *Para) SetUnder(text *Para, beside bool) {
	p.under = second{text, beside}
	if text != nil && text.style.Align == Start && markup.Direction(p.lang) != markup.Direction(text.lang) {
		text.style.Align = End
	}
	p.Refresh()
}

// Under returns the second text; nil if there is none.
func (p *Para) Under() *Para { return p.under.text }

// besideAt returns where the second text starts on the first line; false if it is below
// the lines.
func (p *Para) besideAt(width float32) (x float32, ok bool) {
	if !p.under.beside || p.style.Align != Start {
		return 0, false
	}
	lines := p.lay(width).lines
	if len(lines) != 1 {
		return 0, false
	}
	first, other := ceil(lines[0].Width)+underGap, p.under.text.Natural()
	if first+other+underGap > width {
		return 0, false
	}
	if markup.Direction(p.lang) == markup.RTL {
		return width - first - other, true
	}
	return first, true
}

// underHeight returns the height that the second text adds.
func (p *Para) underHeight(width float32) float32 {
	if p.under.text == nil {
		return 0
	}
	if _, beside := p.besideAt(width); beside {
		return 0
	}
	return p.under.text.HeightFor(width)
}

// placeUnder positions the second text in a paragraph of a given width.
func (p *Para) placeUnder(width float32) {
	u := p.under.text
	if u == nil {
		return
	}
	if x, beside := p.besideAt(width); beside {
		u.prepare()
		u.Move(fyne.NewPos(x, p.text.Baseline(p.style.Line)-u.text.Baseline(u.style.Line)))
		u.Resize(fyne.NewSize(u.Natural(), u.style.Line))
		return
	}
	u.Move(fyne.NewPos(0, p.ownHeight(width)))
	u.Resize(fyne.NewSize(width, u.HeightFor(width)))
}
