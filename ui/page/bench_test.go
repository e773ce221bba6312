package page

import (
	"bytes"
	"testing"

	"waypost/secure/sheet"
	"waypost/wizard"
)

// BenchmarkSheet is what page 13 does off the UI thread when it opens (the small
// picture) and when it prints (the PDF).
func BenchmarkSheet(b *testing.B) {
	h := newHost(b, look{})
	h.at(wizard.StepSheet)
	b.Run("preview", func(b *testing.B) {
		for b.Loop() {
			if _, err := sheet.Pictures(sheetOf(h), sheetOptions(h), previewWidth); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("pdf", func(b *testing.B) {
		for b.Loop() {
			var pdf bytes.Buffer
			if err := sheet.Write(&pdf, sheetOf(h), sheetOptions(h)); err != nil {
				b.Fatal(err)
			}
		}
	})
}
