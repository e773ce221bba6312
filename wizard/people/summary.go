package people

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"
	"time"

	"waypost/secure"
	"waypost/secure/vault"
	"waypost/wizard"
)

// Summary is what home shows of a person.
type Summary struct {
	Entry
	Name     string
	Step     wizard.Step
	Progress int // of wizard.NumberedSteps; by what "person" says alone
	Finished bool
	Used     time.Time
	// Err says why the rest is empty: ErrSealed, or what Load would say.
	Err error
}

// Summaries reads of each person what home shows, in the order of People, some at
// a time. From then on EmailTaken knows them.
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

// Learn reads the names of those that were not read since Open or Lock, so that
// EmailTaken and NameTaken know everyone who is not sealed. It goes on after
// errors, and ends with ctx.
func (s *Store) Learn(ctx context.Context) {
	for _, e := range s.People() {
		if ctx.Err() != nil {
			return
		}
		if e.Kind != Visit && !e.Erasing && !s.knows(e.ID) {
			s.summary(ctx, e)
		}
	}
}

// Summary reads what home shows of one person: one item of the vault.
func (s *Store) Summary(ctx context.Context, id string) Summary {
	e, _, err := s.entry(id)
	if err != nil {
		return Summary{Entry: Entry{ID: id}, Err: about(id, err)}
	}
	return s.summary(ctx, e)
}

func (s *Store) summary(ctx context.Context, e Entry) Summary {
	j, err := s.glance(ctx, e)
	if err != nil {
		return Summary{Entry: e, Err: about(e.ID, err)}
	}
	s.remember(e, j)
	return Summary{
		Entry: e, Name: j.Text(wizard.FieldName), Step: j.Step(),
		Progress: j.Passed(), Finished: j.Finished(), Used: j.When(wizard.Used),
	}
}

// glance restores a journey without its secrets.
func (s *Store) glance(ctx context.Context, e Entry) (*wizard.Journey, error) {
	_, place, err := s.entry(e.ID)
	if err != nil {
		return nil, err
	}
	place.mu.Lock()
	defer place.mu.Unlock()
	v, err := s.open(e, place)
	if err != nil {
		return nil, err
	}
	person, err := v.Get(ctx, wizard.ItemPerson)
	if err != nil && !errors.Is(err, vault.ErrNotFound) {
		return nil, err
	}
	return wizard.Restore(map[vault.Item]secure.Secret{wizard.ItemPerson: person})
}
