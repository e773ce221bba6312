package recovery

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"waypost/ui/para"
	"waypost/ui/part"
	"waypost/ui/theme"
	"waypost/wizard"
)

// shownCode is the person's backup code, to show and to copy.
type shownCode struct {
	reveal part.RevealState
	hides  time.Time // when it hides again

	// The last drawing.
	kit   *part.Kit
	timer *fyne.Container
	left  *para.Para
}

// build draws the section with the code; first is the button that shows it.
func (c *shownCode) build(p Ports, k *part.Kit) (section fyne.CanvasObject, first fyne.Focusable) {
	j, t := p.Session.Journey(), k.Text.T
	const room = 12
	c.kit, c.left = k, k.Prose.Rich(theme.SmallBold(), k.Tokens.Ink2, "")
	c.timer = k.Place.Row(theme.Space8, part.NewIcon(k, "schedule", part.IconHead, k.Tokens.Ink2), c.left)
	c.timer.Hide()
	code := part.NewSecretText(k, theme.CodeM(), theme.Space24, j.Value(wizard.FieldBackup))
	toggle := part.NewRevealToggle(k, part.TextOnly, "common.show", "common.hide", func(shown bool) {
		code.SetRevealed(shown)
		c.revealed(shown, p.Session.Now())
	})
	toggle.Keep(&c.reveal)
	copyCode := part.NewButton(k, part.TextOnly, "content_copy", t("common.copy"), func() {
		p.Desktop.Copy(p.Session.Journey().Value(wizard.FieldBackup))
	})
	buttons := k.Place.Pad(0, 0, 0, -room, k.Place.Row(0, toggle.Button, copyCode))
	title := t("page.lostPhone.codePlain")
	if name, _, _ := strings.Cut(j.Text(wizard.FieldName), " "); name != "" {
		title = t("page.lostPhone.code", "name", name)
	}
	return part.NewSection(k, part.Section{
		Kind: part.Waypost, Title: title, End: c.timer, Top: room, Body: k.Place.Split(code, buttons),
	}), toggle.Button
}

// revealed follows the code as it is shown and hidden.
func (c *shownCode) revealed(shown bool, now time.Time) {
	if !shown {
		c.hides = time.Time{}
		c.timer.Hide()
		return
	}
	if c.hides.IsZero() {
		c.hides = now.Add(part.AutoHideAfter)
	}
	c.timer.Show()
	c.tick(now)
}

// tick says how long the code is still shown.
func (c *shownCode) tick(now time.Time) {
	if c.reveal.Revealed() {
		c.left.SetSpans(para.Span{Text: c.kit.Text.T("common.hidesIn", "time", part.FormatClock(c.hides.Sub(now)))})
		c.timer.Refresh()
	}
}
