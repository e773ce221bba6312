package page

import (
	"bytes"
	"context"
	"strings"

	"github.com/waypost-app/waypost/secure/file"
	"github.com/waypost-app/waypost/secure/sheet"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/text"
)

// Paper is a list to print for a clinic: what to bring, or what to watch out for. Its words have
// the keys sheet.<id>.*.
type Paper struct {
	id    string
	items []paperWords
	notes []paperWords // with the keys sheet.<id>.note.*
}

type paperWords struct{ id, icon string }

// WhatToBring lists what people should bring to make their account.
func WhatToBring() Paper {
	return Paper{
		"bring",
		[]paperWords{
			{"phone", sheet.IconPhone},
			{"email", sheet.IconMail},
			{"folder", sheet.IconFolder},
			{"letter", sheet.IconLetter},
			{"child", sheet.IconPeople},
			{"account", sheet.IconComputer},
		},
		[]paperWords{{"free", sheet.IconFree}, {"codes", sheet.IconHand}, {"type", sheet.IconEdit}, {"watched", sheet.IconHidden}},
	}
}

// Papers returns all papers.
func Papers() []Paper {
	return []Paper{
		WhatToBring(),
		{"opening", []paperWords{{"clinic", ""}, {"clock", ""}, {"printer", ""}, {"visits", ""}, {"list", ""}}, nil},
		{"closing", []paperWords{{"visits", ""}, {"paper", ""}, {"browser", ""}, {"stick", ""}}, nil},
	}
}

// Title returns the paper's title.
func (p Paper) Title(t *text.Text) string { return t.T("sheet." + p.id + ".title") }

// Checklist turns a paper into a checklist in a language. where is the clinic's name; "" for a
// line to write it on.
func (p Paper) Checklist(t *text.Text, where string) sheet.Checklist {
	base := sheet.NewTexts(t.Tag(), t.T, t.Number)
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
		c.Notes = append(c.Notes, sheet.ChecklistNote{Icon: note.icon, Text: t.T(key + "note." + note.id)})
	}
	return c
}

// Save asks in which language and on which size of paper the list is wanted, and writes it as a
// PDF to a place that the person chooses.
func (p Paper) Save(ports Ports, k *part.Kit) {
	t := k.Text.T
	tags, size := k.Text.Tag(), wizard.PaperLetter
	languages := part.NewRadioGroup(k, tags, func(chosen string) { tags = chosen }, SheetLanguages(k, ports.Settings.Languages())...)
	sizes := part.NewRadioGroup(k, size, func(chosen string) { size = chosen }, PaperSizes(k)...)
	ports.Dialogs.Ask(Question{
		Title: p.Title(k.Text), Yes: t("step.sheet.save"), No: t("common.cancel"),
		Body: k.Place.Col(theme.Space8,
			k.Prose.Bold(t("step.sheet.choices.language")), SideBySide(k, languages),
			k.Place.Pad(theme.Space8, 0, 0, 0, k.Prose.Bold(t("step.sheet.choices.paper"))), SideBySide(k, sizes)),
		Answer: func(yes bool) {
			if yes {
				p.write(ports, chosenLanguages(ports, k.Text, tags), size)
			}
		},
	})
}

// chosenLanguages returns the words of each of some tags, with commas between them, or those of
// the window if it has a language that nobody can choose.
func chosenLanguages(ports Ports, window *text.Text, tags string) (all []*text.Text) {
	for tag := range strings.SplitSeq(tags, ",") {
		for _, l := range ports.Settings.Languages() {
			if l.Tag() == tag {
				all = append(all, l)
			}
		}
	}
	if all == nil {
		return []*text.Text{window}
	}
	return all
}

// write writes the list, in one or several languages, to a place that the person chooses.
func (p Paper) write(ports Ports, languages []*text.Text, size string) {
	var lists []sheet.Checklist
	for _, l := range languages {
		lists = append(lists, p.Checklist(l, ports.Settings.Policy().Clinic))
	}
	on := sheet.Letter
	if size == wizard.PaperA4 {
		on = sheet.A4
	}
	ports.Desktop.SavePublic("waypost-"+p.id+".pdf", func(path string) {
		ports.Work.Run(func(context.Context) error {
			var pdf bytes.Buffer
			if err := sheet.WriteChecklist(&pdf, on, lists[0], lists[1:]...); err != nil {
				return err
			}
			return file.Write(path, pdf.Bytes())
		}, func(err error) {
			if err != nil {
				ports.Dialogs.Fail(err)
			}
		})
	})
}
