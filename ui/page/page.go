// Package page composes the pages of design/: one file per page, each a
// function from the Host around it to a Page. A page holds no colours, sizes or
// words of its own: parts come from ui/part, words from the catalogue, and what
// must be done from the wizard's table of steps.
package page

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"waypost/secure"
	"waypost/secure/vault"
	"waypost/ui/part"
	"waypost/wizard"
	"waypost/wizard/people"
	"waypost/wizard/text"
)

// ID names a page that the window can show.
type ID string

// The pages. Step stands for whichever step the open journey is at.
const (
	Home            ID = "home"
	Language        ID = "language"
	Computer        ID = "computer"
	Name            ID = "name"
	MakePassphrase  ID = "makePassphrase"
	Unlock          ID = "unlock"
	VisitPassphrase ID = "visitPassphrase"
	Locked          ID = "locked"
	Step            ID = "step"
	Clock           ID = "clock"
	Practice        ID = "practice"
	Person          ID = "person"
	Lost            ID = "lost"
	LostPhone       ID = "lostPhone"
	Help            ID = "help"
	Leave           ID = "leave"
	HandOver        ID = "handOver"
	Receipt         ID = "receipt"
)

// Rail says what stands at the start side of a page.
type Rail int

// Brand is the mark with the hills; Steps the trail of the open journey.
const (
	Brand Rail = iota
	Steps
)

// Page is what the window shows: the frame's texts and buttons, and a body.
// All texts are in the language of Host.Kit.
type Page struct {
	Rail      Rail
	BrandLine string            // the line under the mark; empty: the usual one
	Label     string            // “Step 5 of 9”, at the start of the utility row
	Pill      fyne.CanvasObject // stands there instead, if not nil
	Title     string
	Lead      string
	Body      fyne.CanvasObject

	// Start holds the buttons at the start of the action bar; nil: Back.
	Start []fyne.CanvasObject
	// Primary is the one primary button, in the bar's end; nil: none.
	Primary *part.Button
	// Note says that all is saved as the person goes.
	Note bool
	// NoLanguage and NoLock leave that button out of the utility row.
	NoLanguage, NoLock bool

	// First gets the focus when the page opens; nil: the primary button.
	First fyne.Focusable
	// Fields tells where the focus goes for each field that has a problem.
	Fields map[wizard.Field]fyne.Focusable
	// Missing shows the problems that keep Next from moving on.
	Missing func([]wizard.Problem)
	// Found is what the page shows that it found out, "" for nothing, and Find has a
	// fresh page, whose fields hold what they held, show it again: colours, language
	// and size change no verdict. Both or neither are nil.
	Found func() string
	Find  func(found string)
	// Tick is called once a second while the page is shown.
	Tick func(now time.Time)
	// Saved is called each time what the person typed is in the vault.
	Saved func()
	// Hide hides every secret the page shows (Esc, lock).
	Hide func()
	// Left is called when another program's window comes to the front; it may be
	// nil.
	Left func()
	// Print prints what the page is about (Ctrl+P); nil: nothing.
	Print func()
	// Dropped is called with files dropped on the page.
	Dropped func([]fyne.URI)
	// Pasted is called with the words of the clipboard, "" for none, that are
	// pasted where there is no field to take them.
	Pasted func(words string)
}

// Host is what a page may ask of the window around it. All of it is called on
// the UI thread.
type Host interface {
	// Kit makes parts in the window's language, colours and size class.
	Kit() *part.Kit
	// Now is the time, and Started when the window opened.
	Now() time.Time
	Started() time.Time
	// Languages are those that the window speaks, English first.
	Languages() []*text.Text

	// Store is the people of this computer.
	Store() *people.Store
	// Journey is the open person's; nil when none is open.
	Journey() *wizard.Journey
	// Changed says that the journey was changed: it is saved within half a
	// second, and Page.Saved called then.
	Changed()
	// Kept reports whether the item's value now in the journey was read back
	// from the vault.
	Kept(item vault.Item) bool

	// Go shows a page.
	Go(ID)
	// Rebuild makes the shown page anew, keeping the focus.
	Rebuild()
	// Next moves the journey on, or shows what is missing.
	Next()
	// Back goes back to the step before, or home.
	Back()
	// GoTo goes to a step that was reached before.
	GoTo(wizard.StepID)
	// Focus moves the focus, and scrolls there.
	Focus(fyne.Focusable)

	// Draft is the journey of a person who is about to be added: the same one until
	// Add or until home shows, so that a page made anew loses nothing.
	Draft() *wizard.Journey
	// Add keeps a new person with their journey so far, opens it, and goes on.
	Add(*wizard.Journey)
	// Open opens a person's journey where it stands.
	Open(id string)
	// OpenAt opens a person and shows a page, such as LostPhone.
	OpenAt(id string, page ID)
	// Unlock goes on once the lock was opened, or the passphrase made or typed: to
	// where the person was, else home.
	Unlock()
	// Idle is how long no one had used the window when it locked itself; 0 if the
	// person locked it.
	Idle() time.Duration
	// Away reports whether the window is locked: nobody is named then.
	Away() bool
	// Waiting is the number of the step that waits behind the lock; 0 for none.
	Waiting() int
	// Conceals reports whether this system can keep the window out of screen
	// recordings; Concealing whether it does so while a secret is shown.
	Conceals() bool
	Concealing() bool
	SetConcealing(bool)
	// Quiet is after how many minutes without use the window locks itself; 0:
	// never. SetQuiet changes it on a computer that is not shared.
	Quiet() int
	SetQuiet(minutes int)
	// UsePassphrase goes on with the passphrase that was made for a visit.
	UsePassphrase(secure.Secret)
	// Sealed is the id of the visit that page Unlock opens; "": the computer's own
	// locked file.
	Sealed() string
	// Move asks where a person, "" for the open one, shall be kept, and moves them
	// there.
	Move(id string)
	// Erase asks, then erases a person and all of their secrets, EraseVisits visits.
	// HandOver erases the open person without asking. All of them show page Receipt.
	Erase(id, name string)
	EraseVisits(ids ...string)
	HandOver()
	// Erasure is how that goes, EraseAgain tries again what failed, and Erased goes
	// home after it.
	Erasure() Erasure
	EraseAgain()
	Erased()
	// Ticked reports whether a box outside the journey is ticked, and Tick changes
	// that until home shows.
	Ticked(key string) bool
	Tick(key string, on bool)
	// Close saves and closes the open person and goes home.
	Close()

	// Run does work off the UI thread and calls done with its result on it.
	// Work that takes longer than 300 ms says so and can be left.
	Run(work func(context.Context) error, done func(error))
	// Do has f run on the UI thread soon; it may be called from anywhere.
	Do(f func())
	// Say shows a sentence for four seconds.
	Say(sentence string)
	// Fail shows the sentence for an error.
	Fail(error)
	// Words is the sentence for an error.
	Words(error) string
	// Ask shows a question over the page; yes is called when it is answered so.
	Ask(q Question)
	// Show shows an object over the page, in a card with a title; Esc closes it.
	Show(title string, body fyne.CanvasObject, first fyne.Focusable) (closeIt func())

	// Screen reads every square code that the screen shows a moment later, when
	// what was hidden before the call is gone. Not on the UI thread.
	Screen(ctx context.Context) ([]string, error)
	// ScreenSetting is the address of the system's setting that lets Waypost see
	// the screen; "" where none is needed.
	ScreenSetting() string
	// ClipboardPicture reads every square code in the picture on the clipboard.
	// Not on the UI thread.
	ClipboardPicture(ctx context.Context) ([]string, error)
	// Drifted keeps for page Clock how far the phone's clock was off, and Drift
	// gives it back.
	Drifted(time.Duration)
	Drift() time.Duration

	// Copy puts a value on the clipboard; a secret is cleared after a minute.
	Copy(value secure.Secret)
	// Browse opens an address in the browser.
	Browse(address string)
	// OpenPicture lets the person choose a picture file.
	OpenPicture(chosen func(path string))
	// SaveAs lets the person choose where a file goes.
	SaveAs(name string, chosen func(path string))

	// TextSize is the size of text in percent, one of theme.TextSizes.
	TextSize() int
	// SetLanguage, SetShared, SetDark and SetTextSize change this computer's
	// settings.
	SetLanguage(tag string)
	SetShared(bool)
	SetDark(bool)
	SetTextSize(percent int)
}

// Question is asked over a page and answered with one of two buttons.
type Question struct {
	Title, Text string
	Body        fyne.CanvasObject // under the text; nil: none
	Yes, No     string
	Danger      bool
	Answer      func(yes bool)
}
