// Package sheet contains page 13, which prints or saves the recovery sheet, and the pages
// for leaving a shared computer.
package sheet

import (
	"context"
	"io"

	"github.com/waypost-app/waypost/secure/printer"
	"github.com/waypost-app/waypost/secure/vault"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/session"
)

// Ports holds the parts of the window that these pages use.
type Ports struct {
	page.Ports

	Eraser Eraser
	Checks Checks
	Queue  Queue
	Copies Copies
	Last   LastPrinter
}

// Eraser erases the open person.
type Eraser interface {
	// HandOver erases the open person without asking, and shows the receipt.
	HandOver()
	// Erasure returns the state of the erasing.
	Erasure() session.Erasure
	// EraseAgain retries what could not be erased.
	EraseAgain()
	// Ended goes home after the erasing.
	Ended()
}

// Checks remembers, until the person is closed, which boxes are ticked that are not part
// of the journey.
type Checks interface {
	Checked(key string) bool
	Check(key string, on bool)
}

// Queue is this computer's print queue.
type Queue interface {
	// Print prints a PDF, and then removes it from the queue; see printer.Ledger.Print.
	// Call it off the UI thread.
	Print(ctx context.Context, pdf io.Reader, j printer.Job, onState func(printer.State)) error
	// Kept reports whether the queue may still hold a copy.
	Kept() bool
}

// LastPrinter remembers the printer that was last chosen on this computer.
type LastPrinter interface {
	// Printer returns the system's name for it; "" for none.
	Printer() string
	SetPrinter(name string)
}

// Copies manages the files that the open person has saved.
type Copies interface {
	// SaveCopy writes what content returns to a file, off the UI thread, and calls done
	// with its error. If the person leaves the page first, the file is removed again.
	SaveCopy(path string, content func() ([]byte, error), done func(error))
	// RemoveCopy removes such a file, and calls done with its error.
	RemoveCopy(path string, done func(error))
	// Copies passes to done the files that will be erased with the person, and those that
	// cannot be.
	Copies(done func(copies []vault.Copy, err error))
}
