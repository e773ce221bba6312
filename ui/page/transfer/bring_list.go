package transfer

import (
	"strings"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/transfer"
)

// mostRows is how many rows are drawn. Other people can be found by searching for their
// names.
const mostRows = 50

// fileCard names what was read, and offers to add another file or to choose a different
// one.
func (b *bring) fileCard() fyne.CanvasObject {
	const room = 4
	k, t := b.kit, b.kit.Text.T
	style := theme.Label()
	style.Mono = true
	return part.NewCardPad(k, room, theme.Space24, k.Place.Grow(theme.Space12, 1,
		part.NewIcon(k, "lock_open", part.IconSize, k.Tokens.Primary),
		k.Prose.Plain(style, k.Tokens.Ink, k.Text.List(b.files.names...)),
		k.Prose.Small(t("page.bring.format."+string(b.files.contents.Format))),
		k.Place.Lines(0,
			part.NewButton(k, part.TextOnly, "add_circle_outline", t("page.bring.add"), b.add),
			part.NewButton(k, part.TextOnly, "", t("page.bring.other"), b.choose))))
}

// showList draws the rows, or those that match the search.
func (b *bring) showList() {
	b.list.Objects = nil
	sought := strings.ToLower(strings.TrimSpace(b.find.Text().Reveal()))
	for _, a := range b.rows {
		if len(b.list.Objects) == mostRows {
			break
		}
		if strings.Contains(strings.ToLower(b.nameOf(a)+" "+a.journey.Text(wizard.FieldEmail)), sought) {
			b.list.Add(b.row(a))
		}
	}
	if len(b.rows) == 0 {
		b.list.Add(part.NewCallout(b.kit, part.Warn, b.kit.Text.T("page.bring.none"), ""))
	}
	b.list.Refresh()
}

// nameOf returns a person's name on this computer, or else in the file.
func (b *bring) nameOf(a *arrival) string {
	if a.isHere() && a.here.Journey.Text(wizard.FieldName) != "" {
		return a.here.Journey.Text(wizard.FieldName)
	}
	if name := a.journey.Text(wizard.FieldName); name != "" {
		return name
	}
	return b.kit.Text.T("page.home.hiddenName")
}

func (b *bring) row(a *arrival) fyne.CanvasObject {
	switch {
	case a.isHere() && len(transfer.Takeable(a.parts)) == 0:
		return b.sameRow(a)
	case a.isHere():
		return b.compareCard(a)
	}
	return b.newRow(a)
}

const (
	avatarSize = 40
	rowHeight  = 56
)

// newRow returns the row of a person who is not on this computer yet.
func (b *bring) newRow(a *arrival) fyne.CanvasObject {
	k := b.kit
	return part.NewCheckCard(k, part.CheckCardSpec{
		Title: b.nameOf(a), Sentence: b.detail(a), On: a.ticked, Height: rowHeight,
		Badge: part.NewAvatar(k, b.nameOf(a), avatarSize),
		End:   part.NewPill(k, part.Info, "add_circle_outline", k.Text.T("page.bring.new")),
		OnChange: func(on bool) {
			a.ticked = on
			b.showPrimary()
		},
	})
}

// detail says what is known about a person: how far they have come, or their email.
func (b *bring) detail(a *arrival) string {
	t, progress := b.kit.Text.T, a.journey.Progress()
	switch {
	case progress.Finished:
		return t("common.finished")
	case a.journey.Step().Number > 0:
		return t("common.step", "n", a.journey.Step().Number, "total", wizard.NumberedSteps)
	}
	if key, ok := a.journey.Key(); ok && key.Issuer != "" {
		return key.Issuer
	}
	return page.EmailStart(a.journey.Text(wizard.FieldEmail))
}

// sameRow returns the row of a person about whom the file contains nothing new.
func (b *bring) sameRow(a *arrival) fyne.CanvasObject {
	const room = 7
	k := b.kit
	return part.NewCardPad(k, room, theme.Space24, k.Place.Grow(theme.Space16, 1,
		part.NewAvatar(k, b.nameOf(a), avatarSize), k.Prose.Bold(b.nameOf(a)),
		part.NewPill(k, part.OK, "check", k.Text.T("page.bring.same"))))
}

// compareCard shows a person's data on this computer beside the data in the file, and
// lets the user choose. No secret is shown.
func (b *bring) compareCard(a *arrival) fyne.CanvasObject {
	k, t := b.kit, b.kit.Text.T
	table := part.NewA11yTable(b.nameOf(a))
	col := k.Place.Col(theme.Space8, b.columns(k.Place.Gap(0, 0),
		table.Cell(part.A11yCell{Column: 1}, head(k, "laptop", t("page.bring.columnHere"))),
		table.Cell(part.A11yCell{Column: 2}, head(k, "file_present", t("page.bring.columnFile")))))
	for i, d := range a.parts {
		col.Add(part.NewDivider(k))
		col.Add(b.columns(
			table.Cell(part.A11yCell{Row: i + 1, Header: true}, k.Prose.Secondary(t(d.Kept.TextKey()))),
			table.Cell(part.A11yCell{Row: i + 1, Column: 1}, b.side(d, d.Here, false)),
			table.Cell(part.A11yCell{Row: i + 1, Column: 2}, b.side(d, d.There, true))))
	}
	col.Add(part.NewDivider(k))
	group := part.NewRadioGroup(k, takeValue(a.take), func(value string) {
		a.take = value == takeValue(true)
		b.showPrimary()
	}, b.option(false, t("page.bring.keep")), b.option(true, b.takeWords(a)))
	col.Add(k.Place.Columns(theme.Space12, nil, group.Objects()...))
	return part.NewSection(k, part.Section{
		Kind: part.OutOfReach, Title: b.nameOf(a), Body: col, Top: theme.Space12,
		End: part.NewPill(k, part.Warn, "", t("page.bring.here")),
	})
}

func takeValue(take bool) string {
	if take {
		return wizard.Yes
	}
	return wizard.No
}

func (b *bring) option(take bool, words string) part.Choice {
	return part.Choice{Value: takeValue(take), Label: words, Height: rowHeight, Content: b.kit.Prose.Bold(words)}
}

// takeWords says what would be taken from the file.
func (b *bring) takeWords(a *arrival) string {
	if takeable := transfer.Takeable(a.parts); len(takeable) == 1 {
		return b.kit.Text.T("page.bring.take." + string(takeable[0]))
	}
	return b.kit.Text.T("page.bring.take.all")
}

func head(k *part.Kit, icon, words string) fyne.CanvasObject {
	return k.Place.Row(theme.Space8, part.NewIcon(k, icon, part.IconHead, k.Tokens.Ink2), k.Prose.Bold(words))
}

// columns puts the name of an item and the values on both sides into columns.
func (b *bring) columns(name, here, there fyne.CanvasObject) fyne.CanvasObject {
	shares := []float32{1, 1.4, 1.8}
	return b.kit.Place.Columns(0, shares, name, here, there)
}

// side describes the value on one side: the same, a date, or none.
func (b *bring) side(d transfer.Difference, s transfer.Side, inFile bool) fyne.CanvasObject {
	k, t := b.kit, b.kit.Text
	switch {
	case d.Same:
		return k.Place.Row(theme.Space8, part.NewIcon(k, "check", part.IconHead, k.Tokens.OK), k.Prose.Rich(theme.Label(), k.Tokens.OK, t.T("page.bring.same")))
	case !s.Has:
		return k.Prose.Body(t.T("page.bring.nothingHere"))
	case s.Set.IsZero() && inFile:
		return k.Prose.Bold(t.T("page.bring.another"))
	case s.Set.IsZero():
		return k.Prose.Body(t.T("page.bring.oneHere"))
	}
	words := t.T("page.bring.set", "date", t.Date(s.Set))
	if inFile && s.Set.After(d.Here.Set) {
		return k.Place.Row(theme.Space8, k.Prose.Bold(words), k.Prose.Rich(theme.Label(), k.Tokens.Warn, t.T("page.bring.newer")))
	}
	return k.Prose.Body(words)
}
