package fynex

import (
	"io"
	"log"

	"github.com/go-text/typesetting/fontscan"
)

// PreloadFontIndex builds the index of the system's fonts, once for the process.
// Fyne does it on the UI thread when the first field to type in appears, which
// then freezes. Call it in the background after the first page is shown: the
// app's other text has fonts of its own. No upstream issue exists yet.
func PreloadFontIndex() {
	fontscan.NewFontMap(log.New(io.Discard, "", 0)).UseSystemFonts("")
}
