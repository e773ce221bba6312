package assets

import (
	"bytes"
	"encoding/xml"
	"image"
	"image/png"
	"io"
	"regexp"
	"testing"
)

// wellFormed parses an XML text and returns the values of its d attributes.
func wellFormed(t *testing.T, name string, b []byte) (paths []string) {
	t.Helper()
	for d := xml.NewDecoder(bytes.NewReader(b)); ; {
		tok, err := d.Token()
		if err == io.EOF {
			return paths
		}
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if e, ok := tok.(xml.StartElement); ok {
			for _, a := range e.Attr {
				if a.Name.Local == "d" {
					paths = append(paths, a.Value)
				}
			}
		}
	}
}

// Each arc has a command of its own, since Fyne's SVG reader misreads an arc command with
// several sets of arguments.
func TestArcsHaveOneSetOfArguments(t *testing.T) {
	arc, number := regexp.MustCompile(`[aA]([^a-zA-Z]*)`), regexp.MustCompile(`[-+]?(\d*\.\d+|\d+)`)
	pictures := map[string][]byte{"mark": Art("mark"), "hills": Art("hills")}
	for _, n := range Icons() {
		pictures[n] = Icon(n)
	}
	if len(pictures) < 60 {
		t.Fatalf("only %d pictures", len(pictures))
	}
	for n, b := range pictures {
		paths := wellFormed(t, n, b)
		if len(paths) == 0 {
			t.Errorf("%s: no path", n)
		}
		for _, p := range paths {
			for _, m := range arc.FindAllStringSubmatch(p, -1) {
				if k := len(number.FindAllString(m[1], -1)); k != 7 {
					t.Errorf("%s: arc %q has %d arguments", n, m[0], k)
				}
			}
		}
	}
}

// For each theme, the hills exist in the size that the rail shows and twice as large,
// each one pixel wider.
func TestHills(t *testing.T) {
	for _, dark := range []bool{false, true} {
		for width, want := range map[int]image.Point{200: {257, 296}, 256: {257, 296}, 320: {513, 592}, 512: {513, 592}, 1024: {513, 592}} {
			if got := Hills(dark, width).Bounds().Size(); got != want {
				t.Errorf("dark %t, %d wide: %v", dark, width, got)
			}
		}
	}
}

func TestUnknownPicturesAreNil(t *testing.T) {
	for n, b := range map[string][]byte{"icon": Icon("no such icon"), "outside": Icon("../icon"), "art": Art("")} {
		if b != nil {
			t.Errorf("%s: got %d bytes", n, len(b))
		}
	}
}

func TestAppIconIs512Pixels(t *testing.T) {
	c, err := png.DecodeConfig(bytes.NewReader(AppIcon()))
	if err != nil || c.Width != 512 || c.Height != 512 {
		t.Fatalf("%dx%d, %v", c.Width, c.Height, err)
	}
}
