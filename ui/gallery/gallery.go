// Package gallery shows every component of ui/part in each of its states, for those who
// work on Waypost: `waypost --gallery` opens it, and the tests compare its pictures.
// People who use Waypost never see it, so its sample words are not in the catalogue.
package gallery

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"github.com/waypost-app/waypost/ui/part"
)

// Shelf shows one component, or a few related ones, in all their states.
type Shelf struct {
	Name  string
	Title string
	Width float32 // the width that it has on a page
	Make  func(*part.Kit) fyne.CanvasObject
}

// Shelves lists the components in the order of mock-up 21, then the others.
func Shelves() []Shelf {
	return []Shelf{
		{"palette", "Colours", 760, palette},
		{"buttons", "Buttons: rest · hover · focus · off", 760, buttons},
		{"fields", "Fields: rest · focus · good · warning · error · secret", 520, fields},
		{"ticks", "Ticks and switches: off · on · hover · focus", 520, ticks},
		{"dials", "Dials: plenty · last 5 seconds · hidden · waiting", 520, dials},
		{"pills", "Pills", 416, pills},
		{"callouts", "Callouts: info · success · warning · error", 416, callouts},
		{"zones", "Zones and words of the website", 416, zones},
		{"rail", "The trail: done · now · later", 256, rails},
		{"brand", "The rail of pages without a trail", 256, brand},
		{"cards", "Cards: off · on · hover · focus · right", 728, cards},
		{"tiles", "Tiles: rest · hover · focus · chosen · off", 728, tiles},
		{"people", "People: rest · warning · focus · locked · hover", 728, people},
		{"trail", "Steps within a page: done · at hand · later, and people to tick", 728, trail},
		{"bars", "Bars: large and compact", 824, bars},
		{"small", "Small controls: rest · hover · focus · off", 728, small},
		{"verdicts", "Answers about a link: good · bad · none", 680, verdicts},
		{"strength", "Strength of a password", 680, strength},
		{"secrets", "Codes: shown · hidden", 680, secrets},
		{"pictures", "Pictures", 560, pictures},
		{"words", "Difficult words: rest · focus · open · on two lines", 416, words},
		{"wordDrawings", "Drawings of difficult words", 640, wordDrawings},
		{"drawings", "Drawings of what the words say", part.DrawingWidth, drawings},
	}
}

// states returns copies of a control: at rest, under the pointer, focused and disabled.
func states[C control](make func() C) []fyne.CanvasObject {
	var shown []fyne.CanvasObject
	for _, state := range []func(control){rest, hover, focus, off} {
		c := make()
		state(c)
		shown = append(shown, c)
	}
	return shown
}

// control is a component that can be hovered, focused and disabled.
type control interface {
	fyne.CanvasObject
	fyne.Focusable
	fyne.Disableable
	MouseIn(*desktop.MouseEvent)
}

func rest(control)    {}
func hover(c control) { c.MouseIn(nil) }
func focus(c control) { c.FocusGained() }
func off(c control)   { c.Disable() }
