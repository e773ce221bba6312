package e2e

import (
	"image"
	"testing"

	"github.com/waypost-app/waypost/secure/vault/keyringtest"
	"github.com/waypost-app/waypost/ui/theme"
)

// After large text was chosen on a small screen, the next start opens a window that is no
// larger than the screen, with its top in view.
func TestSmallScreen(t *testing.T) {
	u := newUser(t, keyringtest.Bus(t))
	u.desk = newDesk(t, newScreen(t, "-screen", "0", "800x600x24"))
	u.start()
	u.page("page.language.title")
	u.press("Return")
	u.page("page.computer.title")
	u.press("space", "Return")
	u.page("common.people")
	for range theme.TextSizes()[1:] {
		u.changes(func() { u.press("ctrl+=") })
	}
	u.kill() // so that the position of the window is not saved
	u.start()
	u.page("common.people")
	u.until("a window no larger than the screen", func() bool {
		return u.windows()[0].box.In(image.Rect(0, 0, u.width, u.height))
	})
	rail := theme.Light().Rail
	u.until("the bar at the top", func() bool {
		p := u.pixels()
		return p[0] == rail.B && p[1] == rail.G && p[2] == rail.R
	})
	u.shot("small-screen")
	u.quit()
}
