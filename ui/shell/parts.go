package shell

import (
	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/assets/markup"
	"github.com/waypost-app/waypost/ui/layout"
	"github.com/waypost-app/waypost/ui/part"
)

// Parts gives access to the objects of the frame around the current page.
type Parts struct {
	Root        fyne.CanvasObject
	Scroll      *layout.Scroll      // the content of the page
	Toasts      fyne.CanvasObject   // the place where toasts appear
	Listen      *part.UtilityButton // nil: no such button
	Highlighted bool                // whether a sentence is marked because it is being read aloud
	Regions     []Region            // all of the frame, in reading order
	Lead        string              // the sentence below the title of the page
}

// Region is a part of the frame that a screen reader treats as a landmark.
type Region struct {
	Role    part.Role
	Objects []fyne.CanvasObject
}

// Parts returns the objects of the frame; the zero Parts before the first page.
func (s *Shell) Parts() Parts {
	f := s.frame
	if f == nil {
		return Parts{}
	}
	return Parts{
		Regions: f.regions, Lead: markup.Plain(s.page.Lead),
		Root: f.root, Scroll: f.scroll, Toasts: f.toasts, Listen: f.listen,
		Highlighted: len(f.marks.Objects)+len(f.over.Objects) > 0,
	}
}

// Reading reports whether the page is being read aloud.
func (s *Shell) Reading() bool { return s.reading != nil }

// ChooseLanguage opens the language menu below an object.
func (s *Shell) ChooseLanguage(under fyne.CanvasObject) { s.chooseLanguage(under) }
