package typeset

import (
	"bytes"
	"compress/gzip"
	_ "embed" // the fonts
	"encoding/binary"
	"io"
	"sync"
	"unicode"

	"github.com/go-text/typesetting/language"
)

// Fonts for scripts that are rarely shown. They remain compressed until they are needed,
// so that they do not slow down the start.
var (
	//go:embed fonts/NotoSansDevanagari-Regular.ttf.gz
	devanagariData []byte
	//go:embed fonts/NotoSansDevanagari-Bold.ttf.gz
	devanagariBoldData []byte
	//go:embed fonts/NotoSansEthiopic-Regular.ttf.gz
	ethiopicData []byte
	//go:embed fonts/NotoSansEthiopic-Bold.ttf.gz
	ethiopicBoldData []byte
	//go:embed fonts/NotoSansSC-Regular.ttf.gz
	scData []byte
	//go:embed fonts/NotoSansTC-Regular.ttf.gz
	tcData []byte
	//go:embed fonts/NotoSansTC-Rare.ttf.gz
	rareHanData []byte
	//go:embed fonts/NotoSansKR-Regular.ttf.gz
	krData []byte
	//go:embed fonts/NotoSansKR-Bold.ttf.gz
	krBoldData []byte
	//go:embed fonts/NotoSansJP-Regular.ttf.gz
	jpData []byte
	//go:embed fonts/NotoSansNames-Regular.ttf
	namesData []byte
)

// family is a font in two weights, each decompressed when first used.
type family struct{ regular, bold func() *Face }

var (
	devanagari  = family{packed("NotoSansDevanagari-Regular", devanagariData), packed("NotoSansDevanagari-Bold", devanagariBoldData)}
	ethiopic    = family{packed("NotoSansEthiopic-Regular", ethiopicData), packed("NotoSansEthiopic-Bold", ethiopicBoldData)}
	simplified  = singleWeight("NotoSansSC-Regular", scData)
	traditional = singleWeight("NotoSansTC-Regular", tcData)
	rareHan     = singleWeight("NotoSansTC-Rare", rareHanData) // characters of names that the other four fonts lack
	korean      = singleWeight("NotoSansKR-Regular", krData)
	hangul      = family{korean.regular, packed("NotoSansKR-Bold", krBoldData)} // the bold font has the syllables of KS X 1001
	japanese    = singleWeight("NotoSansJP-Regular", jpData)                    // only what the Chinese fonts lack
)

// names has the letters of the languages' own names, and of “Choose your language”. It is so small
// that a page or menu of all languages need not unpack three large fonts.
var names = heavierBold(lazy("NotoSansNames-Regular", namesData))

// singleWeight returns a family without a bold font, which keeps the program small.
func singleWeight(name string, data []byte) family { return heavierBold(packed(name, data)) }

// heavierBold returns a family whose bold glyphs are the regular ones with an outline.
func heavierBold(regular func() *Face) family {
	return family{regular, sync.OnceValue(func() *Face { return regular().heavier() })}
}

// stroke is the width, per em, of the outline that makes glyphs look bold. The stems
// become as thick as in the bold weight of Noto Sans CJK.
const stroke = 1.0 / 24

// heavier returns the face with an outline around its glyphs, which makes them bold.
func (f *Face) heavier() *Face {
	b := *f
	b.Stroke = stroke
	return &b
}

// packed returns a face that is decompressed and parsed when first used.
func packed(name string, data []byte) func() *Face {
	return sync.OnceValue(func() *Face { return parse(name, unpack(data)) })
}

// unpack decompresses a font. It panics if the data is damaged, since the data is part of
// the program.
func unpack(data []byte) []byte {
	r, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		panic(err)
	}
	out := make([]byte, binary.LittleEndian.Uint32(data[len(data)-4:])) // RFC 1952: ISIZE
	if _, err := io.ReadFull(r, out); err != nil {
		panic(err)
	}
	return out
}

// rare returns the families outside of the chain that may have r.
func (c *chooser) rare(r rune) []family {
	switch language.LookupScript(r) {
	case language.Devanagari:
		return []family{devanagari}
	case language.Ethiopic:
		return []family{ethiopic}
	case language.Hangul:
		if !c.style.Bold && c.isName() {
			return []family{names}
		}
		return []family{hangul, korean}
	case language.Han, language.Hiragana, language.Katakana, language.Bopomofo:
		if c.isName() {
			return []family{names}
		}
		return c.hanOrder()
	}
	if r == 0x25cc || r >= 0x951 && r <= 0x965 || r == 0x20b9 || r >= 0xa830 && r <= 0xa839 {
		return []family{devanagari} // shared by the scripts of India
	}
	if r >= 0x3000 && r <= 0x33ff || r >= 0xff00 && r <= 0xffef {
		return c.hanOrder() // punctuation and wide letters
	}
	return nil
}

// isName reports whether names has everything of the text that is written in Chinese or Korean.
func (c *chooser) isName() bool {
	const firstChinese = 0x2e80 // where the blocks for Chinese and Japanese begin
	for _, r := range c.text {
		if (r >= firstChinese || unicode.Is(unicode.Hangul, r)) && !names.regular().has(r) {
			return false
		}
	}
	return true
}

// in returns the face of a style.
func (f family) in(s Style) *Face {
	if s.Bold {
		return f.bold()
	}
	return f.regular()
}

// Shifts returns the offsets, in the unit of size, at which the outline of a glyph must
// be drawn in order to look as bold as the face requires.
func (f *Face) Shifts(size float32) [][2]float32 {
	d := f.Stroke * size / 2
	if d == 0 {
		return [][2]float32{{}}
	}
	return [][2]float32{{-d, 0}, {d, 0}, {0, -d}, {0, d}}
}
