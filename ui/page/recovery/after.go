package recovery

import (
	"time"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard"
)

// after is page 24: what to know once the account exists.
type after struct {
	Ports

	kit *part.Kit // from the last drawing
}

// NewAfter returns the screen of page 24.
func NewAfter(p Ports) page.Screen { return &after{Ports: p} }

// Close implements page.Screen.
func (a *after) Close() {}

// Build implements page.Screen.
func (a *after) Build(k *part.Kit) *page.Page {
	t, j := k.Text.T, a.Session.Journey()
	a.kit = k
	body := k.Place.Col(theme.Space16,
		k.Place.Columns(theme.Space24, nil, a.paperCard(), a.caseCard()),
		k.Place.Columns(theme.Space24, nil, a.loginCard(), a.mailCard()))
	if a.dated() {
		body.Add(part.NewNote(k, "event", t("page.after.reminderNote")))
	}
	p := &page.Page{
		Rail: page.Steps, Title: t("page.after.title"), Lead: t("page.after.lead"), Body: body,
		Primary: part.NewButton(k, part.Primary, "", t("common.done"), a.Nav.Back),
	}
	if j.Finished() {
		own := func() { a.Nav.Go(page.Person) }
		p.Pill = part.NewPill(k, part.OK, "check", t("common.finished"))
		p.Start = []fyne.CanvasObject{part.NewButton(k, part.Ghost, "arrow_back", j.Text(wizard.FieldName), own)}
		p.Back = own
		p.Primary = part.NewButton(k, part.Primary, "", t("common.done"), a.Nav.Home)
	}
	return p
}

// dated reports whether the page mentions the person's next log-in. On a shared computer
// nobody will come back to see it.
func (a *after) dated() bool {
	return !a.Session.Shared() && !a.Session.Journey().NextLogin().IsZero()
}

// card returns a card about one topic.
func (a *after) card(id, icon string, body ...fyne.CanvasObject) fyne.CanvasObject {
	const y, x = 15, 23 // as in the mock-up
	k := a.kit
	style := theme.Task()
	style.Bold = true
	head := k.Place.IconText(theme.Space12, part.NewIcon(k, icon, part.IconSize, k.Tokens.Primary),
		k.Prose.Rich(style, k.Tokens.Ink, k.Text.T("page.after."+id+".title")))
	return part.NewCardPad(k, y, x, k.Place.Col(theme.Space12, append([]fyne.CanvasObject{head}, body...)...))
}

func (a *after) words(key string) fyne.CanvasObject {
	return a.kit.Prose.Body(a.kit.Text.T("page.after." + key))
}

// paperCard returns the card about the number to write on later paper forms.
func (a *after) paperCard() fyne.CanvasObject {
	k := a.kit
	return a.card("paper", "description", a.words("paper.body"),
		k.Place.Lines(0, part.NewPill(k, part.Neutral, "edit", k.Text.T("page.after.paper.pill"))))
}

// caseCard returns the card about a case that was filed on paper.
func (a *after) caseCard() fyne.CanvasObject {
	k, t := a.kit, a.kit.Text.T
	body := k.Prose.Spaced(theme.Space4, k.Tokens.Ink, t("page.after.case.body")) // room for its chip
	return a.card("case", "create_new_folder", body, k.Place.Col(theme.Space4,
		k.Place.Lines(0, part.NewPill(k, part.Warn, "schedule", t("page.after.case.pill"))),
		k.Place.Pad(0, -theme.Space4, 0, 0, k.Place.Row(0, part.NewButton(k, part.Inline, "", t("page.after.case.noCode"), a.noCode)))))
}

// noCode says what to do if no code works.
func (a *after) noCode() {
	k, t := a.kit, a.kit.Text.T
	a.Dialogs.Show(t("page.after.case.noCode"), k.Place.Col(theme.Space12,
		k.Prose.Body(t("page.after.case.used")), k.Prose.Body(t("page.after.case.help")),
		k.Place.Row(0, part.NewButton(k, part.Outlined, "open_in_new", t("page.lost.help.open"), func() { a.Desktop.OpenURL(wizard.URLNeedHelp) }))), nil)
}

// loginCard returns the card about keeping the account in use.
func (a *after) loginCard() fyne.CanvasObject {
	k, t := a.kit, a.kit.Text
	if !a.dated() {
		return a.card("login", "event_available", a.words("login.body"))
	}
	next := t.T("page.after.login.next", "date", t.Date(a.next()))
	buttons := k.Place.Row(0,
		part.NewButton(k, part.Tonal, "", t.T("page.after.login.today"), a.loggedIn),
		part.NewButton(k, part.TextOnly, "", t.T("page.after.login.remind"), a.remind))
	return a.card("login", "event_available", k.Place.Col(0, a.words("login.body"), k.Prose.Body(next)),
		k.Place.Pad(0, 0, 0, -theme.Space16, buttons))
}

// next returns when the person should log in next, according to this computer's clock.
func (a *after) next() time.Time {
	return a.Session.Journey().NextLogin().In(a.Session.Now().Location())
}

// loggedIn restarts the three months until the next log-in.
func (a *after) loggedIn() {
	a.Session.Update(func(j *wizard.Journey) { j.Mark(wizard.LoggedIn, a.Session.Now()) })
	a.Nav.Rebuild()
	t := a.kit.Text
	a.Dialogs.Say(t.T("page.after.login.said", "date", t.Date(a.next())))
}

// remind lets the person save a reminder for their calendar.
func (a *after) remind() {
	page.SaveReminder(a.Ports.Ports, a.kit, a.kit.Text.T("page.after.login.event"), a.next(), nil)
}

// mailCard returns the card about recognizing email from USCIS.
func (a *after) mailCard() fyne.CanvasObject {
	k := a.kit
	body := []fyne.CanvasObject{k.Place.Col(0, a.words("mail.body"), a.words("mail.money"))}
	if a.Session.Journey().Open(wizard.StepWebsite) {
		check := part.NewButton(k, part.Tonal, "link", k.Text.T("page.after.mail.check"), func() { a.Nav.GoTo(wizard.StepWebsite) })
		body = append(body, k.Place.Row(0, check))
	}
	return a.card("mail", "mark_email_read", body...)
}
