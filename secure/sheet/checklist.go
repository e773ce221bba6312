package sheet

import (
	"io"

	"github.com/waypost-app/waypost/assets/typeset"
	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/sheet/pdf"
)

// Checklist is a page of boxes to tick, such as what to bring to a clinic. It contains
// nothing personal, so it need not be kept safe.
type Checklist struct {
	Lang        string // BCP 47; also sets the direction of the page
	Title, Lead string
	WhereLabel  string // before Where
	Where       string // if it is empty, there is a blank line
	WhenLabel   string // before a blank line for the day
	Items       []ChecklistItem
	Notes       []ChecklistNote // in the box at the end
	Foot        [2]string
	Page        func(n, total int) string // "Page 1 of 1"
}

// ChecklistItem is one box with a title and a sentence.
type ChecklistItem struct {
	Icon        string // one of the Icon constants, or ""
	Title, Text string
}

// ChecklistNote is a sentence with a picture, which may have the markup of package assets/markup.
type ChecklistNote struct{ Icon, Text string }

// The pictures beside the boxes and the notes.
const (
	IconPhone    = iconPhone
	IconMail     = iconMail
	IconFolder   = iconFolder
	IconLetter   = iconLetter
	IconPeople   = iconPeople
	IconComputer = iconComputer
	IconFree     = iconFree
	IconEdit     = iconEdit
	IconHand     = iconHand
	IconHidden   = iconHidden
)

// blank is a line to write on.
const blank = "______________________"

// WriteChecklist writes a checklist as a PDF, with the words of the same checklist in other languages
// in small letters below its own. The same checklists always give the same bytes. It fails with
// *MissingGlyphs if a character cannot be printed, and with ErrTooLong if one item needs more than
// a page.
func WriteChecklist(w io.Writer, paper Paper, c Checklist, below ...Checklist) error {
	pages, err := layOutChecklist(paper, c, below)
	if err != nil {
		return err
	}
	return pdf.Write(w, pdf.Document{Title: c.Title, Lang: c.Lang, Producer: appName, Pages: pages})
}

// checklistBuilder builds the groups of a checklist in several languages.
type checklistBuilder struct {
	*builder
	lists map[string]*Checklist // by language
}

// layOutChecklist places a checklist on pages, more tightly if that saves a page.
func layOutChecklist(paper Paper, c Checklist, below []Checklist) ([]pdf.Page, error) {
	if lacks := typeset.Missing(c.Lang, c.Where); lacks != nil {
		return nil, &MissingGlyphs{[]string{"place"}, secure.NewSecret(string(lacks))}
	}
	s := Sheet{Name: c.Where, Text: c.texts()}
	if s.Name == "" {
		s.Name = blank
	}
	if c.WhereLabel == "" {
		s.Name, s.Text.Date = "", ""
	}
	o, lists := Options{Paper: paper}, map[string]*Checklist{c.Lang: &c}
	for i := range below {
		o.Languages, lists[below[i].Lang] = append(o.Languages, below[i].texts()), &below[i]
	}
	b := checklistBuilder{newBuilder(&s, o), lists}
	pages, err := b.pages(&c)
	if err == nil && len(pages) > 1 {
		b.dense = true
		pages, err = b.pages(&c)
	}
	return pages, err
}

// texts returns the words for the head and the foot of the page.
func (c *Checklist) texts() Texts {
	return Texts{
		Lang: c.Lang, Title: c.Title, Lead: c.Lead, Name: c.WhereLabel, Made: c.WhenLabel, Date: blank, Foot: c.Foot, Page: c.Page,
	}
}

// pages lays the checklist out in one way.
func (b checklistBuilder) pages(c *Checklist) ([]pdf.Page, error) {
	list := b.element("L")
	var groups []group
	for i := range c.Items {
		groups = append(groups, b.item(list, i))
	}
	if len(c.Notes) > 0 {
		groups = append(groups, b.notes(c.Notes))
	}
	pages, err := b.flow(groups)
	for n := range pages {
		b.close(&pages[n], n+1, len(pages))
	}
	return pages, err
}

// phrase returns what pick takes from the list of each language.
func (b checklistBuilder) phrase(pick func(*Checklist) string) phrase {
	return sentence(func(t *Texts) string { return pick(b.lists[t.Lang]) })
}

// item sets a box to tick, its picture, and the words beside it, over a rule.
func (b checklistBuilder) item(list *pdf.Element, i int) group {
	const box, gap = 24, 20
	picture, pad := b.either(56, 44), b.either(14, 6)
	item := b.lists[b.sheet.Text.Lang].Items[i]
	g, x := group{}, float32(side+box+gap)
	if item.Icon != "" {
		x += picture + gap
	}
	w := b.w - side - x
	li := &pdf.Element{Tag: "LI", Parent: list}
	body := &pdf.Element{Tag: "LBody", Lang: b.sheet.Text.Lang, Parent: li}
	part := func() *pdf.Element { return &pdf.Element{Tag: "Span", Lang: body.Lang, Parent: body} }
	y := b.setPhrase(&g, part(), x, pad, w, style{size: b.either(19, 17), line: b.either(26, 22), bold: true, color: ink()},
		b.phrase(func(c *Checklist) string { return c.Items[i].Title }))
	if item.Text != "" {
		y = b.setPhrase(&g, part(), x, y, w, style{size: b.either(16, 14), line: b.either(22, 19), color: ink()},
			b.phrase(func(c *Checklist) string { return c.Items[i].Text }))
	}
	height := y - pad
	if item.Icon != "" {
		height = max(height, picture)
		for n := range g.blocks { // words that are lower than the picture stand beside its middle
			g.blocks[n].Shift((height - (y - pad)) / 2)
		}
		g.fill(accent(), outline(item.Icon, b.left(side+box+gap, picture), pad+(height-picture)/2, picture/24))
	}
	g.fill(ink(), pdf.Frame(b.left(side, box), pad+(height-box)/2, box, box, 4, 2))
	g.height = height + 2*pad
	g.fill(rule(), pdf.Rounded(side, g.height-1, b.width(), 1, 0))
	return g
}

// notes sets a box with sentences, in two columns.
func (b checklistBuilder) notes(notes []ChecklistNote) group {
	g := group{section: true}
	const icon, between = 20, 24
	pad := b.either(16, 8)
	w := (b.width() - 2*pad - between) / 2
	y, bottom := pad, pad
	for i, n := range notes {
		if i%2 == 0 {
			y = bottom
		}
		left := side + pad + float32(i%2)*(w+between)
		g.fill(ink(), outline(n.Icon, b.left(left, icon), y, icon/24.0))
		bottom = max(bottom, b.setPhrase(&g, b.element("P"), left+icon+8, y, w-icon-8, b.body(),
			b.phrase(func(c *Checklist) string { return c.Notes[i].Text }))+b.either(8, 3))
	}
	g.height = bottom - b.either(8, 3) + pad
	g.fill(ink(), pdf.Frame(side, 0, b.width(), g.height, 8, 2))
	return g
}
