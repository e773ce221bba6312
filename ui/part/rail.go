package part

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"waypost/ui/layout"
	"waypost/ui/theme"
)

// Measures of the rail, as drawn.
const (
	RailWidth = 256 // of every rail

	railTop   = 144 // of the first row
	railRow   = 44
	railDot   = 28
	railBoard = 240 // the signboard, with its tip
	railTip   = 16
	railFoot  = 24 // from the bottom
)

// Step is a row of the step rail.
type Step struct {
	Title string
	Mark  string // what stands in the dot: a number, or else the name of an icon
	Done  bool
}

// StepRail is what the rail shows of a journey.
type StepRail struct {
	Name   string // the person's
	Detail string // under the name
	Steps  []Step
	Now    int            // the step that the person is at
	Open   func(step int) // a done step was pressed
}

// Steps makes the rail of a journey: the trail of its steps. Those that are
// done are buttons; those that come later are not, and take no focus.
func (k *Kit) Steps(r StepRail) fyne.CanvasObject {
	p := &plan{rtl: k.RTL()}
	k.railHead(p)
	t := k.Tokens
	p.put(k.Avatar(r.Name, 40), 24, 84, 40, 40)
	p.put(k.Line(theme.Label(), t.Ink, r.Name), 76, 82, 168, 24)
	p.put(k.Line(theme.Small(), t.Ink2, r.Detail), 76, 106, 168, 20)
	for i := range r.Steps {
		k.railRow(p, r, i)
	}
	return k.rail(p, k.Text.T("common.notGovernment"))
}

// railHead is the mark with the name of the app.
func (k *Kit) railHead(p *plan) {
	p.put(k.Mark(40), 24, 24, 40, 40)
	p.put(k.Raw(theme.Brand(), k.Tokens.Ink, "Waypost"), 76, 32, 160, 24)
}

// rail sets what is planned on the rail, with the foot note under it. In a low
// window the rows move together.
func (k *Kit) rail(p *plan, foot string) fyne.CanvasObject {
	const side = 24
	words := k.footNote(foot)
	end := railFoot + theme.Space8 + words.HeightFor(RailWidth-2*side)
	rows := container.New(&layout.Place{RTL: p.rtl, At: p.at, From: railTop, End: end}, p.objects...)
	note := container.New(&footing{side: side, below: railFoot}, words)
	return k.Sized(RailWidth, 0, plain(k.Tokens.Rail), rows, note)
}

// railRow is step i of the rail, with the line that leads on from it.
func (k *Kit) railRow(p *plan, r StepRail, i int) {
	t, y := k.Tokens, railTop+railRow*float32(i)
	now, done := i == r.Now, r.Steps[i].Done && i != r.Now
	if i < len(r.Steps)-1 {
		from, to := y+36, y+52
		if now {
			from = y + 42
		}
		if i+1 == r.Now {
			to = y + 46
		}
		c := t.Ctrl
		if done {
			c = t.Primary
		}
		p.put(plain(c), 37, from, 2, to-from)
	}
	if now {
		p.put(k.signboard(), 12, y+2, railBoard, 40)
	}
	row := k.railLine(r.Steps[i], now, done)
	switch words := k.railWhere(r, i); {
	case done:
		row = k.railButton(row, words, func() { r.Open(i) })
	default:
		row = k.aside(RoleStep, words, row)
	}
	p.put(row, 12, y+2, railBoard, 40)
}

// railWhere is what step i of the rail says: its number, its name, its state.
func (k *Kit) railWhere(r StepRail, i int) string {
	s, key := r.Steps[i], "label.stepLater"
	switch {
	case i == r.Now:
		key = "label.stepNow"
	case s.Done:
		key = "label.stepDone"
	}
	words := k.Text.T(key, "title", s.Title)
	if !isNumber(s.Mark) {
		return words
	}
	total := 0
	for _, other := range r.Steps {
		if isNumber(other.Mark) {
			total++
		}
	}
	return phrase(k.Text.T("common.step", "n", s.Mark, "total", total), words)
}

func isNumber(mark string) bool { return mark >= "0" && mark <= "9" }

// railLine is the dot and the title of a step.
func (k *Kit) railLine(s Step, now, done bool) fyne.CanvasObject {
	t := k.Tokens
	fill, edge, ink, style, words := t.Rail, t.Ctrl, t.Ink2, theme.Body(), t.Ink2
	switch {
	case now:
		fill, edge, ink, style, words = t.DotFill, t.DotEdge, t.OnSign, theme.Label(), t.OnSign
	case done:
		s.Mark, fill, edge, ink, words = "check", t.Primary, t.Primary, t.OnPrimary, t.Ink
	}
	dot := k.disc(railDot, fill, edge, theme.StrokeState, k.railMark(s.Mark, ink))
	return k.High(40, 12, railTip, k.Grow(theme.Space12, 1, dot, k.railWords(style, words, s.Title, now)))
}

// railWords is the title of a step: in one line, or in two small ones where it is
// too long for that.
func (k *Kit) railWords(style theme.Text, c color.NRGBA, title string, now bool) fyne.CanvasObject {
	const room = railBoard - 12 - railDot - theme.Space12 - railTip
	line := k.Line(style, c, title)
	if line.Natural() <= room {
		return line
	}
	small := theme.Small()
	small.Bold = now
	return k.Rich(small, c, title)
}

func (k *Kit) railMark(mark string, c color.NRGBA) fyne.CanvasObject {
	if isNumber(mark) {
		return k.Raw(theme.SmallBold(), c, mark)
	}
	return k.Icon(mark, IconPill, c)
}

// railButton makes a row of the rail a button.
func (k *Kit) railButton(row fyne.CanvasObject, label string, press func()) fyne.CanvasObject {
	b := &railButton{face: newFrame(color.Transparent, color.Transparent, 0, theme.RadiusField)}
	b.label, b.press = label, press
	b.init(k, b, k.Pad(0, 0, 0, 0, b.face.box, row), theme.RadiusField, b.show)
	return b
}

// railButton is a step that is done: it can be looked at again.
type railButton struct {
	pressable

	face *frame
}

func (b *railButton) show(l look) {
	fill := color.NRGBA{}
	if l.hover {
		fill = b.kit.Tokens.Line
	}
	b.face.paint(fill, fill, 0)
}

// plan collects objects and their places, by start.
type plan struct {
	rtl     bool
	at      []layout.Box
	objects []fyne.CanvasObject
}

func (p *plan) put(o fyne.CanvasObject, x, y, w, h float32) {
	p.at = append(p.at, layout.Box{X: x, Y: y, W: w, H: h})
	p.objects = append(p.objects, o)
}
