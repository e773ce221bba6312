package sheet

import (
	"strings"

	"github.com/waypost-app/waypost/secure/qr"
	"github.com/waypost-app/waypost/secure/sheet/pdf"
)

// qrSide is the side of the QR code without its quiet zone: large enough for every phone,
// and exactly 40 mm, so that one can check with a ruler whether the printer scaled the
// page.
const qrSide = 40.0 * mm

// app returns the part with the authenticator key, as a QR code and as letters.
func (b *builder) app(number func() int) (group, error) {
	picture, err := qr.Encode(b.sheet.Key.URI())
	if err != nil {
		return group{}, err
	}
	g := group{}
	y := b.heading(&g, number(), func(t *Texts) string { return t.AppTitle }) + b.either(16, 6)
	x := float32(side + indent + qrSide + 24)
	w := b.w - side - x
	notes := group{}
	bottom := b.how(&notes, x, 0, w, howOne, func(t *Texts) string { return t.AppHow }) + b.either(12, 6)
	bottom = b.setPhrase(&notes, b.element("P"), x, bottom, w, b.body(), sentence(func(t *Texts) string { return t.AppKey }))
	key := strings.Join(strings.Fields(grouped(b.sheet.Key.Secret.Reveal())), " ")
	bottom = b.setText(&notes, &pdf.Element{Tag: "P"}, x, bottom, w, style{size: 16, line: 24, bold: true, mono: true, color: ink()}, chunk(key))
	height := max(qrSide, bottom)
	for i := range notes.blocks {
		notes.blocks[i].Shift(y + (height-bottom)/2)
	}
	e := b.element("Figure")
	e.Alt = b.sheet.Text.QR
	path := squares(picture.Modules(), b.left(side+indent, qrSide), y+(height-qrSide)/2)
	g.blocks = append(g.blocks, pdf.Block{Element: e, Shapes: []pdf.Shape{{Color: black(), Path: path}}})
	g.blocks = append(g.blocks, notes.blocks...)
	g.height = y + height
	return g, nil
}

// squares returns the dark modules of a QR code; adjacent ones in a row form one
// rectangle.
func squares(modules [][]bool, x, y float32) pdf.Path {
	side := float32(qrSide) / float32(len(modules))
	var path pdf.Path
	for i, row := range modules {
		for j := 0; j < len(row); {
			from := j
			for j < len(row) && row[j] {
				j++
			}
			if j > from {
				path = append(path, pdf.Rounded(x+float32(from)*side, y+float32(i)*side, float32(j-from)*side, side, 0)...)
			}
			j++
		}
	}
	return path
}
