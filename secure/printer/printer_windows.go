package printer

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// List returns the printers, the default one first; ErrNone if there are none.
func List(ctx context.Context) ([]Printer, error) {
	names, err := printerNames()
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case err != nil:
		return nil, fmt.Errorf("printer: listing: %w", err)
	case len(names) == 0:
		return nil, ErrNone
	}
	name := defaultName()
	if i := slices.Index(names, name); i >= 0 {
		names = slices.Insert(slices.Delete(names, i, i+1), 0, name)
	}
	var list []Printer
	for _, n := range names {
		list = append(list, Printer{Name: n, About: n, Default: n == name})
	}
	return list, nil
}

// print lets the program that opens PDFs on this computer print the PDF; that program
// also chooses the paper. Windows can only print files, so the PDF is in a private folder
// until that program has closed it, or a Purge removes it.
func (l *Ledger) print(ctx context.Context, pdf io.Reader, j Job, onState func(State)) error {
	onState(Waiting)
	dir, err := os.MkdirTemp("", folderPrefix+"*") // in the account's own temporary folder
	if err != nil {
		return fmt.Errorf("printer: %w", err)
	}
	if j.Printer == "" {
		j.Printer = defaultName()
	}
	s := spooled{Document: filepath.Base(dir), Printer: j.Printer}
	l.add(s)
	err = writeNew(s.path(), pdf)
	for copies := max(1, j.Copies); copies > 0 && err == nil; copies-- {
		if err = ctx.Err(); err == nil {
			err = shellPrint(s.path(), j.Printer)
		}
	}
	if err != nil {
		return l.finish(ctx, s, err)
	}
	time.AfterFunc(openTimeout, func() { l.removeWhenClosed(s) })
	return nil
}

const (
	// folderPrefix is the prefix of the names of the private folders.
	folderPrefix = "waypost-print-"
	// openTimeout is how long a program may take to open the file.
	openTimeout = 20 * time.Second
	// closeTimeout is how long a program may keep the file open.
	closeTimeout = 10 * time.Minute
	// retry is the time between two attempts to remove a file.
	retry = time.Second
)

// spooled is a document that may be in a private folder or a print queue. Both have the
// same random name, since programs name a job after its file.
type spooled struct {
	Document string `json:"document"`
	Printer  string `json:"printer"` // "": no printer, and so no queue
}

// valid reports whether values from a ledger can belong to a document.
func (s spooled) valid() bool {
	return strings.HasPrefix(s.Document, folderPrefix) && filepath.IsLocal(s.Document) && filepath.Base(s.Document) == s.Document
}

func (s spooled) dir() string  { return filepath.Join(os.TempDir(), s.Document) }
func (s spooled) path() string { return filepath.Join(s.dir(), s.Document+".pdf") }

// purge removes a document's jobs from its queue, and its file. It retries until both are
// gone or ctx ends, since Windows does not delete open files, and keeps jobs for a while.
func purge(ctx context.Context, s spooled, l limits) error {
	ctx, cancel := context.WithTimeout(ctx, l.cleanup)
	defer cancel()
	ticks := time.NewTicker(retry)
	defer ticks.Stop()
	for {
		queued := bounded(ctx, func() error { return cancelJobs(s, func(job) bool { return true }) })
		err := errors.Join(queued, os.RemoveAll(s.dir()))
		if err == nil {
			return nil
		}
		select {
		case <-ctx.Done():
			return fmt.Errorf("printer: %w", err)
		case <-ticks.C:
		}
	}
}

// bounded calls f and waits for it no longer than ctx allows, since a queue on another
// computer may take long to respond.
func bounded(ctx context.Context, f func() error) error {
	done := make(chan error, 1)
	go func() { done <- f() }()
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
		return ErrNoAnswer
	}
}

// removeWhenClosed removes the file when the program has closed it, and drops the
// document from the ledger when no queue has it. Queues may be configured to keep what
// was printed.
func (l *Ledger) removeWhenClosed(s spooled) {
	ticks := time.NewTicker(retry)
	defer ticks.Stop()
	for end := time.Now().Add(closeTimeout); time.Now().Before(end); <-ticks.C {
		if os.RemoveAll(s.dir()) == nil && cancelJobs(s, job.printed) == nil {
			l.remove(s)
			return
		}
	}
}

// Sweep removes the folders left by earlier processes, whether or not a ledger lists
// them. Call it at the start, when nothing is printing.
func Sweep() error {
	dirs, err := filepath.Glob(filepath.Join(os.TempDir(), folderPrefix+"*"))
	for _, dir := range dirs {
		err = errors.Join(err, os.RemoveAll(dir))
	}
	return err
}

func writeNew(path string, pdf io.Reader) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return fmt.Errorf("printer: %w", err)
	}
	_, err = io.Copy(f, pdf)
	if err = errors.Join(err, f.Close()); err != nil {
		return fmt.Errorf("printer: %w", err)
	}
	return nil
}
