// This draws every page, which takes minutes under the race detector.
//go:build !race

package ui

import (
	"image"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/contrasttest"
)

// With high contrast, light and dark, in a window of both sizes, all text has a contrast of
// 7 with what is behind it and every focus ring one of 3: on every page, on the card of each
// difficult word, and on all that opens over a page.
func TestHighContrastEverywhere(t *testing.T) {
	for _, s := range shots() {
		t.Run(s.name, func(t *testing.T) {
			onDesk(t, func(d *desk) {
				s.open(d)
				d.computer().SetHighContrast(true)
				for _, dark := range []bool{false, true} {
					for _, in := range sizes() {
						d.look("en", dark, in)
						d.legible()
					}
					d.legibleCards()
				}
			})
		})
	}
	for _, s := range overlays() {
		for name, dark := range map[string]bool{"light": false, "dark": true} {
			t.Run(s.name+"-"+name, func(t *testing.T) {
				onDesk(t, func(d *desk) {
					d.overlayLook = func() {
						d.computer().SetHighContrast(true)
						d.computer().SetDark(dark)
					}
					s.open(d)
					d.settle()
					d.legible()
				})
			})
		}
	}
}

// legible checks the contrast of all that shows.
func (d *desk) legible() {
	d.t.Helper()
	tokens := d.w.shell.Kit().Tokens
	if !tokens.Contrast {
		d.t.Fatal("the colours are the usual ones")
	}
	shown := d.win.canvas.Capture().(*image.NRGBA)
	contrasttest.Check(d.t, d.win.canvas, shown, tokens)
	d.ringsContrast(shown)
}

// legibleCards checks the cards of the page's difficult words.
func (d *desk) legibleCards() {
	d.t.Helper()
	for _, word := range d.hardWords() {
		d.explain(word.ID)
		d.legible()
		d.key(fyne.KeyEscape)
		d.pass(doubleClickOver)
	}
}
