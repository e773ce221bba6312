package part

import (
	"regexp"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"github.com/waypost-app/waypost/assets"
	"github.com/waypost-app/waypost/ui/layout"
)

// Drawing names one of assets/art/show-*.svg, which illustrate a few instructions. None
// imitates the website: plain boxes contain the website's own words, and numbers refer to
// the sentences beside the drawing.
type Drawing string

// The drawings.
const (
	DrawAddress Drawing = "address" // which part of an address tells whose website it is
	DrawEmail   Drawing = "email"   // use the same email on the website and in Waypost
	DrawMessage Drawing = "message" // the sender and the link of a message
	DrawCode    Drawing = "code"    // from the screen to the phone to the website
	DrawLeave   Drawing = "leave"   // what to avoid on a shared computer
	DrawAccount Drawing = "account" // which answer to choose
)

// Drawings lists all drawings.
func Drawings() []Drawing {
	return []Drawing{DrawAddress, DrawEmail, DrawMessage, DrawCode, DrawLeave, DrawAccount}
}

// DrawingWidth is the natural width of a drawing, which scales with the available width.
const DrawingWidth = 560

// Illustration is a drawing that fills the available width. It is the same in every
// language.
type Illustration struct {
	wrapper

	picture *canvas.Image
	words   string
}

// NewIllustration returns a drawing.
func NewIllustration(k *Kit, d Drawing) *Illustration {
	name := "show-" + string(d)
	svg := outlineTexts(numbered(k, withPalette(k, string(assets.Art(name)))))
	f := &Illustration{picture: svgImage(k, name+"-"+k.Text.Number(0), svg), words: k.Text.T("show." + string(d) + ".picture")}
	f.body = f.picture
	f.ExtendBaseWidget(f)
	return f
}

// numbered writes the numbers that refer to sentences in the digits of the language.
func numbered(k *Kit, svg string) string {
	return regexp.MustCompile(`>\d</text>`).ReplaceAllStringFunc(svg, func(found string) string {
		return ">" + k.Text.Number(int(found[1]-'0')) + found[2:]
	})
}

// HeightFor implements layout.Sized.
func (f *Illustration) HeightFor(width float32) float32 {
	return float32(int(width / f.picture.Aspect()))
}

// Natural implements layout.Sized.
func (f *Illustration) Natural() float32 { return DrawingWidth }

// MinSize implements fyne.CanvasObject.
func (f *Illustration) MinSize() fyne.Size { return fyne.NewSize(0, f.HeightFor(f.Size().Width)) }

// A11yNode describes the drawing in a sentence.
func (f *Illustration) A11yNode() A11yNode {
	return A11yNode{Role: RolePicture, Name: f.words, Text: f.words, Object: f}
}

// Label returns the accessible name.
func (f *Illustration) Label() string { return f.words }

var _ layout.Sized = (*Illustration)(nil)
