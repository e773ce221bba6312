package typeset

import (
	"bytes"
	_ "embed" // the fonts
	"sync"

	"github.com/go-text/typesetting/font"
)

// The fonts, subset by fonts/make.sh, under the SIL Open Font License
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

// Face is one font.
type Face struct {
	Name            string     // PostScript name, such as NotoSans-Bold
	Data            []byte     // the TrueType file, which must not be changed; nil if it can be drawn but not embedded
	Font            *font.Face // for reading outlines and metrics only, on any goroutine
	Ascent, Descent float32    // above and below the baseline, both positive, per em
	Stroke          float32    // how thick a line, per em, goes round its glyphs to make them bold; mostly 0
}

// Style chooses among the faces of the family.
type Style struct{ Bold, Mono bool }

// The faces, each parsed when first used. They never change afterwards.
var (
	sans       = lazy("NotoSans-Regular", sansData)
	sansBold   = lazy("NotoSans-Bold", sansBoldData)
	mono       = lazy("NotoSansMono-Regular", monoData)
	monoBold   = lazy("NotoSansMono-Bold", monoBoldData)
	arabic     = lazy("NotoSansArabic-Regular", arabicData)
	arabicBold = lazy("NotoSansArabic-Bold", arabicBoldData)
)

func lazy(name string, data []byte) func() *Face {
	return sync.OnceValue(func() *Face { return parse(name, data) })
}

// parse panics on a damaged font: the fonts are part of the program.
func parse(name string, data []byte) *Face {
	f, err := font.ParseTTF(bytes.NewReader(data))
	if err != nil {
		panic(err)
	}
	return face(name, data, f)
}

func face(name string, data []byte, f *font.Face) *Face {
	ext, _ := f.FontHExtents()
	em := float32(f.Upem())
	return &Face{Name: name, Data: data, Font: f, Ascent: ext.Ascender / em, Descent: -ext.Descender / em}
}

// chain lists the faces of a style, the preferred one first. In right-to-left
// text the Arabic face comes first, so that spaces and stops match the letters.
// Every chain covers the same characters.
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

// Load parses the faces of a style ahead of their first use, some milliseconds
// each: on a goroutine, while the window opens.
func (s Style) Load() { s.Face() }

// Face returns the face that sets the line: where the baseline lies in a line
// does not depend on the characters in it.
func (s Style) Face() *Face { return s.chain(false)[0]() }

func (f *Face) has(r rune) bool {
	_, ok := f.Font.Cmap.Lookup(r)
	return ok
}
