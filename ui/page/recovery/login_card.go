package recovery

import (
	"time"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/totp"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard"
)

// loginCard shows the current login code. Like any secret it hides by itself, but it is
// visible at first: codes expire anyway.
type loginCard struct {
	Ports

	kit      *part.Kit
	key      totp.Key
	card     fyne.CanvasObject
	dial     *part.CodeDial
	autoHide *part.AutoHide
	longer   *fyne.Container // offers more time while the code is shown
	button   *part.Button    // Copy while the code is shown, otherwise Show

	copyKey, showKey string // text keys of the button
}

// hasKey reports whether the open person has a key for login codes.
func hasKey(s page.Session) bool {
	if s.Journey() == nil {
		return false
	}
	_, ok := s.Journey().Key()
	return ok
}

// newLoginCard draws the card for a journey with a key. state remembers whether the code
// is shown; before is the card in the previous drawing, or nil.
func newLoginCard(p Ports, k *part.Kit, state *part.RevealState, before *loginCard) *loginCard {
	key, _ := p.Session.Journey().Key()
	return newKeyCard(p, k, key, state, before)
}

// newKeyCard is like newLoginCard, but for a key that belongs to no journey.
func newKeyCard(p Ports, k *part.Kit, key totp.Key, state *part.RevealState, before *loginCard) *loginCard {
	const ring, room = 88, 11 // as in the mock-up
	c := newLoginDial(p, k, key, ring, theme.DialCode(), before)
	words := k.Place.Col(0, k.Prose.Bold(k.Text.T("page.person.login")), c.dial.Code)
	c.card = part.NewSoftCard(k, room, theme.Space24, k.Place.Grow(theme.Space24, 1, c.dial.Ring, words, c.buttons()))
	c.keep(state)
	return c
}

// newDatedLoginCard is like newLoginCard, but adds the dates of the key, and a button to
// change it.
func newDatedLoginCard(p *person, state *part.RevealState, before *loginCard) *loginCard {
	const ring, room = 72, 9 // as in the mock-up
	k := p.kit
	key, _ := p.Session.Journey().Key()
	c := newLoginDial(p.Ports, k, key, ring, theme.CodeM(), before)
	name := k.Text.T("page.person.login")
	words := k.Place.Col(0, k.Prose.Bold(name), c.dial.Code, p.dates(wizard.KeptMethod))
	c.card = part.NewSoftCard(k, room, theme.Space24,
		k.Place.Grow(theme.Space16, 1, c.dial.Ring, words, c.buttons(), p.changeButton(wizard.KeptMethod, name)))
	c.keep(state)
	return c
}

// newLoginDial returns a card with its components, not yet placed.
func newLoginDial(p Ports, k *part.Kit, key totp.Key, ring float32, code theme.Text, before *loginCard) *loginCard {
	t := k.Text.T
	c := &loginCard{Ports: p, kit: k, key: key, longer: k.Place.Col(0), dial: part.NewCodeDial(k, ring, code, t("step.app.right"))}
	c.copyKey, c.showKey = "page.person.copyCode", "common.pressToShow"
	c.button = part.NewButton(k, part.Tonal, "content_copy", t(c.copyKey), c.press)
	if before != nil {
		c.dial.Continue(before.dial)
	}
	return c
}

// buttons returns the button, and below it the one for more time.
func (c *loginCard) buttons() fyne.CanvasObject {
	return c.kit.Place.Col(0, c.button, c.kit.Place.Centered(0, c.longer))
}

// keep connects the card to a state that remembers whether the code is shown.
func (c *loginCard) keep(state *part.RevealState) {
	c.autoHide = part.NewAutoHide(c.kit, func(bool) { c.show() })
	c.longer.Objects = []fyne.CanvasObject{c.autoHide.Longer(c.kit, c.button, nil)}
	c.autoHide.Keep(state)
	c.show()
}

func (c *loginCard) press() {
	if !c.autoHide.Revealed() {
		c.autoHide.SetRevealed(true)
		return
	}
	c.Desktop.Copy(secure.NewSecret(c.key.Code(c.Session.Now())))
}

// show shows the code, or dots in its place.
func (c *loginCard) show() {
	t := c.kit.Text.T
	if c.autoHide.Revealed() {
		c.button.SetLabel(t(c.copyKey))
		c.button.SetIcon("content_copy")
	} else {
		c.button.SetLabel(t(c.showKey))
		c.button.SetIcon("visibility")
		c.dial.Hide(c.key.Digits)
	}
	c.tick(c.Session.Now())
}

// tick updates the code.
func (c *loginCard) tick(now time.Time) {
	if c.autoHide.Revealed() {
		page.ShowCode(c.dial, c.key, now)
	}
}
