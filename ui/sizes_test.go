package ui

import "fyne.io/fyne/v2"

// size is one of the two sizes of window in the mock-ups.
type size struct {
	name string
	fyne.Size
}

func sizes() []size {
	return []size{
		{"large", fyne.NewSize(startWidth, startHeight)},
		{"compact", fyne.NewSize(800, 600)},
	}
}

// look shows the current page, scrolled to its top, in a language, palette and size.
func (d *desk) look(tag string, dark bool, in size) {
	if d.w.shell.Kit().Text.Tag() != tag {
		d.computer().SetLanguage(tag)
	}
	if d.w.shell.Kit().Tokens.Dark != dark {
		d.computer().SetDark(dark)
	}
	d.win.Resize(in.Size)
	d.settle()
	d.w.shell.Parts().Scroll.ScrollTo(0)
}
