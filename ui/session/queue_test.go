package session

import (
	"sync"
	"testing/synctest"
	"time"
)

// queue is a Loop that the test's own goroutine runs.
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

// run makes all calls that wait, and reports whether there were any.
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

// settle lets everything happen that can happen at this moment.
func (q *queue) settle() {
	for {
		synctest.Wait()
		if !q.run() {
			return
		}
	}
}

// settleOnce makes the calls that wait once all that runs has ended, and lets what
// they begin end.
func (q *queue) settleOnce() {
	synctest.Wait()
	q.run()
	synctest.Wait()
}

// pass lets time go by.
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
