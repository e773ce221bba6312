package part

import (
	"strings"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/assets"
)

const (
	wordDrawingWidth  = 144
	wordDrawingHeight = 96
)

// DrawnWords lists the words that have a drawing: the others cannot be drawn so that it helps.
func DrawnWords() []string {
	return []string{
		"officialSite", "browser", "privateWindow", "link", "sender", "password", "keychain", "sharedComputer", "passphrase",
		"twoStepCheck", "authenticationApp", "loginCode", "squareCode", "backupCode", "fiveQuestions",
		"applicant", "petitioner", "requestor", "recoverySheet", "pdf",
	}
}

// NewWordDrawing returns the drawing that goes with a difficult word, assets/art/word-<id>.svg; nil if
// there is none. Screen readers skip it. What stands between {mirror} and its end is mirrored in
// right-to-left languages; codes, addresses and check marks stand outside.
func NewWordDrawing(k *Kit, id string) fyne.CanvasObject {
	name, mirror := "word-"+id, "scale(1 1)"
	art := assets.Art(name)
	if art == nil {
		return nil
	}
	if k.RTL() {
		name, mirror = name+"-rtl", "translate(144 0) scale(-1 1)"
	}
	img := svgImage(k, name, outlineTexts(withPalette(k, strings.ReplaceAll(string(art), "{mirror}", mirror))))
	return newLabelled(k, "", "", k.Place.Row(0, k.Place.Fixed(wordDrawingWidth, wordDrawingHeight, img)))
}
