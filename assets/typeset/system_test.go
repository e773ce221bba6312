package typeset

import (
	"bytes"
	"io"
	"log"
	"os"
	"path/filepath"
	"testing"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/fontscan"
)

// A computer with a single font is searched.
func TestOnComputer(t *testing.T) {
	fonts := fontscan.NewFontMap(log.New(io.Discard, "", 0))
	if err := fonts.AddFont(bytes.NewReader(unpack(ethiopicData)), "", "An Ethiopic Font"); err != nil {
		t.Fatal(err)
	}
	s := &systemFonts{fonts: fonts, faces: map[*font.Font]*Face{}, found: map[rune]*Face{}, bold: map[*Face]*Face{}}
	f := s.find('ጌ', Style{})
	if f == nil || f.Name != "Local-anethiopicfont" || !f.has('ጌ') || f.Data != nil || f.Stroke != 0 {
		t.Fatalf("%+v", f)
	}
	if s.find('ታ', Style{}) != f {
		t.Error("the same font gives two faces")
	}
	if b := s.find('ታ', Style{Bold: true}); b == nil || b.Font != f.Font || b.Stroke == 0 {
		t.Errorf("bold: %+v", b)
	}
	for _, r := range "\U000efffd 中" {
		if s.find(r, Style{}) != nil {
			t.Errorf("a font draws %q", r)
		}
	}
}

// A computer without fonts is searched.
func TestNoFonts(t *testing.T) {
	s := &systemFonts{fonts: fontscan.NewFontMap(log.New(io.Discard, "", 0)), found: map[rune]*Face{}}
	if s.find('a', Style{Bold: true}) != nil {
		t.Error("a font came from nowhere")
	}
}

func TestPlainFont(t *testing.T) {
	dir := t.TempDir()
	for name, c := range map[string]struct {
		data []byte
		want bool
	}{
		"plain.ttf":      {sansData, true},
		"empty.ttf":      {nil, false},
		"short.ttf":      {sansData[:14], false},
		"collection.ttc": {append([]byte("ttcf"), sansData...), false},
		"cff.otf":        {bytes.Replace(sansData, []byte("glyf"), []byte("CFF "), 1), false},
		"variable.ttf":   {bytes.Replace(sansData, []byte("hmtx"), []byte("fvar"), 1), false},
	} {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, c.data, 0o600); err != nil {
			t.Fatal(err)
		}
		if got := plainFont(fontscan.Location{File: path}); (got != nil) != c.want {
			t.Errorf("%s: embeddable is %v", name, !c.want)
		}
	}
	if plainFont(fontscan.Location{File: filepath.Join(dir, "none")}) != nil {
		t.Error("a file that is not there can be embedded")
	}
}
