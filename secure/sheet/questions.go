package sheet

import (
	"github.com/waypost-app/waypost/secure/sheet/pdf"
)

// questions returns the part with questions and answers: its heading with the first row,
// then each other row, and finally how to use them.
func (b *builder) questions(number func() int) []group {
	title := func(t *Texts) string { return t.QuestionsTitle }
	var rows []Answer
	for _, a := range b.sheet.Answers {
		if !a.empty() {
			rows = append(rows, a)
		}
	}
	if len(rows) == 0 {
		g, ok := b.instead(number, title, func(t *Texts) string { return t.QuestionsNone })
		if !ok {
			return nil
		}
		g.onTwo = true
		return []group{g}
	}
	first := group{onTwo: true}
	list := b.element("L")
	y := b.heading(&first, number(), title) + b.either(8, 3)
	b.question(&first, list, y, 1, rows[0])
	groups := []group{first}
	for i, a := range rows[1:] {
		g := group{onTwo: true}
		b.question(&g, list, 0, i+2, a)
		groups = append(groups, g)
	}
	last := &groups[len(groups)-1]
	bottom := last.height
	w := b.width() - indent
	last.fill(rule(), pdf.Rounded(b.left(side+indent, w), bottom, w, 1, 0))
	b.how(last, side+indent, bottom+1+b.either(8, 4), w, func(t *Texts) string { return t.HowMany }, func(t *Texts) string { return t.QuestionsHow })
	return groups
}

// question sets a row under a rule: number, question, answer.
func (b *builder) question(g *group, list *pdf.Element, y float32, n int, a Answer) {
	t := b.sheet.Text
	const numberW, answerW, between = 28, 264, 8
	least := b.either(30, 26)
	item := &pdf.Element{Tag: "LI", Parent: list}
	text := &pdf.Element{Tag: "LBody", Parent: item}
	x, w := float32(side+indent), b.width()-indent
	g.fill(rule(), pdf.Rounded(b.left(x, w), y, w, 1, 0))
	row := group{}
	st := style{size: 15, line: 20, color: ink()}
	strong := st
	strong.bold = true
	b.setText(&row, &pdf.Element{Tag: "Lbl", Lang: t.Lang, Parent: item}, x, 0, numberW, strong, plain(t.Number(n)))
	b.setText(&row, &pdf.Element{Tag: "P", Parent: text}, x+numberW, 0, w-numberW-answerW-between, st, typed(a.Question.Reveal()))
	if a.Answer.Empty() {
		b.setPhrase(&row, &pdf.Element{Tag: "P", Lang: t.Lang, Parent: text}, x+w-answerW, 0, answerW-between, st, sentence(func(t *Texts) string { return t.NoAnswer }))
	} else {
		st := style{size: 16, line: 20, bold: true, mono: true, color: ink()}
		b.setText(&row, &pdf.Element{Tag: "P", Parent: text}, x+w-answerW, 0, answerW-between, st, typed(a.Answer.Reveal()))
	}
	height := max(least, row.height+least-20)
	for _, bl := range row.blocks {
		bl.Shift(y + (height-float32(len(bl.Lines))*20)/2)
		g.blocks = append(g.blocks, bl)
	}
	g.height = y + height
}
