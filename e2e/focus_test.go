package e2e

import (
	"image"

	"github.com/waypost-app/waypost/ui/theme"
)

// ring returns the position of the focus ring; empty if there is none.
func (u *user) ring() image.Rectangle {
	var box image.Rectangle
	pixels := u.pixels()
	light, dark := theme.Light().Focus, theme.Dark().Focus
	for i := 0; i+4 <= len(pixels); i += 4 {
		b, g, r := pixels[i], pixels[i+1], pixels[i+2]
		if b == light.B && g == light.G && r == light.R || b == dark.B && g == dark.G && r == dark.R {
			x, y := i%u.stride/4, i/u.stride
			box = box.Union(image.Rect(x, y, x+1, y+1))
		}
	}
	return box
}

// moves presses a key that moves the focus, and waits until it has moved. If the page
// scrolls as well, the ring may be at the same position on the screen as before.
func (u *user) moves(key string) (ring image.Rectangle) {
	u.tb.Helper()
	u.changes(func() { u.press(key) })
	u.until("a ring around what has the focus", func() bool { ring = u.ring(); return !ring.Empty() })
	return ring
}

// most is more than the number of focusable objects on any page.
const most = 60

// tab presses Tab until the focus is where it is wanted.
func (u *user) tab(where string, wanted func(image.Rectangle) bool) {
	u.tb.Helper()
	for range most {
		if wanted(u.moves("Tab")) {
			return
		}
	}
	u.fail("the focus to come to " + where)
}

// How far down the buttons at the top may be; they are, in order: language, colours,
// lock.
const topEnd = 70

// utility presses one of the buttons at the top, the n-th from the end.
func (u *user) utility(n int) {
	u.tb.Helper()
	last := func(r image.Rectangle) bool { return r.Max.Y <= topEnd && r.Max.X > u.windows()[0].box.Max.X-50 }
	u.tab("the last button at the top", last)
	for range n {
		u.moves("shift+Tab")
	}
	u.changes(func() { u.press("space") })
}
