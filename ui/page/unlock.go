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
	"waypost/wizard/people"
	"waypost/wizard/text"
)

// unlockPage asks for the passphrase of the locked file, or of a visit.
func unlockPage(h Host) *Page {
	k, t := h.Kit(), h.Kit().Text.T
	u := &unlocking{h: h}
	u.field = k.Field(part.FieldSpec{
		Label: t("page.unlock.label"), Secret: true, LTR: true, Submitted: u.next,
		Changed: u.changed,
	})
	p := &Page{
		Title: t("page.unlock.title"), Lead: t("page.unlock.lead"),
		Start: []fyne.CanvasObject{
			k.Button(part.Ghost, "description", t("page.unlock.onlySheet"), func() { h.Go(Lost) }),
		},
		Primary: k.Button(part.Primary, "lock_open", t("page.unlock.next"), u.next),
		First:   u.field.Focusable(),
		Tick:    u.tick,
		Hide:    func() { u.field.SetShown(false) },
		NoLock:  true,
	}
	forgot := "page.unlock.forgot"
	if h.Sealed() != "" {
		p.Title, p.Lead, p.Start = t("page.unlockVisit.title"), t("page.unlockVisit.lead"), nil
		forgot = "page.unlockVisit.forgot"
	}
	p.Body = k.Col(theme.Space16, k.CardPad(theme.Space24, theme.Space24, u.field),
		k.Callout(part.Info, t(forgot+".title"), t(forgot+".body")))
	return p
}

// unlocking is the passphrase being typed.
type unlocking struct {
	h     Host
	field *part.Field
	last  int       // the number of the last try; earlier ones do not count any more
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
	store, visit, try := u.h.Store(), u.h.Sealed(), u.last
	u.h.Run(func(ctx context.Context) error {
		if visit == "" {
			return store.Unlock(ctx, passphrase)
		}
		_, err := store.OpenVisit(ctx, visit, passphrase)
		return err
	}, func(err error) {
		if try == u.last {
			u.done(err)
		}
	})
}

// changed takes back what was said about what was typed before.
func (u *unlocking) changed(string) {
	if !u.waits(u.h.Now()) {
		u.field.Say(part.Plain, "")
	}
}

func (u *unlocking) done(err error) {
	var wait *people.WaitError
	switch {
	case err == nil:
		u.h.Unlock()
	case errors.As(err, &wait):
		u.wrong("")
		u.until = wait.Until
		u.tick(u.h.Now())
	case errors.Is(err, vault.ErrWrongPassphrase):
		u.wrong(u.h.Words(err))
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
		u.field.Say(part.Err, u.waitWords(u.until.Sub(now)))
	case !u.until.IsZero():
		u.until = time.Time{}
		u.field.Say(part.Plain, "")
	}
}

// waitWords say how long to wait: in seconds, or in minutes and seconds.
func (u *unlocking) waitWords(left time.Duration) string {
	t := u.h.Kit().Text
	left = max(time.Second, left.Round(time.Second))
	if left > time.Minute {
		return t.T("error.tooManyTries.long", "time", text.Duration(left))
	}
	return t.N("error.tooManyTries.body", int(left/time.Second))
}
