//go:build !windows

package printer

import (
	"context"
	"errors"
	"path/filepath"

	"github.com/OpenPrinting/goipp"

	"github.com/waypost-app/waypost/secure/printer/ipp"
)

// spooled is a job that a CUPS server may still have. After a server is reinstalled, job
// numbers start again; the UUID distinguishes jobs with the same number.
type spooled struct {
	Socket string `json:"socket"`
	ID     int    `json:"id"`
	UUID   string `json:"uuid"`
}

// valid reports whether values from a ledger can belong to a job.
func (s spooled) valid() bool { return filepath.IsAbs(s.Socket) && s.ID > 0 && s.UUID != "" }

// purgeAttempts limits the number of attempts: a job may end between the query and the
// request, and then needs the other kind of request.
const purgeAttempts = 5

// purge removes a job and its document from the server, whether it is waiting, printing
// or has ended. It returns nil only if the server says that nothing is left.
func purge(ctx context.Context, s spooled, l limits) error {
	c := ipp.NewClient(s.Socket, l.answer)
	defer c.Close()
	var refused error
	for range purgeAttempts {
		state, err := ask(ctx, c, s)
		switch {
		case err != nil:
			return known(err)
		case state == jobGone:
			return nil
		}
		if refused = requestRemoval(ctx, c, s, state); refused != nil && !ipp.HasStatus(refused, goipp.StatusErrorNotPossible) {
			return known(refused)
		}
	}
	return errors.Join(errors.New("printer: the server still has the job"), refused)
}

// jobGone is our state for a job of which the server has no document.
const jobGone = 0

// ask returns the job-state of a job, or jobGone.
func ask(ctx context.Context, c *ipp.Client, s spooled) (state int, err error) {
	answer, err := c.Do(ctx, ipp.Request{
		Op: goipp.OpGetJobAttributes, Job: s.ID,
		Operation: []goipp.Attribute{ipp.Keywords("requested-attributes", "job-state", "job-uuid", "job-preserved")},
	})
	switch {
	case ipp.HasStatus(err, goipp.StatusErrorNotFound):
		return jobGone, nil
	case err != nil:
		return 0, err
	}
	state = ipp.Number(answer.Job, "job-state")
	if ipp.First(answer.Job, "job-uuid") != s.UUID || state >= jobCanceled && ipp.False(answer.Job, "job-preserved") {
		return jobGone, nil
	}
	return state, nil
}

// requestRemoval asks the server to remove a job. CUPS can only cancel, and thereby
// purge, jobs that have not ended; one that has ended is first restarted on hold.
func requestRemoval(ctx context.Context, c *ipp.Client, s spooled, state int) error {
	if state >= jobCanceled {
		_, err := c.Do(ctx, ipp.Request{
			Op: goipp.OpRestartJob, Job: s.ID,
			Operation: []goipp.Attribute{ipp.Keywords("job-hold-until", "indefinite")},
		})
		if err != nil {
			return err
		}
	}
	_, err := c.Do(ctx, ipp.Request{
		Op: goipp.OpCancelJob, Job: s.ID,
		Operation: []goipp.Attribute{ipp.Boolean("purge-job", true)},
	})
	return err
}

// uuidOf returns the UUID of a new job.
func uuidOf(ctx context.Context, c *ipp.Client, id int) (string, error) {
	answer, err := c.Do(ctx, ipp.Request{
		Op: goipp.OpGetJobAttributes, Job: id,
		Operation: []goipp.Attribute{ipp.Keywords("requested-attributes", "job-uuid")},
	})
	if err != nil {
		return "", err
	}
	if uuid := ipp.First(answer.Job, "job-uuid"); uuid != "" {
		return uuid, nil
	}
	return "", errors.New("printer: the server gives the job no UUID")
}
