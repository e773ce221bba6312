package session

import (
	"context"
	"slices"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/vault"
	"github.com/waypost-app/waypost/wizard"
)

// Erasure describes one act of erasing people, from its beginning until home is shown
// again.
type Erasure struct {
	Done    bool
	Err     error // why it stopped early
	Receipt vault.Receipt

	ids     []string // not erased yet
	erasing bool     // EraseNext is running
}

// Erasure returns the progress of the erasing.
func (s *Session) Erasure() Erasure {
	if s.erasure == nil {
		return Erasure{}
	}
	return *s.erasure
}

// BeginErasing closes the open person, even if the window is locked, and prepares to
// erase people; EraseNext then erases them. Unsaved input of the open person is kept,
// unless they are being erased.
func (s *Session) BeginErasing(ids ...string) {
	s.erasure = &Erasure{ids: ids}
	s.keepUnsaved()
	s.close()
	for _, id := range ids {
		s.store.DropUnsaved(id)
	}
}

// EraseEnded drops the record of the last erasing. If it is still running, it continues,
// but its result is ignored.
func (s *Session) EraseEnded() { s.erasure = nil }

// EraseNext erases the remaining people, one after the other, and calls changed after the
// last one or the first error. It cannot be cancelled, since secrets would be left. While
// it is running, further calls do nothing.
func (s *Session) EraseNext(changed func()) {
	e := s.erasure
	if e == nil || e.erasing {
		return
	}
	e.erasing, e.Err = true, nil
	ids := slices.Clone(e.ids)
	var gone vault.Receipt
	erased := 0
	s.Work.detach(context.Background(), func(ctx context.Context) error {
		for _, id := range ids {
			receipt, err := s.store.Erase(ctx, id)
			if err != nil {
				// Copies that are erased now would be reported as missing by the next
				// attempt.
				gone.Copies = append(gone.Copies, slices.DeleteFunc(receipt.Copies, func(c vault.Copy) bool { return c.Err != nil })...)
				return err
			}
			gone.Add(receipt)
			erased++
		}
		return nil
	}, func(err error) {
		e.erasing = false
		e.Receipt.Add(gone)
		e.ids, e.Done, e.Err = ids[erased:], err == nil, err
		if s.erasure == e {
			changed()
		}
		go s.forget()
	})
}

// FinishErasing completes, in the background, deletions that an earlier run was unable to
// complete. It calls done with their number, unless there were none.
func (s *Session) FinishErasing(done func(finished int, err error)) {
	go func() {
		receipts, err := s.store.FinishErasing(context.Background())
		if len(receipts) > 0 || err != nil {
			s.loop.Do(func() { done(len(receipts), err) })
		}
	}()
}

// Answers returns everything that the open person typed or chose, in order to find copies
// of it elsewhere.
func (s *Session) Answers() []secure.Secret {
	if s.person == nil {
		return nil
	}
	var all []secure.Secret
	for _, f := range wizard.Fields() {
		if v := s.person.Journey.Value(f); !v.Empty() {
			all = append(all, v)
		}
	}
	return all
}
