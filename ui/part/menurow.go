package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"github.com/waypost-app/waypost/ui/theme"
)

// menuRow is a line of a menu.
type menuRow struct {
	wrapper

	menu     *Menu
	i        int
	words    string
	disabled bool
	foot     bool // below the list, outside its scroll
	face     *frame
}

func newMenuRow(k *Kit, m *Menu, i int, item MenuItem) *menuRow {
	r := &menuRow{menu: m, i: i, words: item.Text, disabled: item.Disabled, face: newFrame(k.Tokens.Surface, k.Tokens.Surface, 0, 0)}
	ink := k.Tokens.Ink
	if r.disabled {
		ink = k.Tokens.Ctrl
	}
	r.body = k.Place.Pad(theme.Space12, theme.Space16, theme.Space12, theme.Space24, r.face.box, k.Prose.Plain(theme.Body(), ink, item.Text))
	r.ExtendBaseWidget(r)
	return r
}

// A11yNode returns a line of the menu.
func (r *menuRow) A11yNode() A11yNode {
	return r.menu.kit.said(A11yNode{Role: RoleMenuItem, Name: r.words, Disabled: r.disabled, Object: r})
}

// Press chooses the line.
func (r *menuRow) Press() { r.menu.choose(r.i) }

func (r *menuRow) mark(on bool) {
	fill := r.menu.kit.Tokens.Surface
	if on {
		fill = r.menu.kit.Tokens.Soft
	}
	r.face.paint(fill, fill, 0)
}

// Tapped implements fyne.Tappable.
func (r *menuRow) Tapped(*fyne.PointEvent) {
	r.menu.kit.noteActivity()
	if r.menu.kit.Presses.Click() {
		r.menu.choose(r.i)
	}
}

// MouseIn implements desktop.Hoverable.
func (r *menuRow) MouseIn(*desktop.MouseEvent) {
	r.menu.kit.noteActivity()
	if !r.disabled {
		r.menu.move(r.i)
	}
}

// MouseMoved implements desktop.Hoverable.
func (r *menuRow) MouseMoved(*desktop.MouseEvent) { r.menu.kit.noteActivity() }

// MouseOut implements desktop.Hoverable.
func (r *menuRow) MouseOut() {}

// Cursor implements desktop.Cursorable.
func (r *menuRow) Cursor() desktop.Cursor {
	if r.disabled {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}
