package page

import (
	"time"

	"fyne.io/fyne/v2"

	"waypost/secure"
	"waypost/secure/totp"
	"waypost/ui/part"
	"waypost/ui/theme"
)

// loginCard is the login code of this moment. Like every secret it hides after a
// while, but as codes change by themselves it starts shown.
type loginCard struct {
	h      Host
	key    totp.Key
	card   fyne.CanvasObject
	dial   *part.CodeDial
	veil   *part.Veil
	button *part.Button // Copy while the code is shown, else Show
}

// newLoginCard makes the card of a journey that has a key.
func newLoginCard(h Host) *loginCard {
	k := h.Kit()
	t := k.Text.T
	const ring, room = 88, 11 // as drawn
	c := &loginCard{h: h, dial: k.CodeDial(ring, theme.DialCode())}
	c.key, _ = h.Journey().Key()
	c.veil = k.Veil(func(bool) { c.show() })
	c.button = k.Button(part.Tonal, "content_copy", t("page.person.copyCode"), c.press)
	words := k.Col(0, k.Bold(t("page.person.login")), c.dial.Code)
	c.card = k.SoftCard(room, theme.Space24, k.Grow(theme.Space24, 1, c.dial.Ring, words, c.button))
	c.veil.SetShown(true)
	return c
}

func (c *loginCard) press() {
	if !c.veil.Shown() {
		c.veil.SetShown(true)
		return
	}
	c.h.Copy(secure.NewSecret(c.key.Code(c.h.Now())))
}

// show follows the veil.
func (c *loginCard) show() {
	t := c.h.Kit().Text.T
	if c.veil.Shown() {
		c.button.Words(t("page.person.copyCode"))
		c.button.SetIcon("content_copy")
	} else {
		c.button.Words(t("common.pressToShow"))
		c.button.SetIcon("visibility")
		c.dial.Hide(c.key.Digits)
	}
	c.tick(c.h.Now())
}

// tick follows the clock.
func (c *loginCard) tick(now time.Time) {
	if c.veil.Shown() {
		showCode(c.dial, c.key, now)
	}
}

func (c *loginCard) hide() { c.veil.SetShown(false) }

// both is two followers of the clock as one; the first may be nil.
func both(a, b func(time.Time)) func(time.Time) {
	if a == nil {
		return b
	}
	return func(now time.Time) {
		a(now)
		b(now)
	}
}
