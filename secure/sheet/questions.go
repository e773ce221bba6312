package sheet

import "strconv"

// questions is the part with questions and answers: its heading with the first
// row, each further row, and how they are used.
func (m *maker) questions(number func() int) []unit {
	title := func(t *Texts) string { return t.QuestionsTitle }
	var rows []Answer
	for _, a := range m.sheet.Answers {
		if !a.empty() {
			rows = append(rows, a)
		}
	}
	if len(rows) == 0 {
		u, ok := m.instead(number, title, func(t *Texts) string { return t.QuestionsNone })
		if !ok {
			return nil
		}
		u.onTwo = true
		return []unit{u}
	}
	first := unit{onTwo: true}
	list := m.element("L")
	y := m.heading(&first, number(), title) + m.either(8, 3)
	m.question(&first, list, y, 1, rows[0])
	units := []unit{first}
	for i, a := range rows[1:] {
		u := unit{onTwo: true}
		m.question(&u, list, 0, i+2, a)
		units = append(units, u)
	}
	last := &units[len(units)-1]
	bottom := last.height
	w := m.width() - indent
	last.fill(rule(), rounded(m.left(side+indent, w), bottom, w, 1, 0))
	m.how(last, side+indent, bottom+1+m.either(8, 4), w, func(t *Texts) string { return t.HowMany }, func(t *Texts) string { return t.QuestionsHow })
	return units
}

// question is a row: number, question, answer, under a rule.
func (m *maker) question(u *unit, list *element, y float32, n int, a Answer) {
	t := m.sheet.Text
	const numberW, answerW, between = 28, 264, 8
	least := m.either(30, 26)
	item := &element{tag: "LI", parent: list}
	text := &element{tag: "LBody", parent: item}
	x, w := float32(side+indent), m.width()-indent
	u.fill(rule(), rounded(m.left(x, w), y, w, 1, 0))
	row := unit{}
	st := style{size: 15, line: 20, color: ink()}
	strong := st
	strong.bold = true
	m.text(&row, &element{tag: "Lbl", lang: t.Lang, parent: item}, x, 0, numberW, strong, plain(strconv.Itoa(n)))
	m.text(&row, &element{tag: "P", parent: text}, x+numberW, 0, w-numberW-answerW-between, st, typed(a.Question.Reveal()))
	if a.Answer.Empty() {
		m.say(&row, &element{tag: "P", lang: t.Lang, parent: text}, x+w-answerW, 0, answerW-between, st, sentence(func(t *Texts) string { return t.NoAnswer }))
	} else {
		st := style{size: 16, line: 20, bold: true, mono: true, color: ink()}
		m.text(&row, &element{tag: "P", parent: text}, x+w-answerW, 0, answerW-between, st, typed(a.Answer.Reveal()))
	}
	height := max(least, row.height+least-20)
	for _, b := range row.blocks {
		single := float32(len(b.lines)) * 20
		b.shift(y + (height-single)/2)
		u.blocks = append(u.blocks, b)
	}
	u.height = y + height
}
