package recovery

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"waypost/ui/page"
	"waypost/ui/part"
	"waypost/ui/theme"
	"waypost/wizard/people"
)

// lost is page 15: it asks what happened to a person who cannot get into their
// account.
type lost struct {
	Ports

	chosen  page.ID
	missing bool // they were told to choose

	kit *part.Kit // of the last drawing
}

// NewLost makes the screen of page 15.
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
	var choices []part.Choice
	for _, c := range cases() {
		title := t("page.lost." + c.id + ".choice")
		choices = append(choices, part.Choice{
			Value: string(c.page), Label: title, Icon: c.icon,
			Content: part.NewCardText(k, title, t("page.lost."+c.id+".choiceNote")),
		})
	}
	group := part.NewRadioGroup(k, string(l.chosen), func(chosen string) {
		l.chosen = page.ID(chosen)
		say(false)
	}, choices...)
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
		Body:    k.Place.Col(0, k.Place.Col(theme.Space8, group.Objects()...), message),
		Primary: part.NewButton(k, part.Primary, "arrow_forward", t("page.lost.next"), next),
		First:   group.Focusable(),
	}
}

// goOn goes to the page of a case with the person whose account it is. It
// asks who that is if there is more than one; where nobody is known here, or
// behind the lock, the page speaks of the printed sheet.
func (l *lost) goOn(id page.ID) {
	if l.Session.Journey() != nil || l.Locked() {
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

// nameAmong is a person's name, with the start of the email where somebody else has
// the same name.
func nameAmong(s people.Summary, all []people.Summary) string {
	start := page.EmailStart(s.Email)
	same := func(other people.Summary) bool { return other.ID != s.ID && page.SameName(other, s) }
	if start == "" || !slices.ContainsFunc(all, same) {
		return s.Name
	}
	return s.Name + " · " + start
}
