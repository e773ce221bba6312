package part

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"

	"github.com/waypost-app/waypost/assets/typeset"
)

// outlineTexts replaces the text elements of an SVG by outlines, since Fyne's SVG reader
// ignores text. They are words of the website, in English in every language.
func outlineTexts(svg string) string {
	text := regexp.MustCompile(`<text ([^>]*)>([^<]*)</text>`)
	attribute := regexp.MustCompile(`([a-z-]+)="([^"]*)"`)
	return text.ReplaceAllStringFunc(svg, func(found string) string {
		in, of := text.FindStringSubmatch(found), map[string]string{}
		for _, a := range attribute.FindAllStringSubmatch(in[1], -1) {
			of[a[1]] = a[2]
		}
		return textOutline(of, in[2])
	})
}

// textOutline returns one text element as a path.
func textOutline(of map[string]string, words string) string {
	number := func(name string) float32 {
		n, _ := strconv.ParseFloat(of[name], 32) // cannot fail: the pictures are embedded and tested
		return float32(n)
	}
	size, x := number("font-size"), number("x")
	style := typeset.Style{Bold: of["font-weight"] == "bold", Mono: strings.HasSuffix(of["font-family"], "Mono")}
	line := typeset.New("en", size, typeset.Span{Text: words, Style: style}).Wrap(math.MaxInt16)[0]
	if of["text-anchor"] == "middle" {
		x -= line.Width / 2
	}
	var d strings.Builder
	for _, run := range line.Runs {
		dot := x + run.X
		for _, g := range run.Out.Glyphs {
			writeGlyph(&d, run.Face, g.GlyphID, size, dot, number("y"))
			dot += float32(g.Advance) / 64
		}
	}
	return fmt.Sprintf(`<path fill="%s" d="%s"/>`, of["fill"], d.String())
}

// writeGlyph writes the outline of a glyph whose origin is at x, y.
func writeGlyph(d *strings.Builder, face *typeset.Face, id font.GID, size, x, y float32) {
	drawn, ok := face.Font.GlyphData(id).(font.GlyphOutline)
	if !ok || len(drawn.Segments) == 0 {
		return
	}
	scale := size / float32(face.Font.Upem())
	for i, s := range drawn.Segments {
		if s.Op == opentype.SegmentOpMoveTo && i > 0 {
			d.WriteString("Z")
		}
		d.WriteByte("MLQC"[s.Op])
		for j := range s.ArgsSlice() {
			p := s.Args[j]
			fmt.Fprintf(d, "%.2f %.2f ", x+p.X*scale, y-p.Y*scale)
		}
	}
	d.WriteString("Z")
}
