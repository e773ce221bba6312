package fynex

import (
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"fyne.io/fyne/v2/test"
)

// waiter is a thread that counts its idle waits, each of which lasts until an
// event is posted.
type waiter struct {
	Thread

	waits atomic.Int64
}

func newWaiter() *waiter {
	w, event := &waiter{}, make(chan struct{}, 1)
	w.WaitEvents = func(seconds float64) {
		w.waits.Add(1)
		select {
		case <-event:
		case <-time.After(time.Duration(seconds * float64(time.Second))):
		}
	}
	w.PostEvent = func() { event <- struct{}{} }
	return w
}

func TestDoEndsTheWait(t *testing.T) {
	test.NewTempApp(t)
	synctest.Test(t, func(*testing.T) {
		w, began := newWaiter(), time.Now()
		go w.idleWait()
		synctest.Wait()
		ran := false
		w.Do(func() { ran = true })
		synctest.Wait()
		if !ran || w.waits.Load() != 1 || time.Since(began) != 0 {
			t.Errorf("ran: %v, %d waits, %v later", ran, w.waits.Load(), time.Since(began))
		}
	})
}

// Changes have to be drawn before the thread waits, and queued functions have to
// run.
func TestNoWaitWhileBusy(t *testing.T) {
	test.NewTempApp(t)
	synctest.Test(t, func(*testing.T) {
		w := newWaiter()
		w.Do(func() { time.Sleep(time.Second) })
		time.Sleep(frame)
		if w.idleWait(); w.waits.Load() > 0 {
			t.Error("the thread waits before the last change is drawn")
		}
		time.Sleep(settled - frame)
		w.queued++
		if w.idleWait(); w.waits.Load() > 0 {
			t.Error("the thread waits while a function is queued")
		}
		w.queued--
		if w.idleWait(); w.waits.Load() != 1 {
			t.Error("the thread does not wait when everything is done")
		}
	})
}

// While the thread rests, it handles one of five ticks; afterwards it handles every tick.
func TestRest(t *testing.T) {
	test.NewTempApp(t)
	synctest.Test(t, func(*testing.T) {
		w, ticks := newWaiter(), make(chan time.Time)
		var passed atomic.Int64
		go w.RunTicker(ticks, func() { passed.Add(1) }, func() bool { return true })
		tick := func(n int) int64 {
			passed.Store(0)
			for range n {
				ticks <- time.Now()
				time.Sleep(time.Second)
			}
			return passed.Load()
		}
		w.Rest(true)
		if n := tick(4 * restTicks); n != 4 {
			t.Errorf("%d ticks at rest", n)
		}
		w.Rest(false)
		if n := tick(3); n != 3 {
			t.Errorf("%d of three ticks", n)
		}
		close(ticks)
		time.Sleep(longestWait) // the last wait ends
	})
}

// A closed window has nobody left to end a wait.
func TestNoWaitAfterClose(t *testing.T) {
	test.NewTempApp(t)
	synctest.Test(t, func(*testing.T) {
		w, ticks := newWaiter(), make(chan time.Time)
		go w.RunTicker(ticks, func() {}, func() bool { return true })
		for want := 1; want < 3; want++ {
			ticks <- time.Now()
			if time.Sleep(longestWait + time.Second); w.waits.Load() != int64(want) {
				t.Errorf("%d waits after %d ticks", w.waits.Load(), want)
			}
		}
		w.Close()
		ticks <- time.Now()
		if time.Sleep(time.Second); w.waits.Load() != 2 {
			t.Error("the thread waits after Close")
		}
		close(ticks)
	})
}
