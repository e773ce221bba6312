package e2e

import (
	"bytes"
	"image"
	"strings"
	"testing"

	"github.com/jezek/xgb/xproto"
	"github.com/jezek/xgb/xtest"
	"github.com/stretchr/testify/require"

	"github.com/waypost-app/waypost/secure/vault/keyringtest"
	"github.com/waypost-app/waypost/ui/theme"
)

// Mouse buttons, as numbered by X11.
const (
	leftButton  = 1
	rightButton = 3
)

// Delays in milliseconds: before the pointer moves on, between the clicks of a double
// click, and before a click that is to count on a page which has just opened.
const (
	hand    = 40
	double  = 120
	thought = 600
)

// mouse sends a mouse event, wait milliseconds after the previous one.
func (d *desk) mouse(event, detail byte, wait uint32, at image.Point) {
	d.tb.Helper()
	require.NoError(d.tb, xtest.FakeInputChecked(d.conn, event, detail, wait, d.root, int16(at.X), int16(at.Y), 0).Check())
}

// point moves the pointer.
func (d *desk) point(at image.Point) { d.mouse(xproto.MotionNotify, 0, hand, at) }

// click clicks a number of times at a position.
func (d *desk) click(button byte, times int, at image.Point) {
	d.tb.Helper()
	d.point(at)
	for i := range times {
		wait := uint32(thought)
		if i > 0 {
			wait = double
		}
		d.mouse(xproto.ButtonPress, button, wait, at)
		d.mouse(xproto.ButtonRelease, button, hand, at)
	}
}

// drag drags with the left button from one position to another.
func (d *desk) drag(from, to image.Point) {
	d.tb.Helper()
	d.point(from)
	d.mouse(xproto.ButtonPress, leftButton, thought, from)
	const steps = 8
	way := to.Sub(from)
	for i := range steps {
		d.point(from.Add(way.Mul(i + 1).Div(steps)))
	}
	d.mouse(xproto.ButtonRelease, leftButton, hand, to)
}

// mouser is a user who presses everything with the mouse.
type mouser struct{ *typist }

// in converts a position in the window to one on the screen.
func (m *mouser) in(x, y int) image.Point { return m.windows()[0].box.Min.Add(image.Pt(x, y)) }

// primary returns the center of the primary button.
func (m *mouser) primary() (at image.Point) {
	m.tb.Helper()
	m.until("the button that goes on", func() bool {
		var box image.Rectangle
		w, pixels := m.windows()[0].box, m.pixels()
		rest, hover := theme.Light().Primary, theme.Light().Hover
		for y := w.Max.Y - 80; y < w.Max.Y; y++ {
			for x := w.Min.X + w.Dx()/2; x < w.Max.X; x++ {
				p := pixels[y*m.stride+4*x:]
				if p[0] == rest.B && p[1] == rest.G && p[2] == rest.R || p[0] == hover.B && p[1] == hover.G && p[2] == hover.R {
					box = box.Union(image.Rect(x, y, x+1, y+1))
				}
			}
		}
		at = box.Min.Add(box.Max).Div(2)
		return box.Dx() > 150
	})
	return at
}

// goesOn double-clicks the primary button, as beginners do. The next page stays open, and
// shows no error.
func (m *mouser) goesOn(next string) {
	m.tb.Helper()
	m.click(leftButton, 2, m.primary())
	m.page(next)
	if n := count(m.pixels(), theme.Light().Err); n > 0 {
		m.fail("a second click to mean nothing on " + next)
	}
}

// TestMouse uses only the mouse, except for typing.
func TestMouse(t *testing.T) {
	m := &mouser{&typist{newUser(t, keyringtest.Start(t))}}
	m.start()
	m.page("page.language.title")
	m.goesOn("page.computer.title")
	m.changes(func() { m.click(leftButton, 2, m.in(400, 250)) })
	m.goesOn("common.people")
	m.goesOn("page.name.title")
	m.edits()
	m.pastes()
	m.hovers()
	m.goesOn("step.ready.rail")
	m.finds()
	m.quit()
}

// focused waits for the focus ring, which the second click of a double click must not
// remove for long.
func (m *mouser) focused() (ring image.Rectangle) {
	m.tb.Helper()
	m.until("something to have the focus", func() bool { ring = m.ring(); return !ring.Empty() })
	return ring
}

// edits selects and edits text in the name field, which works as in other programs.
func (m *mouser) edits() {
	field := m.focused()
	middle := (field.Min.Y + field.Max.Y) / 2
	start := image.Pt(field.Min.X+26, middle) // on the first letter
	for _, c := range []struct {
		name string
		do   func()
		want string
	}{
		{"a double click selects a word", func() { m.click(leftButton, 2, start); m.write("Ana") }, "Ana Diaz Cruz"},
		{"a triple click selects all", func() { m.click(leftButton, 3, start); m.write("Ana") }, "Ana"},
		{"a drag into the padding selects up to the end and keeps the focus", func() {
			m.drag(image.Pt(start.X+150, middle), image.Pt(field.Min.X+8, field.Min.Y+10))
			m.write("Ana")
		}, "Ana"},
		{"a drag out of the window does so, too", func() {
			m.drag(image.Pt(start.X+150, middle), image.Pt(m.in(0, 0).X+4, middle+60))
			m.write("Ana")
		}, "Ana"},
	} {
		m.empties()
		m.write("Rosa Diaz Cruz")
		m.still()
		c.do()
		m.holds(c.name, c.want)
	}
}

// pastes pastes with the context menu of the right mouse button.
func (m *mouser) pastes() {
	copied := m.command("xclip", "-in", "-selection", "clipboard")
	copied.Stdin = strings.NewReader("Rosa Delgado")
	m.empties()
	require.NoError(m.tb, copied.Run())
	m.still()
	field := m.focused()
	at := image.Pt(field.Min.X+80, (field.Min.Y+field.Max.Y)/2)
	m.changes(func() { m.click(rightButton, 1, at) })
	m.shot("mouse-menu")
	const row, third = 48, 2 // the height of a line, and the number of the line Paste
	m.changes(func() { m.click(leftButton, 1, at.Add(image.Pt(40, 12+third*row+row/2))) })
	m.write(" Cruz") // otherwise the name might be on the clipboard but not in the field
	m.holds("Paste", "Rosa Delgado Cruz")
}

// hovers rests the pointer on an icon-only button, which then shows its tooltip.
func (m *mouser) hovers() {
	w := m.windows()[0].box
	under := image.Rect(w.Max.X-220, w.Min.Y+66, w.Max.X-40, w.Min.Y+76)
	before := m.picture(under)
	m.point(image.Pt(w.Max.X-146, w.Min.Y+38)) // the moon
	m.until("a tooltip", func() bool { return !bytes.Equal(m.picture(under).Pix, before.Pix) })
	m.still()
	m.shot("mouse-tooltip")
	m.point(m.in(w.Dx()/2, w.Dy()/2))
	m.until("no tooltip", func() bool { return bytes.Equal(m.picture(under).Pix, before.Pix) })
}

// finds goes home with the logo and returns with the person's name.
func (m *mouser) finds() {
	m.click(leftButton, 2, m.in(44, 44))
	m.page("common.people")
	m.shot("mouse-home")
	m.click(leftButton, 2, m.in(500, 190))
	m.page("step.ready.rail")
}
