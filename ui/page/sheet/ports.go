// Package sheet has page 13, on which the recovery sheet is printed or saved, and the
// pages with which a person leaves a shared computer.
package sheet

import (
	"context"
	"io"

	"waypost/secure/printer"
	"waypost/secure/vault"
	"waypost/ui/page"
	"waypost/ui/session"
)

// Ports are what these pages may ask of the window.
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
	// Erasure returns how that goes.
	Erasure() session.Erasure
	// EraseAgain tries again what failed.
	EraseAgain()
	// Ended goes home after it.
	Ended()
}

// Checks keeps the boxes outside the journey that are ticked, until the person is
// closed.
type Checks interface {
	Checked(key string) bool
	Check(key string, on bool)
}

// Queue is this computer's print queue.
type Queue interface {
	// Print prints a PDF, and removes it from the queue again; see
	// printer.Ledger.Print. It is called off the UI thread.
	Print(ctx context.Context, pdf io.Reader, j printer.Job, onState func(printer.State)) error
	// Kept reports whether the queue may still hold a copy.
	Kept() bool
}

// LastPrinter is the printer that somebody chose last on this computer.
type LastPrinter interface {
	// Printer returns the system's name for it; "" for none.
	Printer() string
	SetPrinter(name string)
}

// Copies are the files that the open person saved.
type Copies interface {
	// SaveCopy writes what content returns into a file, off the UI thread, and calls
	// done with its error. Leaving the page takes the file back.
	SaveCopy(path string, content func() ([]byte, error), done func(error))
	// RemoveCopy removes such a file, and calls done with the error.
	RemoveCopy(path string, done func(error))
	// Copies passes on the files that will be erased with the person, or cannot be.
	Copies(done func(copies []vault.Copy, err error))
}
