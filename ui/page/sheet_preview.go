package page

import (
	"context"
	"errors"
	"image"

	"fyne.io/fyne/v2"

	"waypost/secure/sheet"
	"waypost/ui/part"
)

// mostPixels is how wide a picture may be: three times the paper on the screen.
const mostPixels = 3 * 816

// sheetPreview is the picture of the sheet as it will be printed.
type sheetPreview struct {
	h      Host
	small  *fyne.Container
	bigger *part.Button
	viewer *part.Viewer // nil while it is not shown
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
	p.draw(previewWidth, func(pages []image.Image, err error) {
		k := p.h.Kit()
		if err != nil {
			p.small.Objects = []fyne.CanvasObject{k.Callout(part.Err, "", sheetTrouble(p.h, err))}
			p.small.Refresh()
			return
		}
		picture := k.Preview(previewWidth, k.Text.T("label.sheet"))
		picture.Set(pages[0])
		words := k.Text.T("step.sheet.bigger")
		if len(pages) > 1 {
			words = k.Text.T("step.sheet.biggerMany", "n", len(pages))
		}
		p.bigger.Words(words)
		p.small.Objects = []fyne.CanvasObject{picture}
		p.small.Refresh()
	})
}

// enlarge shows all pages in their own size, and larger.
func (p *sheetPreview) enlarge() {
	k := p.h.Kit()
	var v *part.Viewer
	v = k.Viewer(k.Text.T("label.sheetBig"), sheetOptions(p.h).Paper.Width(), func(width float32) {
		p.draw(width, func(pages []image.Image, err error) {
			switch {
			case err != nil:
				v.Close()
				p.h.Say(sheetTrouble(p.h, err))
			case width == v.Width(): // else it was made larger or smaller meanwhile
				v.Set(pages)
			}
		})
	})
	v.Closed = func() { p.viewer = nil }
	p.viewer = v
	v.Open()
}

// close hides the large pages.
func (p *sheetPreview) close() {
	if p.viewer != nil {
		p.viewer.Close()
	}
}

// draw draws the pages off the UI thread, in the pixels of the screen.
func (p *sheetPreview) draw(width float32, show func([]image.Image, error)) {
	s, options := sheetOf(p.h), sheetOptions(p.h)
	pixels := int(width)
	if c := p.h.Kit().Canvas; c != nil {
		pixels = min(int(width*c.Scale()+0.5), mostPixels)
	}
	var pages []image.Image
	p.h.Run(func(context.Context) (err error) {
		pages, err = sheet.Pictures(s, options, pixels)
		return err
	}, func(err error) {
		if !errors.Is(err, context.Canceled) {
			show(pages, err)
		}
	})
}
