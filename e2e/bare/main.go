// Bare is the smallest Fyne program there is: an empty window of Waypost's size.
// Waypost's start is measured against it, so it imports a driver although that is
// otherwise main's alone.
package main

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/widget"
)

func main() {
	w := app.New().NewWindow("bare")
	w.SetContent(widget.NewLabel("bare"))
	w.Resize(fyne.NewSize(1080, 760))
	w.ShowAndRun()
}
