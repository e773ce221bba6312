package sheet

import (
	"bytes"
	"testing"

	"github.com/waypost-app/waypost/secure/sheet"
	"github.com/waypost-app/waypost/ui/page/pagetest"
)

// BenchmarkSheet measures what page 13 does off the UI thread: draw the small picture
// when it opens, and write the PDF when it prints.
func BenchmarkSheet(b *testing.B) {
	h, ports, _ := newHost(b, pagetest.Look{})
	b.Run("preview", func(b *testing.B) {
		for b.Loop() {
			if _, err := sheet.Pictures(sheetOf(ports, h.Kit()), sheetOptions(ports, h.Kit()), previewWidth); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("pdf", func(b *testing.B) {
		for b.Loop() {
			var pdf bytes.Buffer
			if err := sheet.Write(&pdf, sheetOf(ports, h.Kit()), sheetOptions(ports, h.Kit())); err != nil {
				b.Fatal(err)
			}
		}
	})
}
