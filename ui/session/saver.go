package session

import (
	"context"
	"time"

	"github.com/waypost-app/waypost/secure/vault"
)

// saveDelay is the maximum time between typing and writing. A power cut loses at most
// what was typed in this time and that of the write itself, together less than a second.
const saveDelay = 400 * time.Millisecond

// saver writes one person's changes to their vault, one write at a time, and knows what
// has been read back. It belongs to the Loop; only write is called on another goroutine.
type saver struct {
	loop    Loop
	wanted  func() items
	write   func(context.Context, items) error
	ended   func(error) // called after each write
	waiting func()      // called when a write turns out to take long, and when it has ended

	saved     items
	scheduled bool               // a write will start within saveDelay
	cancel    context.CancelFunc // cancels the running write; nil if none is running
	late      bool               // the write takes longer than Patience
	again     bool               // something has changed during the write
	whenDone  []func()
}

func newSaver(loop Loop, saved items, wanted func() items, write func(context.Context, items) error, ended func(error), waiting func()) *saver {
	return &saver{loop: loop, wanted: wanted, write: write, ended: ended, waiting: waiting, saved: saved}
}

// writing reports whether a write is running.
func (s *saver) writing() bool { return s.cancel != nil }

// pending reports whether anything waits to be written or is being written.
func (s *saver) pending() bool { return s.scheduled || s.writing() }

// schedule starts a write within saveDelay.
func (s *saver) schedule() {
	if s.scheduled {
		return
	}
	s.scheduled = true
	s.loop.After(saveDelay, s.due)
}

func (s *saver) due() {
	if s.scheduled {
		s.now(nil)
	}
}

// now starts a write at once. It calls then, if not nil, when that write has ended, along
// with any further writes needed because something changed meanwhile.
func (s *saver) now(then func()) {
	if then != nil {
		s.whenDone = append(s.whenDone, then)
	}
	s.scheduled = false
	if s.writing() {
		s.again = true
		return
	}
	ctx, cancel := context.WithCancel(context.Background())
	s.cancel = cancel
	snapshot := s.wanted()
	stop := s.loop.After(Patience, func() {
		if ctx.Err() == nil { // otherwise the timer fired just as the write ended
			s.late = true
			s.waiting()
		}
	})
	go func() {
		err := s.write(ctx, snapshot)
		s.loop.Do(func() {
			stop()
			cancel()
			s.done(snapshot, err)
		})
	}()
}

func (s *saver) done(snapshot items, err error) {
	s.cancel = nil
	if s.late {
		s.late = false
		s.waiting()
	}
	if err == nil {
		s.saved = snapshot
	}
	s.ended(err)
	if s.again {
		s.again = false
		s.now(nil)
		return
	}
	whenDone := s.whenDone
	s.whenDone = nil
	for _, f := range whenDone {
		f()
	}
}

// drop forgets what has not been written, and cancels a running write without reporting
// its end. A cancelled write cannot overwrite later ones.
func (s *saver) drop() {
	if s.writing() {
		s.cancel()
	}
	s.scheduled, s.late, s.again, s.whenDone, s.saved = false, false, false, nil, nil
	s.wanted = func() items { return nil }
	s.ended, s.waiting = func(error) {}, func() {}
}

// isSaved reports whether the current value of an item has been read back from the vault.
func (s *saver) isSaved(item vault.Item) bool {
	saved, ok := s.saved[item]
	return ok && saved.Equal(s.wanted()[item])
}
