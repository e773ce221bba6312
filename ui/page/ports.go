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

// Ports holds the parts of the window that every screen may use. They are used on the UI
// thread unless stated otherwise. Each folder of pages adds the ports that only its own
// pages need.
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
	// Back returns to the previous page or step, or else home.
	Back()
	// Next moves the journey on, or shows what is missing.
	Next()
	// GoTo goes to a step that the person has reached before.
	GoTo(wizard.StepID)
	// Open opens a person's journey at its current step.
	Open(id string)
	// OpenAt opens a person and shows a page, such as that of a Situation.
	OpenAt(id string, at ID)
	// Home saves and closes the open person, then shows home.
	Home()
	// Rebuild redraws the current page.
	Rebuild()
	// Focus moves the focus, and scrolls there.
	Focus(fyne.Focusable)
}

// Dialogs shows things over the page, and turns errors into sentences.
type Dialogs interface {
	// Ask asks a question.
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

// Work runs slow work without blocking the UI thread.
type Work interface {
	// Run runs work off the UI thread, then calls done with its error on the UI thread.
	// If the work takes longer than 300 ms, the status line says so and lets the person
	// cancel it. Leaving the page cancels it, and done is not called.
	Run(work func(context.Context) error, done func(error))
	// RunUndo is like Run, but for work with an effect that must not remain if it is
	// cancelled: undo, called off the UI thread, reverts it.
	RunUndo(work func(context.Context) error, undo func(), done func(error))
	// Do queues f on the UI thread; it may be called from any goroutine.
	Do(f func())
}

// Session gives access to the open person and the computer they use.
type Session interface {
	// Journey returns the open journey; nil if none is open.
	Journey() *wizard.Journey
	// Set sets an answer, schedules saving it, and returns the problems with it.
	Set(f wizard.Field, value string) []wizard.Problem
	// SetKey sets the authenticator key, schedules saving it, and returns the problems
	// with it.
	SetKey(key totp.Key) []wizard.Problem
	// Select selects an option of a choice, which takes effect once Next confirms it.
	Select(f wizard.Field, choice string)
	// Tick sets whether a box is ticked, and schedules saving that.
	Tick(f wizard.Field, on bool)
	// Update makes any other change to the open journey and schedules saving it.
	Update(change func(*wizard.Journey))
	// Saved reports whether the current value of an item has been saved and read back.
	Saved(item vault.Item) bool
	// Shared reports whether this is a shared computer.
	Shared() bool
	// UsesPassphrase reports whether secrets are stored in a locked file rather than in
	// the keychain.
	UsesPassphrase() bool
	// Now returns the time according to this computer's clock.
	Now() time.Time
}

// Desktop gives access to the clipboard, the browser and file dialogs.
type Desktop interface {
	// Copy puts a value on the clipboard, which is cleared after a minute.
	Copy(value secure.Secret)
	// OpenURL opens an address in the browser. On a shared computer, it opens web pages
	// in a private window if the browser has any.
	OpenURL(address string)
	// OpenPrivate opens an https address in a private window of the browser.
	OpenPrivate(address string)
	// CanOpenPrivate reports whether the browser is known to have private windows.
	CanOpenPrivate() bool
	// OpenPicture lets the person choose a picture file.
	OpenPicture(chosen func(path string))
	// SaveAs lets the person choose where to save a file. chosen is called only for a
	// place that the policy of this computer allows.
	SaveAs(name string, chosen func(path string))
	// SavePublic is SaveAs for a file that holds nothing about anybody, which no policy limits.
	SavePublic(name string, chosen func(path string))
}

// Settings reads and changes the settings of this computer.
type Settings interface {
	// Languages returns the languages that Waypost has, English first.
	Languages() []*text.Text
	// SetLanguage changes the window's language, given by its BCP 47 tag.
	SetLanguage(tag string)
	// Computer returns whether this computer is shared; "" if nobody has said yet.
	Computer() people.Computer
	// SetShared sets whether this is a shared computer.
	SetShared(shared bool)
	// Policy returns what the administrator of this computer has decided.
	Policy() policy.Policy
}

// Legibility adapts pages to people who see poorly or read slowly.
type Legibility interface {
	// HighContrast reports whether the high-contrast colours are used.
	HighContrast() bool
	// SetHighContrast turns them on or off.
	SetHighContrast(high bool)
	// LongReveal reports whether secrets stay visible for minutes.
	LongReveal() bool
	// SetLongReveal turns that on or off.
	SetLongReveal(long bool)
	// TextSize returns the text size in percent, one of theme.TextSizes.
	TextSize() int
	// SetTextSize changes the text size.
	SetTextSize(percent int)
}
