package page

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"waypost/ui/para"
	"waypost/ui/part"
	"waypost/ui/theme"
	"waypost/wizard"
)

// lostCode is the person's backup code, to show and to copy.
type lostCode struct {
	h      Host
	zone   fyne.CanvasObject
	code   *part.Secret
	button *part.Button
	timer  *fyne.Container
	left   *para.Para
	hides  time.Time
}

func newLostCode(h Host) *lostCode {
	k, j := h.Kit(), h.Journey()
	t := k.Text.T
	const room = 12
	c := &lostCode{h: h, left: k.Rich(theme.SmallBold(), k.Tokens.Ink2, "")}
	c.timer = k.Row(theme.Space8, k.Icon("schedule", part.IconHead, k.Tokens.Ink2), c.left)
	c.timer.Hide()
	c.code = k.Secret(theme.CodeM(), theme.Space24, j.Value(wizard.FieldBackup), c.changed)
	c.button = k.Button(part.Quiet, "visibility", t("common.show"), func() { c.code.SetShown(!c.code.Shown()) })
	copyIt := k.Button(part.Quiet, "content_copy", t("common.copy"), func() { h.Copy(j.Value(wizard.FieldBackup)) })
	buttons := k.Pad(0, 0, 0, -room, k.Row(0, c.button, copyIt))
	title := t("page.lostPhone.codePlain")
	if first, _, _ := strings.Cut(j.Text(wizard.FieldName), " "); first != "" {
		title = t("page.lostPhone.code", "name", first)
	}
	c.zone = k.Zone(part.Zone{
		Place: part.Waypost, Title: title, End: c.timer, Top: room, Body: k.Ends(c.code, buttons),
	})
	return c
}

// changed follows the code as it is shown and hidden.
func (c *lostCode) changed(shown bool) {
	t := c.h.Kit().Text.T
	if !shown {
		c.button.Words(t("common.show"))
		c.button.SetIcon("visibility")
		c.timer.Hide()
		return
	}
	c.button.Words(t("common.hide"))
	c.button.SetIcon("visibility_off")
	c.hides = c.h.Now().Add(part.ShownFor)
	c.timer.Show()
	c.tick(c.h.Now())
}

// tick says how long the code is still shown.
func (c *lostCode) tick(now time.Time) {
	if c.code.Shown() {
		c.left.SetSpans(para.Span{Text: c.h.Kit().Text.T("common.hidesIn", "time", part.Clock(c.hides.Sub(now)))})
		c.timer.Refresh()
	}
}

func (c *lostCode) hide() { c.code.SetShown(false) }
