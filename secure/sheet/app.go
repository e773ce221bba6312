package sheet

import (
	"strings"

	"waypost/secure/qr"
)

// qrSide is the side of the QR code without its quiet zone: large enough for
// every phone, and so exact that a printed sheet shows whether it was scaled.
const qrSide = 40.0 * mm

// app is the part with the authenticator key, as a picture and in letters.
func (m *maker) app(number func() int) (unit, error) {
	picture, err := qr.Encode(m.sheet.Key.URI())
	if err != nil {
		return unit{}, err
	}
	u := unit{}
	y := m.heading(&u, number(), func(t *Texts) string { return t.AppTitle }) + m.either(16, 6)
	x := float32(side + indent + qrSide + 24)
	w := m.w - side - x
	notes := unit{}
	bottom := m.how(&notes, x, 0, w, howOne, func(t *Texts) string { return t.AppHow }) + m.either(12, 6)
	bottom = m.say(&notes, m.element("P"), x, bottom, w, m.body(), sentence(func(t *Texts) string { return t.AppKey }))
	key := strings.Join(strings.Fields(grouped(m.sheet.Key.Secret.Reveal())), " ")
	bottom = m.text(&notes, &element{tag: "P"}, x, bottom, w, style{size: 16, line: 24, bold: true, mono: true, color: ink()}, code(key))
	height := max(qrSide, bottom)
	for i := range notes.blocks {
		notes.blocks[i].shift(y + (height-bottom)/2)
	}
	e := m.element("Figure")
	e.alt = m.sheet.Text.QR
	path := squares(picture.Modules(), m.left(side+indent, qrSide), y+(height-qrSide)/2)
	u.blocks = append(u.blocks, block{element: e, shapes: []shape{{black(), path}}})
	u.blocks = append(u.blocks, notes.blocks...)
	u.height = y + height
	return u, nil
}

// squares draws the dark modules of a QR code, those of a row that touch as one.
func squares(modules [][]bool, x, y float32) []move {
	side := float32(qrSide) / float32(len(modules))
	var path []move
	for i, row := range modules {
		for j := 0; j < len(row); {
			from := j
			for j < len(row) && row[j] {
				j++
			}
			if j > from {
				path = append(path, rounded(x+float32(from)*side, y+float32(i)*side, float32(j-from)*side, side, 0)...)
			}
			j++
		}
	}
	return path
}
