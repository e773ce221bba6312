package sheet

import (
	"github.com/waypost-app/waypost/secure/sheet/pdf"
)

// parts returns all groups between header and footer.
func (b *builder) parts() ([]group, error) {
	var groups []group
	n := 0
	next := func() int { n++; return n }
	if g, ok := b.backup(next); ok {
		groups = append(groups, g)
	}
	g, ok, err := b.second(next)
	if err != nil {
		return nil, err
	}
	if ok {
		groups = append(groups, g)
	}
	groups = append(groups, b.questions(next)...)
	if g, ok := b.remind(); ok {
		groups = append(groups, g)
	}
	return append(groups, b.safe()), nil
}

// heading sets the number and title of a part and returns the lower edge.
func (b *builder) heading(g *group, n int, title func(*Texts) string) float32 {
	g.section = true
	h := b.element("H2")
	part := func() *pdf.Element { return &pdf.Element{Tag: "Span", Lang: h.Lang, Parent: h} }
	g.fill(accent(), pdf.Rounded(b.left(side, 28), 0, 28, 28, 14))
	b.setText(g, part(), side, 2, 28, style{size: 16, line: 24, bold: true, color: white(), align: center}, plain(b.sheet.Text.Number(n)))
	return b.setPhrase(g, part(), side+indent, 2, b.width()-indent, style{size: 18, line: 24, bold: true, color: ink()}, sentence(title)) + 2
}

// how sets the sentences that explain how to use a part.
func (b *builder) how(g *group, x, y, w float32, label, pick func(*Texts) string) float32 {
	return b.setPhrase(g, b.element("P"), x, y, w, b.body(), labeled(label, pick))
}

func howOne(t *Texts) string { return t.HowOne }

// instead returns a part that consists of a single sentence; ok is false if there is no
// sentence.
func (b *builder) instead(number func() int, title, why func(*Texts) string) (group, bool) {
	g := group{}
	if why(&b.sheet.Text) == "" {
		return g, false
	}
	y := b.heading(&g, number(), title)
	b.setPhrase(&g, b.element("P"), side+indent, y+8, b.width()-indent, b.body(), sentence(why))
	return g, true
}

// backup returns the part with the backup code; ok is false if there is neither a code
// nor a sentence about its absence.
func (b *builder) backup(number func() int) (group, bool) {
	title := func(t *Texts) string { return t.BackupTitle }
	if b.sheet.BackupCode.Empty() {
		return b.instead(number, title, func(t *Texts) string { return t.BackupNone })
	}
	g := group{}
	w := b.width() - indent
	const border = 3
	pad := border + b.either(12, 3)
	y := b.heading(&g, number(), title) + b.either(8, 4)
	bottom := b.code(&g, side+indent, y+pad, w, b.sheet.BackupCode.Reveal()) + pad
	g.fill(ink(), pdf.Frame(b.left(side+indent, w), y, w, bottom-y, 8, border))
	bottom += b.either(8, 4)
	if p := confusables(b.sheet.BackupCode.Reveal()); p(&b.sheet.Text) != nil {
		bottom = b.setPhrase(&g, b.element("P"), side+indent, bottom, w, b.body(), p) + 4
	}
	b.how(&g, side+indent, bottom, w, howOne, func(t *Texts) string { return t.BackupHow })
	return g, true
}

// second returns the part about login codes.
func (b *builder) second(number func() int) (g group, ok bool, err error) {
	title := func(t *Texts) string { return t.AppTitle }
	switch {
	case b.sheet.Method == MethodText:
		return b.sent(number, func(t *Texts) string { return t.TextTitle }, func(t *Texts) string { return t.TextHow }), true, nil
	case b.sheet.Method == MethodEmail:
		return b.sent(number, func(t *Texts) string { return t.MailTitle }, func(t *Texts) string { return t.MailHow }), true, nil
	case b.sheet.Key == nil:
		g, ok = b.instead(number, title, func(t *Texts) string { return t.AppNone })
		return g, ok, nil
	case b.options.WithoutKey:
		g, ok = b.instead(number, title, func(t *Texts) string { return t.AppLeftOut })
		return g, ok, nil
	}
	g, err = b.app(number)
	return g, true, err
}

// sent returns the part for codes that are sent in a message.
func (b *builder) sent(number func() int, title, how func(*Texts) string) group {
	g := group{}
	y := b.heading(&g, number(), title) + 8
	w := b.width() - indent
	codes := func(t *Texts) string { return t.Codes }
	if codes(&b.sheet.Text) != "" {
		y = b.setPhrase(&g, b.element("P"), side+indent, y, w, style{size: 16, line: 24, color: ink(), bold: true}, sentence(codes)) + 4
	}
	b.how(&g, side+indent, y, w, howOne, how)
	return g
}

// safe returns the box with advice at the end.
func (b *builder) safe() group {
	g := group{section: true, onTwo: true, advice: true}
	const border, across = 1, 16
	down := b.either(12, 6)
	x := float32(side + border + across)
	y := b.setPhrase(&g, b.element("H2"), x, border+down, b.width()-2*(border+across), style{size: 16, line: 20, bold: true, color: ink()},
		sentence(func(t *Texts) string { return t.Safe })) + b.either(8, 2)
	list := b.element("L")
	w := (b.width() - 2*(border+across) - 24) / 2
	bottom := y
	for i, icon := range []string{iconFolder, iconHand, iconNoPhoto, iconRefresh} {
		if i == 2 {
			y = bottom + b.either(8, 3)
		}
		left := x + float32(i%2)*(w+24)
		g.fill(ink(), outline(icon, b.left(left, 20), y, 20.0/24))
		item := &pdf.Element{Tag: "LI", Parent: list}
		e := &pdf.Element{Tag: "LBody", Lang: b.sheet.Text.Lang, Parent: item}
		bottom = max(bottom, b.setPhrase(&g, e, left+28, y, w-28, b.body(), sentence(func(t *Texts) string { return t.SafeTips[i] })))
	}
	g.height = bottom + down + border
	g.fill(edge(), pdf.Frame(side, 0, b.width(), g.height, 8, 1))
	return g
}
