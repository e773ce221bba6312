package recovery

import (
	"time"

	"fyne.io/fyne/v2"

	"waypost/ui/page"
	"waypost/ui/part"
	"waypost/ui/theme"
	"waypost/wizard"
)

// recoveryPage is page 15b, the way back into the account in one case: what Waypost
// has for it, what to do on the website, and whom to ask when that fails.
type recoveryPage struct {
	Ports
	recoveryCase

	// What the person did here.
	backup    shownCode
	login     part.RevealState // of the login code
	loginOpen bool             // they asked for the login code

	// The last drawing.
	kit       *part.Kit
	loginCard *loginCard // nil until it is asked for
}

// Close implements page.Screen.
func (r *recoveryPage) Close() {
	r.backup.reveal.Hide()
	r.login.Hide()
}

// Build implements page.Screen.
func (r *recoveryPage) Build(k *part.Kit) *page.Page {
	t := k.Text.T
	r.kit = k
	p := &page.Page{
		BrandLine: t("common.brandCalm"), Title: t(r.texts + ".title"), Lead: t(r.texts + ".lead"),
		Primary: r.next(), Hide: r.hide, Tick: r.tick,
	}
	j := r.Session.Journey()
	has := j != nil && !j.Value(wizard.FieldBackup).Empty()
	body := k.Place.Col(theme.Space12)
	switch {
	case r.code && has:
		section, first := r.backup.build(r.Ports, k)
		body.Add(section)
		p.First = first
	case r.code:
		body.Add(part.NewCallout(k, part.Info, "", t("page.lostPhone.none")))
	}
	body.Add(r.taskSection(has))
	if r.note != "" {
		body.Add(part.NewCallout(k, part.Warn, t(r.note+".title"), t(r.note+".body")))
	}
	if r.code && hasKey(r.Session) {
		body.Add(r.loginCode())
	}
	if r.questions && j != nil {
		body.Add(otherWay(k, t("page.lost.password.other"), t("page.lost.password.show"), func() { r.Nav.Go(page.Person) }))
	}
	body.Add(r.helpSection())
	p.Body = body
	return p
}

func (r *recoveryPage) hide() {
	r.backup.reveal.Hide()
	r.login.Hide()
}

func (r *recoveryPage) tick(now time.Time) {
	r.backup.tick(now)
	if r.loginCard != nil {
		r.loginCard.tick(now)
	}
}

// next is the primary button: to the steps where what is new is saved.
func (r *recoveryPage) next() *part.Button {
	k, j := r.kit, r.Session.Journey()
	if r.recoveryCase.next == "" || j == nil || !j.Open(r.recoveryCase.next) {
		return part.NewButton(k, part.Primary, "check", k.Text.T("common.done"), r.Nav.Home)
	}
	return part.NewButton(k, part.Primary, "arrow_forward", k.Text.T(r.nextKey), func() {
		r.Session.Update(func(j *wizard.Journey) {
			switch r.recoveryCase.next {
			case wizard.StepMethod:
				j.Renew()
			case wizard.StepPassword: // the old one opens nothing any more
				j.Set(wizard.FieldPassword, "")
			}
			j.GoTo(r.recoveryCase.next)
		})
		r.Nav.Go(page.Step)
	})
}

// taskSection has the sentences of what to do on the website.
func (r *recoveryPage) taskSection(has bool) fyne.CanvasObject {
	k := r.kit
	var sentences []string
	for _, task := range r.tasks {
		key := task.key
		if !has && task.sheet != "" {
			key = task.sheet
		}
		sentences = append(sentences, k.Text.T(key))
	}
	open := k.Place.Row(0, part.NewButton(k, part.Outlined, "open_in_new", k.Text.T("common.openOfficial"), func() { r.Desktop.OpenURL(r.link) }))
	return part.NewSection(k, part.Section{Body: k.Place.Col(theme.Space16, part.NewNumberedList(k, 1, sentences...), part.NewNumberedIndent(k, open))})
}

// loginCode is the other way in: the code that this computer can make.
func (r *recoveryPage) loginCode() fyne.CanvasObject {
	k := r.kit
	box := k.Place.Col(0)
	open := func() {
		r.loginOpen = true
		r.loginCard = newLoginCard(r.Ports, k, &r.login, r.loginCard)
		box.Objects = []fyne.CanvasObject{r.loginCard.card}
		box.Refresh()
	}
	if r.loginOpen {
		open()
		return box
	}
	box.Add(otherWay(k, k.Text.T("page.lostPhone.other"), k.Text.T("page.lostPhone.show"), func() {
		open()
		r.loginCard.autoHide.SetRevealed(true)
		r.Nav.Focus(r.loginCard.button)
	}))
	return box
}

// otherWay is a row with another way, and the button that shows it.
func otherWay(k *part.Kit, sentence, label string, press func()) fyne.CanvasObject {
	const room = 7 // over and under the button, as drawn
	return part.NewCardPad(k, room, theme.Space16, k.Place.Pad(0, theme.Space8, 0, 0,
		k.Place.Grow(theme.Space16, 1, part.NewIcon(k, "lightbulb", part.IconSize, k.Tokens.Ink2), k.Prose.Body(sentence),
			part.NewButton(k, part.Tonal, "", label, press))))
}

// helpSection is whom to ask when nothing else works.
func (r *recoveryPage) helpSection() fyne.CanvasObject {
	k := r.kit
	t := k.Text.T
	open := k.Place.Row(0, part.NewButton(k, part.Tonal, "open_in_new", t("page.lost.help.open"), func() { r.Desktop.OpenURL(wizard.URLNeedHelp) }))
	return part.NewSection(k, part.Section{Title: t("page.lost.help.title"), Body: k.Place.Col(theme.Space12,
		k.Prose.Body(t("page.lost.help.body", "words", r.help)),
		k.Prose.Small(t("page.lost.help.time")), k.Prose.Small(t("page.help.uscis.body")), open)})
}
