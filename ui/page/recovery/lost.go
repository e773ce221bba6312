package recovery

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/people"
)

// lost is page 23, for people who cannot get into their account: it asks what happened.
type lost struct {
	Ports

	chosen  wizard.SituationID
	missing bool // they were reminded to choose

	kit *part.Kit // from the last drawing
}

// NewLost returns the screen of page 23.
func NewLost(p Ports) page.Screen { return &lost{Ports: p} }

// Close implements page.Screen.
func (l *lost) Close() {}

// Build implements page.Screen.
func (l *lost) Build(k *part.Kit) *page.Page {
	l.kit = k
	t := k.Text.T
	message := part.NewMessageLine(k, theme.Space12)
	say := func(missing bool) {
		l.missing = missing
		message.Clear()
		if missing {
			message.Set(part.Err, t("page.lost.choose"))
		}
	}
	group := part.NewRadioGroup(k, string(l.chosen), func(chosen string) {
		l.chosen = wizard.SituationID(chosen)
		say(false)
	}, l.choices()...)
	say(l.missing)
	next := func() {
		if l.chosen == "" {
			say(true)
			l.Nav.Focus(group.Focusable())
			return
		}
		l.goOn(l.chosen)
	}
	return &page.Page{
		BrandLine: t("common.brandCalm"),
		Title:     t("page.lost.title"), Lead: t("page.lost.lead"),
		Body:    k.Place.Col(0, l.columns(group), message),
		Primary: part.NewButton(k, part.Primary, "arrow_forward", t("page.lost.next"), next),
		First:   group.Focusable(),
	}
}

// choices returns all situations, in their order.
func (l *lost) choices() []part.Choice {
	const plain, noted = 56, 64 // heights as in the mock-up
	k, icons := l.kit, situationIcons()
	var choices []part.Choice
	for _, s := range wizard.Situations() {
		title := k.Text.T(s.ID.TextKey("choice"))
		c := part.Choice{
			Value: string(s.ID), Label: title, Icon: icons[s.ID], Dense: true, Height: plain, Content: k.Prose.Bold(title),
		}
		if !s.LockedOut {
			c.Height, c.Content = noted, k.Place.Col(0, c.Content, k.Prose.Small(k.Text.T(s.ID.TextKey("choiceNote"))))
		}
		choices = append(choices, c)
	}
	return choices
}

// columns puts the situations that lock a person out in one column, and the others beside
// it.
func (l *lost) columns(group *part.RadioGroup) fyne.CanvasObject {
	k, t := l.kit, l.kit.Text.T
	in, other := k.Place.Col(theme.Space8), k.Place.Col(theme.Space8)
	for i, s := range wizard.Situations() {
		if s.LockedOut {
			in.Add(group.Cards[i])
		} else {
			other.Add(group.Cards[i])
		}
	}
	noSearch := part.NewCalloutIcon(k, part.Info, "lightbulb", "", t("page.lost.noSearch"))
	return k.Place.Columns(theme.Space24, nil,
		k.Place.Col(theme.Space8, k.Prose.H2(t("page.lost.group.in")), in),
		k.Place.ColGaps([]float32{0, theme.Space8, theme.Space16}, k.Prose.H2(t("page.lost.group.other")), other, noSearch))
}

// goOn goes to the page of a situation for the person whose account it is. If there is
// more than one person, it asks who that is. If nobody is known here, or the window is
// locked, that page refers to the printed sheet.
func (l *lost) goOn(s wizard.SituationID) {
	id := page.Situation(s)
	if l.Session.Journey() != nil || l.Locked() || !asksWho(id) {
		l.Nav.Go(id)
		return
	}
	var all []people.Summary
	l.Work.Run(func(ctx context.Context) error {
		all = l.People.Summaries(ctx)
		return nil
	}, func(error) {
		var known []people.Summary
		for _, s := range all {
			if s.Err == nil {
				known = append(known, s)
			}
		}
		switch len(known) {
		case 0:
			l.Nav.Go(id)
		case 1:
			l.Nav.OpenAt(known[0].ID, id)
		default:
			l.askWho(id, known)
		}
	})
}

// asksWho reports whether a page uses what is stored for a person on this computer.
func asksWho(id page.ID) bool {
	s, _ := id.Situation()
	return len(s.Offers) > 0 && !s.BringIn
}

// askWho lets the person say who they are.
func (l *lost) askWho(id page.ID, known []people.Summary) {
	k := l.kit
	col := k.Place.Col(theme.Space8)
	var closeDialog func()
	add := func(icon, name string, then func()) {
		col.Add(k.Place.Row(0, part.NewButton(k, part.Tonal, icon, name, func() {
			closeDialog()
			then()
		})))
	}
	for _, s := range known {
		add("person", nameAmong(s, known), func() { l.Nav.OpenAt(s.ID, id) })
	}
	add("description", k.Text.T("page.lost.notHere"), func() { l.Nav.Go(id) })
	var first fyne.Focusable
	if b, ok := col.Objects[0].(*fyne.Container).Objects[0].(fyne.Focusable); ok {
		first = b
	}
	closeDialog = l.Dialogs.Show(k.Text.T("page.lost.who"), col, first)
}

// nameAmong returns a person's name. If another person has the same name, the start of
// the email is added.
func nameAmong(s people.Summary, all []people.Summary) string {
	start := page.EmailStart(s.Email)
	same := func(other people.Summary) bool { return other.ID != s.ID && page.SameName(other, s) }
	if start == "" || !slices.ContainsFunc(all, same) {
		return s.Name
	}
	return s.Name + " · " + start
}
