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
func (m *maker) heading(u *unit, n int, title func(*Texts) string) float32 {
	u.section = true
	h := m.element("H2")
	part := func() *element { return &element{tag: "Span", lang: h.lang, parent: h} }
	u.fill(accent(), rounded(m.left(side, 28), 0, 28, 28, 14))
	m.text(u, part(), side, 2, 28, style{size: 16, line: 24, bold: true, color: white(), align: center}, plain(strconv.Itoa(n)))
	return m.say(u, part(), side+indent, 2, m.width()-indent, style{size: 18, line: 24, bold: true, color: ink()}, sentence(title)) + 2
}

// how sets the sentences that say how a part is used.
func (m *maker) how(u *unit, x, y, w float32, label, pick func(*Texts) string) float32 {
	return m.say(u, m.element("P"), x, y, w, m.body(), labeled(label, pick))
}

func howOne(t *Texts) string { return t.HowOne }

// instead is a part of which there is nothing to show but a sentence; none
// without that.
func (m *maker) instead(number func() int, title, why func(*Texts) string) (unit, bool) {
	u := unit{}
	if why(&m.sheet.Text) == "" {
		return u, false
	}
	y := m.heading(&u, number(), title)
	m.say(&u, m.element("P"), side+indent, y+8, m.width()-indent, m.body(), sentence(why))
	return u, true
}

// backup is the part with the backup code; there is none without code and
// without words for that case.
func (m *maker) backup(number func() int) (unit, bool) {
	title := func(t *Texts) string { return t.BackupTitle }
	if m.sheet.BackupCode.Empty() {
		return m.instead(number, title, func(t *Texts) string { return t.BackupNone })
	}
	u := unit{}
	w := m.width() - indent
	const border = 3
	pad := border + m.either(12, 3)
	y := m.heading(&u, number(), title) + m.either(8, 4)
	bottom := m.code(&u, side+indent, y+pad, w, m.sheet.BackupCode.Reveal()) + pad
	u.fill(ink(), frame(m.left(side+indent, w), y, w, bottom-y, 8, border))
	bottom += m.either(8, 4)
	if p := alike(m.sheet.BackupCode.Reveal()); p(&m.sheet.Text) != nil {
		bottom = m.say(&u, m.element("P"), side+indent, bottom, w, m.body(), p) + 4
	}
	m.how(&u, side+indent, bottom, w, howOne, func(t *Texts) string { return t.BackupHow })
	return u, true
}

// second is the part about login codes.
func (m *maker) second(number func() int) (u unit, ok bool, err error) {
	title := func(t *Texts) string { return t.AppTitle }
	switch {
	case m.sheet.Method == MethodText:
		return m.sent(number, func(t *Texts) string { return t.TextTitle }, func(t *Texts) string { return t.TextHow }), true, nil
	case m.sheet.Method == MethodEmail:
		return m.sent(number, func(t *Texts) string { return t.MailTitle }, func(t *Texts) string { return t.MailHow }), true, nil
	case m.sheet.Key == nil:
		u, ok = m.instead(number, title, func(t *Texts) string { return t.AppNone })
		return u, ok, nil
	case m.options.WithoutKey:
		u, ok = m.instead(number, title, func(t *Texts) string { return t.AppLeftOut })
		return u, ok, nil
	}
	u, err = m.app(number)
	return u, true, err
}

// sent is the part for codes that come by message.
func (m *maker) sent(number func() int, title, how func(*Texts) string) unit {
	u := unit{}
	y := m.heading(&u, number(), title) + 8
	w := m.width() - indent
	codes := func(t *Texts) string { return t.Codes }
	if codes(&m.sheet.Text) != "" {
		y = m.say(&u, m.element("P"), side+indent, y, w, style{size: 16, line: 24, color: ink(), bold: true}, sentence(codes)) + 4
	}
	m.how(&u, side+indent, y, w, howOne, how)
	return u
}

// safe is the box with advice at the end.
func (m *maker) safe() unit {
	u := unit{section: true, onTwo: true, advice: true}
	const border, across = 1, 16
	down := m.either(12, 6)
	x := float32(side + border + across)
	y := m.say(&u, m.element("H2"), x, border+down, m.width()-2*(border+across), style{size: 16, line: 20, bold: true, color: ink()},
		sentence(func(t *Texts) string { return t.Safe })) + m.either(8, 2)
	list := m.element("L")
	w := (m.width() - 2*(border+across) - 24) / 2
	bottom := y
	for i, icon := range []string{iconFolder, iconHand, iconNoPhoto, iconRefresh} {
		if i == 2 {
			y = bottom + m.either(8, 3)
		}
		left := x + float32(i%2)*(w+24)
		u.fill(ink(), outline(icon, m.left(left, 20), y, 20.0/24))
		item := &element{tag: "LI", parent: list}
		e := &element{tag: "LBody", lang: m.sheet.Text.Lang, parent: item}
		bottom = max(bottom, m.say(&u, e, left+28, y, w-28, m.body(), sentence(func(t *Texts) string { return t.SafeTips[i] })))
	}
	u.height = bottom + down + border
	u.fill(edge(), frame(side, 0, m.width(), u.height, 8, 1))
	return u
}
