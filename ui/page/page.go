// Package page defines what a page is, what a page may ask of the window around
// it, and what several pages share. The pages themselves are in the folders below,
// by part of the journey; they never import each other.
//
// A page is a [Screen]: made once when a person comes to it, drawn as often as
// colours, language, text size or window size change, and closed when the person
// leaves. A screen holds no colours, sizes or words: components come from
// ui/part, words from the catalogue, and what must be done from the wizard's
// table of steps.
package page

import (
	"time"

	"fyne.io/fyne/v2"

	"waypost/secure"
	"waypost/ui/part"
	"waypost/wizard"
)

// Screen is one page while a person is on it. It keeps what they did there:
// results of work go to the screen, never to a drawn page. All methods are called
// on the UI thread.
type Screen interface {
	// Build draws the page anew, in the colours, language and size of the kit. It
	// may be called any number of times; the last drawing is the one that is shown.
	Build(kit *part.Kit) *Page
	// Close stops timers and drops secrets. The screen is not used after it.
	Close()
}

// Resumable is a Screen with input that no vault holds, such as a half-typed key
// or a verdict. The lock closes the screen and, once the person is back, gives
// the input to a new one before it is built.
type Resumable interface {
	Screen
	// Input returns the input, in whatever form Resume reads; empty for none.
	Input() secure.Secret
	// Resume puts back what Input returned.
	Resume(input secure.Secret)
}

// RailKind says what stands at the start side of a page.
type RailKind int

// Brand is the mark with the hills; Steps the trail of the open journey.
const (
	Brand RailKind = iota
	Steps
)

// Page is one drawing of a screen: the texts and buttons of the frame, and a
// body. All texts are in the language of the kit that it was built with.
type Page struct {
	Rail      RailKind
	BrandLine string            // the line under the mark; "": the usual one
	Label     string            // "Step 5 of 9", at the start of the utility row
	Pill      fyne.CanvasObject // stands there instead, if not nil
	Title     string
	Lead      string
	Body      fyne.CanvasObject

	// Band stands over the whole window while nothing on the page is real; nil: it is.
	Band *Band

	// Start holds the buttons at the start of the action bar; nil: Back.
	Start []fyne.CanvasObject
	// Primary is the one primary button, at the bar's end; nil: none.
	Primary *part.Button
	// SavedNote says that everything is saved as the person goes.
	SavedNote bool
	// NoLanguage and NoLock leave that button out of the utility row.
	NoLanguage, NoLock bool

	// First gets the focus when the page opens; nil: the primary button.
	First fyne.Focusable
	// Fields tells where the focus goes for each field that has a problem.
	Fields map[wizard.Field]fyne.Focusable
	// Missing shows the problems that keep Next from moving on.
	Missing func([]wizard.Problem)
	// Tick is called once a second while the page is shown.
	Tick func(now time.Time)
	// Saved is called each time what the person typed is in the vault.
	Saved func()
	// Hide hides every secret that the page shows (Esc, lock).
	Hide func()
	// Dismiss closes a page that lies over another one, such as help (Esc); nil: Esc
	// closes nothing.
	Dismiss func()
	// Back is called by Alt+Left in place of the way back that Start has no button
	// for; nil: there is none.
	Back func()
	// Focused is called with each part of the window that gets the focus.
	Focused func(fyne.CanvasObject)
	// Deactivated is called when another program's window comes to the front.
	Deactivated func()
	// Print prints what the page is about (Ctrl+P).
	Print func()
	// Dropped is called with files dropped on the page.
	Dropped func([]fyne.URI)
	// Pasted is called with the words of the clipboard, "" for none, that are
	// pasted where there is no field to take them.
	Pasted func(words string)
}

// Band says that what a page shows is not real.
type Band struct {
	Text string
	End  func() // leaves what is not real
}

// Question is asked over a page and answered with one of two buttons.
type Question struct {
	Title, Text string
	Body        fyne.CanvasObject // under the text; nil: none
	Yes, No     string
	Danger      bool
	Answer      func(yes bool)
}
