package page

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"

	"waypost/secure/qr"
	"waypost/secure/sheet"
	"waypost/ui/part"
	"waypost/ui/theme"
	"waypost/wizard"
)

// sheetCheck finds out whether the paper in the person's hand is the right one:
// they type the end of its backup code, or show a photo of its square code.
type sheetCheck struct {
	h       Host
	field   *part.Field
	verdict *fyne.Container
}

// open asks over the page.
func (c *sheetCheck) open() {
	k, t := c.h.Kit(), c.h.Kit().Text.T
	c.verdict = k.Col(0)
	body, first := k.Col(theme.Space16, k.Body(t("step.sheet.check.take"))), fyne.Focusable(nil)
	if !c.h.Journey().Value(wizard.FieldBackup).Empty() {
		c.field = k.Field(part.FieldSpec{
			Label: t("step.sheet.check.label"), Mono: true, LTR: true, Submitted: c.typed,
			Changed: func(string) { c.field.Say(part.Plain, "") },
		})
		body.Add(c.field)
		body.Add(k.Row(0, k.Button(part.Outlined, "check", t("common.check"), c.typed)))
		first = c.field.Focusable()
	}
	if s := sheetOf(c.h); s.Key != nil && !sheetOptions(c.h).WithoutKey {
		photo := k.Button(part.Tonal, "image", t("step.sheet.check.scan"), func() { c.h.OpenPicture(c.scan) })
		body.Add(k.Col(theme.Space8, k.Second(t("step.sheet.check.photo")), k.Row(0, photo)))
	}
	body.Add(c.verdict)
	c.h.Show(t("step.sheet.check.title"), body, first)
}

// typed judges what was typed.
func (c *sheetCheck) typed() {
	t := c.h.Kit().Text.T
	c.verdict.Objects = nil
	c.verdict.Refresh()
	switch {
	case c.field.Text() == "":
		c.field.Say(part.Err, t("step.sheet.check.empty"))
	case sheetOf(c.h).Ending(c.field.Text()):
		c.field.Say(part.OK, t("step.sheet.check.right"))
	default:
		c.field.Say(part.Err, t("step.sheet.check.wrong"))
	}
	c.h.Focus(c.field.Focusable())
}

// dropped takes a photo that was dropped on the page.
func (c *sheetCheck) dropped(files []fyne.URI) {
	if len(files) > 0 && files[0].Scheme() == "file" {
		c.open()
		c.scan(files[0].Path())
	}
}

// scan looks for the square code of a sheet in a photo.
func (c *sheetCheck) scan(path string) {
	s := sheetOf(c.h)
	match := sheet.NoSheet
	c.h.Run(func(ctx context.Context) error {
		codes, err := readFile(ctx, path)
		match = s.Match(codes)
		return err
	}, func(err error) {
		t := c.h.Kit().Text.T
		switch {
		case errors.Is(err, context.Canceled):
		case errors.Is(err, qr.ErrNone):
			c.say(part.Warn, "", t("step.sheet.check.none"))
		case err != nil:
			c.say(part.Err, "", c.h.Words(err))
		default:
			c.judge(match)
		}
	})
}

// judge says which sheet the photo shows. The square code tells an older key, not
// an older backup code: for that there is the date.
func (c *sheetCheck) judge(match sheet.Match) {
	t := c.h.Kit().Text
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

// date says which date the newest sheet carries.
func (c *sheetCheck) date() string {
	j, t := c.h.Journey(), c.h.Kit().Text
	made := j.When(wizard.SheetPrinted)
	if saved := j.When(wizard.SheetSaved); saved.After(made) {
		made = saved
	}
	if made.IsZero() {
		return ""
	}
	return t.T("step.sheet.check.date", "date", t.Date(made.In(c.h.Now().Location())))
}

func (c *sheetCheck) say(m part.Tone, title, sentence string) {
	c.verdict.Objects = []fyne.CanvasObject{c.h.Kit().Callout(m, title, sentence)}
	c.verdict.Refresh()
}
