package part

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"waypost/ui/layout"
	"waypost/ui/theme"
)

// Preview is a picture of the printed sheet in a frame.
type Preview struct {
	shell

	picture *canvas.Image
	label   string
	width   float32
	ratio   float32 // height by width
}

// Preview makes a frame for a picture, width pixels wide, or as wide as it is
// put if 0; label is what it says of itself. Until there is a picture it is a
// blank sheet of US Letter.
func (k *Kit) Preview(width float32, label string) *Preview {
	const letter = 11 / 8.5
	p := &Preview{picture: canvas.NewImageFromImage(nil), label: label, width: width, ratio: letter}
	p.picture.FillMode = canvas.ImageFillContain
	t := k.Tokens
	p.body = k.Pad(1, 1, 1, 1, newFrame(t.QRLight, t.Ctrl, theme.StrokeThin, theme.Space4).box, p.picture)
	p.ExtendBaseWidget(p)
	return p
}

// Set shows a picture.
func (p *Preview) Set(img image.Image) {
	p.picture.Image = img
	if b := img.Bounds(); b.Dx() > 0 {
		p.ratio = float32(b.Dy()) / float32(b.Dx())
	}
	p.picture.Refresh()
	p.Refresh()
}

// HeightFor implements layout.Sized.
func (p *Preview) HeightFor(width float32) float32 { return (width-2)*p.ratio + 2 }

// Natural implements layout.Sized.
func (p *Preview) Natural() float32 { return p.width }

// MinSize implements fyne.CanvasObject.
func (p *Preview) MinSize() fyne.Size {
	return fyne.NewSize(0, p.HeightFor(max(p.width, p.Size().Width)))
}

// Spoken is what the picture says.
func (p *Preview) Spoken() Spoken { return Spoken{Role: RolePicture, Words: p.label, Of: p} }

// Label is what the picture says of itself.
func (p *Preview) Label() string { return p.label }

var _ layout.Sized = (*Preview)(nil)
