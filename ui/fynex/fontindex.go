package fynex

import (
	"io"
	"log"

	"github.com/go-text/typesetting/fontscan"
)

// PreloadFontIndex builds the index of the system's fonts, once for the process. Fyne builds it on
// the UI thread when the first text field appears, which freezes that field. Call it in the
// background after the first page is shown: the rest of the app's text has fonts of its own. No
// upstream issue exists yet.
func PreloadFontIndex() {
	fontscan.NewFontMap(log.New(io.Discard, "", 0)).UseSystemFonts("")
}
