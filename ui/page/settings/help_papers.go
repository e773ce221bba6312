package settings

import (
	"bytes"
	"context"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/secure/file"
	"github.com/waypost-app/waypost/secure/sheet"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard/text"
)

// paper is a list for a clinic to print, such as what to bring or what to watch out for.
// Its texts have the keys sheet.<id>.*.
type paper struct {
	id    string
	items []paperItem
	notes []string // keys below sheet.<id>.note
}

type paperItem struct{ id, icon string }

// papers lists all papers.
func papers() []paper {
	return []paper{
		{
			"bring",
			[]paperItem{
				{"phone", sheet.IconPhone},
				{"email", sheet.IconMail},
				{"folder", sheet.IconFolder},
				{"letter", sheet.IconLetter},
				{"child", sheet.IconPeople},
				{"account", sheet.IconComputer},
			},
			[]string{"free", "type", "codes", "watched"},
		},
		{"opening", []paperItem{{"clinic", ""}, {"clock", ""}, {"printer", ""}, {"visits", ""}, {"list", ""}}, nil},
		{"closing", []paperItem{{"visits", ""}, {"paper", ""}, {"browser", ""}, {"stick", ""}}, nil},
	}
}

// checklist turns a paper into a checklist in a language. where is the clinic's name; ""
// leaves a line to write it on.
func (p paper) checklist(t *text.Text, where string) sheet.Checklist {
	base := sheet.NewTexts(t.Tag(), t.T)
	key := "sheet." + p.id + "."
	c := sheet.Checklist{
		Lang: t.Tag(), Title: t.T(key + "title"), Lead: t.T(key + "lead"), Page: base.Page,
		Foot: [2]string{base.Foot[0], t.T("page.help.legal.body")},
	}
	if t.Has(key + "where") {
		c.WhereLabel, c.WhenLabel, c.Where = t.T(key+"where"), t.T(key+"when"), where
	}
	for _, item := range p.items {
		words := sheet.ChecklistItem{Icon: item.icon}
		if t.Has(key + item.id + ".title") {
			words.Title, words.Text = t.T(key+item.id+".title"), t.T(key+item.id+".text")
		} else {
			words.Title = t.T(key + item.id)
		}
		c.Items = append(c.Items, words)
	}
	for _, note := range p.notes {
		c.Notes = append(c.Notes, t.T(key+"note."+note))
	}
	return c
}

// papersCard offers the lists as PDFs.
func (h help) papersCard(k *part.Kit) fyne.CanvasObject {
	col := k.Place.Col(theme.Space8, k.Prose.Bold(k.Text.T("page.help.papers")), k.Prose.Small(k.Text.T("page.help.papersNote")))
	for _, p := range papers() {
		col.Add(k.Place.Row(0, part.NewButton(k, part.TextOnly, "picture_as_pdf", k.Text.T("sheet."+p.id+".title"), func() { h.savePaper(k, p) })))
	}
	return part.NewCard(k, col)
}

// savePaper saves a list where the person wants it.
func (h help) savePaper(k *part.Kit, p paper) {
	h.Desktop.SaveAs("waypost-"+p.id+".pdf", func(path string) {
		list := p.checklist(k.Text, h.Settings.Policy().Clinic)
		h.Work.Run(func(context.Context) error {
			var pdf bytes.Buffer
			if err := sheet.WriteChecklist(&pdf, list, sheet.Letter); err != nil {
				return err
			}
			return file.Write(path, pdf.Bytes())
		}, func(err error) {
			if err != nil {
				h.Dialogs.Fail(err)
			}
		})
	})
}
