package page

import (
	"context"
	"errors"
	"time"

	"fyne.io/fyne/v2"

	"waypost/secure"
	"waypost/secure/vault"
	"waypost/ui/part"
	"waypost/ui/theme"
)

// After so many wrong passphrases the person waits a while before the next.
const (
	manyTries = 5
	tryWait   = 30 * time.Second
)

// unlockPage asks for the passphrase of the locked file.
func unlockPage(h Host) *Page {
	k := h.Kit()
	t := k.Text.T
	u := &unlocking{h: h}
	u.field = k.Field(part.FieldSpec{
		Label: t("page.unlock.label"), Secret: true, LTR: true, Submitted: u.next,
		Changed: func(string) { u.field.Say(part.Plain, "") },
	})
	forgot := k.Callout(part.Info, t("page.unlock.forgot.title"), t("page.unlock.forgot.body"))
	return &Page{
		Title: t("page.unlock.title"), Lead: t("page.unlock.lead"),
		Body: k.Col(theme.Space16, k.CardPad(theme.Space24, theme.Space24, u.field), forgot),
		Start: []fyne.CanvasObject{
			k.Button(part.Ghost, "description", t("page.unlock.onlySheet"), func() { h.Go(Lost) }),
		},
		Primary: k.Button(part.Primary, "lock_open", t("page.unlock.next"), u.next),
		First:   u.field.Focusable(),
		Tick:    u.tick,
		Hide:    func() { u.field.SetShown(false) },
		NoLock:  true,
	}
}

// unlocking is the passphrase being typed.
type unlocking struct {
	h     Host
	field *part.Field
	last  int       // the number of the last try; earlier ones do not count any more
	tries int       // wrong ones
	until time.Time // before this no passphrase is tried
}

// next tries the passphrase.
func (u *unlocking) next() {
	passphrase := secure.NewSecret(u.field.Text())
	switch {
	case u.waits(u.h.Now()):
		u.tick(u.h.Now())
		return
	case passphrase.Empty():
		u.wrong(u.h.Kit().Text.T("problem.passphraseEmpty"))
		return
	}
	u.last++
	store, try := u.h.Store(), u.last
	u.h.Run(func(ctx context.Context) error { return store.Unlock(ctx, passphrase) }, func(err error) {
		if try == u.last {
			u.done(err)
		}
	})
}

func (u *unlocking) done(err error) {
	switch {
	case err == nil:
		u.h.Unlock()
	case errors.Is(err, vault.ErrWrongPassphrase):
		u.tries++
		u.wrong(u.h.Words(err))
		if u.tries%manyTries == 0 {
			u.until = u.h.Now().Add(tryWait)
			u.tick(u.h.Now())
		}
	default:
		u.h.Fail(err)
	}
}

// wrong says what is wrong at the field.
func (u *unlocking) wrong(sentence string) {
	u.field.Say(part.Err, sentence)
	u.h.Focus(u.field.Focusable())
}

func (u *unlocking) waits(now time.Time) bool { return now.Before(u.until) }

// tick counts the wait down.
func (u *unlocking) tick(now time.Time) {
	switch {
	case u.waits(now):
		left := int(u.until.Sub(now).Round(time.Second) / time.Second)
		u.field.Say(part.Err, u.h.Kit().Text.N("error.tooManyTries.body", max(1, left)))
	case !u.until.IsZero():
		u.until = time.Time{}
		u.field.Say(part.Plain, "")
	}
}
