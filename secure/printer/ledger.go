package printer

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"sync"

	"github.com/waypost-app/waypost/secure/file"
)

// Ledger prints, and records each job until the print system has removed all of it. Its
// file lists jobs by number and random id, and contains no secret. It is safe for
// concurrent use, but only one process at a time may use a file.
type Ledger struct {
	path   string // "": in memory only
	limits limits

	mu     sync.Mutex
	loaded bool
	jobs   []spooled
	broken error // why the file could not be read; Purge reports it
}

// OpenLedger returns the ledger stored in a file; if the path is "", it is in memory
// only. It does not read the file yet.
func OpenLedger(path string) *Ledger { return &Ledger{path: path, limits: defaultLimits()} }

// Print prints a PDF and returns nil when the printer has received all of it; on Windows,
// when a program was told to print it. onState, if not nil, is called on the caller's
// goroutine whenever the state changes.
//
// In any case, the job is afterwards removed from the queue. Ending ctx cancels the job,
// which may take another ten seconds. The errors are ErrNone, ErrNoProgram, ErrNoAnswer,
// ErrPurged, *Refused, those of ctx, and others of the print system, each joined with a
// *KeptError if the document might still come out of the printer. If a document was
// printed but is still in the queue, only Purge reports that.
func (l *Ledger) Print(ctx context.Context, pdf io.Reader, j Job, onState func(State)) error {
	if onState == nil {
		onState = func(State) {}
	}
	return l.print(ctx, pdf, j, onState)
}

// Purge cancels all recorded jobs, including those that Print is still following, and
// removes their documents from the queue. It returns a *KeptError while the print system
// still has some; they remain recorded for the next Purge. If the ledger's file could not
// be read, it returns ErrLedger, once. If no jobs are recorded, it contacts no server.
func (l *Ledger) Purge(ctx context.Context) error {
	l.mu.Lock()
	l.load()
	jobs, broken := slices.Clone(l.jobs), l.broken
	l.mu.Unlock()
	kept := 0
	var failed []error
	for i, s := range jobs {
		err := purge(ctx, s, l.limits)
		if err == nil {
			l.remove(s)
			continue
		}
		kept++
		failed = append(failed, err)
		if ctx.Err() != nil || errors.Is(err, ErrNoAnswer) {
			kept += len(jobs) - i - 1
			break
		}
	}
	if broken != nil {
		l.mu.Lock()
		l.broken = nil
		l.save()
		l.mu.Unlock()
	}
	if kept > 0 {
		return errors.Join(&KeptError{kept, errors.Join(failed...)}, broken)
	}
	return broken
}

// finish removes a job for which printing ended with result, and returns the result of
// Print. It continues after ctx has ended.
func (l *Ledger) finish(ctx context.Context, s spooled, result error) error {
	cleanup, cancel := context.WithTimeout(context.WithoutCancel(ctx), l.limits.cleanup)
	defer cancel()
	err := purge(cleanup, s, l.limits)
	switch {
	case err != nil && result != nil:
		return errors.Join(result, &KeptError{1, err})
	case err != nil:
		return nil // it was printed; the ledger keeps it for Purge
	case !l.remove(s) && ctx.Err() == nil:
		return ErrPurged // a job removed by Purge looks like one that was printed
	}
	return result
}

// add records a job. A full disk must not keep a person from printing: the job is then
// recorded until this process ends.
func (l *Ledger) add(s spooled) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.load()
	l.jobs = append(l.jobs, s)
	l.save()
}

// remove drops a job and reports whether it was recorded.
func (l *Ledger) remove(s spooled) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	i := slices.Index(l.jobs, s)
	if i < 0 {
		return false
	}
	l.jobs = slices.Delete(l.jobs, i, i+1)
	l.save()
	return true
}

// load reads the file the first time it is needed. l.mu must be held.
func (l *Ledger) load() {
	if l.loaded || l.path == "" {
		return
	}
	l.loaded = true
	jobs, err := readJobs(l.path)
	if err != nil {
		l.broken = fmt.Errorf("%w: %w", ErrLedger, err)
	}
	l.jobs = append(jobs, l.jobs...)
}

// save writes the file, or removes it if there are no jobs. It ignores errors: a file
// that could not be updated lists jobs that are gone, as the next Purge will find out.
// l.mu must be held.
func (l *Ledger) save() {
	if l.path == "" {
		return
	}
	if len(l.jobs) == 0 {
		_ = os.Remove(l.path)
		return
	}
	if data, err := json.Marshal(l.jobs); err == nil {
		_ = file.Write(l.path, data)
	}
}

// maxLedger limits the size of a ledger's file in bytes. A job takes about 120.
const maxLedger = 64 << 10

// readJobs reads a ledger's file; if there is none, there are no jobs.
func readJobs(path string) ([]spooled, error) {
	info, err := os.Lstat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular() || info.Size() > maxLedger:
		return nil, errors.New("not a list of jobs")
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return parseJobs(data)
}

// parseJobs parses a ledger's file. Any name or value that a ledger would not have
// written makes the whole file unreadable.
func parseJobs(data []byte) ([]spooled, error) {
	var jobs []spooled
	if err := json.Unmarshal(data, &jobs); err != nil {
		return nil, errors.New("not a list of jobs")
	}
	for _, s := range jobs {
		if !s.valid() {
			return nil, errors.New("not a job")
		}
	}
	return jobs, nil
}
