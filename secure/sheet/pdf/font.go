package pdf

import (
	"encoding/binary"
	"fmt"
	"slices"
	"strings"

	"github.com/boxesandglue/textshape/ot"
	"github.com/boxesandglue/textshape/subset"
	"github.com/go-text/typesetting/font"

	"github.com/waypost-app/waypost/assets/typeset"
)

// glyph is a glyph and its text. Each such pair has a character code of its own in the
// PDF, so that copying and searching give exactly what was typed.
type glyph struct {
	id   uint32
	text string
}

// pdfFont is a font of the PDF and its glyphs that are used.
type pdfFont struct {
	face   *typeset.Face
	object int
	codes  map[glyph]int
	glyphs []glyph // by code-1
}

// fontOf returns the font of a face and its index.
func (w *writer) fontOf(face *typeset.Face) (int, *pdfFont) {
	for i, f := range w.fonts {
		if f.face == face {
			return i, f
		}
	}
	f := &pdfFont{face: face, object: w.object(), codes: map[glyph]int{}}
	w.fonts = append(w.fonts, f)
	return len(w.fonts) - 1, f
}

// code returns the character code of a glyph, assigning one the first time.
func (f *pdfFont) code(g glyph) int {
	if f.codes[g] == 0 {
		f.glyphs = append(f.glyphs, g)
		f.codes[g] = len(f.glyphs)
	}
	return f.codes[g]
}

// width returns the advance width of a glyph in 1/1000 of the size.
func (f *pdfFont) width(id uint32) int {
	return int(f.face.Font.HorizontalAdvance(font.GID(id))*1000/float32(f.face.Font.Upem()) + 0.5)
}

// putFonts writes the fonts and the resource dictionary that lists them.
func (w *writer) putFonts(resources int) error {
	var names strings.Builder
	for i, f := range w.fonts {
		if err := w.putFont(f); err != nil {
			return err
		}
		fmt.Fprintf(&names, "/F%d %d 0 R ", i, f.object)
	}
	w.put(resources, "<</Font <<%s>>>>", names.String())
	return nil
}

// putFont writes a subset of a font as a composite font with two-byte codes (ISO 32000-1,
// 9.7).
func (w *writer) putFont(f *pdfFont) error {
	ttf, gids, err := f.subset()
	if err != nil {
		return fmt.Errorf("pdf: subset of %s: %w", f.face.Name, err)
	}
	file, descriptor, cid, unicode, toGID := w.object(), w.object(), w.object(), w.object(), w.object()
	var widths strings.Builder
	for _, g := range f.glyphs {
		fmt.Fprintf(&widths, "%d ", f.width(g.id))
	}
	w.stream(file, fmt.Sprintf("/Length1 %d", len(ttf)), ttf)
	w.stream(toGID, "", gids)
	w.stream(unicode, "", []byte(f.toUnicode()))
	name := "WAYPST+" + f.face.Name
	w.put(descriptor, "<</Type /FontDescriptor /FontName /%s /Flags 4 /FontBBox [-500 -500 2000 1500] /ItalicAngle 0 /Ascent %.0f /Descent %.0f /CapHeight 714 /StemV 80 /FontFile2 %d 0 R>>",
		name, f.face.Ascent*1000, -f.face.Descent*1000, file)
	w.put(cid, "<</Type /Font /Subtype /CIDFontType2 /BaseFont /%s /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> /FontDescriptor %d 0 R /DW 1000 /W [1 [%s]] /CIDToGIDMap %d 0 R>>",
		name, descriptor, widths.String(), toGID)
	w.put(f.object, "<</Type /Font /Subtype /Type0 /BaseFont /%s /Encoding /Identity-H /DescendantFonts [%d 0 R] /ToUnicode %d 0 R>>", name, cid, unicode)
	return nil
}

// subset returns a font file with only the glyphs that are used, and the map from codes
// to glyphs (CIDToGIDMap).
func (f *pdfFont) subset() (ttf, gids []byte, err error) {
	source, err := ot.ParseFont(f.face.Data, 0)
	if err != nil {
		return nil, nil, err
	}
	in := subset.NewInput()
	in.Flags = subset.FlagDropLayoutTables | subset.FlagNoLayoutClosure | subset.FlagNotdefOutline
	for _, g := range f.glyphs {
		in.AddGlyph(ot.GlyphID(g.id))
	}
	for _, t := range []string{"GSUB", "GPOS", "GDEF", "cmap", "name", "OS/2", "post", "gasp"} {
		in.DropTable(ot.MakeTag(t[0], t[1], t[2], t[3]))
	}
	plan, err := subset.CreatePlan(source, in)
	if err != nil {
		return nil, nil, err
	}
	if ttf, err = plan.Execute(); err != nil {
		return nil, nil, err
	}
	gids = make([]byte, 2*(len(f.glyphs)+1))
	for i, g := range f.glyphs {
		id, _ := plan.MapGlyph(ot.GlyphID(g.id))
		binary.BigEndian.PutUint16(gids[2*(i+1):], uint16(id))
	}
	return ttf, gids, nil
}

// toUnicode maps codes to text (ISO 32000-1, 9.10.3).
func (f *pdfFont) toUnicode() string {
	var lines []string
	for i, g := range f.glyphs {
		if g.text != "" {
			lines = append(lines, fmt.Sprintf("<%04X> <%s>", i+1, hex16(g.text)))
		}
	}
	var b strings.Builder
	b.WriteString("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def /CMapName /Adobe-Identity-UCS def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange\n")
	for part := range slices.Chunk(lines, 100) { // maximum size of a block
		fmt.Fprintf(&b, "%d beginbfchar\n%s\nendbfchar\n", len(part), strings.Join(part, "\n"))
	}
	b.WriteString("endcmap CMapName currentdict /CMap defineresource pop end end")
	return b.String()
}
