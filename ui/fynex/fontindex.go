package fynex

import (
	"io"
	"log"

	"github.com/go-text/typesetting/fontscan"
)

// PreloadFontIndex builds the index of the system's fonts, once per process. Otherwise
// Fyne builds it on the UI thread when the first text field appears, which freezes that
// field. Call it in the background after the first page is shown, which does not need the
// index: the app's other text has its own fonts. There is no upstream issue yet.
func PreloadFontIndex() {
	fontscan.NewFontMap(log.New(io.Discard, "", 0)).UseSystemFonts("")
}
