// Package printer hands a document to a printer of this computer, through the
// system's own way to print, and follows it until the printer has taken it.
//
//	printers, err := printer.List(ctx)         // the default one first
//	err = printer.Print(ctx, pdf, printer.Job{Printer: printers[0].Name}, said)
//
// Where there is CUPS (Linux, macOS) the document goes by standard input: no
// file of it is made here. Windows prints files only; there it is a private one
// that is gone when Print returns. Print can take minutes, since paper runs out:
// ctx leaves it, and takes the document out of the queue again, for a document
// that no one waits for must not come out later.
//
// No error here holds anything of the document.
package printer

import (
	"errors"
	"time"
)

// Printer is one that the person may choose.
type Printer struct {
	Name    string // as the system calls it
	About   string // as people call it; may be Name
	Default bool
}

// Job is how a document is printed.
type Job struct {
	Printer string // a Printer's Name
	Title   string // what the queue shows to everyone: no one's name
	Media   string // the paper, as PWG 5101.1 names it: "na_letter_8.5x11in"; empty: the printer's own
	Copies  int    // 1 if less
}

// State is what becomes of a document that was handed over.
type State string

// The states. All but Waiting and Printing need a hand at the printer.
const (
	Waiting  State = "waiting"  // in the queue
	Printing State = "printing" // at the printer
	NoPaper  State = "paper"
	Jammed   State = "jam"
	NoInk    State = "ink"
	Open     State = "open" // a door or a lid
	Paused   State = "paused"
	Offline  State = "offline" // off, or not connected
)

// Trouble reports whether someone has to look at the printer.
func (s State) Trouble() bool { return s != Waiting && s != Printing }

var (
	// ErrNone says that the computer has no printer set up.
	ErrNone = errors.New("printer: no printer")
	// ErrNoProgram says that no program here prints documents of this kind.
	ErrNoProgram = errors.New("printer: no program that prints")
)

// Refused says that the printer did not take the document. It is not in the
// queue any more.
type Refused struct{ State State } // what the printer was at last

// Error implements error.
func (e *Refused) Error() string { return "printer: not taken: " + string(e.State) }

// pace is how long a document is followed.
type pace struct {
	look    time.Duration // between two looks
	trouble time.Duration // how long the printer may need a hand
	whole   time.Duration // how long all may take
}

func usual() pace {
	return pace{look: 300 * time.Millisecond, trouble: 2 * time.Minute, whole: 5 * time.Minute}
}
