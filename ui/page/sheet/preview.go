package sheet

import (
	"context"
	"errors"
	"image"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/secure/sheet"
	"github.com/waypost-app/waypost/ui/part"
)

// mostPixels is the maximum width of a picture: three times that of the paper at full
// size on the screen.
const mostPixels = 3 * 816

// sheetPreview shows the sheet as it will be printed.
type sheetPreview struct {
	Ports

	pages []image.Image // the small pictures; nil until drawn
	err   error         // why they could not be drawn
	seq   int           // number of the last requested drawing

	// The last drawing of the page.
	kit    *part.Kit
	small  *fyne.Container
	bigger *part.Button
	viewer *part.Viewer // nil while it is not shown
}

// build prepares the place for the small picture and the button under it.
func (p *sheetPreview) build(k *part.Kit) {
	p.kit, p.small = k, k.Place.Col(0)
	p.bigger = part.NewButton(k, part.TextOnly, "search", k.Text.T("step.sheet.bigger"), p.enlarge)
	p.show()
}

// update redraws the small picture.
func (p *sheetPreview) update() {
	p.seq++
	seq := p.seq
	p.draw(previewWidth, func(pages []image.Image, err error) {
		if seq == p.seq { // otherwise a newer drawing is already on its way
			p.pages, p.err = pages, err
			p.show()
		}
	})
}

// show shows the small picture, or why there is none.
func (p *sheetPreview) show() {
	k := p.kit
	if p.err != nil {
		p.small.Objects = []fyne.CanvasObject{part.NewCallout(k, part.Err, "", contentError(k.Text, p.err))}
		if buttons := mendButtons(p.Ports, k, p.err); buttons != nil {
			p.small.Objects = append(p.small.Objects, buttons)
		}
		p.small.Refresh()
		return
	}
	picture := part.NewPreview(k, previewWidth, k.Text.T("label.sheet"))
	words := k.Text.T("step.sheet.bigger")
	if len(p.pages) > 0 {
		picture.SetImage(p.pages[0])
	}
	if len(p.pages) > 1 {
		words = k.Text.T("step.sheet.biggerMany", "n", len(p.pages))
	}
	p.bigger.SetLabel(words)
	p.small.Objects = []fyne.CanvasObject{picture}
	p.small.Refresh()
}

// enlarge shows all pages at full size, where the person can zoom in further.
func (p *sheetPreview) enlarge() {
	k := p.kit
	var v *part.Viewer
	v = part.NewViewer(k, k.Text.T("label.sheetBig"), sheetOptions(p.Ports, p.kit).Paper.Width(), func(width float32) {
		p.draw(width, func(pages []image.Image, err error) {
			switch {
			case err != nil:
				v.Close()
				p.Dialogs.Say(contentError(k.Text, err))
			case width == v.Width(): // otherwise the person has zoomed meanwhile
				v.SetPages(pages)
			}
		})
	})
	v.OnClosed = func() { p.viewer = nil }
	p.viewer = v
	v.Open()
}

// close closes the large pages.
func (p *sheetPreview) close() {
	if p.viewer != nil {
		p.viewer.Close()
	}
}

// draw draws the pages off the UI thread, at the resolution of the screen.
func (p *sheetPreview) draw(width float32, show func([]image.Image, error)) {
	s, options := sheetOf(p.Ports, p.kit), sheetOptions(p.Ports, p.kit)
	pixels := int(width)
	if c := p.kit.Canvas; c != nil {
		pixels = min(int(width*c.Scale()+0.5), mostPixels)
	}
	var pages []image.Image
	p.Work.Run(func(context.Context) (err error) {
		pages, err = sheet.Pictures(s, options, pixels)
		return err
	}, func(err error) {
		if !errors.Is(err, context.Canceled) {
			show(pages, err)
		}
	})
}

// forget closes the large pages and drops all pictures.
func (p *sheetPreview) forget() {
	p.close()
	p.pages = nil
}
