package recovery

import (
	"time"

	"fyne.io/fyne/v2"

	"waypost/assets/markup"
	"waypost/ui/page"
	"waypost/ui/part"
	"waypost/ui/theme"
	"waypost/wizard"
)

// person is page 14, what a finished person comes back for: login codes, and what
// else is kept for them, each hidden until it is asked for.
type person struct {
	Ports

	// What the person did here.
	login   part.RevealState
	opened  bool    // the login code was shown once
	secrets reveals // of everything else

	// The last drawing.
	kit       *part.Kit
	loginCard *loginCard // nil without a key
}

// NewPerson makes the screen of page 14.
func NewPerson(p Ports) page.Screen {
	return &person{Ports: p, secrets: reveals{}}
}

// Close implements page.Screen.
func (p *person) Close() { p.hide() }

// Build implements page.Screen.
func (p *person) Build(k *part.Kit) *page.Page {
	j, t := p.Session.Journey(), k.Text.T
	before := p.loginCard
	p.kit, p.loginCard = k, nil
	print := "step.sheet.next"
	if !j.When(wizard.SheetPrinted).IsZero() {
		print = "page.person.next"
	}
	pg := &page.Page{
		Rail: page.Steps, Title: markup.Quote(j.Text(wizard.FieldName)), Lead: t("page.person.lead"),
		Start:   []fyne.CanvasObject{part.NewButton(k, part.Ghost, "arrow_back", t("page.person.people"), p.Nav.Home)},
		Primary: part.NewButton(k, part.Primary, "print", t(print), p.printAgain),
		Back:    p.Nav.Home,
		Print:   p.printAgain, Hide: p.hide, Tick: p.tick,
	}
	if j.Finished() {
		pg.Pill = part.NewPill(k, part.OK, "check", t("common.finished"))
	}
	body := k.Place.Col(theme.Space16)
	if hasKey(p.Session) && j.Method() == wizard.MethodApp {
		p.loginCard = newLoginCard(p.Ports, k, &p.login, before)
		body.Add(p.loginCard.card)
		pg.First = p.loginCard.button
		if !p.opened {
			p.opened = true
			p.loginCard.autoHide.SetRevealed(true)
		}
	} else {
		body.Add(part.NewCallout(k, part.Info, "", t("page.person.noKey")))
	}
	if !j.Value(wizard.FieldBackup).Empty() {
		body.Add(p.backupCard())
	}
	body.Add(newAnswersCard(p.Ports, k, p.secrets))
	if !j.Value(wizard.FieldPassword).Empty() {
		body.Add(p.passwordCard())
	}
	if j.Text(wizard.FieldEmail) != "" {
		body.Add(p.emailCard())
	}
	body.Add(p.placeRow())
	pg.Body = body
	return pg
}

func (p *person) hide() {
	p.login.Hide()
	p.secrets.hide()
}

func (p *person) tick(now time.Time) {
	if p.loginCard != nil {
		p.loginCard.tick(now)
	}
}

// placeRow is what can be done with everything that is kept of the person: to keep
// it elsewhere, and on a shared computer to erase it.
func (p *person) placeRow() fyne.CanvasObject {
	k, t := p.kit, p.kit.Text.T
	row := k.Place.Row(theme.Space12,
		part.NewButton(k, part.TextOnly, "play_arrow", t("step.sheet.practice"), func() { p.Nav.Go(page.Practice) }),
		part.NewButton(k, part.TextOnly, "person", t("page.home.rename"), func() { page.RenameOpen(p.Ports.Ports, k, nil) }))
	row.Add(part.NewButton(k, part.TextOnly, "ios_share", t("page.take.title"), func() { p.Nav.Go(page.Take) }))
	if p.Household.CanMove() {
		row.Add(part.NewButton(k, part.TextOnly, "folder", t("page.home.move"), func() { p.Household.Move("") }))
	}
	if p.Session.Shared() {
		row.Add(part.NewButton(k, part.TextOnly, "delete_forever", t("page.erase.next"), func() { p.Nav.Go(page.Leave) }))
	}
	return row
}

// printAgain goes to the recovery sheet, where it is printed.
func (p *person) printAgain() {
	p.Session.Update(func(j *wizard.Journey) { j.GoTo(wizard.StepSheet) })
	p.Nav.Go(page.Step)
}
