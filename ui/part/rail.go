package part

import (
	"cmp"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/waypost-app/waypost/ui/layout"
	"github.com/waypost-app/waypost/ui/para"
	"github.com/waypost-app/waypost/ui/theme"
)

// Sizes of the rail, as in the mock-ups.
const (
	RailWidth = 256 // of every rail

	railTop   = 144 // top of the first row
	railRow   = 44
	railDot   = 28
	railBoard = 240 // width of the signboard with its tip
	railTip   = 16
	railFoot  = 24 // distance of the small print from the bottom
	railSide  = 24 // distance of the small print from the sides
)

// RailItem is a row of a [Rail].
type RailItem struct {
	Title  string
	Number int    // in the dot; 0: an icon
	Icon   string // its Material name
	Label  string // accessible name, with position and state; "": Title
	Done   bool   // whether it can be opened again
}

// Rail describes the trail of items beside a page.
type Rail struct {
	Name    string // shown at the top, with its initials
	Detail  string // shown below the name
	Items   []RailItem
	Current int         // index of the marked item; -1: none
	OnOpen  func(i int) // called when an item that is done is pressed
	Home    HomeLink    // what pressing the logo does
	Foot    string      // small print at the bottom, in light markup
}

// NewRail returns a rail. Items that are done are buttons; the others take no focus.
func NewRail(k *Kit, r Rail) fyne.CanvasObject {
	p := &placements{rtl: k.RTL()}
	placeRailHead(k, p, r.Home)
	t := k.Tokens
	p.put(NewAvatar(k, r.Name, 40), 24, 84, 40, 40)
	p.put(k.Prose.Line(theme.Label(), t.Ink, r.Name), 76, 82, 168, 24)
	detail := k.Prose.Line(theme.Small(), t.Ink2, r.Detail)
	p.put(detail, 76, 106, 168, detail.HeightFor(168))
	steps := &A11yGroup{Role: RoleList, Name: k.Text.T("label.rail")}
	for i := range r.Items {
		placeRailItem(k, p, r, i, steps)
	}
	return railFrame(k, p, r.Foot)
}

// placeRailHead positions the logo and the name of the app.
func placeRailHead(k *Kit, p *placements, home HomeLink) {
	p.put(newLogo(k, 40, home), 24, 24, 40, 40)
	p.put(k.Prose.Plain(theme.Brand(), k.Tokens.Ink, "Waypost"), 76, 32, 160, 24)
}

// railFrame puts the positioned rows and the small print on a rail. In a low window, the
// rows move closer together.
func railFrame(k *Kit, p *placements, foot string) fyne.CanvasObject {
	words := railFootNote(k, foot)
	rows := container.New(&layout.Place{RTL: p.rtl, At: p.at, From: railTop, End: footRoom(words)}, p.objects...)
	note := container.New(&bottomLayout{side: railSide, below: railFoot}, words)
	ground := []fyne.CanvasObject{newFill(k.Tokens.Rail), rows, note}
	if k.Tokens.Contrast { // without tints, only a line separates it from the page
		ground = append(ground, container.New(&layout.Pad{RTL: p.rtl, Start: RailWidth - theme.StrokeState}, newFill(k.Tokens.Line)))
	}
	return k.Place.Fixed(RailWidth, 0, ground...)
}

// footRoom returns the height that the small print takes at the bottom of a rail.
func footRoom(words *para.Para) float32 {
	return railFoot + theme.Space8 + words.HeightFor(RailWidth-2*railSide)
}

// placeRailItem positions item i and the line to the next one.
func placeRailItem(k *Kit, p *placements, r Rail, i int, steps *A11yGroup) {
	t, y := k.Tokens, railTop+railRow*float32(i)
	now, done := i == r.Current, r.Items[i].Done && i != r.Current
	if i < len(r.Items)-1 {
		from, to := y+36, y+52
		if now {
			from = y + 42
		}
		if i+1 == r.Current {
			to = y + 46
		}
		c := t.Ctrl
		if done {
			c = t.Primary
		}
		p.put(newFill(c), 37, from, 2, to-from)
	}
	if now {
		p.put(newSignboard(k), 12, y+2, railBoard, 40)
	}
	row := railItemBody(k, r.Items[i], now, done)
	label := cmp.Or(r.Items[i].Label, r.Items[i].Title)
	if done {
		open := r.OnOpen // copied, so that the row, which Fyne caches for a while, does not keep the name in r alive
		row = newRailButton(k, row, label, steps, func() { open(i) })
	} else {
		item := newLabelled(k, RoleItem, label, row)
		item.group, item.current = steps, now
		row = item
	}
	p.put(row, 12, y+2, railBoard, 40)
}

// railItemBody returns the dot and the title of an item.
func railItemBody(k *Kit, s RailItem, now, done bool) fyne.CanvasObject {
	t := k.Tokens
	fill, edge, ink, style, words := t.Rail, t.Ctrl, t.Ink2, theme.Body(), t.Ink2
	switch {
	case now:
		fill, edge, ink, style, words = t.DotFill, t.DotEdge, t.OnSign, theme.Label(), t.OnSign
	case done:
		s.Number, s.Icon, fill, edge, ink, words = 0, "check", t.Primary, t.Primary, t.OnPrimary, t.Ink
	}
	dot := newDisc(k, railDot, fill, edge, theme.StrokeState, railItemMark(k, s, ink))
	return k.Place.MinHeight(40, 12, railTip, k.Place.Grow(theme.Space12, 1, dot, railItemTitle(k, style, words, s.Title, now)))
}

// railItemTitle returns the title on one line, or smaller on two lines if it is too long.
func railItemTitle(k *Kit, style theme.Text, c color.NRGBA, title string, now bool) fyne.CanvasObject {
	const room = railBoard - 12 - railDot - theme.Space12 - railTip
	if k.Text.English(title) != "" {
		style.Line = theme.Under().Line + theme.Space4
	}
	line := k.Prose.Line(style, c, title)
	if line.Natural() <= room {
		return line
	}
	small := theme.Small()
	small.Bold = now
	words := k.Prose.Rich(small, c, title)
	words.SetUnder(nil, false) // there is room for two lines only
	return words
}

func railItemMark(k *Kit, s RailItem, c color.NRGBA) fyne.CanvasObject {
	if s.Number > 0 {
		return numberText(k, s.Number, c)
	}
	return NewIcon(k, s.Icon, IconPill, c)
}

// newRailButton wraps a row of the rail in a button.
func newRailButton(k *Kit, row fyne.CanvasObject, label string, steps *A11yGroup, press func()) fyne.CanvasObject {
	b := &railButton{steps: steps, face: newFrame(color.Transparent, color.Transparent, 0, theme.RadiusField)}
	b.label, b.press = label, press
	b.init(k, b, k.Place.Pad(0, 0, 0, 0, b.face.box, row), theme.RadiusField, b.show)
	return b
}

// railButton is an item that can be opened again.
type railButton struct {
	pressable

	face  *frame
	steps *A11yGroup
}

// A11yNode returns a button in the list of steps.
func (b *railButton) A11yNode() A11yNode {
	return b.a11yNode(A11yNode{Role: RoleButton, Name: b.label, Group: b.steps})
}

func (b *railButton) show(st state) {
	fill := color.NRGBA{}
	if st.hover {
		fill = b.kit.Tokens.Line
	}
	b.face.paint(fill, fill, 0)
}

// placements collects objects and their boxes, measured from the start.
type placements struct {
	rtl     bool
	at      []layout.Box
	objects []fyne.CanvasObject
}

func (p *placements) put(o fyne.CanvasObject, x, y, w, h float32) {
	p.at = append(p.at, layout.Box{X: x, Y: y, W: w, H: h})
	p.objects = append(p.objects, o)
}
