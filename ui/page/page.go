// Package page defines what a page is, the ports through which it uses the window, and
// what several pages share. The pages themselves are in the folders below, by part of the
// journey; they never import each other.
//
// A page is a [Screen]: created when a person comes to it, drawn whenever colours,
// language, text size or window size change, and closed when the person leaves. A screen
// holds no colours, sizes or texts: components come from ui/part, texts from the
// catalogue, and tasks from the wizard's table of steps.
package page

import (
	"time"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/wizard"
)

// Screen is one page during a person's visit to it. It keeps what they did there and
// receives the results of slow work, neither of which a drawn page could, since it may be
// replaced at any time. All methods are called on the UI thread.
type Screen interface {
	// Build draws the page in the colours, language and size of the kit. It may be called
	// any number of times; only the most recent drawing is shown.
	Build(kit *part.Kit) *Page
	// Close stops timers and drops secrets. The screen must not be used afterwards.
	Close()
}

// Resumable is a Screen with input that is stored in no vault, such as a half-typed key
// or a verdict. Locking the window closes the screen; unlocking passes the input to a new
// screen before that is built.
type Resumable interface {
	Screen
	// Input returns the input in a form that Resume understands; empty for none.
	Input() secure.Secret
	// Resume restores what Input returned.
	Resume(input secure.Secret)
}

// RailKind selects what the start side of a page shows.
type RailKind int

// Brand shows the logo and the hills; Steps shows the trail of the open journey.
const (
	Brand RailKind = iota
	Steps
)

// Page is one drawing of a screen: texts and buttons for the frame, and a body. All texts
// are in the language of the kit that it was built with.
type Page struct {
	Rail      RailKind
	BrandLine string            // the line under the logo; "": the usual one
	Label     string            // "Step 5 of 9", at the start of the utility row
	Pill      fyne.CanvasObject // shown in place of Label, if not nil
	Title     string
	Lead      string
	Body      fyne.CanvasObject

	// Band is shown at the top of the window in practice mode; nil otherwise.
	Band *Band

	// Start holds the buttons at the start of the action bar; nil means Back.
	Start []fyne.CanvasObject
	// Primary is the primary button at the end of the bar; nil for none.
	Primary *part.Button
	// SavedNote makes the status line say that everything is saved.
	SavedNote bool
	// NoLanguage and NoLock omit these buttons from the utility row.
	NoLanguage, NoLock bool

	// First gets the focus when the page opens; nil means the primary button.
	First fyne.Focusable
	// Fields maps each field that may have a problem to the object to focus.
	Fields map[wizard.Field]fyne.Focusable
	// Missing shows the problems that keep Next from moving on.
	Missing func([]wizard.Problem)
	// Tick is called once a second while the page is shown.
	Tick func(now time.Time)
	// Saved is called each time that everything typed has been saved to the vault.
	Saved func()
	// Hide hides every visible secret (on Esc, and when locking).
	Hide func()
	// Dismiss closes a page that lies over another one, such as help, or ends a search, on Esc;
	// nil means that Esc closes nothing.
	Dismiss func()
	// Find is the search field, to which Ctrl+F leads; nil means that there is none.
	Find fyne.Focusable
	// Back is called on Alt+Left if Start has no back button; nil means that there is no
	// way back.
	Back func()
	// Focused is called with each component of the window that gets the focus.
	Focused func(fyne.CanvasObject)
	// Deactivated is called when another program's window comes to the front.
	Deactivated func()
	// Print prints whatever the page is about (Ctrl+P).
	Print func()
	// Dropped is called with files dropped on the page.
	Dropped func([]fyne.URI)
	// Pasted is called with pasted text while no field has the focus; "" if the clipboard
	// contains no text.
	Pasted func(words string)
}

// Band is the strip that marks practice mode.
type Band struct {
	Text string
	End  func() // leaves practice mode
}

// Question is a question asked over the page, answered with one of two buttons.
type Question struct {
	Title, Text string
	Body        fyne.CanvasObject // under the text; nil: none
	Yes, No     string
	Danger      bool
	Answer      func(yes bool)
}
