package e2e

import (
	"bytes"
	"path/filepath"
	"testing"

	"github.com/jezek/xgb/xproto"
	"github.com/stretchr/testify/require"

	"github.com/waypost-app/waypost/secure/vault/keyringtest"
)

// While a countdown redraws a part of the window each second, the screen shows the same
// as a whole frame. The test covers the window for a moment, after which it draws a whole
// frame, and compares; also in another size, in dark colours, and after a menu was open.
func TestCountdown(t *testing.T) {
	session := keyringtest.Start(t)
	five(t, filepath.Join(session.Home, ".config", "waypost"))
	u := newUser(t, session)
	u.start()
	u.until("a window", u.shows)
	u.countdown()
	for _, step := range []struct {
		name string
		do   func()
	}{
		{"as it opens", func() {}},
		{"another size", func() { u.changes(func() { u.resize(u.windows()[0], 1000, 720) }) }},
		{"dark", func() { u.utility(1) }},
		{"a menu over it", func() { u.utility(2) }},
		{"the menu closed", func() { u.changes(func() { u.press("Escape") }) }},
	} {
		step.do()
		u.sameWhenCovered(step.name)
	}
}

// sameWhenCovered waits for some seconds of a countdown, then checks that covering the
// window for a moment does not change the picture.
func (u *user) sameWhenCovered(name string) {
	u.tb.Helper()
	for range 3 {
		u.second()
	}
	u.until("the same picture after it was covered: "+name, func() bool {
		u.second()
		before := u.pixels()
		u.cover()
		u.still()
		return bytes.Equal(u.pixels(), before)
	})
}

// second waits until the countdown has changed.
func (u *user) second() {
	u.tb.Helper()
	before := u.pixels()
	u.until("the next second", func() bool { return !bytes.Equal(u.pixels(), before) })
	u.still()
}

// cover shows a window over everything for a moment, so that Waypost has to redraw its
// own.
func (u *user) cover() {
	u.tb.Helper()
	id, err := xproto.NewWindowId(u.conn)
	require.NoError(u.tb, err)
	require.NoError(u.tb, xproto.CreateWindowChecked(u.conn, 0, id, u.root, 0, 0, uint16(u.width), uint16(u.height), 0,
		xproto.WindowClassInputOutput, 0, xproto.CwBackPixel|xproto.CwOverrideRedirect, []uint32{0xff00ff, 1}).Check())
	require.NoError(u.tb, xproto.MapWindowChecked(u.conn, id).Check())
	require.NoError(u.tb, xproto.DestroyWindowChecked(u.conn, id).Check())
}
