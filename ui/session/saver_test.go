package session

import (
	"context"
	"errors"
	"slices"
	"testing"
	"testing/synctest"
	"time"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/secure/vault"
)

var errFull = errors.New("no space left")

// paper is the target of a saver, and records its calls.
type paper struct {
	*saver
	*queue
	text    string // the text to write
	writes  []string
	endless bool  // writes run until they are cancelled
	fault   error // the error of every write
	slow    time.Duration
	ended   []error
	waits   int
}

func (p *paper) items() items { return items{"text": secure.NewSecret(p.text)} }

func newPaper() *paper {
	p := &paper{queue: newQueue()}
	write := func(ctx context.Context, all items) error {
		if p.endless {
			<-ctx.Done()
			return ctx.Err()
		}
		time.Sleep(p.slow)
		p.mu.Lock()
		defer p.mu.Unlock()
		p.writes = append(p.writes, all["text"].Reveal())
		return p.fault
	}
	p.saver = newSaver(p.queue, nil, p.items, write, func(err error) { p.ended = append(p.ended, err) }, func() { p.waits++ })
	return p
}

// wrote returns what has been written so far.
func (p *paper) wrote() []string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return slices.Clone(p.writes)
}

// says changes the text and schedules a write.
func (p *paper) says(text string) {
	p.text = text
	p.schedule()
}

func TestSaver(t *testing.T) {
	const long = time.Second
	tests := map[string]struct {
		do      func(*paper)
		writes  []string
		ended   []error
		waits   int
		pending bool
		saved   bool
	}{
		"nothing yet":       {func(p *paper) { p.says("a"); p.pass(saveDelay - 1) }, nil, nil, 0, true, false},
		"after the delay":   {func(p *paper) { p.says("a"); p.pass(saveDelay) }, []string{"a"}, []error{nil}, 0, false, true},
		"each within delay": {func(p *paper) { p.says("a"); p.pass(saveDelay / 2); p.says("b"); p.pass(saveDelay / 2) }, []string{"b"}, []error{nil}, 0, false, true},
		"at once":           {func(p *paper) { p.says("a"); p.now(nil); p.settle(); p.pass(long) }, []string{"a"}, []error{nil}, 0, false, true},
		"again while writing": {func(p *paper) {
			p.slow = Patience / 2
			p.says("a")
			p.now(nil)
			synctest.Wait()
			p.text = "b"
			p.now(nil)
			p.text = "c"
			p.now(nil)
			p.pass(long)
		}, []string{"a", "c"}, []error{nil, nil}, 0, false, true},
		"typed while writing": {func(p *paper) {
			p.slow = 2 * saveDelay
			p.now(nil)
			synctest.Wait()
			p.says("b")
			p.pass(10 * long)
		}, []string{"", "b"}, []error{nil, nil}, 4, false, true},
		"fails": {func(p *paper) { p.fault = errFull; p.says("a"); p.pass(long) }, []string{"a"}, []error{errFull}, 0, false, false},
		"fails, then not": {func(p *paper) {
			p.fault = errFull
			p.says("a")
			p.pass(long)
			p.fault = nil
			p.now(nil)
			p.settle()
		}, []string{"a", "a"}, []error{errFull, nil}, 0, false, true},
		"saved, then not": {func(p *paper) { p.says("a"); p.pass(long); p.text = "b" }, []string{"a"}, []error{nil}, 0, false, false},
		"late":            {func(p *paper) { p.slow = long; p.now(nil); p.pass(Patience) }, nil, nil, 1, true, false},
		"late, then done": {func(p *paper) { p.slow = long; p.now(nil); p.pass(long) }, []string{""}, []error{nil}, 2, false, true},
		"just in time":    {func(p *paper) { p.slow = Patience - 1; p.now(nil); p.pass(long) }, []string{""}, []error{nil}, 0, false, true},
		"dropped":         {func(p *paper) { p.says("a"); p.drop(); p.pass(long) }, nil, nil, 0, false, false},
		"dropped while writing": {func(p *paper) {
			p.endless = true
			p.now(nil)
			synctest.Wait()
			p.drop()
			p.pass(long)
		}, nil, nil, 0, false, false},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				p := newPaper()
				test.do(p)
				if wrote := p.wrote(); !slices.Equal(wrote, test.writes) {
					t.Errorf("wrote %q, not %q", wrote, test.writes)
				}
				if !slices.Equal(p.ended, test.ended) {
					t.Errorf("told %v, not %v", p.ended, test.ended)
				}
				if p.waits != test.waits {
					t.Errorf("told %d times of waiting, not %d", p.waits, test.waits)
				}
				if p.pending() != test.pending {
					t.Errorf("pending: %t", p.pending())
				}
				if p.isSaved("text") != test.saved {
					t.Errorf("saved: %t", p.isSaved("text"))
				}
				p.pass(10 * time.Second)
			})
		})
	}
}

// A caller of now is told once, after the last write, even if that fails.
func TestSaverTellsWhenDone(t *testing.T) {
	for _, fault := range []error{nil, errFull} {
		synctest.Test(t, func(t *testing.T) {
			p := newPaper()
			p.slow, p.fault = time.Second, fault
			told := 0
			then := func() {
				if told++; p.writing() {
					t.Error("told before the last write has ended")
				}
			}
			p.now(then)
			synctest.Wait()
			p.now(then)
			p.pass(1500 * time.Millisecond)
			if told != 0 {
				t.Errorf("told %d times after the first write", told)
			}
			p.pass(time.Second)
			if told != 2 {
				t.Errorf("told %d times", told)
			}
			p.now(nil)
			p.pass(2 * time.Second)
			if told != 2 {
				t.Error("told again")
			}
		})
	}
}

// byHand is a Loop whose timers are fired by the test.
type byHand struct {
	*queue
	timers []func()
}

func (l *byHand) After(_ time.Duration, f func()) (cancel func()) {
	l.timers = append(l.timers, f)
	return func() {}
}

// A timer that fires just as its write ends does not make the next write late.
func TestSaverLateByAHair(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		p := newPaper()
		loop := &byHand{queue: p.queue}
		p.loop = loop
		p.now(nil)
		p.text = "b"
		p.now(nil)
		synctest.Wait()
		p.slow = time.Second
		p.run() // the first write ends, and the second begins
		loop.timers[0]()
		if p.late || p.waits != 0 {
			t.Error("the second write is late from its beginning")
		}
		loop.timers[1]()
		if !p.late || p.waits != 1 {
			t.Error("the second write is not late")
		}
		p.pass(time.Second)
	})
}

// A cancelled write cannot overwrite what a later one has written.
func TestSaverDropCancels(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		p := newPaper()
		p.endless = true
		var cancelled error
		write := p.write
		p.write = func(ctx context.Context, all items) error {
			cancelled = write(ctx, all)
			return cancelled
		}
		p.now(nil)
		synctest.Wait()
		p.drop()
		p.settle()
		if !errors.Is(cancelled, context.Canceled) {
			t.Errorf("the write ended with %v", cancelled)
		}
		if p.isSaved(vault.Item("text")) || p.waits != 0 {
			t.Error("it tells of the write that was dropped")
		}
	})
}
