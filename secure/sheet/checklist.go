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
	Notes       []string // in the box at the end; may contain the markup of package assets/markup
	Foot        [2]string
	Page        func(n, total int) string // "Page 1 of 1"
}

// ChecklistItem is one box with a title and a sentence.
type ChecklistItem struct {
	Icon        string // one of the Icon constants, or ""
	Title, Text string
}

// The icons for the boxes.
const (
	IconPhone    = iconPhone
	IconMail     = iconMail
	IconFolder   = iconFolder
	IconLetter   = iconLetter
	IconPeople   = iconPeople
	IconComputer = iconComputer
)

// blank is a line to write on.
const blank = "______________________"

// WriteChecklist writes a checklist as a PDF. The same checklist always gives the same
// bytes. It fails with *MissingGlyphs if a character cannot be printed, and with
// ErrTooLong if one item needs more than a page.
func WriteChecklist(w io.Writer, c Checklist, paper Paper) error {
	if lacks := typeset.Missing(c.Lang, c.Where); lacks != nil {
		return &MissingGlyphs{[]string{"place"}, secure.NewSecret(string(lacks))}
	}
	s := Sheet{Name: c.Where, Text: Texts{
		Lang: c.Lang, Title: c.Title, Lead: c.Lead, Name: c.WhereLabel, Made: c.WhenLabel, Date: blank, Foot: c.Foot, Page: c.Page,
	}}
	if s.Name == "" {
		s.Name = blank
	}
	if c.WhereLabel == "" {
		s.Name, s.Text.Date = "", ""
	}
	b := newBuilder(&s, Options{Paper: paper})
	list := b.element("L")
	var groups []group
	for _, item := range c.Items {
		groups = append(groups, b.item(list, item))
	}
	if len(c.Notes) > 0 {
		groups = append(groups, b.notes(c.Notes))
	}
	pages, err := b.flow(groups)
	if err != nil {
		return err
	}
	for n := range pages {
		b.close(&pages[n], n+1, len(pages))
	}
	return pdf.Write(w, pdf.Document{Title: c.Title, Lang: c.Lang, Producer: appName, Pages: pages})
}

// item sets a box to tick, its icon, and the text beside it, over a rule.
func (b *builder) item(list *pdf.Element, c ChecklistItem) group {
	const box, picture, gap, pad = 24, 44, 20, 14
	g, x := group{}, float32(side+box+gap)
	if c.Icon != "" {
		g.fill(ink(), outline(c.Icon, b.left(x, picture), pad, picture/24.0))
		x += picture + gap
	}
	w := b.w - side - x
	li := &pdf.Element{Tag: "LI", Parent: list}
	body := &pdf.Element{Tag: "LBody", Lang: b.sheet.Text.Lang, Parent: li}
	part := func() *pdf.Element { return &pdf.Element{Tag: "Span", Lang: body.Lang, Parent: body} }
	y := b.setText(&g, part(), x, pad, w, style{size: 18, line: 24, bold: true, color: ink()}, marked(c.Title))
	if c.Text != "" {
		y = b.setText(&g, part(), x, y, w, style{size: 15, line: 21, color: ink()}, marked(c.Text))
	}
	height := y - pad
	if c.Icon != "" {
		height = max(height, picture)
	}
	g.fill(ink(), pdf.Frame(b.left(side, box), pad+(height-box)/2, box, box, 4, 2))
	g.height = height + 2*pad
	g.fill(rule(), pdf.Rounded(side, g.height-1, b.width(), 1, 0))
	return g
}

// notes sets a box with sentences.
func (b *builder) notes(notes []string) group {
	g := group{section: true}
	const pad = 16
	y := float32(pad)
	for _, n := range notes {
		y = b.setText(&g, b.element("P"), side+pad, y, b.width()-2*pad, style{size: 15, line: 21, color: ink()}, marked(n)) + 4
	}
	g.height = y - 4 + pad
	g.fill(ink(), pdf.Frame(side, 0, b.width(), g.height, 8, 2))
	return g
}
