package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"

	"github.com/waypost-app/waypost/ui/layout"
	"github.com/waypost-app/waypost/ui/theme"
)

// Menu is a list over the page from which one line can be chosen. The arrow keys mark a
// line, Enter chooses it, and Esc closes the menu. If it was opened by a field, typing
// continues in the field.
type Menu struct {
	wrapper

	kit      *Kit
	at       int // the marked line, which Enter chooses; -1: none
	rows     []*menuRow
	column   int     // rows in the first of two columns; 0: one column
	least    float32 // minimum width
	list     *layout.Scroll
	card     *fyne.Container
	onChoose func(i int)
	typed    func(rune) // receives typed letters; nil: they are ignored
	closed   func()
	onF3     func() // nil: F3 does nothing
}

// MenuItem is a line of a [Menu].
type MenuItem struct {
	Text     string
	Disabled bool // shown, but cannot be chosen
}

// OpenMenu opens a list of texts below an object of the page. selected is the line that
// is marked first, -1 for none; choose is called with the index of the chosen line.
func OpenMenu(k *Kit, anchor fyne.CanvasObject, lines []string, selected int, choose func(i int)) *Menu {
	items := make([]MenuItem, len(lines))
	for i, s := range lines {
		items[i].Text = s
	}
	var at fyne.Position
	if k.Canvas != nil {
		at, _ = positionIn(k.topmost(), anchor)
	}
	return OpenMenuAt(k, at, anchor.Size(), items, selected, choose)
}

// OpenMenuAt opens a menu below a box on the canvas.
func OpenMenuAt(k *Kit, at fyne.Position, size fyne.Size, items []MenuItem, selected int, choose func(i int)) *Menu {
	m := &Menu{kit: k, at: selected, onChoose: choose}
	col := k.Place.Col(0)
	for i, item := range items {
		m.rows = append(m.rows, newMenuRow(k, m, i, item))
		col.Add(m.rows[i])
	}
	m.open(at, size, col, nil)
	return m
}

// open shows the rows below a box on the canvas, and a foot that does not scroll.
func (m *Menu) open(at fyne.Position, size fyne.Size, rows, foot fyne.CanvasObject) {
	k, t := m.kit, m.kit.Tokens
	m.list = layout.NewScroll(k.RTL(), t.Ctrl, rows)
	face := newFrame(t.Surface, t.Ctrl, t.Edge(theme.StrokeThin), theme.RadiusField).box
	m.card = k.Place.Pad(theme.Space8, 1, theme.Space8, 1, face, m.list)
	if foot != nil {
		m.card = k.Place.Pad(theme.Space8, 1, theme.Space8, 1, face, container.New(&footLayout{}, m.list, foot))
	}
	m.body = &fyne.Container{Objects: []fyne.CanvasObject{m.card}} // no layout: put positions the card
	m.ExtendBaseWidget(m)
	m.mark()
	if k.Canvas == nil {
		return
	}
	k.Canvas.Overlays().Add(m)
	m.Resize(k.Canvas.Size())
	m.put(at, size)
	k.Canvas.Focus(m)
}

// put positions the menu below a box of the window, or above it if there is more room,
// and at a distance from the window's edges.
func (m *Menu) put(at fyne.Position, size fyne.Size) {
	const edge = theme.Space8
	room := m.kit.Canvas.Size().SubtractWidthHeight(edge, edge) // bottom right corner of the available area
	w := min(max(size.Width, m.list.Natural()+2, m.least), room.Width-edge)
	h := layout.Height(m.card, w)
	y := at.Y + size.Height + theme.Space4
	if below, above := room.Height-y, at.Y-theme.Space4-edge; h > below && above > below {
		h = min(h, above)
		y = at.Y - theme.Space4 - h
	}
	y = max(edge, y)
	h = min(h, room.Height-y)
	x := at.X
	if m.kit.RTL() {
		x = at.X + size.Width - w
	}
	m.card.Move(fyne.NewPos(min(max(edge, x), room.Width-w), y))
	m.card.Resize(fyne.NewSize(w, h))
	m.reveal()
}

// Close closes the menu. The focus returns to where it was.
func (m *Menu) Close() {
	if m.kit.Canvas != nil {
		m.kit.Canvas.Overlays().Remove(m)
	}
	if m.closed != nil {
		m.closed()
	}
}

// Tapped implements fyne.Tappable. A click outside the card closes the menu.
func (m *Menu) Tapped(*fyne.PointEvent) {
	m.kit.noteActivity()
	m.Close()
}

// MouseIn implements desktop.Hoverable.
func (m *Menu) MouseIn(*desktop.MouseEvent) { m.kit.noteActivity() }

// MouseMoved implements desktop.Hoverable.
func (m *Menu) MouseMoved(*desktop.MouseEvent) { m.kit.noteActivity() }

// MouseOut implements desktop.Hoverable.
func (m *Menu) MouseOut() {}

// KeyDown implements desktop.Keyable. It only observes keys.
func (m *Menu) KeyDown(e *fyne.KeyEvent) { m.kit.noteKeyDown(e) }

// KeyUp implements desktop.Keyable.
func (m *Menu) KeyUp(*fyne.KeyEvent) {}

// FocusGained implements fyne.Focusable.
func (m *Menu) FocusGained() {}

// FocusLost implements fyne.Focusable.
func (m *Menu) FocusLost() {}

// TypedRune implements fyne.Focusable.
func (m *Menu) TypedRune(r rune) {
	if m.typed != nil {
		m.Close()
		m.typed(r)
	}
}

// AcceptsTab implements fyne.Tabbable. Tab closes the menu.
func (m *Menu) AcceptsTab() bool { return true }

// TypedKey implements fyne.Focusable.
func (m *Menu) TypedKey(e *fyne.KeyEvent) {
	last := len(m.rows) - 1
	switch e.Name {
	case fyne.KeyDown:
		m.moveFrom(m.at+1, 1)
	case fyne.KeyUp:
		m.moveFrom(m.at-1, -1)
	case fyne.KeyLeft, fyne.KeyRight:
		m.cross((e.Name == fyne.KeyRight) != m.kit.RTL())
	case fyne.KeyF3:
		if m.onF3 != nil && m.kit.Presses.Key(e.Name) {
			m.Close()
			m.onF3()
		}
	case fyne.KeyHome:
		m.moveFrom(0, 1)
	case fyne.KeyEnd:
		m.moveFrom(last, -1)
	case fyne.KeyReturn, fyne.KeyEnter:
		if m.kit.Presses.Key(e.Name) {
			m.choose(m.at)
		}
	case fyne.KeySpace:
		if m.typed == nil && m.kit.Presses.Key(e.Name) {
			m.choose(m.at)
		}
	case fyne.KeyEscape, fyne.KeyTab:
		m.Close()
	}
}

func (m *Menu) choose(i int) {
	if i >= 0 && i < len(m.rows) && m.rows[i].disabled {
		return
	}
	m.Close()
	if i >= 0 && i < len(m.rows) {
		m.onChoose(i)
	}
}

// moveFrom marks the first line that can be chosen, going from i in steps of 1 or -1. If
// there is none, the mark stays.
func (m *Menu) moveFrom(i, step int) {
	for ; i >= 0 && i < len(m.rows); i += step {
		if !m.rows[i].disabled {
			m.move(i)
			return
		}
	}
}

// cross marks the line beside the marked one in the second column, or in the first.
func (m *Menu) cross(second bool) {
	to := m.at - m.column
	if second {
		to = m.at + m.column
	}
	if m.column > 0 && m.at >= 0 && to >= 0 && to < 2*m.column && to < len(m.rows) && (m.at < m.column) == second {
		m.moveFrom(to, 1)
	}
}

func (m *Menu) move(to int) {
	m.at = to
	m.mark()
	m.reveal()
}

func (m *Menu) mark() {
	for i, r := range m.rows {
		r.mark(i == m.at)
	}
}

func (m *Menu) reveal() {
	if m.at >= 0 && m.at < len(m.rows) && !m.rows[m.at].foot {
		r := m.rows[m.at]
		m.list.Reveal(r.Position().Y, r.Size().Height)
	}
}
