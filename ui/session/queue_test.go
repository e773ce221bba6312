package session

import (
	"sync"
	"testing/synctest"
	"time"
)

// queue is a Loop run by the test's own goroutine.
type queue struct {
	mu    sync.Mutex
	calls []func()
	more  chan struct{}
}

func newQueue() *queue { return &queue{more: make(chan struct{}, 1)} }

func (q *queue) Do(f func()) {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.calls = append(q.calls, f)
	select {
	case q.more <- struct{}{}:
	default:
	}
}

func (q *queue) After(d time.Duration, f func()) (cancel func()) {
	timer := time.AfterFunc(d, func() { q.Do(f) })
	return func() { timer.Stop() }
}

// run makes all queued calls, and reports whether there were any.
func (q *queue) run() bool {
	q.mu.Lock()
	calls := q.calls
	q.calls = nil
	q.mu.Unlock()
	for _, f := range calls {
		f()
	}
	return len(calls) > 0
}

// settle lets everything happen that needs no time to pass.
func (q *queue) settle() {
	for {
		synctest.Wait()
		if !q.run() {
			return
		}
	}
}

// settleOnce waits until all running work has ended, makes the queued calls, and lets
// what they start end, too.
func (q *queue) settleOnce() {
	synctest.Wait()
	q.run()
	synctest.Wait()
}

// pass lets time pass.
func (q *queue) pass(d time.Duration) {
	for end := time.Now().Add(d); ; {
		q.settle()
		left := time.Until(end)
		if left <= 0 {
			return
		}
		select {
		case <-q.more:
		case <-time.After(left):
		}
	}
}
