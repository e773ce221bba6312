package part

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"waypost/ui/layout"
	"waypost/ui/para"
	"waypost/ui/theme"
)

// Kind is a kind of button, by what pressing it means.
type Kind int

// The kinds of button.
const (
	Primary  Kind = iota // what the page is for; one on each page
	Danger               // the same, where it erases
	Outlined             // the main act inside a zone
	Tonal                // Copy, Check, Show
	Ghost                // Back
	Quiet                // a button that is only words
	Inline               // the same, small, in a head or a row
)

// Button is a button with words and perhaps an icon.
type Button struct {
	pressable

	kind  Kind
	pad   *layout.Pad
	icon  string
	face  *frame
	image *canvas.Image
	words *para.Para
	ink   color.NRGBA
}

// Button makes a button. The icon stands before the words, an arrow forward
// after them; "" is none.
func (k *Kit) Button(kind Kind, icon, label string, press func()) *Button {
	b := &Button{kind: kind, icon: icon, face: newFrame(color.Transparent, color.Transparent, 0, theme.RadiusButton)}
	b.label, b.press = label, press
	b.ink = b.colours(k.Tokens, look{}).ink
	style, size := theme.Button(), IconSize
	switch kind {
	case Primary, Danger:
		style = theme.Primary()
	case Inline:
		style, size = theme.SmallBold(), IconHead
	}
	b.words = k.Line(style, b.ink, label)
	if k.wraps(kind) {
		b.words = k.Raw(style, b.ink, label)
	}
	in := []fyne.CanvasObject{b.words}
	if icon != "" {
		b.image = k.Icon(icon, size, b.ink)
		in = []fyne.CanvasObject{b.image, b.words}
	}
	if icon == "arrow_forward" {
		in = []fyne.CanvasObject{b.words, b.image}
	}
	var box *fyne.Container
	box, b.pad = k.buttonBox(kind, style.Line, b.face.box, in)
	b.init(k, b, box, theme.RadiusButton, b.show)
	return b
}

// Narrow gives the button less room beside its words, for two that share a
// column.
func (b *Button) Narrow() *Button {
	b.pad.Start, b.pad.End = theme.Space12+theme.StrokeState, theme.Space12+theme.StrokeState
	return b
}

// wraps reports whether long words of a button go on in a second line. Those of
// the bar and of heads have no room for it, but where there is little at all.
func (k *Kit) wraps(kind Kind) bool {
	return k.Narrow || kind != Primary && kind != Danger && kind != Inline
}

// buttonBox sets the inside of a button, whose lines are that high, on its face.
func (k *Kit) buttonBox(kind Kind, line float32, face fyne.CanvasObject, in []fyne.CanvasObject) (*fyne.Container, *layout.Pad) {
	row, pad := &layout.Row{RTL: k.RTL(), Gap: 10, Centered: true}, &layout.Pad{RTL: k.RTL(), H: 48}
	side := theme.Space24 + theme.StrokeState
	switch kind {
	case Primary, Danger:
		pad.MinW = 208
	case Quiet:
		side = theme.Space12 + theme.StrokeState
	case Inline:
		row.Gap, pad.H, side = theme.Space8, 32, theme.Space4
	}
	pad.Start, pad.End = side, side
	if k.wraps(kind) {
		room := (pad.H - line) / 2
		pad.H, pad.MinH, pad.Top, pad.Bottom = 0, pad.H, room, room
	}
	return container.New(pad, face, container.New(row, in...)), pad
}

// Words are what the button says, in case that changes.
func (b *Button) Words(label string) {
	b.label = label
	b.words.SetSpans(para.Span{Text: label})
	b.Refresh()
}

// SetIcon gives the button another icon in place of the one it has.
func (b *Button) SetIcon(name string) {
	if b.image == nil || b.icon == name {
		return
	}
	b.icon = name
	b.show(b.look)
}

func (b *Button) show(l look) {
	c := b.colours(b.kit.Tokens, l)
	b.face.paint(c.fill, c.edge, c.stroke)
	if c.ink != b.ink {
		b.ink = c.ink
		b.words.SetColor(c.ink)
	}
	if b.image != nil {
		b.kit.tint(b.image, b.icon, c.ink)
	}
}

// coat is how a button looks.
type coat struct {
	fill, edge, ink color.NRGBA
	stroke          float32
}

func (b *Button) colours(t *theme.Tokens, l look) coat {
	if l.off {
		return coat{fill: t.Line, edge: t.Line, ink: t.Ink2}
	}
	clear := color.NRGBA{}
	pick := func(rest, hover color.NRGBA) color.NRGBA {
		if l.hover {
			return hover
		}
		return rest
	}
	switch b.kind {
	case Primary:
		return coat{fill: pick(t.Primary, t.Hover), ink: t.OnPrimary}
	case Danger:
		return coat{fill: pick(t.Danger, t.DangerHover), ink: t.OnDanger}
	case Outlined:
		return coat{fill: pick(t.Surface, t.Soft), edge: t.Primary, ink: t.Primary, stroke: theme.StrokeState}
	case Tonal:
		return coat{fill: pick(t.Soft, t.SoftHover), ink: t.Primary}
	case Ghost:
		return coat{fill: pick(t.Surface, t.Sunk), edge: t.Ctrl, ink: t.Ink, stroke: theme.StrokeState}
	}
	return coat{fill: pick(clear, t.Soft), ink: t.Primary}
}
