package sheet

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/sheet/pdf/pdftest"
)

// objects contains the objects of a PDF by reference ("5 0 R"), as in qpdf's JSON.
type objects map[string]any

// get follows a path of keys from a dictionary, including references; nil if there is
// nothing.
func (o objects) get(from any, keys ...string) any {
	at := o.follow(from)
	for _, key := range keys {
		dict, _ := at.(map[string]any)
		if inner, ok := dict["dict"].(map[string]any); ok { // of a stream
			dict = inner
		}
		at = o.follow(dict[key])
	}
	return at
}

func (o objects) follow(v any) any {
	if name, ok := v.(string); ok && strings.HasSuffix(name, " 0 R") {
		v = o[name]
	}
	if object, ok := v.(map[string]any); ok {
		for _, kind := range []string{"value", "stream"} {
			if inner, ok := object[kind]; ok {
				return inner
			}
		}
	}
	return v
}

// objectsOf reads a PDF through qpdf.
func objectsOf(t *testing.T, pdf []byte) (all objects, catalog any) {
	t.Helper()
	var file struct{ QPDF []map[string]any }
	text := pdftest.Run(t, "qpdf", "--json=2", "--json-stream-data=inline", "--decode-level=all", pdftest.Save(t, "sheet.pdf", pdf))
	if err := json.Unmarshal([]byte(text), &file); err != nil || len(file.QPDF) != 2 {
		t.Fatal(err)
	}
	all = objects{}
	for name, o := range file.QPDF[1] {
		all[strings.TrimPrefix(name, "obj:")] = o
	}
	return all, all.get(file.QPDF[1]["trailer"], "/Root")
}

// The sheet follows those rules of PDF/UA-1 that a program can check, by their numbers in
// the Matterhorn Protocol 1.1. docs/accessibility.md lists them.
func TestPDFUA(t *testing.T) {
	for name, s := range map[string]Sheet{"English": rosa(english()), "Spanish": rosa(spanish()), "by text message": byText()} {
		t.Run(name, func(t *testing.T) {
			o, catalog := objectsOf(t, write(t, s, Options{Languages: []Texts{english()}}))
			for rule, ok := range map[string]bool{
				"06-002: the metadata names PDF/UA-1":    strings.Contains(o.metadata(t, catalog), "pdfuaid:part>1<"),
				"06-003: the metadata has a title":       strings.Contains(o.metadata(t, catalog), "<dc:title>"),
				"07-001, 07-002: the title is shown":     o.get(catalog, "/ViewerPreferences", "/DisplayDocTitle") == true,
				"11-006: the document has its language":  o.get(catalog, "/Lang") == "u:"+s.Text.Lang,
				"01-005: the content is marked":          o.get(catalog, "/MarkInfo", "/Marked") == true,
				"00: no suspects":                        o.get(catalog, "/MarkInfo", "/Suspects") == nil,
				"01-006: there is a structure":           o.get(catalog, "/StructTreeRoot", "/K") != nil,
				"31: a structure can be found by number": o.get(catalog, "/StructTreeRoot", "/ParentTree") != nil,
				"20: there are no optional contents":     o.get(catalog, "/OCProperties") == nil,
				"25: there is no XFA form":               o.get(catalog, "/AcroForm") == nil,
			} {
				if !ok {
					t.Error(rule)
				}
			}
			o.structure(t, o.get(catalog, "/StructTreeRoot", "/K"), s.Key != nil)
			for _, object := range o {
				o.object(t, object)
			}
		})
	}
}

// A password does not keep screen readers out (26-002).
func TestPasswordLetsScreenReadersIn(t *testing.T) {
	pdf := pdftest.Save(t, "sheet.pdf", write(t, rosa(english()), Options{Password: secure.NewSecret("river-candle")}))
	if shown := pdftest.Run(t, "qpdf", "--show-encryption", "--password=river-candle", pdf); !strings.Contains(shown, "extract for accessibility: allowed") {
		t.Error(shown)
	}
}

func byText() Sheet {
	s := rosa(english())
	s.Method, s.Key = MethodText, nil
	return s
}

func (o objects) metadata(t *testing.T, catalog any) string {
	t.Helper()
	dict, _ := catalog.(map[string]any)
	stream, _ := o[fmt.Sprint(dict["/Metadata"])].(map[string]any)
	inner, _ := stream["stream"].(map[string]any)
	return base64Text(t, inner["data"])
}

// structure checks the structure tree below a node: only standard tags, headings in
// order, a text for each figure, and languages.
func (o objects) structure(t *testing.T, node any, qr bool) {
	t.Helper()
	standard := strings.Fields("/Document /H1 /H2 /P /L /LI /Lbl /LBody /Span /Figure")
	var tags []string
	var walk func(any, string)
	walk = func(v any, parent string) {
		v = o.follow(v)
		if list, ok := v.([]any); ok {
			for _, kid := range list {
				walk(kid, parent)
			}
			return
		}
		tag, _ := o.get(v, "/S").(string)
		if tag == "" {
			return // marked content
		}
		tags = append(tags, tag)
		if !slices.Contains(standard, tag) {
			t.Errorf("02-001: %s is no standard tag", tag)
		}
		if alt, _ := o.get(v, "/Alt").(string); tag == "/Figure" && len(alt) < len("u:a word") {
			t.Error("13-004: a figure has no text")
		}
		if within := map[string]string{"/LI": "/L", "/Lbl": "/LI", "/LBody": "/LI"}[tag]; within != "" && within != parent {
			t.Errorf("09-005: %s is in %s", tag, parent)
		}
		walk(o.get(v, "/K"), tag)
	}
	walk(node, "")
	heading := slices.IndexFunc(tags, func(tag string) bool { return regexp.MustCompile(`^/H\d$`).MatchString(tag) })
	if heading < 0 || tags[heading] != "/H1" {
		t.Error("14-002: the first heading is no H1")
	}
	if slices.Contains(tags, "/Figure") != qr {
		t.Error("the square code is no figure")
	}
}

// object checks a page or a font.
func (o objects) object(t *testing.T, object any) {
	t.Helper()
	switch o.get(object, "/Type") {
	case "/Page":
		if o.get(object, "/Tabs") != "/S" {
			t.Error("28-008: Tab does not follow the structure")
		}
		if _, ok := o.get(object, "/StructParents").(float64); !ok {
			t.Error("a page does not lead to its structure")
		}
	case "/FontDescriptor":
		if o.get(object, "/FontFile2") == nil {
			t.Error("31-009: a font is not embedded")
		}
	case "/Font":
		switch o.get(object, "/Subtype") {
		case "/Type0":
			if o.get(object, "/ToUnicode") == nil {
				t.Error("31-027: a font has no text")
			}
		case "/CIDFontType2":
			if o.get(object, "/CIDToGIDMap") == nil {
				t.Error("31-004: a font does not say which glyph is which")
			}
		}
	}
}

// base64Text decodes data in qpdf's JSON.
func base64Text(t *testing.T, data any) string {
	t.Helper()
	text, _ := data.(string)
	decoded, err := base64.StdEncoding.DecodeString(text)
	if err != nil {
		t.Fatal(err)
	}
	return string(decoded)
}
