package typeset

import (
	"bytes"
	"io"
	"log"
	"os"
	"sync"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/fontscan"
	"github.com/go-text/typesetting/language"
)

// onComputer searches the computer's fonts for characters that ours lack. It reads
// nothing until there is such a character.
var onComputer = &systemFonts{}

// systemFonts remembers which of the computer's fonts has which character.
type systemFonts struct {
	mu    sync.Mutex
	fonts *fontscan.FontMap // nil until the first search
	faces map[*font.Font]*Face
	found map[rune]*Face // nil for a rune that no font has
	bold  map[*Face]*Face
}

// find returns a face that draws r, or nil.
func (s *systemFonts) find(r rune, st Style) *Face {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.fonts == nil {
		s.load()
	}
	f, ok := s.found[r]
	if !ok {
		f = s.search(r)
		s.found[r] = f
	}
	if f == nil || !st.Bold {
		return f
	}
	if s.bold[f] == nil {
		s.bold[f] = f.heavier()
	}
	return s.bold[f]
}

// load reads the list of fonts, which go-text caches between starts. If that fails, the
// list is empty.
func (s *systemFonts) load() {
	s.fonts = fontscan.NewFontMap(log.New(io.Discard, "", 0))
	s.faces, s.found, s.bold = map[*font.Font]*Face{}, map[rune]*Face{}, map[*Face]*Face{}
	if err := s.fonts.UseSystemFonts(""); err != nil {
		s.fonts = fontscan.NewFontMap(log.New(io.Discard, "", 0))
	}
	s.fonts.SetQuery(fontscan.Query{Families: []string{"sans-serif"}})
}

// search returns the face of the first font that draws r, or nil.
func (s *systemFonts) search(r rune) *Face {
	s.fonts.SetScript(language.LookupScript(r))
	found := s.fonts.ResolveFace(r)
	if found == nil || !outlined(found, r) {
		return nil
	}
	if f := s.faces[found.Font]; f != nil {
		return f
	}
	where := s.fonts.FontLocation(found.Font)
	f := newFace(s.fonts.FontMetadata(found.Font))(found)
	f.Data = plainFont(where)
	s.faces[found.Font] = f
	return f
}

// newFace names a face after its family, without characters that are not allowed in a
// PostScript name.
func newFace(family string, _ font.Aspect) func(*font.Face) *Face {
	name := []byte("Local-")
	for _, b := range []byte(family) {
		if b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' {
			name = append(name, b)
		}
	}
	return func(f *font.Face) *Face { return face(string(name), nil, f) }
}

// outlined reports whether a face has an outline for r. Bitmaps, such as emoji, can be
// neither scaled nor printed in black.
func outlined(f *font.Face, r rune) bool {
	id, ok := f.NominalGlyph(r)
	if !ok {
		return false
	}
	o, ok := f.GlyphData(id).(font.GlyphOutline)
	return ok && len(o.Segments) > 0
}

// plainFont returns the file of a font that a PDF can embed unchanged: a single font with
// TrueType outlines and no variations. For other fonts it returns nil.
func plainFont(where fontscan.Location) []byte {
	data, err := os.ReadFile(where.File)
	if err != nil || len(data) < 12 || !bytes.Equal(data[:4], []byte{0, 1, 0, 0}) && string(data[:4]) != "true" {
		return nil
	}
	glyf := false
	for i := 12; i+16 <= len(data) && i < 12+16*int(data[5])+16*256*int(data[4]); i += 16 {
		switch string(data[i : i+4]) {
		case "glyf":
			glyf = true
		case "fvar", "CFF ":
			return nil
		}
	}
	if !glyf {
		return nil
	}
	return data
}
