// Package sheet has page 13, which prints or saves the recovery sheet, and the pages for leaving a
// shared computer.
package sheet

import (
	"context"
	"io"

	"github.com/waypost-app/waypost/secure/printer"
	"github.com/waypost-app/waypost/secure/vault"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/session"
)

// Ports holds what these pages may use of the window.
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
	// Erasure returns the progress.
	Erasure() session.Erasure
	// EraseAgain retries what failed.
	EraseAgain()
	// Ended goes home afterwards.
	Ended()
}

// Checks keeps which boxes outside the journey are ticked, until the person is closed.
type Checks interface {
	Checked(key string) bool
	Check(key string, on bool)
}

// Queue is this computer's print queue.
type Queue interface {
	// Print prints a PDF, and removes it from the queue afterwards; see printer.Ledger.Print. It
	// is called off the UI thread.
	Print(ctx context.Context, pdf io.Reader, j printer.Job, onState func(printer.State)) error
	// Kept reports whether the queue may still hold a copy.
	Kept() bool
}

// LastPrinter keeps the printer that was last chosen on this computer.
type LastPrinter interface {
	// Printer returns the system's name for it; "" for none.
	Printer() string
	SetPrinter(name string)
}

// Copies manages the files that the open person saved.
type Copies interface {
	// SaveCopy writes what content returns into a file, off the UI thread, and calls done with its
	// error. Leaving the page removes the file again.
	SaveCopy(path string, content func() ([]byte, error), done func(error))
	// RemoveCopy removes such a file, and calls done with the error.
	RemoveCopy(path string, done func(error))
	// Copies returns, through done, the files that will be erased with the person, or cannot be.
	Copies(done func(copies []vault.Copy, err error))
}
