// Package printer prints a document on one of this computer's printers, and leaves no
// copy of it in the print queue.
//
//	printers, err := printer.List(ctx)         // the default one first
//	ledger := printer.OpenLedger(path)
//	err = ledger.Print(ctx, pdf, printer.Job{Printer: printers[0].Name}, onState)
//	err = ledger.Purge(ctx)                    // at start, lock, erase and close
//
// On Linux and macOS the document is sent to CUPS over its local socket, using IPP (RFC
// 8011), and is not written to a file. Windows can only print files, so there is a
// private file until the program that prints it has closed it.
//
// A print queue may hold a document until an offline printer is back, and CUPS keeps
// printed ones for a day so that they can be printed again. A Ledger therefore removes
// each job after printing, and remembers those that it could not remove yet.
//
// No error of this package contains anything from the document.
package printer

import (
	"errors"
	"fmt"
	"time"
)

// Printer is a printer that the person can choose.
type Printer struct {
	Name    string // the system's name for it, for Job.Printer
	About   string // the description by which people know it; may be the same as Name
	Default bool   // whether it is this account's default printer
}

// Job says how to print a document.
type Job struct {
	Printer string // a Printer's Name; "" means the default printer
	Title   string // shown to everyone in the queue, so it must name nobody
	Media   string // the paper's PWG 5101.1 name, such as "na_letter_8.5x11in"; "" means the printer's default
	Copies  int    // values below 1 mean 1
}

// State says what a document is waiting for. Its value is a stable key by which to look
// up the text for people.
type State string

// The states of a document. All except Waiting and Printing require somebody to act.
const (
	Waiting   State = "waiting"   // in the queue
	Printing  State = "printing"  // the printer is receiving it
	NoPaper   State = "paper"     // no paper, or not the right one
	Jammed    State = "jam"       // paper is stuck
	NoInk     State = "ink"       // no ink or toner
	DoorOpen  State = "open"      // a door or cover is open
	Paused    State = "paused"    // the queue was stopped, or rejects jobs
	Offline   State = "offline"   // the printer is off or cannot be reached
	Attention State = "attention" // the printer has another fault, such as a full tray
	Canceled  State = "canceled"  // somebody cancelled the job at the printer or in the queue
)

// Trouble reports whether somebody has to do something at the printer.
func (s State) Trouble() bool { return s != Waiting && s != Printing }

var (
	// ErrNone means that there is no printer, or no print system.
	ErrNone = errors.New("printer: no printer")
	// ErrRemote means that the print system is on another computer, which Waypost does
	// not contact: it uses local sockets only. It wraps ErrNone.
	ErrRemote = fmt.Errorf("%w: the CUPS server is on another computer", ErrNone)
	// ErrNoProgram means that no program on this computer prints PDFs (Windows).
	ErrNoProgram = errors.New("printer: no program that prints")
	// ErrNoAnswer means that the print system accepted a request but did not answer in
	// time.
	ErrNoAnswer = errors.New("printer: the print system does not answer")
	// ErrPurged means that Purge removed the job while Print was following it.
	ErrPurged = errors.New("printer: the job was purged")
	// ErrLedger means that the list of recorded jobs could not be read, so that an
	// earlier job may still be in the queue.
	ErrLedger = errors.New("printer: unreadable list of jobs")
)

// Refused means that the printer did not print the document.
type Refused struct{ State State } // State is what the document was waiting for last

// Error implements error.
func (e *Refused) Error() string { return "printer: not printed: " + string(e.State) }

// KeptError means that the print system may still have documents: they may come out
// later, or be printed again by anybody who uses this account.
type KeptError struct {
	Jobs int   // number of documents
	Err  error // why they could not be removed
}

// Error implements error.
func (e *KeptError) Error() string {
	return fmt.Sprintf("printer: %d jobs are still in the queue: %v", e.Jobs, e.Err)
}

// Unwrap returns why the jobs could not be removed.
func (e *KeptError) Unwrap() error { return e.Err }

// limits sets time limits for the parts of printing.
type limits struct {
	answer  time.Duration // for one answer of the print system
	poll    time.Duration // between two queries about a job
	doubt   time.Duration // until a possible fault is treated as one
	trouble time.Duration // for a person to fix the printer
	total   time.Duration // for the whole job
	cleanup time.Duration // for removing a job after the caller has given up
}

func defaultLimits() limits {
	return limits{
		answer: 10 * time.Second, poll: 300 * time.Millisecond,
		doubt: 5 * time.Second, trouble: 2 * time.Minute, total: 5 * time.Minute, cleanup: 10 * time.Second,
	}
}
