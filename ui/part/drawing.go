package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"waypost/assets"
	"waypost/ui/layout"
)

// Drawing names a drawing that shows what a few sentences say: where to look,
// what to press. They are art/show-*.svg. None is a copy of the website: a
// window of no make, plain boxes, and in them the website's own words. A number
// in it is that of the sentence beside it.
type Drawing string

// The drawings.
const (
	DrawAddress Drawing = "address" // where the address of a website ends
	DrawEmail   Drawing = "email"   // the same email here and there
	DrawMessage Drawing = "message" // the sender of a message, and its link
	DrawCode    Drawing = "code"    // from the screen to the phone to the website
	DrawLeave   Drawing = "leave"   // what to leave out on a shared computer
	DrawAccount Drawing = "account" // which answer to choose
)

// Drawings lists all of them.
func Drawings() []Drawing {
	return []Drawing{DrawAddress, DrawEmail, DrawMessage, DrawCode, DrawLeave, DrawAccount}
}

// DrawingWidth is how wide a drawing is in its own size. It grows and shrinks
// with its room, its words with it.
const DrawingWidth = 560

// Figure is a drawing as wide as its room. It looks the same in every language:
// what it shows is in English, and arrows and numbers say the order.
type Figure struct {
	shell

	picture *canvas.Image
	words   string
}

// Figure makes a drawing.
func (k *Kit) Figure(d Drawing) *Figure {
	name := "show-" + string(d)
	f := &Figure{picture: k.drawn(name, lettered(k.coloured(string(assets.Art(name))))), words: k.Text.T("show." + string(d) + ".picture")}
	f.body = f.picture
	f.ExtendBaseWidget(f)
	return f
}

// HeightFor implements layout.Sized.
func (f *Figure) HeightFor(width float32) float32 {
	return float32(int(width / f.picture.Aspect()))
}

// Natural implements layout.Sized.
func (f *Figure) Natural() float32 { return DrawingWidth }

// MinSize implements fyne.CanvasObject.
func (f *Figure) MinSize() fyne.Size { return fyne.NewSize(0, f.HeightFor(f.Size().Width)) }

// Spoken is what the drawing says.
func (f *Figure) Spoken() Spoken { return Spoken{Role: RolePicture, Words: f.words, Of: f} }

// Label is what the drawing says of itself.
func (f *Figure) Label() string { return f.words }

var _ layout.Sized = (*Figure)(nil)
