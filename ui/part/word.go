package part

import (
	"image"
	"image/draw"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/waypost-app/waypost/ui/layout"
	"github.com/waypost-app/waypost/ui/para"
	"github.com/waypost-app/waypost/ui/theme"
)

// Word is a difficult word in a text. It has dots under it, and pressing it opens its explanation. It
// lies over the letters, which the text draws itself, so that nothing moves when it opens.
type Word struct {
	pressable

	// ID is the id of the word in the catalogue.
	ID string

	text *para.Para
	span int
	open bool
	at   []para.Place // of its parts in the text, one for each line
}

// MarkWords marks the first occurrence of each difficult word under o, so that it can be pressed: in
// reading order, and among what is shown if it is shown at all. Titles and what is pressed itself,
// such as a button or a choice, have no such words. What is marked already stays so. It returns all
// that are marked.
func MarkWords(k *Kit, o fyne.CanvasObject, open func(*Word)) []*Word {
	m := &wordMarker{kit: k, open: open, seen: map[string]bool{}}
	m.walk(o, false, m.find)
	m.walk(o, false, m.mark)
	m.walk(o, true, m.mark)
	return m.words
}

// wordMarker walks a tree of objects.
type wordMarker struct {
	kit   *Kit
	open  func(*Word)
	seen  map[string]bool
	words []*Word
}

// walk calls visit for each difficult word in a text under o.
func (m *wordMarker) walk(o fyne.CanvasObject, hidden bool, visit func(text *para.Para, span int)) {
	if !hidden && !o.Visible() {
		return
	}
	switch v := o.(type) {
	case *Field, accessible:
		return
	case *para.Para:
		if !v.Heading() {
			for _, span := range v.Words() {
				visit(v, span)
			}
		}
		return
	}
	for _, child := range Children(o) {
		m.walk(child, hidden, visit)
	}
}

// find notes a word that is marked already.
func (m *wordMarker) find(text *para.Para, span int) {
	for _, c := range text.Covers() {
		if w, ok := c.(*Word); ok && w.span == span {
			m.seen[w.ID] = true
			m.words = append(m.words, w)
		}
	}
}

// mark marks a word that is new.
func (m *wordMarker) mark(text *para.Para, span int) {
	id := text.Span(span).Word
	if m.seen[id] {
		return
	}
	m.seen[id] = true
	w := newWord(m.kit, text, span)
	w.press = func() { m.open(w) }
	m.words = append(m.words, w)
}

// newWord marks a span of a text.
func newWord(k *Kit, text *para.Para, span int) *Word {
	w := &Word{ID: text.Span(span).Word, text: text, span: span}
	w.label = k.Text.T("label.word", "word", text.Span(span).Text)
	ring := newTightRing(k)
	ring.paint.Generator = w.drawRing
	w.initRing(k, w, container.New(wordLayout{w}, ring.box), ring, func(state) {})
	w.SetOpen(false)
	return w
}

// SetOpen shows whether the explanation is open.
func (w *Word) SetOpen(open bool) {
	w.open = open
	mark := para.Mark{Line: w.kit.Tokens.Primary, Over: w}
	if open {
		mark.Fill = w.kit.Tokens.Soft
	} else {
		w.onTab = nil
	}
	w.text.Mark(w.span, mark)
}

// Open reports whether the explanation is open.
func (w *Word) Open() bool { return w.open }

// A11yNode says whether the explanation is open.
func (w *Word) A11yNode() A11yNode {
	return w.a11yNode(A11yNode{Role: RoleButton, Name: w.Label(), Expandable: true, On: w.open})
}

// Cover implements para.Cover. In a compact window the word can be hit where a finger or a hand
// that trembles hits it, without any more room in the text.
func (w *Word) Cover(at []para.Place) {
	w.at = at
	box := w.box()
	if least := w.kit.LeastTarget(); least > 0 {
		box = grown(box, least)
	}
	w.Move(fyne.NewPos(box.X, box.Y))
	w.Resize(fyne.NewSize(box.W, box.H))
	w.body.Refresh()
}

// Letters returns where the letters of the word are, relative to it.
func (w *Word) Letters() (fyne.Position, fyne.Size) {
	box, size := w.box(), w.Size()
	return fyne.NewPos((size.Width-box.W)/2, (size.Height-box.H)/2), fyne.NewSize(box.W, box.H)
}

// Tapped implements fyne.Tappable. Where the word reaches beyond its letters, whatever else is there
// takes the press.
func (w *Word) Tapped(e *fyne.PointEvent) {
	if at, size := w.Letters(); !contains(at, size, e.Position) {
		if other := w.beside(w.kit.topmost(), fyne.Position{}, e.AbsolutePosition); other != nil {
			other.Tapped(e)
			return
		}
	}
	w.pressable.Tapped(e)
}

// beside returns the other control at a place of the window, under o, whose parent is at a place; nil
// if there is none.
func (w *Word) beside(o fyne.CanvasObject, parent, place fyne.Position) (found fyne.Tappable) {
	if !o.Visible() {
		return nil
	}
	at, size := parent.Add(o.Position()), o.Size()
	for _, child := range Children(o) {
		if c := w.beside(child, at, place); c != nil {
			found = c
		}
	}
	if found != nil || o == fyne.CanvasObject(w) {
		return found
	}
	if other, ok := o.(*Word); ok {
		var letters fyne.Position
		letters, size = other.Letters()
		at = at.Add(letters)
	}
	if _, control := o.(fyne.Focusable); control && contains(at, size, place) {
		found, _ = o.(fyne.Tappable)
	}
	return found
}

// contains reports whether a box holds a place.
func contains(at fyne.Position, size fyne.Size, place fyne.Position) bool {
	return place.X >= at.X && place.X < at.X+size.Width && place.Y >= at.Y && place.Y < at.Y+size.Height
}

// box returns what surrounds all parts of the word.
func (w *Word) box() (all para.Place) {
	for i, p := range w.at {
		if i == 0 {
			all = p
			continue
		}
		x, y := min(all.X, p.X), min(all.Y, p.Y)
		all = para.Place{X: x, Y: y, W: max(all.X+all.W, p.X+p.W) - x, H: max(all.Y+all.H, p.Y+p.H) - y}
	}
	return all
}

// grown returns a box that is at least so wide and high, around the same center.
func grown(b para.Place, least float32) para.Place {
	dx, dy := max(0, least-b.W)/2, max(0, least-b.H)/2
	return para.Place{X: b.X - dx, Y: b.Y - dy, W: b.W + 2*dx, H: b.H + 2*dy}
}

// drawRing paints a ring around each part of the word, w by h pixels in all.
func (w *Word) drawRing(width, height int) image.Image {
	img := image.NewRGBA(image.Rect(0, 0, width, height))
	all, scale := w.box(), float64(width)/float64(w.ring.paint.Size().Width)
	px := func(f float32) int { return int(float64(f)*scale + 0.5) }
	ring := roundedBox{edge: w.ring.color, stroke: float64(w.ring.stroke) * scale, radius: float64(theme.FocusRadius) * scale}
	for _, p := range w.at {
		x, y := px(p.X-all.X), px(p.Y-all.Y)
		one := ring.draw(px(p.W+2*w.ring.stroke), px(p.H+2*w.ring.stroke))
		draw.Draw(img, one.Rect.Add(image.Pt(x, y)), one, image.Point{}, draw.Over)
	}
	return img
}

// wordLayout puts the ring around the letters, wherever else the word can be hit.
type wordLayout struct{ w *Word }

// MinSize implements fyne.Layout.
func (l wordLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// Layout implements fyne.Layout.
func (l wordLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	box := l.w.box()
	layout.Put(objects[0], false, size.Width, layout.Box{
		X: (size.Width - box.W) / 2, Y: (size.Height - box.H) / 2, W: box.W, H: box.H,
	})
}

var _ para.Cover = (*Word)(nil)
