package recovery

import (
	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/para"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard"
)

// hiddenValue is shown in place of a secret. Its length is always the same, so that it
// reveals nothing.
const hiddenValue = "•••• ••••"

// keptRow is one row of stored data.
type keptRow struct {
	kept   wizard.Kept
	icon   string
	name   string // text key of its name
	value  fyne.CanvasObject
	reveal func(shown bool)    // shows or hides the value; nil: it is not secret
	under  []fyne.CanvasObject // shown below the value while that is shown
}

// keptCard lists what is stored, with its dates.
func (p *person) keptCard() fyne.CanvasObject {
	k, col := p.kit, p.kit.Place.Col(0)
	for _, row := range p.keptRows() {
		if !p.Session.Journey().Open(row.kept.Step()) {
			continue
		}
		if len(col.Objects) > 0 {
			col.Add(part.NewDivider(k))
		}
		col.Add(p.drawRow(row))
	}
	return part.NewCardPad(k, 0, theme.Space24, col)
}

// keptRows returns the rows of stored items, in order.
func (p *person) keptRows() []keptRow {
	j := p.Session.Journey()
	var rows []keptRow
	if !p.makesCodes() {
		rows = append(rows, keptRow{kept: wizard.KeptMethod, icon: "smartphone", name: "page.person.login", value: p.methodWords()})
	}
	rows = append(rows, p.backupRow(), p.questionsRow(), p.passwordRow(), keptRow{
		kept: wizard.KeptEmail, icon: "mail", name: "page.person.email",
		value: p.kit.Prose.Plain(theme.Body(), p.kit.Tokens.Ink, j.Text(wizard.FieldEmail)),
	})
	for i := range rows {
		if !j.Has(rows[i].kept) {
			rows[i] = keptRow{
				kept: rows[i].kept, icon: rows[i].icon, name: rows[i].name,
				value: p.kit.Prose.Secondary(p.kit.Text.T("page.person.none")),
			}
		}
	}
	return rows
}

// methodWords says where the login codes come from.
func (p *person) methodWords() fyne.CanvasObject {
	return p.kit.Prose.Secondary(p.kit.Text.T("step.method." + string(p.Session.Journey().Method()) + ".title"))
}

func (p *person) backupRow() keptRow {
	row := keptRow{kept: wizard.KeptBackup, icon: "key", name: "page.person.backup"}
	row.value, row.reveal = p.hidden(wizard.FieldBackup)
	row.under = []fyne.CanvasObject{p.copyButton(wizard.FieldBackup)}
	return row
}

func (p *person) passwordRow() keptRow {
	row := keptRow{kept: wizard.KeptPassword, icon: "password", name: "page.person.password"}
	row.value, row.reveal = p.hidden(wizard.FieldPassword)
	row.under = []fyne.CanvasObject{p.copyButton(wizard.FieldPassword)}
	return row
}

// hidden returns a field's value as dots, and the function that reveals it.
func (p *person) hidden(f wizard.Field) (value *para.Para, reveal func(shown bool)) {
	k := p.kit
	value = k.Prose.Spans(theme.Body(), k.Tokens.Ink2, hiddenSpan())
	return value, func(shown bool) {
		if shown {
			value.SetSpans(shownSecret(p.Session.Journey().Value(f), k.Tokens.Ink))
		} else {
			value.SetSpans(hiddenSpan())
		}
	}
}

// questionsRow returns the row of the questions, with the answers below it while shown.
func (p *person) questionsRow() keptRow {
	k := p.kit
	row := keptRow{kept: wizard.KeptQuestions, icon: "quiz", name: "page.person.questions"}
	row.value = k.Prose.Spans(theme.Body(), k.Tokens.Ink2, hiddenSpan())
	list := k.Place.Col(theme.Space4)
	row.reveal = func(shown bool) {
		list.Objects = nil
		if shown {
			list.Objects = p.answers()
		}
		list.Refresh()
	}
	row.under = []fyne.CanvasObject{list}
	return row
}

// answers returns the five questions with their answers.
func (p *person) answers() []fyne.CanvasObject {
	k, j := p.kit, p.Session.Journey()
	const number = 24 // size as in the mock-up
	var lines []fyne.CanvasObject
	for n := 1; n <= wizard.Questions; n++ {
		question := k.Prose.Plain(theme.Body(), k.Tokens.Ink, j.Value(wizard.Question(n)).Reveal())
		answer := k.Prose.Spans(theme.Body(), k.Tokens.Ink, shownSecret(j.Value(wizard.Answer(n)), k.Tokens.Ink))
		lines = append(lines, k.Place.IconText(theme.Space12, part.NewNumber(k, n, number, part.NumberOutlined),
			k.Place.Columns(theme.Space16, nil, question, answer)))
	}
	return lines
}

// copyButton returns a button that copies the value of a field.
func (p *person) copyButton(f wizard.Field) *part.Button {
	return part.NewButton(p.kit, part.Inline, "content_copy", p.kit.Text.T("common.copy"), func() {
		p.Desktop.Copy(p.Session.Journey().Value(f))
	})
}

// drawRow draws a row.
func (p *person) drawRow(r keptRow) fyne.CanvasObject {
	k, t := p.kit, p.kit.Text.T
	const room = 8 // above and below the buttons: 64 high, as in the mock-up
	name := t(r.name)
	words := k.Place.Col(0, k.Place.Lines(theme.Space12, k.Prose.Bold(name), r.value), p.dates(r.kept))
	row := []fyne.CanvasObject{part.NewIcon(k, r.icon, part.IconSize, k.Tokens.Ink2), words}
	col := k.Place.Col(0)
	if r.reveal != nil {
		var under *fyne.Container
		show := part.NewRevealButton(k, name, func(shown bool) {
			r.reveal(shown)
			under.Hidden = !shown
			col.Refresh()
		})
		longer := show.Longer(k, show, nil)
		under = k.Place.Pad(0, part.IconSize+theme.Space16, theme.Space4, 0, k.Place.Col(theme.Space4, append(r.under, longer)...))
		under.Hide()
		show.Keep(p.state(r.kept))
		row = append(row, show)
		col.Add(under)
	}
	row = append(row, p.changeButton(r.kept, name))
	col.Objects = append([]fyne.CanvasObject{k.Place.Pad(room, 0, room, 0, k.Place.Grow(theme.Space16, 1, row...))}, col.Objects...)
	return col
}

// dates says when an item was set, and whether Waypost has seen it work.
func (p *person) dates(kept wizard.Kept) fyne.CanvasObject {
	k, j, t := p.kit, p.Session.Journey(), p.kit.Text
	var spans []para.Span
	add := func(span para.Span) {
		if len(spans) > 0 {
			spans = append(spans, para.Span{Text: " · "})
		}
		spans = append(spans, span)
	}
	here := p.Session.Now().Location()
	if at := j.SetOn(kept); !at.IsZero() {
		add(para.Span{Text: t.T("page.person.set", "date", t.Date(at.In(here)))})
	}
	switch at := j.ProvenOn(kept); {
	case !kept.Provable() || !j.Has(kept):
	case at.IsZero():
		add(para.Span{Text: t.T("page.person.notProven"), Bold: true, Color: k.Tokens.Warn})
	default:
		add(para.Span{Text: t.T("page.person.proven", "date", t.Date(at.In(here)))})
	}
	if spans == nil {
		return k.Place.Col(0)
	}
	return k.Prose.Spans(theme.Small(), k.Tokens.Ink2, spans...)
}

func hiddenSpan() para.Span { return para.Span{Text: hiddenValue, Mono: true} }
