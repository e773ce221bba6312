package recovery

import (
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/wizard"
)

// next returns the primary button of a situation. It leads to the steps that save new
// values, starts a journey for the person's account, or leads back.
func (r *situationPage) next() *part.Button {
	k, t, j := r.kit, r.kit.Text.T, r.Session.Journey()
	switch {
	case r.ID == wizard.SituationCode:
		return part.NewButton(k, part.Primary, "arrow_forward", t("page.lost.code.next"), r.inNow)
	case r.goesOn():
		return part.NewButton(k, part.Primary, "arrow_forward", t(r.ID.TextKey("next")), r.goOn)
	case r.Change == "" || j == nil || !j.Open(r.Change):
		return part.NewButton(k, part.Primary, "check", t("common.done"), r.leave)
	}
	return part.NewButton(k, part.Primary, "arrow_forward", t("page.lost.save."+string(r.Change)), func() { r.change(r.Situation) })
}

// change goes to the step that asks for what the situation has changed. A person with a
// new code from the website must have logged in, so that is recorded, too.
func (r *situationPage) change(s wizard.Situation) {
	r.Session.Update(func(j *wizard.Journey) {
		if s.NewCode {
			j.Mark(wizard.LoggedIn, r.Session.Now())
		}
		s.Begin(j)
	})
	r.Nav.Go(page.Step)
}

// leave goes to the person's own page.
func (r *situationPage) leave() {
	switch j := r.Session.Journey(); {
	case j == nil:
		r.Nav.Home()
	case j.Finished():
		r.Nav.Go(page.Person)
	default:
		r.Nav.Go(page.Step)
	}
}

// inNow handles the case that a code has arrived after all.
func (r *situationPage) inNow() {
	if r.Session.Journey() != nil {
		r.Session.Update(func(j *wizard.Journey) { j.Mark(wizard.LoggedIn, r.Session.Now()) })
	}
	r.askUsed(r.leave)
}

// back goes back. A person who looked at the backup code may have used it, so back asks.
func (r *situationPage) back() {
	if r.backup.seen {
		r.askUsed(r.Nav.Back)
		return
	}
	r.Nav.Back()
}

// askUsed asks whether the backup code was used, since it may work only once. If so, the
// code is void and the new one is asked for; otherwise askUsed calls leave.
func (r *situationPage) askUsed(leave func()) {
	j, t := r.Session.Journey(), r.kit.Text.T
	if j == nil || j.Value(wizard.FieldBackup).Empty() {
		leave()
		return
	}
	r.Dialogs.Ask(page.Question{
		Title: t("page.lost.code.used.title"), Text: t("page.lost.code.used.body"),
		Yes: t("page.lost.code.used.yes"), No: t("page.lost.code.used.no"),
		Answer: func(used bool) {
			if backup, ok := wizard.SituationOf(wizard.SituationBackup); used && ok && j.Open(backup.Change) {
				r.change(backup)
				return
			}
			leave()
		},
	})
}

// goesOn reports whether the person can start a journey about the account that they
// already have.
func (r *situationPage) goesOn() bool {
	j := r.Session.Journey()
	if j == nil {
		return r.BringIn && !r.Locked()
	}
	return r.BringIn && !j.Existing() && !j.Finished() && !r.Offered(wizard.OfferSheet)
}

// goOn starts that journey, or turns the open one into it.
func (r *situationPage) goOn() {
	if r.Session.Journey() != nil {
		r.Session.Update((*wizard.Journey).BringIn)
		r.Nav.Go(page.Step)
		return
	}
	draft := r.Newcomer.Draft()
	draft.BringIn()
	if key, ok := r.paper.found(); ok {
		draft.Set(wizard.FieldMethod, string(wizard.MethodApp))
		draft.SetKey(key)
	}
	r.Nav.Go(page.Name)
}
