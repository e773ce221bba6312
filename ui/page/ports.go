package page

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"waypost/secure"
	"waypost/secure/totp"
	"waypost/secure/vault"
	"waypost/wizard"
	"waypost/wizard/people"
	"waypost/wizard/policy"
	"waypost/wizard/text"
)

// Ports are what a screen may ask of the window around it. All calls are made on
// the UI thread unless said otherwise. Each folder of pages adds the ports that
// only its own pages need.
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
	// Go shows a page. Going to a page that Back would lead to is going back there.
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
	// Rebuild draws the shown page anew.
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

// Work runs what must not hold up the UI thread.
type Work interface {
	// Run does work off the UI thread and calls done with its error on it. Work that
	// takes longer than 300 ms says so and can be cancelled. Leaving the page
	// cancels it, and done is not called.
	Run(work func(context.Context) error, done func(error))
	// RunUndo is Run for work that must not stay done when nobody waits for it any
	// more: undo, called off the UI thread, takes back what it did.
	RunUndo(work func(context.Context) error, undo func(), done func(error))
	// Do queues f on the UI thread; it may be called from any goroutine.
	Do(f func())
}

// Session is the open person and the computer they sit at.
type Session interface {
	// Journey returns the open journey; nil when nobody's is open.
	Journey() *wizard.Journey
	// Set keeps an answer, has it saved, and returns the problems with it.
	Set(f wizard.Field, value string) []wizard.Problem
	// SetKey keeps the authenticator key, has it saved, and returns the problems
	// with it.
	SetKey(key totp.Key) []wizard.Problem
	// Select marks an option of a choice that counts once Next confirms it.
	Select(f wizard.Field, choice string)
	// Tick keeps whether a box is ticked, and has it saved.
	Tick(f wizard.Field, on bool)
	// Update makes any other change to the open journey and has it saved.
	Update(change func(*wizard.Journey))
	// Saved reports whether the item's present value was read back from the vault.
	Saved(item vault.Item) bool
	// Shared reports whether many people use this computer.
	Shared() bool
	// UsesPassphrase reports whether secrets are in a locked file rather than in the
	// keychain.
	UsesPassphrase() bool
	// Now returns the time by this computer's clock.
	Now() time.Time
}

// Desktop is what the operating system offers.
type Desktop interface {
	// Copy puts a value on the clipboard; it is cleared after a minute.
	Copy(value secure.Secret)
	// OpenURL opens an address in the browser: a web page on a shared computer in a
	// private window, where there are any.
	OpenURL(address string)
	// OpenPrivate opens an https address in a private window of the browser.
	OpenPrivate(address string)
	// CanOpenPrivate reports whether the browser is known to have private windows.
	CanOpenPrivate() bool
	// OpenPicture lets the person choose a picture file.
	OpenPicture(chosen func(path string))
	// SaveAs lets the person choose where a file goes, as far as the policy of this
	// computer allows; chosen is not called for any other place.
	SaveAs(name string, chosen func(path string))
}

// Settings are those of this computer.
type Settings interface {
	// Languages returns those that the window speaks, English first.
	Languages() []*text.Text
	// SetLanguage changes the window's language, by its tag (BCP 47).
	SetLanguage(tag string)
	// Computer returns whose computer this is; "" until somebody said.
	Computer() people.Computer
	// SetShared changes whose computer this is.
	SetShared(shared bool)
	// Policy returns what an administrator decided for this computer.
	Policy() policy.Policy
}

// Legibility is how this computer shows pages to people who see little or read slowly.
type Legibility interface {
	// HighContrast reports whether the window has the colours of high contrast.
	HighContrast() bool
	// SetHighContrast changes that.
	SetHighContrast(high bool)
	// LongReveal reports whether a secret stays shown for minutes.
	LongReveal() bool
	// SetLongReveal changes that.
	SetLongReveal(long bool)
	// TextSize returns the size of text in percent, one of theme.TextSizes.
	TextSize() int
	// SetTextSize changes it.
	SetTextSize(percent int)
}
