package ui

import (
	"sync"
	"time"

	"fyne.io/fyne/v2"
)

const (
	// turn is a turn of Fyne's loop, which draws what has changed.
	turn = time.Second / 60
	// drawn is when that is done for sure.
	drawn = 2 * turn
	// longSleep is how long the UI thread sleeps at most: the beat wakes it sooner.
	longSleep = 2 * time.Second
)

// uiThread is the road to Fyne's UI thread, and lets that sleep. Fyne's own loop
// looks sixty times a second for something to do, which costs more than all else
// that a window at rest does.
//
// The thread sleeps inside a function that Fyne's loop calls; what the system
// tells the window meanwhile is dealt with in there, and Fyne draws it after. A
// plain fyne.Do does not wake it, so that all of the window's code calls do.
type uiThread struct {
	wait func(seconds float64) // sleeps until an event of the window, on the UI thread; nil: it never sleeps
	wake func()                // ends that, from any goroutine

	mu     sync.Mutex
	queued int       // functions that have not returned yet
	ran    time.Time // when the last one did, or an event came
	asleep bool
}

// do has f run on the UI thread soon, even if that sleeps.
func (t *uiThread) do(f func()) {
	t.mu.Lock()
	t.queued++
	if t.asleep {
		t.wake()
	}
	t.mu.Unlock()
	fyne.Do(func() {
		defer t.done()
		f()
	})
}

func (t *uiThread) done() {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.queued--
	t.ran = time.Now()
}

// after calls f on the UI thread once d has passed, unless cancelled.
func (t *uiThread) after(d time.Duration, f func()) (cancel func()) {
	timer := time.AfterFunc(d, func() { t.do(f) })
	return func() { timer.Stop() }
}

// sleep sleeps on the UI thread until something happens, if all that happened
// before is done and drawn. It must not be called through do, which is something
// that happens.
func (t *uiThread) sleep() {
	if !t.fallAsleep() {
		return
	}
	t.wait(longSleep.Seconds())
	t.mu.Lock()
	defer t.mu.Unlock()
	t.asleep, t.ran = false, time.Now()
}

func (t *uiThread) fallAsleep() bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.asleep = t.wait != nil && t.queued == 0 && time.Since(t.ran) > turn
	return t.asleep
}
