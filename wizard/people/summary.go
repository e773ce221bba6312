package people

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"
	"time"

	"github.com/waypost-app/waypost/secure/vault"
	"github.com/waypost-app/waypost/wizard"
)

// Summary is what home shows about a person.
type Summary struct {
	Entry
	Name     string
	Email    string      // distinguishes two people of the same name
	Child    bool        // whether somebody else helps them with everything
	Step     wizard.Step // the step they last looked at, which may have been done long ago
	Progress int         // how many of wizard.NumberedSteps are done
	Finished bool
	Used     time.Time
	Reminder wizard.Reminder // the reminder that is due; "" if none is
	// Err is why the rest is empty: ErrSealed, or an error of Load.
	Err error
}

// Summaries reads what home shows about each person, in the order of People, several
// people at a time. Afterwards EmailTaken knows them.
func (s *Store) Summaries(ctx context.Context) []Summary {
	const atOnce = 4
	entries := s.People()
	all := make([]Summary, len(entries))
	var next atomic.Int64
	var wait sync.WaitGroup
	for range min(atOnce, len(entries)) {
		wait.Go(func() {
			for i := next.Add(1) - 1; i < int64(len(entries)); i = next.Add(1) - 1 {
				all[i] = s.summary(ctx, entries[i])
			}
		})
	}
	wait.Wait()
	return all
}

// Learn reads the names of people who have not been read since Open or Lock, so that
// EmailTaken and NameTaken know everyone who is not sealed. It skips people whose data
// cannot be read, and stops when ctx ends.
func (s *Store) Learn(ctx context.Context) {
	for _, e := range s.People() {
		if ctx.Err() != nil {
			return
		}
		if e.Kind != Visit && !e.Erasing && !s.indexed(e.ID) {
			s.summary(ctx, e)
		}
	}
}

// Summary reads what home shows about one person, which requires a single item of the
// vault.
func (s *Store) Summary(ctx context.Context, id string) Summary {
	e, _, err := s.entry(id)
	if err != nil {
		return Summary{Entry: Entry{ID: id}, Err: about(id, err)}
	}
	return s.summary(ctx, e)
}

// summary is like Summary, but takes an entry.
func (s *Store) summary(ctx context.Context, e Entry) Summary {
	_, slot, err := s.entry(e.ID)
	if err != nil {
		return Summary{Entry: e, Err: about(e.ID, err)}
	}
	slot.mu.Lock()
	defer slot.mu.Unlock()
	j, err := s.readProgress(ctx, e, slot)
	if err != nil {
		return Summary{Entry: e, Err: about(e.ID, err)}
	}
	defer j.Forget()
	s.remember(e, j)
	progress := j.ProgressWithoutSecrets()
	furthest, _ := wizard.StepOf(progress.Furthest)
	due, _ := j.Reminder(s.now())
	return Summary{
		Entry: e, Name: j.Text(wizard.FieldName), Email: j.Text(wizard.FieldEmail), Child: j.Is(wizard.FieldChild, wizard.Yes), Step: furthest,
		Progress: progress.Done, Finished: progress.Finished, Used: j.When(wizard.Used), Reminder: due,
	}
}

// readProgress restores a journey without its secrets, from a single item of the vault.
// The caller must hold the slot's mutex.
func (s *Store) readProgress(ctx context.Context, e Entry, slot *slot) (*wizard.Journey, error) {
	v, err := s.open(e, slot)
	if err != nil {
		return nil, err
	}
	person, err := v.Get(ctx, wizard.ItemPerson)
	if err != nil && !errors.Is(err, vault.ErrNotFound) {
		return nil, err
	}
	return wizard.Restore(items{wizard.ItemPerson: person})
}
