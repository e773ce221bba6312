package recovery

import (
	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard"
)

// remindDays is how many days ahead a calendar reminder for a postponed task is set.
const remindDays = 7

// reminder returns the one thing that the person should do soon; nil for none. On a
// shared computer nobody will come back to see it.
func (p *person) reminder() fyne.CanvasObject {
	k, t, now := p.kit, p.kit.Text.T, p.Session.Now()
	due, ok := p.Session.Journey().Reminder(now)
	if !ok || p.Session.Shared() {
		return nil
	}
	key := "page.person.remind." + string(due)
	button := func(label string, press func()) *part.Button {
		return part.NewButton(k, part.TextOnly, "", t(label), press)
	}
	later := func() { p.mark(wizard.Postponed) }
	var buttons []*part.Button
	switch due {
	case wizard.RemindCheck:
		buttons = append(buttons, button("page.person.remind.checkNow", func() { p.Nav.GoTo(wizard.StepApp) }))
	case wizard.RemindLogin:
		buttons = append(buttons, button("page.person.remind.loggedIn", func() {
			p.mark(wizard.LoggedIn)
			p.Dialogs.Say(t("page.person.remind.next", "date", k.Text.Date(p.Session.Journey().NextLogin().In(now.Location()))))
		}))
	}
	remind := button("page.person.remind.me", func() {
		page.SaveReminder(p.Ports.Ports, k, t(key+".event"), now.AddDate(0, 0, remindDays), later)
	})
	return part.NewNotice(k, "notifications_none", t(key+".text"), append(buttons, remind, button("page.person.remind.later", later))...)
}

// mark records that something was done now, and redraws the page.
func (p *person) mark(ts wizard.Timestamp) {
	p.Session.Update(func(j *wizard.Journey) { j.Mark(ts, p.Session.Now()) })
	p.Nav.Rebuild()
}

// changeButton returns the button to the step that asks for an item.
func (p *person) changeButton(kept wizard.Kept, name string) *part.Button {
	t := p.kit.Text.T
	return part.NewButton(p.kit, part.TextOnly, "edit", t("page.person.change.button"), func() { p.change(kept) }).
		Named(t("page.person.change.label", "what", name))
}

// change asks for a new value of an item. The old value, if there is one, is erased
// first, since the website has replaced it.
func (p *person) change(kept wizard.Kept) {
	if !p.Session.Journey().Has(kept) {
		p.Nav.GoTo(kept.Step())
		return
	}
	t := p.kit.Text.T
	p.Dialogs.Ask(page.Question{
		Title: t("page.person.change." + string(kept) + ".title"), Text: t("page.person.change." + string(kept) + ".body"),
		Yes: t("page.person.change.yes"), No: t("page.person.change.no"), Danger: true,
		Answer: func(yes bool) {
			if !yes {
				return
			}
			p.Session.Update(func(j *wizard.Journey) { j.Replace(kept) })
			p.Nav.Go(page.Step)
		},
	})
}

// eraseOne lets the person erase one item and keep the rest.
func (p *person) eraseOne() {
	k, t := p.kit, p.kit.Text.T
	var closeDialog func()
	var first fyne.Focusable
	col := k.Place.Col(theme.Space12)
	for _, kept := range p.Session.Journey().Erasable() {
		b := part.NewButton(k, part.Tonal, "delete", t(kept.TextKey()), func() {
			closeDialog()
			p.askErase(kept)
		})
		if first == nil {
			first = b
		}
		col.Add(b)
	}
	closeDialog = p.Dialogs.Show(t("page.person.eraseOne"), col, first)
}

// askErase asks before erasing an item.
func (p *person) askErase(kept wizard.Kept) {
	t := p.kit.Text.T
	p.Dialogs.Ask(page.Question{
		Title: t("page.person.eraseOneTitle", "what", t(kept.TextKey())), Text: t("page.person.eraseOneText"),
		Yes: t("common.erase"), No: t("common.cancel"), Danger: true,
		Answer: func(yes bool) {
			if yes {
				p.Session.Update(func(j *wizard.Journey) { j.Erase(kept) })
				p.Nav.Rebuild()
			}
		},
	})
}
