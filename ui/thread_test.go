package ui

import (
	"testing"
	"testing/synctest"
	"time"

	"waypost/wizard"
)

// sleepy is a thread that counts how often it sleeps, until it is woken.
type sleepy struct {
	uiThread

	slept int
}

func newSleepy() *sleepy {
	s, event := &sleepy{}, make(chan struct{}, 1)
	s.wait = func(seconds float64) {
		s.slept++
		select {
		case <-event:
		case <-time.After(time.Duration(seconds * float64(time.Second))):
		}
	}
	s.wake = func() { event <- struct{}{} }
	return s
}

func TestThreadIsWoken(t *testing.T) {
	synctest.Test(t, func(*testing.T) {
		s, began := newSleepy(), time.Now()
		go s.sleep()
		synctest.Wait()
		ran := false
		s.do(func() { ran = true })
		synctest.Wait()
		if !ran || s.slept != 1 || time.Since(began) != 0 {
			t.Errorf("ran %v, slept %d times, for %v", ran, s.slept, time.Since(began))
		}
	})
}

// What changed has to be drawn before the thread sleeps, and what is queued has
// to be done.
func TestThreadStaysUp(t *testing.T) {
	synctest.Test(t, func(*testing.T) {
		s := newSleepy()
		s.do(func() { time.Sleep(time.Second) })
		time.Sleep(turn)
		if s.sleep(); s.slept > 0 {
			t.Error("sleeps before it has drawn what took long to do")
		}
		time.Sleep(drawn - turn)
		s.queued++
		if s.sleep(); s.slept > 0 {
			t.Error("sleeps while something is queued")
		}
		s.queued--
		if s.sleep(); s.slept != 1 {
			t.Error("does not sleep when all is done")
		}
	})
}

func TestThreadSleepsOnceNobodyIsThere(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.opened(wizard.StepEmail, nil)
		slept := 0
		d.w.sleep = func() { slept++ }
		d.pass(5 * time.Second)
		if slept < 3 { // in the first second somebody may be there
			t.Errorf("slept %d times in five seconds", slept)
		}
		for range 5 {
			d.w.used()
			slept = 0
			if d.pass(900 * time.Millisecond); slept > 0 {
				t.Error("sleeps while somebody is there")
			}
		}
	})
}
