package settings

import (
	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
)

// OpenErrorWords holds the text keys that explain why Waypost cannot open its data, and
// the arguments for Body.
type OpenErrorWords struct {
	Title, Body string
	Args        []any
}

// openError explains why Waypost cannot open its data, and offers to try again or to
// close the window.
type openError struct {
	words      OpenErrorWords
	retry, end func()
}

// NewOpenError returns the screen for an OpenErrorWords.
func NewOpenError(words OpenErrorWords, retry, end func()) page.Screen {
	return openError{words, retry, end}
}

// Close implements page.Screen.
func (e openError) Close() {}

// Build implements page.Screen.
func (e openError) Build(k *part.Kit) *page.Page {
	return &page.Page{
		Title: k.Text.T(e.words.Title), Lead: k.Text.T(e.words.Body, e.words.Args...), Body: k.Place.Gap(0, 0), NoLock: true,
		Start:   []fyne.CanvasObject{part.NewButton(k, part.Ghost, "cancel", k.Text.T("common.close"), e.end)},
		Primary: part.NewButton(k, part.Primary, "refresh", k.Text.T("common.tryAgain"), e.retry),
	}
}
