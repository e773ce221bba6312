package part

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"github.com/waypost-app/waypost/ui/layout"
	"github.com/waypost-app/waypost/ui/theme"
)

// Preview is a framed picture of a printed page.
type Preview struct {
	wrapper

	picture *canvas.Image
	label   string
	width   float32
	ratio   float32 // height divided by width
}

// NewPreview returns a preview that is width pixels wide, or as wide as possible if width
// is 0. label is its accessible name. Until SetImage is called, it is a blank page of US
// Letter.
func NewPreview(k *Kit, width float32, label string) *Preview {
	const letter = 11 / 8.5
	p := &Preview{picture: canvas.NewImageFromImage(nil), label: label, width: width, ratio: letter}
	p.picture.FillMode = canvas.ImageFillContain
	t := k.Tokens
	p.body = k.Place.Pad(1, 1, 1, 1, newFrame(t.QRLight, t.Ctrl, t.Edge(theme.StrokeThin), theme.Space4).box, p.picture)
	p.ExtendBaseWidget(p)
	return p
}

// SetImage shows a picture of the page.
func (p *Preview) SetImage(img image.Image) {
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

// A11yNode returns a picture with the accessible name.
func (p *Preview) A11yNode() A11yNode {
	return A11yNode{Role: RolePicture, Name: p.label, Text: p.label, Object: p}
}

// Label returns the accessible name.
func (p *Preview) Label() string { return p.label }

var _ layout.Sized = (*Preview)(nil)
