package sheet

import (
	"bytes"
	"compress/zlib"
	"encoding/xml"
	"fmt"
	"io"
	"strings"
	"time"
	"unicode/utf16"
)

// What a PDF begins with; version 2.0 is for the password only, since some old
// readers refuse it.
const (
	header17 = "%PDF-1.7"
	header20 = "%PDF-2.0"
)

// document is what a PDF says of itself.
type document struct {
	title, lang string
	made        time.Time
	paper       Paper
}

// pdf writes objects one after the other and keeps where each begins.
type pdf struct {
	bytes.Buffer
	offsets []int // of object i+1
	fonts   []*pdfFont
	nodes   map[*element]*node
	roots   []*node // in reading order
}

// writePDF writes pages as a tagged PDF. The result depends on its arguments
// only.
func writePDF(w io.Writer, pages []page, d document) error {
	p := &pdf{nodes: map[*element]*node{}}
	p.WriteString(header17 + "\n%\xe2\xe3\xcf\xd3\n") // the second line says that it is no text
	catalog, tree, info, meta := p.object(), p.object(), p.object(), p.object()
	objects := make([]int, len(pages))
	for i := range pages {
		objects[i] = p.object()
	}
	resources := p.object()
	width, height := d.paper.size()
	for i, pg := range pages {
		c := content{pdf: p, page: i, height: height}
		for _, b := range pg.blocks {
			c.block(b)
		}
		stream := p.object()
		p.stream(stream, "", c.Bytes())
		p.put(objects[i], "<</Type /Page /Parent %d 0 R /MediaBox [0 0 %s %s] /Resources %d 0 R /Contents %d 0 R /StructParents %d /Tabs /S>>",
			tree, num(points72(width)), num(points72(height)), resources, stream, i)
	}
	p.put(tree, "<</Type /Pages /Count %d /Kids [%s]>>", len(pages), references(objects))
	if err := p.putFonts(resources); err != nil {
		return err
	}
	root := p.putStructure(objects)
	p.put(info, "<</Title %s /Producer (%s) /CreationDate (%s)>>", text16(d.title), appName, d.made.UTC().Format("D:20060102150405Z"))
	p.putMetadata(meta, d.title)
	p.put(catalog, "<</Type /Catalog /Pages %d 0 R /Lang %s /MarkInfo <</Marked true>> /StructTreeRoot %d 0 R /ViewerPreferences <</DisplayDocTitle true /PrintScaling /None>> /Metadata %d 0 R>>",
		tree, text16(d.lang), root, meta)
	p.finish(catalog, info)
	_, err := w.Write(p.Bytes())
	return err
}

// object reserves a number.
func (p *pdf) object() int {
	p.offsets = append(p.offsets, 0)
	return len(p.offsets)
}

// put writes the object with a reserved number.
func (p *pdf) put(id int, format string, args ...any) {
	p.offsets[id-1] = p.Len()
	fmt.Fprintf(p, "%d 0 obj\n", id)
	fmt.Fprintf(p, format, args...)
	p.WriteString("\nendobj\n")
}

// stream writes a compressed stream object; dict is more of its dictionary.
func (p *pdf) stream(id int, dict string, data []byte) {
	var z bytes.Buffer
	zw := zlib.NewWriter(&z)
	zw.Write(data) // a bytes.Buffer takes everything
	zw.Close()
	p.put(id, "<<%s /Filter /FlateDecode /Length %d>>\nstream\n%s\nendstream", dict, z.Len(), z.Bytes())
}

// putMetadata writes the title once more, as readers of PDF/UA look for it.
func (p *pdf) putMetadata(id int, title string) {
	var t bytes.Buffer
	xml.EscapeText(&t, []byte(title)) // a bytes.Buffer takes everything
	xmp := `<?xpacket begin="` + "\ufeff" + `" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">` +
		t.String() + `</rdf:li></rdf:Alt></dc:title></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`
	p.put(id, "<</Type /Metadata /Subtype /XML /Length %d>>\nstream\n%s\nendstream", len(xmp), xmp)
}

// finish writes the table of objects and the trailer.
func (p *pdf) finish(catalog, info int) {
	at := p.Len()
	fmt.Fprintf(p, "xref\n0 %d\n0000000000 65535 f \n", len(p.offsets)+1)
	for _, o := range p.offsets {
		fmt.Fprintf(p, "%010d 00000 n \n", o)
	}
	fmt.Fprintf(p, "trailer\n<</Size %d /Root %d 0 R /Info %d 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(p.offsets)+1, catalog, info, at)
}

// text16 spells a text string (ISO 32000-1, 7.9.2.2).
func text16(s string) string { return "<FEFF" + hex16(s) + ">" }

func hex16(s string) string {
	var b strings.Builder
	for _, u := range utf16.Encode([]rune(s)) {
		fmt.Fprintf(&b, "%04X", u)
	}
	return b.String()
}

// references lists objects.
func references(ids []int) string {
	var b strings.Builder
	for _, id := range ids {
		fmt.Fprintf(&b, "%d 0 R ", id)
	}
	return b.String()
}

// num spells a number in as few characters as 1/10,000 needs.
func num(v float64) string {
	s := strings.TrimRight(fmt.Sprintf("%.4f", v), "0")
	if s = strings.TrimSuffix(s, "."); s == "-0" {
		return "0"
	}
	return s
}

// points72 turns layout units into points of 1/72 in.
func points72(v float32) float64 { return float64(v) * 72 / 96 }
