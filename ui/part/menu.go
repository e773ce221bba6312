package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"waypost/ui/layout"
	"waypost/ui/theme"
)

// Menu is a list of lines over the page, one of which is taken: the answers of
// a field with suggestions, the languages. Arrows go through it, Enter takes,
// Esc closes; typing goes on in the field it belongs to.
type Menu struct {
	shell

	kit    *Kit
	at     int // the line that Enter takes; -1: none
	rows   []*menuRow
	list   *layout.Scroll
	card   *fyne.Container
	take   func(i int)
	typed  func(rune) // nil: letters do nothing
	closed func()
}

// OpenMenu opens a list under an object of the page; at is the line it begins
// at, or -1. take is told the line that is taken.
func (k *Kit) OpenMenu(under fyne.CanvasObject, lines []string, at int, take func(i int)) *Menu {
	m := &Menu{kit: k, at: at, take: take}
	col := k.Col(0)
	for i, s := range lines {
		m.rows = append(m.rows, k.menuRow(m, i, s))
		col.Add(m.rows[i])
	}
	t := k.Tokens
	m.list = layout.NewScroll(k.RTL(), t.Ctrl, col)
	m.card = k.Pad(theme.Space8, 1, theme.Space8, 1, newFrame(t.Surface, t.Ctrl, theme.StrokeThin, theme.RadiusField).box, m.list)
	m.body = &fyne.Container{Objects: []fyne.CanvasObject{m.card}} // without layout: put sets the card
	m.ExtendBaseWidget(m)
	m.mark()
	if k.Canvas == nil {
		return m
	}
	where, _ := find(k.under(), under)
	k.Canvas.Overlays().Add(m)
	m.Resize(k.Canvas.Size())
	m.put(where, under.Size())
	k.Canvas.Focus(m)
	return m
}

// put sets the list under a box of the window, or over it if there is more room.
func (m *Menu) put(at fyne.Position, size fyne.Size) {
	room := m.kit.Canvas.Size()
	w := min(max(size.Width, m.list.Natural()+2), room.Width)
	h := layout.Height(m.card, w)
	y := at.Y + size.Height + theme.Space4
	if below, above := room.Height-y, at.Y-theme.Space4; h > below && above > below {
		h = min(h, above)
		y = at.Y - theme.Space4 - h
	}
	h = min(h, room.Height-y)
	x := at.X
	if m.kit.RTL() {
		x = at.X + size.Width - w
	}
	m.card.Move(fyne.NewPos(min(max(0, x), room.Width-w), y))
	m.card.Resize(fyne.NewSize(w, h))
	m.reveal()
}

// Close closes the list; the focus goes back to where it was.
func (m *Menu) Close() {
	if m.kit.Canvas != nil {
		m.kit.Canvas.Overlays().Remove(m)
	}
	if m.closed != nil {
		m.closed()
	}
}

// Tapped implements fyne.Tappable: a press beside the list closes it.
func (m *Menu) Tapped(*fyne.PointEvent) {
	m.kit.used()
	m.Close()
}

// MouseIn implements desktop.Hoverable.
func (m *Menu) MouseIn(*desktop.MouseEvent) { m.kit.used() }

// MouseMoved implements desktop.Hoverable.
func (m *Menu) MouseMoved(*desktop.MouseEvent) { m.kit.used() }

// MouseOut implements desktop.Hoverable.
func (m *Menu) MouseOut() {}

// KeyDown implements desktop.Keyable: it only watches.
func (m *Menu) KeyDown(*fyne.KeyEvent) { m.kit.used() }

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

// AcceptsTab implements fyne.Tabbable: Tab closes the list.
func (m *Menu) AcceptsTab() bool { return true }

// TypedKey implements fyne.Focusable.
func (m *Menu) TypedKey(e *fyne.KeyEvent) {
	last := len(m.rows) - 1
	switch e.Name {
	case fyne.KeyDown:
		m.move(min(m.at+1, last))
	case fyne.KeyUp:
		m.move(max(m.at-1, 0))
	case fyne.KeyHome:
		m.move(0)
	case fyne.KeyEnd:
		m.move(last)
	case fyne.KeyReturn, fyne.KeyEnter:
		m.taken(m.at)
	case fyne.KeySpace:
		if m.typed == nil {
			m.taken(m.at)
		}
	case fyne.KeyEscape, fyne.KeyTab:
		m.Close()
	}
}

func (m *Menu) taken(i int) {
	m.Close()
	if i >= 0 && i < len(m.rows) {
		m.take(i)
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
	if m.at >= 0 && m.at < len(m.rows) {
		r := m.rows[m.at]
		m.list.Reveal(r.Position().Y, r.Size().Height)
	}
}

// menuRow is a line of a menu.
type menuRow struct {
	shell

	menu  *Menu
	i     int
	words string
	face  *frame
}

func (k *Kit) menuRow(m *Menu, i int, s string) *menuRow {
	r := &menuRow{menu: m, i: i, words: s, face: newFrame(k.Tokens.Surface, k.Tokens.Surface, 0, 0)}
	r.body = k.Pad(theme.Space12, theme.Space16, theme.Space12, theme.Space24, r.face.box, k.Raw(theme.Body(), k.Tokens.Ink, s))
	r.ExtendBaseWidget(r)
	return r
}

// Spoken is what the line says.
func (r *menuRow) Spoken() Spoken { return Spoken{Role: RoleButton, Words: r.words, Of: r} }

func (r *menuRow) mark(on bool) {
	fill := r.menu.kit.Tokens.Surface
	if on {
		fill = r.menu.kit.Tokens.Soft
	}
	r.face.paint(fill, fill, 0)
}

// Tapped implements fyne.Tappable.
func (r *menuRow) Tapped(*fyne.PointEvent) {
	r.menu.kit.used()
	r.menu.taken(r.i)
}

// MouseIn implements desktop.Hoverable.
func (r *menuRow) MouseIn(*desktop.MouseEvent) {
	r.menu.kit.used()
	r.menu.move(r.i)
}

// MouseMoved implements desktop.Hoverable.
func (r *menuRow) MouseMoved(*desktop.MouseEvent) { r.menu.kit.used() }

// MouseOut implements desktop.Hoverable.
func (r *menuRow) MouseOut() {}

// Cursor implements desktop.Cursorable.
func (r *menuRow) Cursor() desktop.Cursor { return desktop.PointerCursor }
