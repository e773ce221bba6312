package recovery

import (
	"context"
	"errors"
	"time"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/qr"
	"github.com/waypost-app/waypost/secure/totp"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard"
)

// paperKey makes login codes from the key on a recovery sheet. The person shows it a
// photo of the sheet's QR code, or types the key printed below that. Nothing is saved.
type paperKey struct {
	Ports

	key    *totp.Key // nil until found
	typed  part.FieldState
	reveal part.RevealState
	notice func(*part.Kit) string // what is wrong; nil for nothing
	left   *page.LeftPictures

	// The last drawing.
	kit     *part.Kit
	page    *page.Page
	room    *fyne.Container // contains the code, once there is a key
	field   *part.Field
	message *part.MessageLine
	card    *loginCard
}

// found returns the key; false if there is none yet.
func (p *paperKey) found() (key totp.Key, ok bool) {
	if p.key == nil {
		return totp.Key{}, false
	}
	return *p.key, true
}

// build draws the section, and lets pictures be dropped on the page.
func (p *paperKey) build(k *part.Kit, pg *page.Page) fyne.CanvasObject {
	t := k.Text.T
	p.kit, p.page, p.room, p.message = k, pg, k.Place.Col(0), part.NewMessageLine(k, theme.Space12)
	if p.left == nil {
		p.left = page.NewLeftPictures(p.Ports.Ports)
	}
	p.field = part.NewField(k, part.FieldSpec{
		Label: t("page.lost.sheet.scan.label"), Mono: true, LTR: true, State: &p.typed, OnSubmit: p.take,
		OnChange: func(string) { p.say(nil) },
	})
	photo := part.NewButton(k, part.Outlined, "image", t("page.lost.sheet.scan.photo"), func() { p.Desktop.OpenPicture(p.read) })
	use := part.NewButton(k, part.Tonal, "check", t("step.app.pasteUse"), p.take)
	p.say(p.notice)
	p.show()
	pg.First, pg.Dropped = photo, p.dropped
	return part.NewSection(k, part.Section{
		Kind: part.Waypost, Title: t("page.lost.sheet.scan.title"),
		Body: k.Place.Col(theme.Space12, p.room, k.Prose.Body(t("page.lost.sheet.scan.body")), k.Place.Row(0, photo), p.field,
			k.Place.Row(0, use), k.Place.Col(0, p.message, p.left.Build(k))),
	})
}

// show shows the login code of the key, if there is one.
func (p *paperKey) show() {
	if p.key == nil {
		return
	}
	p.card = newKeyCard(p.Ports, p.kit, *p.key, &p.reveal, p.card)
	p.room.Objects = []fyne.CanvasObject{p.card.card}
	p.room.Refresh()
}

// say shows what is wrong; nil removes the message.
func (p *paperKey) say(notice func(*part.Kit) string) {
	p.notice = notice
	if notice == nil {
		p.message.Clear()
		return
	}
	p.message.Set(part.Err, notice(p.kit))
}

// sayKey shows the text of a key as what is wrong.
func (p *paperKey) sayKey(key string) {
	p.say(func(k *part.Kit) string { return k.Text.T(key) })
}

// dropped reads a photo that was dropped on the page.
func (p *paperKey) dropped(files []fyne.URI) {
	if paths := page.Dropped(files); len(paths) > 0 {
		p.read(paths[0])
	}
}

// read looks for the QR code in a photo.
func (p *paperKey) read(path string) {
	var codes []string
	p.Work.Run(func(ctx context.Context) (err error) {
		codes, err = page.ReadPicture(ctx, path)
		return err
	}, func(err error) {
		switch {
		case errors.Is(err, qr.ErrNone):
			p.sayKey("step.sheet.check.none")
		case err != nil:
			p.say(func(*part.Kit) string { return p.Dialogs.Words(err) })
		case p.use(codes...):
			p.left.Add(path)
		}
	})
}

// take uses the typed key.
func (p *paperKey) take() {
	typed := p.field.Text()
	key := wizard.TypedKeyProblem(typed)
	if key == "" && p.use(typed) {
		p.field.SetText("")
		return
	}
	if key != "" {
		p.sayKey(key)
	}
	p.Nav.Focus(p.field.Focusable())
}

// use uses the only key in some texts, or says that there is none.
func (p *paperKey) use(texts ...string) bool {
	keys, err := wizard.KeysIn(texts...)
	switch {
	case err != nil:
		p.sayKey("step.sheet.check.none")
		return false
	case len(keys) > 1:
		p.sayKey(wizard.KeyProblem(wizard.ErrManyKeys))
		return false
	}
	p.key = &keys[0]
	p.say(nil)
	p.show()
	p.card.autoHide.SetRevealed(true)
	p.Nav.Focus(p.card.button)
	return true
}

func (p *paperKey) tick(now time.Time) {
	if p.card != nil {
		p.card.tick(now)
	}
}

func (p *paperKey) hide() { p.reveal.Hide() }

func (p *paperKey) close() {
	p.typed.Close()
	p.key, p.card = nil, nil
}

// paperInput is the input kept while the window is locked.
type paperInput struct{ Key, Typed string }

func (p *paperKey) input() secure.Secret {
	in := paperInput{Typed: p.typed.Text().Reveal()}
	if p.key != nil {
		in.Key = p.key.URI()
	}
	if in == (paperInput{}) {
		return secure.Secret{}
	}
	return page.EncodeInput(in)
}

func (p *paperKey) resume(input secure.Secret) {
	in := page.DecodeInput[paperInput](input)
	p.typed.SetText(secure.NewSecret(in.Typed))
	if key, err := totp.Parse(in.Key); err == nil {
		p.key = &key
	}
}
