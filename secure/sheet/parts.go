package sheet

import "strconv"

// parts are all units between head and foot.
func (m *maker) parts() ([]unit, error) {
	var units []unit
	n := 0
	next := func() int { n++; return n }
	if u, ok := m.backup(next); ok {
		units = append(units, u)
	}
	u, ok, err := m.second(next)
	if err != nil {
		return nil, err
	}
	if ok {
		units = append(units, u)
	}
	units = append(units, m.questions(next)...)
	return append(units, m.safe()), nil
}

// heading begins a part with its number and returns where the rest begins.
func (m *maker) heading(u *unit, n int, title string) float32 {
	u.section = true
	e := m.element("H2")
	u.fill(accent(), rounded(m.left(side, 28), 0, 28, 28, 14))
	m.text(u, e, side, 2, 28, style{size: 16, line: 24, bold: true, color: white(), align: center}, plain(strconv.Itoa(n)))
	return m.text(u, e, side+indent, 2, m.width()-indent, style{size: 18, line: 24, bold: true, color: ink()}, marked(title)) + 2
}

// how sets the sentences that say how a part is used.
func (m *maker) how(u *unit, x, y, w float32, label, s string) float32 {
	ws := append([]words{{text: label + " ", bold: true}}, marked(s)...)
	return m.text(u, m.element("P"), x, y, w, body(), ws)
}

// backup is the part with the backup code; there is none without code and
// without words for that case.
func (m *maker) backup(number func() int) (unit, bool) {
	t := m.sheet.Text
	u := unit{}
	w := m.width() - indent
	if m.sheet.BackupCode.Empty() {
		if t.BackupNone == "" {
			return u, false
		}
		y := m.heading(&u, number(), t.BackupTitle)
		m.text(&u, m.element("P"), side+indent, y+8, w, body(), marked(t.BackupNone))
		return u, true
	}
	y := m.heading(&u, number(), t.BackupTitle) + 8
	bottom := m.code(&u, side+indent, y+3+12, w, m.sheet.BackupCode.Reveal()) + 12 + 3
	u.fill(ink(), frame(m.left(side+indent, w), y, w, bottom-y, 8, 3))
	m.how(&u, side+indent, bottom+8, w, t.HowOne, t.BackupHow)
	return u, true
}

// second is the part about login codes.
func (m *maker) second(number func() int) (unit, bool, error) {
	t := m.sheet.Text
	switch {
	case m.sheet.Method == MethodText:
		return m.sent(number, t.TextTitle, t.TextHow), true, nil
	case m.sheet.Method == MethodEmail:
		return m.sent(number, t.MailTitle, t.MailHow), true, nil
	case m.sheet.Key != nil:
		u, err := m.app(number)
		return u, true, err
	case t.AppNone == "":
		return unit{}, false, nil
	}
	u := unit{}
	y := m.heading(&u, number(), t.AppTitle)
	m.text(&u, m.element("P"), side+indent, y+8, m.width()-indent, body(), marked(t.AppNone))
	return u, true, nil
}

// sent is the part for codes that come by message.
func (m *maker) sent(number func() int, title, how string) unit {
	u := unit{}
	y := m.heading(&u, number(), title) + 8
	w := m.width() - indent
	if codes := m.sheet.Text.Codes; codes != "" {
		y = m.text(&u, m.element("P"), side+indent, y, w, style{size: 16, line: 24, color: ink(), bold: true}, marked(codes)) + 4
	}
	m.how(&u, side+indent, y, w, m.sheet.Text.HowOne, how)
	return u
}

// safe is the box with advice at the end.
func (m *maker) safe() unit {
	t := m.sheet.Text
	u := unit{section: true, onTwo: true}
	const border, across, down = 1, 16, 12
	x := float32(side + border + across)
	y := m.text(&u, m.element("H2"), x, border+down, m.width()-2*(border+across), style{size: 16, line: 20, bold: true, color: ink()}, marked(t.Safe)) + 8
	list := m.element("L")
	w := (m.width() - 2*(border+across) - 24) / 2
	bottom := y
	for i, icon := range []string{iconFolder, iconHand, iconNoPhoto, iconRefresh} {
		if i == 2 {
			y = bottom + 8
		}
		left := x + float32(i%2)*(w+24)
		u.fill(ink(), outline(icon, m.left(left, 20), y, 20.0/24))
		item := &element{tag: "LI", parent: list}
		e := &element{tag: "LBody", lang: t.Lang, parent: item}
		bottom = max(bottom, m.text(&u, e, left+28, y, w-28, body(), marked(t.SafeTips[i])))
	}
	u.height = bottom + down + border
	u.fill(edge(), frame(side, 0, m.width(), u.height, 8, 1))
	return u
}
