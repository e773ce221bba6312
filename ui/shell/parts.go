package shell

import (
	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/assets/markup"
	"github.com/waypost-app/waypost/ui/layout"
	"github.com/waypost-app/waypost/ui/part"
)

// Parts exposes the objects of the frame around the shown page.
type Parts struct {
	Root        fyne.CanvasObject
	Scroll      *layout.Scroll      // the content of the page
	Toasts      fyne.CanvasObject   // where toasts show
	Listen      *part.UtilityButton // nil: there is none
	Highlighted bool                // a sentence is being read aloud
	Regions     []Region            // all of it, in reading order
	Lead        string              // the sentence under the title of the page
}

// Region is a part of the frame that a screen reader treats as a landmark.
type Region struct {
	Role    part.Role
	Objects []fyne.CanvasObject
}

// Parts returns the objects of the frame; none before the first page.
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

// ChooseLanguage opens the list of languages under an object.
func (s *Shell) ChooseLanguage(under fyne.CanvasObject) { s.chooseLanguage(under) }
