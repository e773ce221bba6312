package recovery

import (
	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard"
)

// text returns a text of the current part.
func (d *drill) text(name string) string {
	return d.kit.Text.T("page.drill." + d.part().id + "." + name)
}

// task returns the website's question and the field for the answer.
func (d *drill) task() fyne.CanvasObject {
	k, t := d.kit, d.kit.Text.T
	col := k.Place.Col(theme.Space16, k.Place.Col(theme.Space8, k.Prose.H2(d.text("title")), k.Prose.Secondary(d.text("ask"))))
	if d.part().kept == wizard.KeptQuestions {
		col.Add(k.Prose.Plain(theme.Label(), k.Tokens.Ink, d.Session.Journey().Value(wizard.Question(d.Question)).Reveal()))
	}
	if choice := d.choice(); choice != nil {
		col.Add(choice)
	}
	label, mono := "page.drill.yourCode", true
	if d.part().kept == wizard.KeptQuestions {
		label, mono = "page.drill.question.label", false
	}
	d.entry = part.NewField(k, part.FieldSpec{
		Label: t(label), Mono: mono, LTR: mono, Secret: true, IconReveal: true, State: &d.field,
		OnChange: func(string) {
			d.entry.SetRevealed(true) // restarts the time until it hides
			d.Right, d.Wrong = false, false
			d.show()
		},
		OnSubmit: d.send,
	})
	d.show()
	col.Add(k.Place.Col(0, d.entry, d.result))
	col.Add(k.Place.Row(0, part.NewButton(k, part.Outlined, "", t("page.drill.send"), d.send)))
	return part.NewSection(k, part.Section{Kind: part.Practice, Title: t("page.drill.site"), Body: col, Bottom: theme.Space24})
}

// choice lets a person who has both kinds of code say which one they are typing; nil if
// they have only one.
func (d *drill) choice() fyne.CanvasObject {
	k, t := d.kit, d.kit.Text.T
	if d.part().kept != wizard.KeptBackup || !hasKey(d.Session) {
		return nil
	}
	const high, code, backup = 48, "code", "backup"
	option := func(value, key string) part.Choice {
		return part.Choice{Value: value, Label: t(key), Content: k.Prose.Body(t(key)), Height: high}
	}
	chosen := backup
	if d.ByCode {
		chosen = code
	}
	group := part.NewRadioGroup(k, chosen, func(chosen string) {
		if d.ByCode != (chosen == code) {
			d.ByCode, d.Right, d.Wrong = chosen == code, false, false
			d.show()
		}
	}, option(code, "page.drill.code.choice"), option(backup, "page.drill.backup.choice"))
	return k.Place.Col(theme.Space8, group.Objects()...)
}

// show says whether the entry was right. Like the website it gives no hints, except after
// several wrong entries.
func (d *drill) show() {
	k, t := d.kit, d.kit.Text.T
	d.result.Objects = nil
	switch {
	case d.Right:
		d.entry.SetMessage(part.OK, d.text("right"))
	case d.Wrong:
		d.entry.SetMessage(part.Err, t("page.drill.wrong"))
		if d.Misses >= triesBeforeHelp {
			d.result.Add(k.Place.Row(0, part.NewButton(k, part.TextOnly, "help_outline", t("page.drill.where"), func() {
				d.Dialogs.Say(t("page.drill.whereIs." + string(d.proves())))
			})))
		}
	default:
		d.entry.SetMessage(part.Neutral, "")
	}
	d.result.Refresh()
}

// list shows the parts and marks the current one.
func (d *drill) list() fyne.CanvasObject {
	k := d.kit
	const number, row, room, side = 28, 44, 15, 23 // as in the mock-up
	rows := k.Place.Col(0)
	for i, p := range d.parts {
		words := k.Prose.Secondary(k.Text.T("page.drill." + p.id + ".part"))
		style := part.NumberOutlined
		switch {
		case i < d.At:
			style = part.NumberFilled
		case i == d.At:
			words, style = k.Prose.Bold(k.Text.T("page.drill."+p.id+".part")), part.NumberCurrent
		}
		rows.Add(k.Place.MinHeight(row, 0, 0, k.Place.Grow(theme.Space12, 1, part.NewNumber(k, i+1, number, style), words)))
	}
	title := k.Prose.Bold(k.Text.N("page.drill.parts", len(d.parts)))
	return part.NewCardPad(k, room, side, k.Place.Col(theme.Space8, title, rows))
}

// onlySheet says that the person may use only their sheet.
func (d *drill) onlySheet() fyne.CanvasObject {
	k, t := d.kit, d.kit.Text.T
	words := k.Place.Col(0, k.Prose.Bold(t("page.drill.sheetOnly.title")), k.Prose.Secondary(t("page.drill.sheetOnly.body")))
	return part.NewCardPad(k, theme.Space16, theme.Space24,
		k.Place.Grow(theme.Space16, 1, part.NewIcon(k, "mobile_off", part.IconLarge, k.Tokens.Err), words))
}
