package recovery

import (
	"time"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/assets/markup"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard"
)

// person is page 27, the page that people come back to: login codes, and everything else
// that is stored for them, hidden until they show it, with the dates when it was set and
// last proved to work.
type person struct {
	Ports

	// What the person did here.
	login   part.RevealState
	opened  bool                              // the login code was shown once
	secrets map[wizard.Kept]*part.RevealState // for all other secrets

	// The last drawing.
	kit       *part.Kit
	loginCard *loginCard // nil if there is no key
}

// NewPerson returns the screen of page 27.
func NewPerson(p Ports) page.Screen {
	return &person{Ports: p, secrets: map[wizard.Kept]*part.RevealState{}}
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
	if !k.Low {
		pg.Start = append(pg.Start, p.take(part.Ghost))
	}
	if j.Finished() {
		pg.Pill = part.NewPill(k, part.OK, "check", t("common.finished"))
	}
	body := k.Place.Col(theme.Space12)
	if notice := p.reminder(); notice != nil {
		body.Add(notice)
	}
	if p.makesCodes() {
		p.loginCard = newDatedLoginCard(p, &p.login, before)
		body.Add(p.loginCard.card)
		pg.First = p.loginCard.button
		if !p.opened {
			p.opened = true
			p.loginCard.autoHide.SetRevealed(true)
		}
	}
	body.Add(p.keptCard())
	body.Add(p.placeRow())
	pg.Body = body
	return pg
}

// makesCodes reports whether Waypost makes this person's login codes.
func (p *person) makesCodes() bool {
	return hasKey(p.Session) && p.Session.Journey().Method() == wizard.MethodApp
}

func (p *person) hide() {
	p.login.Hide()
	for _, s := range p.secrets {
		s.Hide()
	}
}

func (p *person) tick(now time.Time) {
	if p.loginCard != nil {
		p.loginCard.tick(now)
	}
}

// state returns the state that remembers whether a secret is shown.
func (p *person) state(kept wizard.Kept) *part.RevealState {
	if p.secrets[kept] == nil {
		p.secrets[kept] = &part.RevealState{}
	}
	return p.secrets[kept]
}

// placeRow returns the actions that concern the person as a whole: practice, erase, and a
// menu of rarer ones.
func (p *person) placeRow() fyne.CanvasObject {
	k, t := p.kit, p.kit.Text.T
	erase := part.NewButton(k, part.TextOnly, "delete", t("page.person.erase"), p.Household.EraseOpen)
	if p.Session.Shared() {
		erase = part.NewButton(k, part.TextOnly, "delete_forever", t("page.erase.next"), func() { p.Nav.Go(page.Leave) })
	}
	row := k.Place.Lines(0,
		part.NewButton(k, part.TextOnly, "event_available", t("page.after.title"), func() { p.Nav.Go(page.After) }),
		part.NewButton(k, part.TextOnly, "play_arrow", t("step.sheet.practice"), func() { p.Nav.Go(page.Practice) }), erase, p.more())
	if k.Low { // there is no room for it in the action bar
		row.Add(p.take(part.TextOnly))
	}
	return row
}

// take returns the button that leads to the page for taking everything along.
func (p *person) take(kind part.ButtonKind) *part.Button {
	return part.NewButton(p.kit, kind, "ios_share", p.kit.Text.T("page.take.title"), func() { p.Nav.Go(page.Take) })
}

// more opens a menu of rarer actions: renaming, moving (if the computer is not shared),
// and erasing a single item.
func (p *person) more() *part.Button {
	k, t := p.kit, p.kit.Text.T
	lines, acts := []string{t("page.home.rename")}, []func(){func() { page.RenameOpen(p.Ports.Ports, k, nil) }}
	if p.Household.CanMove() {
		lines, acts = append(lines, t("page.home.move")), append(acts, func() { p.Household.Move("") })
	}
	if len(p.Session.Journey().Erasable()) > 0 {
		lines, acts = append(lines, t("page.person.eraseOne")), append(acts, p.eraseOne)
	}
	var b *part.Button
	b = part.NewButton(k, part.TextOnly, "expand_more", t("page.person.more"), func() {
		part.OpenMenu(k, b, lines, -1, func(i int) { acts[i]() })
	})
	return b
}

// printAgain goes to the recovery sheet, where it can be printed.
func (p *person) printAgain() {
	p.Session.Update(func(j *wizard.Journey) { j.GoTo(wizard.StepSheet) })
	p.Nav.Go(page.Step)
}
