package sheet

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/secure/qr"
	"github.com/waypost-app/waypost/secure/sheet"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard"
)

// paperCheck finds out whether the person has the current sheet in their hands: they type
// the last characters of its backup code, or show a photo of its QR code.
type paperCheck struct {
	Ports

	kit     *part.Kit // of the page that opened it
	field   *part.Field
	verdict *fyne.Container
	left    *page.LeftPictures
}

// open asks, in a card over the page.
func (c *paperCheck) open() {
	k, t := c.kit, c.kit.Text.T
	c.verdict = k.Place.Col(0)
	body, first := k.Place.Col(theme.Space16, k.Prose.Body(t("step.sheet.check.take"))), fyne.Focusable(nil)
	if !c.Session.Journey().Value(wizard.FieldBackup).Empty() {
		c.field = part.NewField(k, part.FieldSpec{
			Label: t("step.sheet.check.label"), Mono: true, LTR: true, OnSubmit: c.typed,
			OnChange: func(string) { c.field.SetMessage(part.Neutral, "") },
		})
		body.Add(c.field)
		body.Add(k.Place.Row(0, part.NewButton(k, part.Outlined, "check", t("common.check"), c.typed)))
		first = c.field.Focusable()
	}
	if s := sheetOf(c.Ports, c.kit); s.Key != nil && !sheetOptions(c.Ports, c.kit).WithoutKey {
		photo := part.NewButton(k, part.Tonal, "image", t("step.sheet.check.scan"), func() { c.Desktop.OpenPicture(c.scan) })
		body.Add(k.Place.Col(theme.Space8, k.Prose.Secondary(t("step.sheet.check.photo")), k.Place.Row(0, photo)))
	}
	c.left = page.NewLeftPictures(c.Ports.Ports)
	body.Add(c.verdict)
	body.Add(c.left.Build(k))
	c.Dialogs.Show(t("step.sheet.check.title"), body, first)
}

// typed checks the typed characters.
func (c *paperCheck) typed() {
	t := c.kit.Text.T
	c.verdict.Objects = nil
	c.verdict.Refresh()
	switch {
	case c.field.Text() == "":
		c.field.SetMessage(part.Err, t("step.sheet.check.empty"))
	case sheetOf(c.Ports, c.kit).Ending(c.field.Text()):
		c.field.SetMessage(part.OK, t("step.sheet.check.right"))
	default:
		c.field.SetMessage(part.Err, t("step.sheet.check.wrong"))
	}
	c.Nav.Focus(c.field.Focusable())
}

// dropped reads a photo that was dropped on the page.
func (c *paperCheck) dropped(files []fyne.URI) {
	if paths := page.Dropped(files); len(paths) > 0 {
		c.open()
		c.scan(paths[0])
	}
}

// scan looks for the QR code of a sheet in a photo.
func (c *paperCheck) scan(path string) {
	s := sheetOf(c.Ports, c.kit)
	match := sheet.NoSheet
	c.Work.Run(func(ctx context.Context) error {
		codes, err := page.ReadPicture(ctx, path)
		match = s.Match(codes)
		return err
	}, func(err error) {
		t := c.kit.Text.T
		switch {
		case errors.Is(err, context.Canceled):
		case errors.Is(err, qr.ErrNone):
			c.say(part.Warn, "", t("step.sheet.check.none"))
		case err != nil:
			c.say(part.Err, "", c.Dialogs.Words(err))
		default:
			c.judge(match)
			if match != sheet.NoSheet {
				c.left.Add(path)
			}
		}
	})
}

// judge says what the photo shows. The QR code tells whether the key is older, but not
// whether the backup code is; for that, the person compares the date.
func (c *paperCheck) judge(match sheet.Match) {
	t := c.kit.Text
	switch match {
	case sheet.Current:
		c.say(part.OK, t.T("step.sheet.check.current"), c.date())
	case sheet.Older:
		c.say(part.Warn, t.T("step.sheet.check.older"), t.T("step.sheet.check.olderBody"))
	case sheet.Foreign:
		c.say(part.Warn, "", t.T("step.sheet.check.foreign"))
	default:
		c.say(part.Warn, "", t.T("step.sheet.check.none"))
	}
}

// date says which date is printed on the newest sheet.
func (c *paperCheck) date() string {
	j, t := c.Session.Journey(), c.kit.Text
	made := j.SheetMade()
	if made.IsZero() {
		return ""
	}
	return t.T("step.sheet.check.date", "date", t.Date(made.In(c.Session.Now().Location())))
}

func (c *paperCheck) say(m part.Severity, title, sentence string) {
	c.verdict.Objects = []fyne.CanvasObject{part.NewCallout(c.kit, m, title, sentence)}
	c.verdict.Refresh()
}
