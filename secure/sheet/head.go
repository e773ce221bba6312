package sheet

// appName is the same in every language.
const appName = "Waypost"

// head is what every page begins with.
func (m *maker) head() unit {
	u := unit{}
	brand := style{size: 16, line: 20, bold: true, color: ink()}
	nameW := m.natural(brand, plain(appName))
	markX := m.w - side - nameW - 8 - 32
	w := markX - 16 - side
	y := m.say(&u, m.element("H1"), side, 0, w, style{size: 28, line: 36, bold: true, color: ink()}, sentence(func(t *Texts) string { return t.Title }))
	y = m.say(&u, m.element("P"), side, y, w, style{size: 16, line: 24, color: ink()}, sentence(m.lead))
	m.mark(&u, m.left(markX, 32))
	m.text(&u, m.element("P"), markX+32+8, 6, nameW, brand, plain(appName))
	y += m.either(12, 6)
	u.fill(accent(), rounded(side, y, m.width(), 4, 2))
	m.facts(&u, y+4+m.either(12, 6))
	return u
}

// lead says what the sheet is for.
func (m *maker) lead(t *Texts) string {
	if m.options.TwoPlaces {
		return t.Lead + " " + t.TwoPlaces
	}
	return t.Lead
}

// mark draws the signpost.
func (m *maker) mark(u *unit, x float32) {
	const scale = 32.0 / 40
	u.fill(ink(), rounded(x+17.5*scale, 3*scale, 5*scale, 34*scale, 2.5*scale))
	u.fill(sign(), outline(markUpper, x, 0, scale))
	u.fill(accent(), outline(markLower, x, 0, scale))
}

// facts sets whose sheet it is, in two columns.
func (m *maker) facts(u *unit, y float32) {
	s, t := m.sheet, m.sheet.Text
	st := style{size: 15, line: m.either(24, 22), color: ink()}
	w := (m.width() - 24) / 2
	column, bottom := 0, y
	for _, f := range []struct {
		label, value string
		ltr          bool
	}{{t.Name, s.Name, false}, {t.Made, t.Date, false}, {t.Email, s.Email, true}, {t.Website, s.Website, true}} {
		if f.value == "" {
			continue
		}
		if column == 2 {
			column, y = 0, bottom+m.either(4, 0)
		}
		ws := []words{{text: f.label + " ", color: label()}, {text: f.value, bold: true, ltr: f.ltr, typed: !f.ltr}}
		bottom = max(bottom, m.text(u, m.element("P"), side+float32(column)*(w+24), y, w, st, ws))
		column++
	}
}

// foot stands at the bottom of a page. Its top is at y = 0, like that of all
// units.
func (m *maker) foot(n, total int) unit {
	t := m.sheet.Text
	u := unit{}
	u.fill(rule(), rounded(side, 0, m.width(), 1, 0))
	st := style{size: 12, line: 16, color: small()}
	number := style{size: 12, line: 16, bold: true, color: small(), align: end}
	page := plain(t.Page(n, total))
	numberW := m.natural(number, page)
	y := float32(1 + 8)
	w := m.width() - numberW - 24
	for _, s := range t.Foot {
		y = m.text(&u, m.element("P"), side, y, w, st, marked(s))
		w = m.width() // below the number
	}
	m.text(&u, m.element("P"), m.w-side-numberW, 1+8, numberW, number, page)
	return u
}
