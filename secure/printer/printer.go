// Package printer prints a document on one of this computer's printers, and
// leaves no copy of it in the print queue.
//
//	printers, err := printer.List(ctx)         // the default one first
//	ledger := printer.OpenLedger(path)
//	err = ledger.Print(ctx, pdf, printer.Job{Printer: printers[0].Name}, onState)
//	err = ledger.Purge(ctx)                    // at start, lock, erase and close
//
// On Linux and macOS the document goes to CUPS over its local socket, in IPP
// (RFC 8011), and no file of it is made here. Windows prints files only, so there
// a private file exists until the program that prints it has closed it.
//
// A print queue may hold a document until an offline printer wakes, and CUPS keeps
// printed ones for a day so that they can be printed again. A Ledger therefore
// removes each job after printing, and remembers those it could not remove yet.
//
// No error of this package holds anything of the document.
package printer

import (
	"errors"
	"fmt"
	"time"
)

// Printer is a printer that the person may choose.
type Printer struct {
	Name    string // the system's name for it, for Job.Printer
	About   string // the description that people know it by; may be Name
	Default bool   // whether it is this account's default printer
}

// Job says how to print a document.
type Job struct {
	Printer string // a Printer's Name; "" means the default printer
	Title   string // shown in the queue to everyone, so it must name nobody
	Media   string // the paper by its PWG 5101.1 name, as "na_letter_8.5x11in"; "" means the printer's own
	Copies  int    // less than 1 means 1
}

// State says what a document is waiting for. Its value is a stable key, made for
// looking up the words that tell a person.
type State string

// The states of a document. All but Waiting and Printing need a person.
const (
	Waiting   State = "waiting"   // in the queue
	Printing  State = "printing"  // the printer is receiving it
	NoPaper   State = "paper"     // no paper, or not the right one
	Jammed    State = "jam"       // paper is stuck
	NoInk     State = "ink"       // no ink or toner
	DoorOpen  State = "open"      // a door or cover is open
	Paused    State = "paused"    // the queue was stopped, or refuses jobs
	Offline   State = "offline"   // the printer is off or cannot be reached
	Attention State = "attention" // the printer has another fault, such as a full tray
	Canceled  State = "canceled"  // somebody canceled the job at the printer or in the queue
)

// Trouble reports whether a person has to do something at the printer.
func (s State) Trouble() bool { return s != Waiting && s != Printing }

var (
	// ErrNone means that there is no printer, or no print system to ask.
	ErrNone = errors.New("printer: no printer")
	// ErrRemote means that the print system is on another computer, which Waypost
	// does not talk to: it uses local sockets only. It wraps ErrNone.
	ErrRemote = fmt.Errorf("%w: the CUPS server is on another computer", ErrNone)
	// ErrNoProgram means that no program on this computer prints PDFs (Windows).
	ErrNoProgram = errors.New("printer: no program that prints")
	// ErrNoAnswer means that the print system accepted a request and did not answer
	// in time.
	ErrNoAnswer = errors.New("printer: the print system does not answer")
	// ErrPurged means that Purge removed the job while Print was following it.
	ErrPurged = errors.New("printer: the job was purged")
	// ErrLedger means that the file of remembered jobs could not be read, so that
	// an earlier job may still be in the queue.
	ErrLedger = errors.New("printer: unreadable list of jobs")
)

// Refused means that the printer did not print the document.
type Refused struct{ State State } // what it was waiting for last

// Error implements error.
func (e *Refused) Error() string { return "printer: not printed: " + string(e.State) }

// KeptError means that the print system may still hold documents: they may come
// out later, or be printed again by anybody who uses this account.
type KeptError struct {
	Jobs int   // how many
	Err  error // why they could not be removed
}

// Error implements error.
func (e *KeptError) Error() string {
	return fmt.Sprintf("printer: %d jobs are still in the queue: %v", e.Jobs, e.Err)
}

// Unwrap returns why the jobs could not be removed.
func (e *KeptError) Unwrap() error { return e.Err }

// limits bounds how long each part of printing may take.
type limits struct {
	answer  time.Duration // for one answer of the print system
	poll    time.Duration // between two questions about a job
	doubt   time.Duration // until a possible fault counts as one
	trouble time.Duration // for a person to help the printer
	total   time.Duration // for the whole job
	cleanup time.Duration // for removing a job whose caller has given up
}

func defaultLimits() limits {
	return limits{
		answer: 10 * time.Second, poll: 300 * time.Millisecond,
		doubt: 5 * time.Second, trouble: 2 * time.Minute, total: 5 * time.Minute, cleanup: 10 * time.Second,
	}
}
