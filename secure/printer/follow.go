//go:build !windows

package printer

import (
	"context"
	"time"

	"github.com/OpenPrinting/goipp"

	"github.com/waypost-app/waypost/secure/printer/ipp"
)

// follower follows one job until it ends.
type follower struct {
	job     spooled
	printer string // name of the queue
	limits  limits
	onState func(State)
}

// follow returns nil when the printer has received the whole document. It gives up with
// *Refused if a person is needed for too long, or if the job takes too long.
func follow(ctx context.Context, c *ipp.Client, f follower) error {
	poll := time.NewTicker(f.limits.poll)
	defer poll.Stop()
	start := time.Now()
	shown, lastFine, lastCertain := Waiting, start, start
	for {
		now, ended, err := f.poll(ctx, c, shown)
		if ended || err != nil {
			return err
		}
		state, certain := now.state()
		if certain {
			lastCertain = time.Now()
		}
		if state != shown && (certain || time.Since(lastCertain) > f.limits.doubt) {
			shown = state
			f.onState(state)
		}
		if !shown.Trouble() {
			lastFine = time.Now()
		}
		if time.Since(lastFine) > f.limits.trouble || time.Since(start) > f.limits.total {
			return &Refused{shown}
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-poll.C:
		}
	}
}

// poll asks once for the state of the job. A job that the server no longer knows counts
// as printed, unless the printer was in trouble: some servers keep no history.
func (f follower) poll(ctx context.Context, c *ipp.Client, shown State) (now condition, ended bool, err error) {
	answer, err := c.Do(ctx, ipp.Request{
		Op: goipp.OpGetJobAttributes, Job: f.job.ID,
		Operation: []goipp.Attribute{ipp.Keywords("requested-attributes", "job-state", "job-printer-state-message")},
	})
	switch {
	case ipp.HasStatus(err, goipp.StatusErrorNotFound) && shown.Trouble():
		return now, true, &Refused{shown}
	case ipp.HasStatus(err, goipp.StatusErrorNotFound):
		return now, true, nil
	case err != nil:
		return now, false, known(err)
	}
	now.job, now.message = ipp.Number(answer.Job, "job-state"), ipp.First(answer.Job, "job-printer-state-message")
	switch now.job {
	case jobCompleted:
		return now, true, nil
	case jobCanceled:
		return now, true, &Refused{Canceled}
	case jobAborted:
		return now, true, &Refused{Printing}
	}
	answer, err = c.Do(ctx, ipp.Request{
		Op: goipp.OpGetPrinterAttributes, Printer: f.printer,
		Operation: []goipp.Attribute{ipp.Keywords("requested-attributes", "printer-state", "printer-state-reasons")},
	})
	if err != nil {
		return now, false, known(err)
	}
	now.printer, now.reasons = ipp.Number(answer.Printer, "printer-state"), ipp.Strings(answer.Printer, "printer-state-reasons")
	return now, false, nil
}
