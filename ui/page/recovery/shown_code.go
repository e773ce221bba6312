package recovery

import (
	"time"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/para"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard"
)

// shownCode is one of the person's codes, with buttons to show and copy it.
type shownCode struct {
	field  wizard.Field
	title  func(*part.Kit) string
	style  theme.Text
	reveal part.RevealState
	hides  time.Time // when it hides again
	seen   bool      // it has been shown or copied

	// The last drawing.
	kit   *part.Kit
	timer *fyne.Container
	left  *para.Para
}

// build draws the section with the code. first is the button that shows it.
func (c *shownCode) build(p Ports, k *part.Kit) (section fyne.CanvasObject, first fyne.Focusable) {
	t := k.Text.T
	const room = 12
	c.kit, c.left = k, k.Prose.Rich(theme.SmallBold(), k.Tokens.Ink2, "")
	c.timer = k.Place.Row(theme.Space8, part.NewIcon(k, "schedule", part.IconHead, k.Tokens.Ink2), c.left)
	c.timer.Hide()
	code := part.NewSecretText(k, c.style, theme.Space24, p.Session.Journey().Value(c.field))
	toggle := part.NewRevealToggle(k, part.TextOnly, "common.show", "common.hide", func(shown bool) {
		code.SetRevealed(shown)
		c.revealed(shown, p.Session.Now())
	})
	longer := toggle.Longer(k, toggle.Button, func() {
		c.hides = c.hides.Add(part.AutoHideAfter)
		c.tick(p.Session.Now())
	})
	toggle.Keep(&c.reveal)
	copyCode := part.NewButton(k, part.TextOnly, "content_copy", t("common.copy"), func() {
		c.seen = true
		p.Desktop.Copy(p.Session.Journey().Value(c.field))
	})
	buttons := k.Place.Pad(0, 0, 0, -room, k.Place.Row(0, toggle.Button, copyCode))
	return part.NewSection(k, part.Section{
		Kind: part.Waypost, Title: c.title(k), End: c.timer, Top: room, Body: k.Place.Col(0, k.Place.Split(code, buttons), longer),
	}), toggle.Button
}

// revealed is called when the code is shown or hidden.
func (c *shownCode) revealed(shown bool, now time.Time) {
	if !shown {
		c.hides = time.Time{}
		c.timer.Hide()
		return
	}
	c.seen = true
	if c.hides.IsZero() {
		c.hides = now.Add(c.kit.HideAfter())
	}
	c.timer.Show()
	c.tick(now)
}

// tick updates how long the code stays visible.
func (c *shownCode) tick(now time.Time) {
	if c.reveal.Revealed() {
		c.left.SetSpans(para.Span{Text: c.kit.Text.T("common.hidesIn", "time", c.kit.Text.Duration(c.hides.Sub(now)))})
		c.timer.Refresh()
	}
}
