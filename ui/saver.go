package ui

import (
	"context"
	"time"

	"waypost/secure"
	"waypost/secure/vault"
)

// saveDelay is how long typed text may wait before it is written: power lost at
// any moment loses at most this and the write itself, together under a second.
const saveDelay = 400 * time.Millisecond

// items is what a person wants kept, by the name of the item.
type items = map[vault.Item]secure.Secret

// saver writes a person's changes to their vault, one write at a time, and knows
// what has been read back from there. All of it is called on the UI thread, and
// write is called off it.
type saver struct {
	thread *uiThread
	wanted func() items
	write  func(context.Context, items) error
	told   func(error) // after each write
	slow   func()      // when a write turns out to be late, and when it has ended

	kept    items
	waiting bool // a write will start after saveDelay
	writing bool
	late    bool // the write takes longer than patience
	again   bool // something changed while writing
	idle    []func()
}

func newSaver(thread *uiThread, wanted func() items, write func(context.Context, items) error, told func(error), slow func()) *saver {
	return &saver{thread: thread, wanted: wanted, write: write, told: told, slow: slow, kept: wanted()}
}

// changed has what the person wants kept written within saveDelay.
func (s *saver) changed() {
	if s.waiting {
		return
	}
	s.waiting = true
	s.thread.after(saveDelay, s.due)
}

func (s *saver) due() {
	if s.waiting {
		s.now(nil)
	}
}

// now writes at once; then, if not nil, is called when nothing is left to write.
func (s *saver) now(then func()) {
	if then != nil {
		s.idle = append(s.idle, then)
	}
	s.waiting = false
	if s.writing {
		s.again = true
		return
	}
	s.writing = true
	snapshot := s.wanted()
	cancel := s.thread.after(patience, func() {
		if s.writing {
			s.late = true
			s.slow()
		}
	})
	go func() {
		err := s.write(context.Background(), snapshot)
		s.thread.do(func() {
			cancel()
			s.done(snapshot, err)
		})
	}()
}

func (s *saver) done(snapshot items, err error) {
	s.writing = false
	if s.late {
		s.late = false
		s.slow()
	}
	if err == nil {
		s.kept = snapshot
	}
	s.told(err)
	if s.again {
		s.again = false
		s.now(nil)
		return
	}
	idle := s.idle
	s.idle = nil
	for _, f := range idle {
		f()
	}
}

// drop forgets what is left to write, and tells nobody of what goes on.
func (s *saver) drop() {
	s.waiting, s.again, s.idle, s.kept = false, false, nil, nil
	s.told, s.slow = func(error) {}, func() {}
}

// isKept reports whether the item, as it is wanted now, was read back.
func (s *saver) isKept(item vault.Item) bool {
	kept, ok := s.kept[item]
	return ok && kept.Equal(s.wanted()[item])
}
