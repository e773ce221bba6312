package part

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"github.com/waypost-app/waypost/ui/layout"
	"github.com/waypost-app/waypost/ui/para"
	"github.com/waypost-app/waypost/ui/theme"
)

// ButtonKind is the importance and appearance of a button.
type ButtonKind int

// The kinds of buttons.
const (
	Primary  ButtonKind = iota // for the purpose of the page; one per page
	Danger                     // like Primary, but for erasing
	Outlined                   // the main action of a section
	Tonal                      // Copy, Check, Show
	Ghost                      // Back
	TextOnly                   // without a background
	Inline                     // without a background, small: in headings and rows
)

// Button is a button with a label and possibly an icon.
type Button struct {
	pressable

	kind  ButtonKind
	pad   *layout.Pad
	icon  string
	face  *frame
	image *canvas.Image
	words *para.Para
	style theme.Text
	ink   color.NRGBA
}

// NewButton returns a button. icon is a Material name or ""; it is placed before the
// label, but arrow_forward after it.
func NewButton(k *Kit, kind ButtonKind, icon, label string, press func()) *Button {
	b := &Button{kind: kind, icon: icon, face: newFrame(color.Transparent, color.Transparent, 0, theme.RadiusButton)}
	b.label, b.press = label, press
	b.ink = b.colors(k.Tokens, state{}).ink
	style, size := theme.Button(), IconSize
	switch kind {
	case Primary, Danger:
		style = theme.Primary()
	case Inline:
		style, size = theme.SmallBold(), IconHead
	}
	if k.Tokens.Contrast && (kind == TextOnly || kind == Inline) {
		style.Underline = theme.StrokeState // nothing else distinguishes such a button from text
	}
	if k.Text.English(label) != "" {
		style.Line = style.Size + theme.Space4 // so that two lines fit into one button
	}
	b.words = k.Prose.Line(style, b.ink, label)
	if buttonWraps(k, kind) {
		b.words = k.Prose.Plain(style, b.ink, label)
	}
	b.style = style
	b.stack()
	in := []fyne.CanvasObject{b.words}
	if icon != "" {
		b.image = NewIcon(k, icon, size, b.ink)
		in = []fyne.CanvasObject{b.image, b.words}
	}
	if icon == "arrow_forward" {
		in = []fyne.CanvasObject{b.words, b.image}
	}
	var box *fyne.Container
	box, b.pad = buttonBody(k, kind, b.words.HeightFor(wide), b.face.box, in)
	b.init(k, b, box, theme.RadiusButton, b.show)
	return b
}

// Dense narrows the padding, for two buttons that share a column.
func (b *Button) Dense() *Button {
	b.pad.Start, b.pad.End = theme.Space12+theme.StrokeState, theme.Space12+theme.StrokeState
	return b
}

// buttonWraps reports whether a long label wraps. The action bar and headings have room
// for one line only, except in a narrow window.
func buttonWraps(k *Kit, kind ButtonKind) bool {
	return k.Narrow || kind != Primary && kind != Danger && kind != Inline
}

// wide is wider than any line.
const wide = 1 << 14

// buttonBody puts the content of a button on its face. line is the height of a line of
// its label.
func buttonBody(k *Kit, kind ButtonKind, line float32, face fyne.CanvasObject, in []fyne.CanvasObject) (*fyne.Container, *layout.Pad) {
	row, pad := &layout.Row{RTL: k.RTL(), Gap: 10, Centered: true}, &layout.Pad{RTL: k.RTL(), H: 48}
	side := theme.Space24 + theme.StrokeState
	switch kind {
	case Primary, Danger:
		pad.MinW = 208
	case TextOnly:
		side = theme.Space12 + theme.StrokeState
	case Inline:
		row.Gap, pad.H, side = theme.Space8, max(32, k.LeastTarget(), line), theme.Space4
	}
	pad.Start, pad.End = side, side
	if buttonWraps(k, kind) {
		room := (pad.H - line) / 2
		pad.H, pad.MinH, pad.Top, pad.Bottom = 0, pad.H, room, room
	}
	return container.New(pad, face, container.New(row, in...)), pad
}

// Named gives the button an accessible name that says more than its text. Use it when several
// buttons have the same text.
func (b *Button) Named(name string) *Button {
	b.label = name
	return b
}

// SetLabel replaces the text.
func (b *Button) SetLabel(label string) {
	b.label = label
	b.kit.Prose.Reword(b.words, b.style, label)
	b.stack()
	b.Refresh()
}

// stack puts the English of the label under it, in the same colour.
func (b *Button) stack() {
	if u := b.words.Under(); u != nil {
		u.SetColor(b.ink)
		b.words.SetUnder(u, false)
	}
}

// SetIcon replaces the icon of a button that has one.
func (b *Button) SetIcon(name string) {
	if b.image == nil || b.icon == name {
		return
	}
	b.icon = name
	b.show(b.state)
}

func (b *Button) show(st state) {
	c := b.colors(b.kit.Tokens, st)
	b.face.paint(c.fill, c.edge, c.stroke)
	if c.ink != b.ink {
		b.ink = c.ink
		b.words.SetColor(c.ink)
	}
	if b.image != nil {
		tintIcon(b.kit, b.image, b.icon, c.ink)
	}
}

// buttonColors holds the appearance of a button in one state.
type buttonColors struct {
	fill, edge, ink color.NRGBA
	stroke          float32
}

func (b *Button) colors(t *theme.Tokens, st state) buttonColors {
	if st.off {
		return buttonColors{fill: t.Track, edge: t.Line, ink: t.Ink2, stroke: theme.StrokeThin}
	}
	clear := color.NRGBA{}
	pick := func(rest, hover color.NRGBA) color.NRGBA {
		if st.hover {
			return hover
		}
		return rest
	}
	switch b.kind {
	case Primary:
		return buttonColors{fill: pick(t.Primary, t.Hover), ink: t.OnPrimary}
	case Danger:
		return buttonColors{fill: pick(t.Danger, t.DangerHover), ink: t.OnDanger}
	case Outlined:
		return buttonColors{fill: pick(t.Surface, t.Soft), edge: t.Primary, ink: t.Primary, stroke: theme.StrokeState}
	case Tonal:
		return buttonColors{fill: pick(t.Soft, t.SoftHover), ink: t.Primary}
	case Ghost:
		return buttonColors{fill: pick(t.Surface, t.Sunk), edge: t.Ctrl, ink: t.Ink, stroke: theme.StrokeState}
	}
	return buttonColors{fill: pick(clear, t.Soft), ink: t.Primary}
}
