package e2e

import (
	"image"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"
	"github.com/jezek/xgb/xtest"
	"github.com/stretchr/testify/require"
)

// desk is the test's connection to a screen: its keyboard, and the windows on it.
type desk struct {
	*screen

	tb   testing.TB
	conn *xgb.Conn
	root xproto.Window
	keys map[xproto.Keysym]stroke
	// paced performs a press of keys, given as a function; if it is nil, they are just pressed.
	paced func(press func())
}

// stroke is the key that produces a character, and whether Shift is needed.
type stroke struct {
	code  xproto.Keycode
	shift bool
}

// foreign contains letters that the server's keyboard lacks. They are assigned to keys
// before any program sees the keyboard.
const foreign = "áéíóúñÁÉÍÓÚÑü¿¡مري"

// signOf returns the keysym of a letter: for Latin 1 it is the letter's code, for others
// it is derived from Unicode (X11's keysym encoding).
func signOf(r rune) xproto.Keysym {
	if r < 0x100 {
		return xproto.Keysym(r)
	}
	return 0x01000000 | xproto.Keysym(r)
}

// newDesk connects to a screen.
func newDesk(tb testing.TB, s *screen) *desk {
	tb.Helper()
	xgb.Logger.SetOutput(io.Discard) // it reports when screens end
	conn, err := xgb.NewConnDisplay(s.display)
	require.NoError(tb, err)
	tb.Cleanup(conn.Close)
	require.NoError(tb, xtest.Init(conn))
	d := &desk{screen: s, tb: tb, conn: conn, root: xproto.Setup(conn).DefaultScreen(conn).Root}
	d.learn()
	return d
}

// layout returns the keyboard: the keysyms of every key, from the first key on.
func (d *desk) layout() (first xproto.Keycode, keys [][]xproto.Keysym) {
	d.tb.Helper()
	setup := xproto.Setup(d.conn)
	first = setup.MinKeycode
	reply, err := xproto.GetKeyboardMapping(d.conn, first, byte(setup.MaxKeycode-first)+1).Reply()
	require.NoError(d.tb, err)
	return first, slices.Collect(slices.Chunk(reply.Keysyms, int(reply.KeysymsPerKeycode)))
}

// set assigns the same keysym to a key with and without Shift.
func (d *desk) set(code xproto.Keycode, sign xproto.Keysym) {
	d.tb.Helper()
	require.NoError(d.tb, xproto.ChangeKeyboardMappingChecked(d.conn, 1, code, 2, []xproto.Keysym{sign, sign}).Check())
	d.keys[sign] = stroke{code, false}
}

// isFree reports whether a key produces no keysym.
func isFree(key []xproto.Keysym) bool { return key[0] == 0 }

// learn finds the key of every keysym.
func (d *desk) learn() {
	d.tb.Helper()
	d.keys = map[xproto.Keysym]stroke{}
	letters := []rune(foreign)
	first, keys := d.layout()
	for i, key := range keys {
		code := first + xproto.Keycode(i)
		if isFree(key) && len(letters) > 0 {
			d.set(code, signOf(letters[0]))
			letters = letters[1:]
			continue
		}
		for shift, sign := range key[:2] {
			if _, ok := d.keys[sign]; !ok {
				d.keys[sign] = stroke{code, shift == 1}
			}
		}
	}
}

// named returns the keysyms of keys that are not letters, by the names used in press.
func named() map[string]xproto.Keysym {
	return map[string]xproto.Keysym{
		"Return": 0xff0d, "Tab": 0xff09, "Escape": 0xff1b, "space": ' ', "BackSpace": 0xff08, "Delete": 0xffff,
		"Left": 0xff51, "Up": 0xff52, "Right": 0xff53, "Down": 0xff54, "Home": 0xff50, "End": 0xff57,
		"Next": 0xff56, "Prior": 0xff55, "F1": 0xffbe, "F2": 0xffbf,
		"shift": 0xffe1, "ctrl": 0xffe3, "alt": 0xffe9,
		"compose": 0xff20, "dead_acute": 0xfe51, "dead_tilde": 0xfe53, "dead_diaeresis": 0xfe57,
	}
}

// give assigns keysyms that the keyboard lacks to keys, under the names used in press.
// Programs that have already seen the keyboard do not notice.
func (d *desk) give(names ...string) {
	d.tb.Helper()
	first, keys := d.layout()
	for i, key := range keys {
		if isFree(key) && len(names) > 0 {
			d.set(first+xproto.Keycode(i), named()[names[0]])
			names = names[1:]
		}
	}
	if len(names) > 0 {
		d.tb.Fatalf("no key is left for %v", names)
	}
}

// owned reports whether a program owns a selection. Input method servers own one that is
// named after them.
func (d *desk) owned(selection string) bool {
	d.tb.Helper()
	atom, err := xproto.InternAtom(d.conn, false, uint16(len(selection)), selection).Reply()
	require.NoError(d.tb, err)
	owner, err := xproto.GetSelectionOwner(d.conn, atom.Atom).Reply()
	require.NoError(d.tb, err)
	return owner.Owner != 0
}

// press presses keys in order: "Tab", "ctrl+l", "Return".
func (d *desk) press(names ...string) {
	d.tb.Helper()
	for _, name := range names {
		var held []xproto.Keycode
		for part := range strings.SplitSeq(name, "+") {
			sign, ok := named()[part]
			if !ok {
				sign = signOf([]rune(part)[0])
			}
			held = append(held, d.find(sign).code)
		}
		d.chord(held)
	}
}

// chord presses keys together, and releases them.
func (d *desk) chord(held []xproto.Keycode) {
	d.tb.Helper()
	press := func() {
		for i, code := range held {
			d.key(xproto.KeyPress, code, i == 0)
		}
		for _, code := range slices.Backward(held) {
			d.key(xproto.KeyRelease, code, false)
		}
	}
	if d.paced == nil {
		press()
		return
	}
	d.paced(press)
}

// times presses a key n times.
func (d *desk) times(n int, name string) {
	d.tb.Helper()
	for range n {
		d.press(name)
	}
}

// write types a text.
func (d *desk) write(text string) {
	d.tb.Helper()
	shift := d.find(named()["shift"]).code
	for _, r := range text {
		s := d.find(signOf(r))
		if s.shift {
			d.chord([]xproto.Keycode{shift, s.code})
		} else {
			d.chord([]xproto.Keycode{s.code})
		}
	}
}

func (d *desk) find(sign xproto.Keysym) stroke {
	d.tb.Helper()
	s, ok := d.keys[sign]
	if !ok {
		d.tb.Fatalf("the keyboard has no key for %#x", sign)
	}
	return s
}

// rest is how many milliseconds the server waits before a key that may be the same as the
// previous one: if it is less than 20, GLFW takes the two for a single key that is held
// down.
const rest = 25

func (d *desk) key(event byte, code xproto.Keycode, again bool) {
	d.tb.Helper()
	var wait uint32
	if again {
		wait = rest
	}
	require.NoError(d.tb, xtest.FakeInputChecked(d.conn, event, byte(code), wait, d.root, 0, 0, 0).Check())
}

// window is a window on the screen.
type window struct {
	id    xproto.Window
	title string
	box   image.Rectangle
}

// windows returns the visible windows, except tooltips.
func (d *desk) windows() []window {
	tree, err := xproto.QueryTree(d.conn, d.root).Reply()
	if err != nil {
		return nil
	}
	var found []window
	for _, id := range tree.Children {
		a, err := xproto.GetWindowAttributes(d.conn, id).Reply()
		if err != nil || a.MapState != xproto.MapStateViewable || a.OverrideRedirect || a.Class != xproto.WindowClassInputOutput {
			continue
		}
		g, err := xproto.GetGeometry(d.conn, xproto.Drawable(id)).Reply()
		if err != nil || g.Width < 50 || g.Height < 50 {
			continue
		}
		x, y := int(g.X), int(g.Y)
		found = append(found, window{id, d.property(id, "_NET_WM_NAME"), image.Rect(x, y, x+int(g.Width), y+int(g.Height))})
	}
	return found
}

func (d *desk) atom(name string) xproto.Atom {
	reply, err := xproto.InternAtom(d.conn, false, uint16(len(name)), name).Reply()
	require.NoError(d.tb, err)
	return reply.Atom
}

func (d *desk) property(id xproto.Window, name string) string {
	reply, err := xproto.GetProperty(d.conn, false, id, d.atom(name), xproto.GetPropertyTypeAny, 0, 1024).Reply()
	if err != nil {
		return ""
	}
	return string(reply.Value)
}

// resize resizes a window, as dragging its edge does.
func (d *desk) resize(w window, width, height int) {
	d.tb.Helper()
	const mask = xproto.ConfigWindowWidth | xproto.ConfigWindowHeight
	require.NoError(d.tb, xproto.ConfigureWindowChecked(d.conn, w.id, mask, []uint32{uint32(width), uint32(height)}).Check())
}

// close asks a window to close, as its close button does.
func (d *desk) close(w window) {
	d.tb.Helper()
	ask := xproto.ClientMessageEvent{
		Format: 32, Window: w.id, Type: d.atom("WM_PROTOCOLS"),
		Data: xproto.ClientMessageDataUnionData32New([]uint32{uint32(d.atom("WM_DELETE_WINDOW")), 0, 0, 0, 0}),
	}
	require.NoError(d.tb, xproto.SendEventChecked(d.conn, false, w.id, 0, string(ask.Bytes())).Check())
}
