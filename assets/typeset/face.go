package typeset

import (
	"bytes"
	_ "embed" // the fonts
	"sync"

	"github.com/go-text/typesetting/font"
)

// The fonts, subset by fonts/make.sh. They are under the SIL Open Font License
// (fonts/OFL.txt).
var (
	//go:embed fonts/NotoSans-Regular.ttf
	sansData []byte
	//go:embed fonts/NotoSans-Bold.ttf
	sansBoldData []byte
	//go:embed fonts/NotoSansMono-Regular.ttf
	monoData []byte
	//go:embed fonts/NotoSansMono-Bold.ttf
	monoBoldData []byte
	//go:embed fonts/NotoSansArabic-Regular.ttf
	arabicData []byte
	//go:embed fonts/NotoSansArabic-Bold.ttf
	arabicBoldData []byte
)

// Face is a font. It is immutable and safe for concurrent use.
type Face struct {
	Name            string     // the PostScript name, such as NotoSans-Bold
	Data            []byte     // the TrueType file, which must not be changed; nil if the font can be drawn but not embedded
	Font            *font.Face // for outlines and metrics only, not for shaping
	Ascent, Descent float32    // above and below the baseline, both positive, per em
	Stroke          float32    // width per em of an outline around its glyphs that makes them bold; 0 for most faces
}

// Style selects a face of each font family.
type Style struct{ Bold, Mono bool }

// The faces that are always loaded; each is parsed when first used.
var (
	sans       = lazy("NotoSans-Regular", sansData)
	sansBold   = lazy("NotoSans-Bold", sansBoldData)
	mono       = lazy("NotoSansMono-Regular", monoData)
	monoBold   = lazy("NotoSansMono-Bold", monoBoldData)
	arabic     = lazy("NotoSansArabic-Regular", arabicData)
	arabicBold = lazy("NotoSansArabic-Bold", arabicBoldData)
)

// lazy returns a face that is parsed when first used.
func lazy(name string, data []byte) func() *Face {
	return sync.OnceValue(func() *Face { return parse(name, data) })
}

// parse panics if a font is damaged, since the fonts are part of the program.
func parse(name string, data []byte) *Face {
	f, err := font.ParseTTF(bytes.NewReader(data))
	if err != nil {
		panic(err)
	}
	return face(name, data, f)
}

// face returns a parsed font with its metrics.
func face(name string, data []byte, f *font.Face) *Face {
	ext, _ := f.FontHExtents()
	em := float32(f.Upem())
	return &Face{Name: name, Data: data, Font: f, Ascent: ext.Ascender / em, Descent: -ext.Descender / em}
}

// chain returns the faces that are always loaded, in order of preference for a style. In
// right-to-left text the Arabic face comes first, so that spaces and full stops match the
// letters. All chains cover the same characters.
func (s Style) chain(rtl bool) [3]func() *Face {
	text, code, ar := sans, mono, arabic
	if s.Bold {
		text, code, ar = sansBold, monoBold, arabicBold
	}
	switch {
	case rtl:
		return [3]func() *Face{ar, text, code}
	case s.Mono:
		return [3]func() *Face{code, text, ar}
	}
	return [3]func() *Face{text, ar, code}
}

// Load parses the preferred face of a style before its first use. That takes some
// milliseconds: call it on a goroutine while the window opens.
func (s Style) Load() { s.Face() }

// Face returns the preferred face of a style. It alone determines the baseline of a line,
// even if some characters need other faces.
func (s Style) Face() *Face { return s.chain(false)[0]() }

// has reports whether the face has a glyph for r.
func (f *Face) has(r rune) bool {
	_, ok := f.Font.Cmap.Lookup(r)
	return ok
}
