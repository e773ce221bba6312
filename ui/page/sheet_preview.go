package page

import (
	"context"
	"errors"
	"image"

	"fyne.io/fyne/v2"

	"waypost/secure/sheet"
	"waypost/ui/part"
)

// largeWidth is the sheet in its own size: 8.5 inches of 96 pixels.
const largeWidth = 816

// sheetPreview is the picture of the sheet as it will be printed.
type sheetPreview struct {
	h      Host
	small  *fyne.Container
	bigger *part.Button
	shut   func() // closes the large picture; nil while it is not shown
}

func newSheetPreview(h Host) *sheetPreview {
	k := h.Kit()
	p := &sheetPreview{h: h}
	p.small = k.Col(0, k.Preview(previewWidth, k.Text.T("label.sheet")))
	p.bigger = k.Button(part.Quiet, "search", k.Text.T("step.sheet.bigger"), p.enlarge)
	return p
}

// make draws the small picture.
func (p *sheetPreview) make() {
	p.draw(previewWidth, func(img image.Image, err error) {
		k := p.h.Kit()
		if err != nil {
			p.small.Objects = []fyne.CanvasObject{k.Callout(part.Err, "", sheetTrouble(p.h, err))}
			p.small.Refresh()
			return
		}
		picture := k.Preview(previewWidth, k.Text.T("label.sheet"))
		picture.Set(img)
		p.small.Objects = []fyne.CanvasObject{picture}
		p.small.Refresh()
	})
}

// enlarge shows the sheet in its own size.
func (p *sheetPreview) enlarge() {
	p.draw(largeWidth, func(img image.Image, err error) {
		k := p.h.Kit()
		if err != nil {
			p.h.Say(sheetTrouble(p.h, err))
			return
		}
		picture := k.Preview(largeWidth, k.Text.T("label.sheetBig"))
		picture.Set(img)
		p.shut = p.h.Show(k.Text.T("label.sheetBig"), picture, nil)
	})
}

// close hides the large picture.
func (p *sheetPreview) close() {
	if p.shut != nil {
		p.shut()
		p.shut = nil
	}
}

// draw draws the sheet off the UI thread, in the pixels of the screen.
func (p *sheetPreview) draw(width float32, show func(image.Image, error)) {
	s, options := sheetsOf(p.h)[0], sheetOptions(p.h)
	pixels := int(width)
	if c := p.h.Kit().Canvas; c != nil {
		pixels = int(width*c.Scale() + 0.5)
	}
	var img image.Image
	p.h.Run(func(context.Context) (err error) {
		img, err = sheet.Picture(s, options, pixels)
		return err
	}, func(err error) {
		if !errors.Is(err, context.Canceled) {
			show(img, err)
		}
	})
}
