package fynex

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// MinSize returns the minimum size of an object. Until an image has been resized, Fyne parses
// its SVG each time that it is asked for its minimum size, a third of the time that it takes
// to turn a page; no issue exists yet. The size of an image with ImageFillContain does not
// depend on its content.
func MinSize(o fyne.CanvasObject) fyne.Size {
	img, ok := o.(*canvas.Image)
	if !ok || img.Image != nil || img.FillMode != canvas.ImageFillContain {
		return o.MinSize()
	}
	content := img.Resource
	img.Resource = nil
	defer func() { img.Resource = content }()
	return img.MinSize()
}
