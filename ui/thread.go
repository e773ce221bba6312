package ui

import (
	"sync"
	"time"

	"fyne.io/fyne/v2"
)

const (
	// turn is a turn of Fyne's loop, which draws what has changed.
	turn = time.Second / 60
	// drawn is when that is done.
	drawn = turn + 4*time.Millisecond
	// longSleep is how long the UI thread sleeps at most: the beat wakes it sooner.
	longSleep = 2 * time.Second
)

// uiThread is Fyne's UI thread. Fyne's own loop looks sixty times a second for
// something to do, which costs more than all else that a window at rest does, so
// this thread sleeps until something happens.
type uiThread struct {
	wait func(seconds float64) // sleeps until an event of the window, on the thread itself; nil: it never sleeps
	wake func()                // ends that, from any goroutine

	mu     sync.Mutex
	queued int       // functions that have not run yet
	ran    time.Time // when the last one ran, or an event came
	asleep bool
}

// thread is the only one: Fyne has no more.
var thread uiThread

// do has f run on the UI thread soon, even if that sleeps.
func do(f func()) { thread.do(f) }

func (t *uiThread) do(f func()) {
	t.mu.Lock()
	t.queued++
	if t.asleep {
		t.wake()
	}
	t.mu.Unlock()
	fyne.Do(func() {
		t.mu.Lock()
		t.queued--
		t.ran = time.Now()
		t.mu.Unlock()
		f()
	})
}

// sleep sleeps on the UI thread until something happens, if all that happened
// before is done and drawn.
func (t *uiThread) sleep() {
	t.mu.Lock()
	t.asleep = t.wait != nil && t.queued == 0 && time.Since(t.ran) > turn
	sleeps := t.asleep
	t.mu.Unlock()
	if !sleeps {
		return
	}
	t.wait(longSleep.Seconds())
	t.mu.Lock()
	t.asleep, t.ran = false, time.Now()
	t.mu.Unlock()
}
