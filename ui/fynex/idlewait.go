package fynex

import (
	"sync"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"
)

const (
	// frame is the duration of one turn of Fyne's loop, which draws what has changed.
	frame = time.Second / 60
	// settled is two frames: after that time, everything that was queued is on screen.
	settled = 2 * frame
	// longestWait limits one idle wait. Usually the ticker ends it sooner.
	longestWait = (restTicks + 1) * time.Second
	// restTicks is the number of seconds between two ticks while the thread rests.
	restTicks = 5
)

// Thread runs functions on Fyne's UI thread, and lets that thread wait for events while
// there is nothing to do. Fyne's own loop polls sixty times a second, which costs more
// than everything else that an idle window does:
// https://github.com/fyne-io/fyne/issues/2506 and pull request 5422.
//
// The thread waits inside a function called by Fyne's loop. Events are handled during the
// wait, and Fyne draws their results after it. A plain fyne.Do does not end the wait, so
// all code of the window must use Do.
//
// The zero Thread never waits.
type Thread struct {
	WaitEvents func(seconds float64) // blocks until the window has an event, for at most that long; nil: never wait
	PostEvent  func()                // ends WaitEvents; may be called on any goroutine
	Done       func()                // called on the UI thread when everything queued has run; may be nil

	resting atomic.Bool

	mu      sync.Mutex
	queued  int       // functions that have not returned yet
	ran     time.Time // when the last function returned, or the last wait ended
	waiting bool
	closed  bool
}

// Do runs f on the UI thread soon, even if that thread is waiting for events.
func (t *Thread) Do(f func()) {
	t.mu.Lock()
	t.queued++
	if t.waiting {
		t.PostEvent()
	}
	t.mu.Unlock()
	fyne.Do(func() {
		defer t.done()
		f()
	})
}

func (t *Thread) done() {
	t.mu.Lock()
	t.queued--
	t.ran = time.Now()
	all := t.queued == 0
	t.mu.Unlock()
	if all && t.Done != nil {
		t.Done()
	}
}

// After calls f on the UI thread once d has passed, unless cancelled.
func (t *Thread) After(d time.Duration, f func()) (cancel func()) {
	timer := time.AfterFunc(d, func() { t.Do(f) })
	return func() { timer.Stop() }
}

// RunTicker calls tick on the UI thread for each value of ticks. In between it lets that
// thread wait for events whenever idle returns true; idle is also called on the UI
// thread. While the thread rests, RunTicker skips most ticks. It returns when ticks is
// closed.
func (t *Thread) RunTicker(ticks <-chan time.Time, tick func(), idle func() bool) {
	skipped := 0
	for range ticks {
		if skipped++; t.resting.Load() && skipped < restTicks {
			continue
		}
		skipped = 0
		t.Do(tick)
		time.AfterFunc(settled, func() {
			fyne.Do(func() { // not t.Do, which counts as activity
				if idle() {
					t.idleWait()
				}
			})
		})
	}
}

// Rest sets whether ticks only need to check whether it is time to do something. If so,
// RunTicker calls tick for only one of restTicks values, since waking up costs more than
// such a tick.
func (t *Thread) Rest(on bool) { t.resting.Store(on) }

// RestTime is the time between two ticks while the thread rests.
const RestTime = restTicks * time.Second

// Close makes the thread never wait again. Call it before the window closes, since
// nothing would end a wait after that.
func (t *Thread) Close() {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.closed = true
}

// idleWait waits for the next event, if everything queued has run and been drawn.
func (t *Thread) idleWait() {
	if !t.startWait() {
		return
	}
	t.WaitEvents(longestWait.Seconds())
	t.mu.Lock()
	defer t.mu.Unlock()
	t.waiting, t.ran = false, time.Now()
}

func (t *Thread) startWait() bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.waiting = t.WaitEvents != nil && !t.closed && t.queued == 0 && time.Since(t.ran) > frame
	return t.waiting
}
