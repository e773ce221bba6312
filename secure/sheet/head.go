package sheet

import "github.com/waypost-app/waypost/secure/sheet/pdf"

// appName is the name of the app, which is not translated.
const appName = "Waypost"

// head returns the header of every page.
func (b *builder) head() group {
	g := group{}
	brand := style{size: 16, line: 20, bold: true, color: ink()}
	nameW := b.natural(brand, plain(appName))
	markX := b.w - side - nameW - 8 - 32
	w := markX - 16 - side
	y := b.setPhrase(&g, b.element("H1"), side, 0, w, style{size: 28, line: 36, bold: true, color: ink()}, sentence(func(t *Texts) string { return t.Title }))
	y = b.setPhrase(&g, b.element("P"), side, y, w, style{size: 16, line: 24, color: ink()}, sentence(b.lead))
	b.mark(&g, b.left(markX, 32))
	b.setText(&g, b.element("P"), markX+32+8, 6, nameW, brand, plain(appName))
	y += b.either(12, 6)
	g.fill(accent(), pdf.Rounded(side, y, b.width(), 4, 2))
	b.facts(&g, y+4+b.either(12, 6))
	return g
}

// lead returns what the sheet is for and where to keep it.
func (b *builder) lead(t *Texts) string {
	if b.options.TwoPlaces {
		return t.Lead + " " + t.TwoPlaces
	}
	return t.Lead
}

// mark draws our signpost.
func (b *builder) mark(g *group, x float32) {
	const scale = 32.0 / 40
	g.fill(ink(), pdf.Rounded(x+17.5*scale, 3*scale, 5*scale, 34*scale, 2.5*scale))
	g.fill(sign(), outline(markUpper, x, 0, scale))
	g.fill(accent(), outline(markLower, x, 0, scale))
}

// facts sets the name and the account in two columns.
func (b *builder) facts(g *group, y float32) {
	s, t := b.sheet, b.sheet.Text
	st := style{size: 15, line: b.either(24, 22), color: ink()}
	w := (b.width() - 24) / 2
	column, bottom := 0, y
	for _, f := range []struct {
		label, value string
		ltr          bool
	}{{t.Name, s.Name, false}, {t.Made, t.Date, false}, {t.Email, s.Email, true}, {t.Website, s.Website, true}} {
		if f.value == "" {
			continue
		}
		if column == 2 {
			column, y = 0, bottom+b.either(4, 0)
		}
		ws := []words{{text: f.label + " ", color: label()}, {text: f.value, bold: true, ltr: f.ltr, typed: !f.ltr}}
		bottom = max(bottom, b.setText(g, b.element("P"), side+float32(column)*(w+24), y, w, st, ws))
		column++
	}
}

// foot returns the footer of page n.
func (b *builder) foot(n, total int) group {
	t := b.sheet.Text
	g := group{}
	g.fill(rule(), pdf.Rounded(side, 0, b.width(), 1, 0))
	st := style{size: 12, line: 16, color: small()}
	number := style{size: 12, line: 16, bold: true, color: small(), align: end}
	page := plain(t.Page(n, total))
	numberW := b.natural(number, page)
	y := float32(1 + 8)
	w := b.width() - numberW - 24
	for _, s := range t.Foot {
		y = b.setText(&g, b.element("P"), side, y, w, st, marked(s))
		w = b.width() // below the page number
	}
	b.setText(&g, b.element("P"), b.w-side-numberW, 1+8, numberW, number, page)
	return g
}
