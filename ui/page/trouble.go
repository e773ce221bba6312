package page

import (
	"fyne.io/fyne/v2"

	"waypost/ui/part"
)

// Trouble says why Waypost cannot open what it keeps, with the two ways on: to
// try again, and to close the window.
func Trouble(h Host, title, sentence string, again, end func()) *Page {
	k := h.Kit()
	return &Page{
		Title: title, Lead: sentence, Body: k.Gap(0, 0), NoLock: true,
		Start:   []fyne.CanvasObject{k.Button(part.Ghost, "cancel", k.Text.T("common.close"), end)},
		Primary: k.Button(part.Primary, "refresh", k.Text.T("common.tryAgain"), again),
	}
}
