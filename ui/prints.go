package ui

import (
	"context"
	"errors"
	"io"
	"time"

	"github.com/waypost-app/waypost/secure/printer"
)

// Time limits for clearing the print queue. Locking and erasing never wait for it;
// closing the window does.
const (
	purgeTime      = 10 * time.Second
	closePurgeTime = 3 * time.Second
)

// ledger prints, and then clears the print queue; see printer.Ledger.
type ledger interface {
	Print(ctx context.Context, pdf io.Reader, j printer.Job, onState func(printer.State)) error
	Purge(ctx context.Context) error
}

// printQueue knows what Waypost has printed and the print system may still hold. It
// implements sheet.Queue.
type printQueue struct {
	w      *Window
	purges int  // number of purges that are running
	kept   bool // the last purge left something behind, or did not end in time
	lost   bool // the list of jobs was unreadable, so there may be unknown jobs
}

// Print implements sheet.Queue. It runs off the UI thread.
func (q *printQueue) Print(ctx context.Context, pdf io.Reader, j printer.Job, onState func(printer.State)) error {
	return q.w.system.ledger.Print(ctx, pdf, j, onState)
}

// Kept implements sheet.Queue.
func (q *printQueue) Kept() bool { return q.kept || q.lost }

// purging reports whether the queue is being cleared.
func (q *printQueue) purging() bool { return q.purges > 0 }

// purge clears the queue in the background, within limit, then calls then on the UI
// thread, if it is not nil. The ledger may only be used by the process that has the store
// open, so without a session purge does nothing.
func (q *printQueue) purge(limit time.Duration, then func()) {
	if q.w.session == nil {
		if then != nil {
			then()
		}
		return
	}
	q.purges++
	clearQueue := q.w.system.ledger.Purge
	go func() {
		err := bounded(limit, clearQueue)
		q.w.loop.Do(func() {
			q.purges--
			q.kept = err != nil
			q.lost = q.lost || errors.Is(err, printer.ErrLedger)
			if then != nil {
				then()
			}
		})
	}()
}

// bounded returns the result of work, or its context's error once limit has passed, even
// if work ignores the context.
func bounded(limit time.Duration, work func(context.Context) error) error {
	ctx, cancel := context.WithTimeout(context.Background(), limit)
	defer cancel()
	ended := make(chan error, 1)
	go func() { ended <- work(ctx) }()
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}
