package pdf

import (
	"bytes"
	"compress/zlib"
	"encoding/xml"
	"fmt"
	"strings"
	"unicode/utf16"
)

// The first line of a PDF. Only a file with a password declares version 2.0, since some
// old readers refuse it.
const (
	header17 = "%PDF-1.7"
	header20 = "%PDF-2.0"
)

// writer writes the objects of a PDF in order and remembers their offsets.
type writer struct {
	bytes.Buffer
	offsets []int // of the object i+1
	fonts   []*pdfFont
	nodes   map[*Element]*node
	roots   []*node // in reading order
}

// bytes returns the document as an unencrypted PDF that depends on nothing but the
// document.
func (d Document) bytes() ([]byte, error) {
	w := &writer{nodes: map[*Element]*node{}}
	w.WriteString(header17 + "\n%\xe2\xe3\xcf\xd3\n") // the second line marks the file as binary
	catalog, tree, info, meta := w.object(), w.object(), w.object(), w.object()
	pages := make([]int, len(d.Pages))
	for i := range pages {
		pages[i] = w.object()
	}
	resources := w.object()
	for i, p := range d.Pages {
		w.putPage(pages[i], tree, resources, i, p)
	}
	w.put(tree, "<</Type /Pages /Count %d /Kids [%s]>>", len(pages), references(pages))
	if err := w.putFonts(resources); err != nil {
		return nil, err
	}
	root := w.putStructure(pages)
	w.put(info, "<</Title %s /Producer (%s) /CreationDate (%s)>>", textString(d.Title), d.Producer, d.Created.UTC().Format("D:20060102150405Z"))
	w.putMetadata(meta, d.Title)
	w.put(catalog, "<</Type /Catalog /Pages %d 0 R /Lang %s /MarkInfo <</Marked true>> /StructTreeRoot %d 0 R /ViewerPreferences <</DisplayDocTitle true /PrintScaling /None>> /Metadata %d 0 R>>",
		tree, textString(d.Lang), root, meta)
	w.finish(catalog, info)
	return w.Bytes(), nil
}

// putPage writes page n and its content.
func (w *writer) putPage(id, tree, resources, n int, page Page) {
	c := content{writer: w, page: n, height: page.Height}
	for _, b := range page.Blocks {
		c.block(b)
	}
	stream := w.object()
	w.stream(stream, "", c.Bytes())
	w.put(id, "<</Type /Page /Parent %d 0 R /MediaBox [0 0 %s %s] /Resources %d 0 R /Contents %d 0 R /StructParents %d /Tabs /S>>",
		tree, num(points72(page.Width)), num(points72(page.Height)), resources, stream, n)
}

// object reserves the number of an object.
func (w *writer) object() int {
	w.offsets = append(w.offsets, 0)
	return len(w.offsets)
}

// put writes the object whose number was reserved.
func (w *writer) put(id int, format string, args ...any) {
	w.offsets[id-1] = w.Len()
	fmt.Fprintf(w, "%d 0 obj\n", id)
	fmt.Fprintf(w, format, args...)
	w.WriteString("\nendobj\n")
}

// stream writes a compressed stream object; dict is added to its dictionary.
func (w *writer) stream(id int, dict string, data []byte) {
	var z bytes.Buffer
	zw := zlib.NewWriter(&z)
	zw.Write(data) // writing to a bytes.Buffer cannot fail
	zw.Close()
	w.put(id, "<<%s /Filter /FlateDecode /Length %d>>\nstream\n%s\nendstream", dict, z.Len(), z.Bytes())
}

// putMetadata repeats the title as XMP, where PDF/UA readers look for it, and declares
// that the document conforms to PDF/UA-1.
func (w *writer) putMetadata(id int, title string) {
	var t bytes.Buffer
	xml.EscapeText(&t, []byte(title)) // writing to a bytes.Buffer cannot fail
	xmp := `<?xpacket begin="` + "\ufeff" + `" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part><dc:title><rdf:Alt><rdf:li xml:lang="x-default">` +
		t.String() + `</rdf:li></rdf:Alt></dc:title></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`
	w.put(id, "<</Type /Metadata /Subtype /XML /Length %d>>\nstream\n%s\nendstream", len(xmp), xmp)
}

// finish writes the cross-reference table and the trailer.
func (w *writer) finish(catalog, info int) {
	at := w.Len()
	fmt.Fprintf(w, "xref\n0 %d\n0000000000 65535 f \n", len(w.offsets)+1)
	for _, o := range w.offsets {
		fmt.Fprintf(w, "%010d 00000 n \n", o)
	}
	fmt.Fprintf(w, "trailer\n<</Size %d /Root %d 0 R /Info %d 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(w.offsets)+1, catalog, info, at)
}

// textString returns a text string (ISO 32000-1, 7.9.2.2).
func textString(s string) string { return "<FEFF" + hex16(s) + ">" }

// hex16 returns the UTF-16 code units of s in hexadecimal.
func hex16(s string) string {
	var b strings.Builder
	for _, u := range utf16.Encode([]rune(s)) {
		fmt.Fprintf(&b, "%04X", u)
	}
	return b.String()
}

// references returns references to objects.
func references(ids []int) string {
	var b strings.Builder
	for _, id := range ids {
		fmt.Fprintf(&b, "%d 0 R ", id)
	}
	return b.String()
}

// num formats a number, rounded to 1/10,000, in as few characters as possible.
func num(v float64) string {
	s := strings.TrimRight(fmt.Sprintf("%.4f", v), "0")
	if s = strings.TrimSuffix(s, "."); s == "-0" {
		return "0"
	}
	return s
}

// points72 converts layout units (1/96 in) to points (1/72 in).
func points72(v float32) float64 { return float64(v) * 72 / 96 }
