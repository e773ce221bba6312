//go:build !race

package ui

import (
	"image"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/waypost-app/waypost/ui/goldentest"
	"github.com/waypost-app/waypost/wizard"
)

// The sheet saved on page 13 is one page long when another program renders it. The test
// writes that picture beside mock-up 17.
func TestBesideSheet(t *testing.T) {
	paper := filepath.Join(t.TempDir(), "paper")
	onDesk(t, func(d *desk) {
		d.opened(wizard.StepSheet, nil)
		d.savesSheet()
		found, err := filepath.Glob(filepath.Join(os.Getenv("HOME"), "*.pdf"))
		if err != nil || len(found) != 1 {
			t.Fatal(found, err)
		}
		if err := os.Rename(found[0], paper+".pdf"); err != nil {
			t.Fatal(err)
		}
	})
	out, err := exec.Command("pdftoppm", "-r", "192", "-png", "-singlefile", paper+".pdf", paper).CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	drawn := goldentest.Read(t, paper+".png")
	if letter := image.Pt(1632, 2112); drawn.Bounds().Size() != letter {
		t.Errorf("the page has %v pixels, not %v", drawn.Bounds().Size(), letter)
	}
	putBeside(t, "17-sheet", []image.Image{drawn})
}
