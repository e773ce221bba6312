package page

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/totp"
	"github.com/waypost-app/waypost/secure/vault"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/people"
	"github.com/waypost-app/waypost/wizard/policy"
	"github.com/waypost-app/waypost/wizard/text"
)

// Ports holds what a screen may use of the window around it. All calls are made on the UI thread
// unless stated otherwise. Each folder of pages adds the ports that only its own pages need.
type Ports struct {
	Nav        Nav
	Dialogs    Dialogs
	Work       Work
	Session    Session
	Desktop    Desktop
	Settings   Settings
	Legibility Legibility
}

// Nav moves between pages.
type Nav interface {
	// Go shows a page. If Back would lead to that page, Go goes back instead.
	Go(ID)
	// Back goes back to the page or the step before, else home.
	Back()
	// Next moves the journey on, or shows what is missing.
	Next()
	// GoTo goes to a step that was reached before.
	GoTo(wizard.StepID)
	// Open opens a person's journey where it stands.
	Open(id string)
	// OpenAt opens a person and shows a page, such as that of a Situation.
	OpenAt(id string, at ID)
	// Home saves and closes the open person, then shows home.
	Home()
	// Rebuild redraws the shown page.
	Rebuild()
	// Focus moves the focus, and scrolls there.
	Focus(fyne.Focusable)
}

// Dialogs shows things over the page, and turns errors into words.
type Dialogs interface {
	// Ask shows a question.
	Ask(Question)
	// Show shows an object in a card with a title; Esc closes it.
	Show(title string, body fyne.CanvasObject, first fyne.Focusable) (closeDialog func())
	// Say shows a sentence for four seconds.
	Say(sentence string)
	// Fail shows the sentence for an error.
	Fail(err error)
	// Words returns the sentence for an error.
	Words(err error) string
}

// Work runs what must not block the UI thread.
type Work interface {
	// Run does work off the UI thread, then calls done with its error on the UI thread. Work that
	// takes longer than 300 ms is shown in the status line and can be cancelled. Leaving the page
	// cancels it, and done is not called.
	Run(work func(context.Context) error, done func(error))
	// RunUndo is like Run, but for work that must be undone if it was cancelled: undo, called off
	// the UI thread, takes back what the work did.
	RunUndo(work func(context.Context) error, undo func(), done func(error))
	// Do queues f on the UI thread; it may be called from any goroutine.
	Do(f func())
}

// Session is the open person and the computer they sit at.
type Session interface {
	// Journey returns the open journey; nil when nobody's is open.
	Journey() *wizard.Journey
	// Set keeps an answer, schedules its save, and returns the problems with it.
	Set(f wizard.Field, value string) []wizard.Problem
	// SetKey keeps the authenticator key, schedules its save, and returns the problems with it.
	SetKey(key totp.Key) []wizard.Problem
	// Select marks an option of a choice, which takes effect once Next confirms it.
	Select(f wizard.Field, choice string)
	// Tick keeps whether a box is ticked, and schedules the save.
	Tick(f wizard.Field, on bool)
	// Update makes any other change to the open journey and saves it.
	Update(change func(*wizard.Journey))
	// Saved reports whether the current value of the item was read back from the vault.
	Saved(item vault.Item) bool
	// Shared reports whether many people use this computer.
	Shared() bool
	// UsesPassphrase reports whether secrets are in a locked file rather than in the
	// keychain.
	UsesPassphrase() bool
	// Now returns the time by this computer's clock.
	Now() time.Time
}

// Desktop gives access to the clipboard, the browser and the files.
type Desktop interface {
	// Copy puts a value on the clipboard, which is cleared after a minute.
	Copy(value secure.Secret)
	// OpenURL opens an address in the browser. On a shared computer it opens web pages in a
	// private window, if the browser has those.
	OpenURL(address string)
	// OpenPrivate opens an https address in a private window of the browser.
	OpenPrivate(address string)
	// CanOpenPrivate reports whether the browser is known to have private windows.
	CanOpenPrivate() bool
	// OpenPicture lets the person choose a picture file.
	OpenPicture(chosen func(path string))
	// SaveAs lets the person choose where to save a file. chosen is only called for a place that
	// the policy of this computer allows.
	SaveAs(name string, chosen func(path string))
}

// Settings reads and changes the settings of this computer.
type Settings interface {
	// Languages returns the languages of the window, English first.
	Languages() []*text.Text
	// SetLanguage changes the window's language, by its tag (BCP 47).
	SetLanguage(tag string)
	// Computer returns whose computer this is; "" until somebody has said.
	Computer() people.Computer
	// SetShared changes whether this is a shared computer.
	SetShared(shared bool)
	// Policy returns what an administrator decided for this computer.
	Policy() policy.Policy
}

// Legibility adapts pages to people who see little or read slowly.
type Legibility interface {
	// HighContrast reports whether the high-contrast colours are on.
	HighContrast() bool
	// SetHighContrast switches them on or off.
	SetHighContrast(high bool)
	// LongReveal reports whether a secret stays shown for minutes.
	LongReveal() bool
	// SetLongReveal switches that on or off.
	SetLongReveal(long bool)
	// TextSize returns the size of text in percent, one of theme.TextSizes.
	TextSize() int
	// SetTextSize changes the size of text.
	SetTextSize(percent int)
}
