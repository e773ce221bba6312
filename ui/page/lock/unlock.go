package lock

import (
	"errors"
	"time"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/secure/vault"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard/people"
)

// unlock is page 16: it asks for the passphrase of the locked file or of a visit.
type unlock struct {
	Ports

	// What the person did here.
	passphrase part.FieldState
	attempt    int           // number of the latest attempt; results of earlier ones are ignored
	wrong      func() string // the current error message; nil for none
	until      time.Time     // no passphrase may be tried before this time

	// The last drawing.
	kit   *part.Kit
	field *part.Field
}

// NewUnlock returns the screen of page 16.
func NewUnlock(p Ports) page.Screen { return &unlock{Ports: p} }

// Close implements page.Screen.
func (u *unlock) Close() { u.passphrase.Close() }

// Build implements page.Screen.
func (u *unlock) Build(k *part.Kit) *page.Page {
	t := k.Text.T
	u.kit = k
	u.field = part.NewField(k, part.FieldSpec{
		Label: t("page.unlock.label"), Secret: true, LTR: true, State: &u.passphrase, OnSubmit: u.next, OnChange: u.changed,
	})
	p := &page.Page{
		Title: t("page.unlock.title"), Lead: t("page.unlock.lead"),
		Start: []fyne.CanvasObject{
			part.NewButton(k, part.Ghost, "description", t("page.unlock.onlySheet"), func() { u.Nav.Go(page.Lost) }),
		},
		Primary: part.NewButton(k, part.Primary, "lock_open", t("page.unlock.next"), u.next),
		First:   u.field.Focusable(),
		Tick:    u.tick,
		Hide:    u.passphrase.Reveal.Hide,
		NoLock:  true,
	}
	forgot := "page.unlock.forgot"
	if u.Gate.Visit() != "" {
		p.Title, p.Lead, p.Start = t("page.unlockVisit.title"), t("page.unlockVisit.lead"), nil
		forgot = "page.unlockVisit.forgot"
	}
	p.Body = k.Place.Col(theme.Space16, part.NewCardPad(k, theme.Space24, theme.Space24, k.Place.Col(theme.Space16, append(u.visit(), u.field)...)),
		part.NewCallout(k, part.Info, t(forgot+".title"), t(forgot+".body")))
	u.showWrong()
	if u.wrong != nil {
		u.field.Input.SelectAll()
	}
	u.tick(u.Session.Now())
	return p
}

// visit says which visit will be opened, by its colour, number and time.
func (u *unlock) visit() []fyne.CanvasObject {
	k := u.kit
	for _, v := range u.Visits() {
		if v.ID != u.Gate.Visit() {
			continue
		}
		words := k.Place.Col(0, k.Prose.Bold(page.VisitWords(k.Text, "visit.name", v.Color, v.Number)),
			k.Prose.Small(k.Text.When("date.visit", v.Began, u.Session.Now())))
		return []fyne.CanvasObject{k.Place.Grow(theme.Space16, 1, page.VisitBadge(k, v.Color, v.Number), words)}
	}
	return nil
}

// next tries the passphrase.
func (u *unlock) next() {
	switch {
	case u.waiting(u.Session.Now()):
		u.tick(u.Session.Now())
		return
	case u.field.Text() == "":
		u.refuse(func() string { return u.kit.Text.T("problem.passphraseEmpty") })
		return
	}
	u.attempt++
	attempt := u.attempt
	u.Gate.Try(u.passphrase.Text(), func(err error) {
		if attempt == u.attempt {
			u.tried(err)
		}
	})
}

// changed clears the message about an earlier entry.
func (u *unlock) changed(string) {
	if !u.waiting(u.Session.Now()) {
		u.wrong = nil
		u.showWrong()
	}
}

// tried handles the result of an attempt.
func (u *unlock) tried(err error) {
	var wait *people.WaitError
	switch {
	case err == nil:
		u.Gate.Opened()
	case errors.As(err, &wait):
		u.until = wait.Until
		u.refuse(func() string { return u.waitWords(u.until.Sub(u.Session.Now())) })
	case errors.Is(err, vault.ErrWrongPassphrase):
		u.refuse(func() string { return u.Dialogs.Words(err) })
	default:
		u.Dialogs.Fail(err)
	}
}

// refuse shows an error message at the field, and selects the text so that typing
// replaces it.
func (u *unlock) refuse(sentence func() string) {
	u.wrong = sentence
	u.showWrong()
	u.Nav.Focus(u.field.Focusable())
	u.field.Input.SelectAll()
}

func (u *unlock) showWrong() {
	if u.wrong == nil {
		u.field.SetMessage(part.Neutral, "")
		return
	}
	u.field.SetMessage(part.Err, u.wrong())
}

func (u *unlock) waiting(now time.Time) bool { return now.Before(u.until) }

// tick updates the countdown.
func (u *unlock) tick(now time.Time) {
	switch {
	case u.waiting(now):
		u.showWrong()
	case !u.until.IsZero():
		u.until, u.wrong = time.Time{}, nil
		u.showWrong()
	}
}

// waitWords says how long to wait: in seconds, or in minutes and seconds.
func (u *unlock) waitWords(left time.Duration) string {
	t := u.kit.Text
	left = max(time.Second, left.Round(time.Second))
	if left > time.Minute {
		return t.T("error.tooManyTries.long", "time", t.Duration(left))
	}
	return t.N("error.tooManyTries.body", int(left/time.Second))
}
