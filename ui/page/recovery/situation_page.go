package recovery

import (
	"time"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard"
)

// situationPage is pages 15b and 23b, for one situation: what Waypost can offer, what to
// do on the website, and whom to ask if that fails.
type situationPage struct {
	Ports
	wizard.Situation

	// What the person did here.
	backup, password shownCode
	login            part.RevealState // the login code
	loginSeen        bool             // it was shown once
	answers          reveals
	asked            map[wizard.Offer]bool // offers that the person opened
	paper            paperKey

	// The last drawing.
	kit       *part.Kit
	page      *page.Page
	loginCard *loginCard // nil until requested
	wait      *waitCard  // nil if there is none
}

func newSituationPage(p Ports, s wizard.Situation) page.Screen {
	r := &situationPage{Ports: p, Situation: s, answers: reveals{}, asked: map[wizard.Offer]bool{}, paper: paperKey{Ports: p}}
	r.backup = shownCode{field: wizard.FieldBackup, style: theme.CodeM(), title: r.backupTitle}
	r.password = shownCode{field: wizard.FieldPassword, style: theme.CodeS(), title: func(k *part.Kit) string {
		return k.Text.T("page.lost.offer.passwordTitle")
	}}
	return r
}

// Close implements page.Screen.
func (r *situationPage) Close() {
	r.hide()
	r.paper.close()
}

// Input implements page.Resumable: a key read from a sheet is stored in no vault.
func (r *situationPage) Input() secure.Secret { return r.paper.input() }

// Resume implements page.Resumable.
func (r *situationPage) Resume(input secure.Secret) { r.paper.resume(input) }

// Build implements page.Screen.
func (r *situationPage) Build(k *part.Kit) *page.Page {
	t := k.Text.T
	r.kit, r.wait = k, nil
	r.page = &page.Page{
		BrandLine: t("common.brandCalm"), Title: t(r.ID.TextKey("title")), Lead: t(r.ID.TextKey("lead")),
		Start:   []fyne.CanvasObject{part.NewButton(k, part.Ghost, "arrow_back", t("common.back"), r.back)},
		Primary: r.next(), Hide: r.hide, Tick: r.tick, Back: r.back,
	}
	if r.ID == wizard.SituationCode {
		r.page.Body = r.codeBody()
		return r.page
	}
	body := k.Place.Col(theme.Space12, r.offers()...)
	body.Add(r.tasks())
	if r.Wait {
		body.Add(r.waiting())
	}
	for _, n := range r.Notes {
		title := ""
		if n.Title != "" {
			title = t(n.Title)
		}
		body.Add(part.NewCallout(k, part.Warn, title, t(n.Body)))
	}
	if r.goesOn() && r.Offered(wizard.OfferSheet) {
		body.Add(part.NewCallout(k, part.Info, t("page.lost.sheet.goOn.title"), t("page.lost.sheet.goOn.body")))
	}
	if r.Help.Key != "" {
		body.Add(r.helpSection())
	}
	r.page.Body = body
	return r.page
}

func (r *situationPage) hide() {
	r.backup.reveal.Hide()
	r.password.reveal.Hide()
	r.login.Hide()
	r.answers.hide()
	r.paper.hide()
}

func (r *situationPage) tick(now time.Time) {
	r.backup.tick(now)
	r.password.tick(now)
	r.paper.tick(now)
	if r.loginCard != nil {
		r.loginCard.tick(now)
	}
	if r.wait != nil {
		r.wait.tick(now)
	}
}

// source returns the best source of codes that Waypost has for this person.
func (r *situationPage) source() wizard.Source {
	if j := r.Session.Journey(); j != nil {
		return j.Source()
	}
	return wizard.SourceSheet
}

// method returns where the person's codes come from; "" if unknown.
func (r *situationPage) method() wizard.Method {
	if j := r.Session.Journey(); j != nil {
		return j.Method()
	}
	return ""
}

// tasks returns what to do on the website.
func (r *situationPage) tasks() fyne.CanvasObject {
	k := r.kit
	col := k.Place.Col(theme.Space12)
	for i, task := range r.TasksFor(r.method(), r.source()) {
		row := part.NewNumberedItem(k, i+1, k.Text.T(task.Key))
		if task.Link != "" {
			row = k.Place.Col(theme.Space8, row, part.NewNumberedIndent(k, r.link(task.Link)))
		}
		col.Add(row)
	}
	return part.NewSection(k, part.Section{Body: col})
}

// link returns a button that opens an address: a page of the website or the sender of a
// message.
func (r *situationPage) link(address string) fyne.CanvasObject {
	k := r.kit
	keys := map[string]string{
		wizard.URLAccount: "common.openOfficial", wizard.URLSettings: "page.lost.openSettings", wizard.URLNeedHelp: "page.lost.help.open",
	}
	key, ok := keys[address]
	if !ok {
		return part.NewReadOnlyField(k, address)
	}
	return k.Place.Row(0, part.NewButton(k, part.Outlined, "open_in_new", k.Text.T(key), func() { r.Desktop.OpenURL(address) }))
}

// waiting returns the card about the wait after several failed log-ins.
func (r *situationPage) waiting() fyne.CanvasObject {
	r.wait = newWaitCard(r.Ports, r.kit, r.kit.Text.T(r.ID.TextKey("wait")))
	return r.wait.card
}

// helpSection says whom to ask if nothing else works.
func (r *situationPage) helpSection() fyne.CanvasObject {
	k := r.kit
	t := k.Text.T
	open := k.Place.Row(0, part.NewButton(k, part.Tonal, "open_in_new", t("page.lost.help.open"), func() { r.Desktop.OpenURL(wizard.URLNeedHelp) }))
	return part.NewSection(k, part.Section{Title: t("page.lost.help.title"), Body: k.Place.Col(theme.Space12,
		k.Prose.Body(t(r.Help.Key)),
		k.Prose.Small(t("page.lost.help.time")), k.Prose.Small(t("page.help.uscis.body")), open)})
}
