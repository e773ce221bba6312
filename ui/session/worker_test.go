package session

import (
	"context"
	"errors"
	"slices"
	"testing"
	"testing/synctest"
	"time"
)

// office is a worker, and a record of its work.
type office struct {
	*Worker
	*queue
	log []string
}

func newOffice() *office {
	o := &office{queue: newQueue()}
	o.Worker = NewWorker(o.queue, func() { o.note("waiting") })
	return o
}

func (o *office) note(what string) { o.log = append(o.log, what) }

// takes returns work that takes a while and ignores its context.
func takes(d time.Duration, err error) func(context.Context) error {
	return func(context.Context) error {
		time.Sleep(d)
		return err
	}
}

func (o *office) done(err error) {
	if err != nil {
		o.note("failed")
		return
	}
	o.note("done")
}

func (o *office) undo() { o.queue.Do(func() { o.note("undone") }) }

func TestWorker(t *testing.T) {
	broken := errors.New("broken")
	tests := map[string]struct {
		do  func(*office)
		log []string
	}{
		"quick":      {func(o *office) { o.Run(takes(Patience-1, nil), o.done); o.pass(time.Second) }, []string{"waiting", "done"}},
		"late":       {func(o *office) { o.Run(takes(time.Second, nil), o.done); o.pass(Patience) }, []string{"waiting"}},
		"late, done": {func(o *office) { o.Run(takes(time.Second, nil), o.done); o.pass(time.Minute) }, []string{"waiting", "waiting", "done"}},
		"fails":      {func(o *office) { o.Run(takes(0, broken), o.done); o.settle() }, []string{"waiting", "failed"}},
		"cancelled": {func(o *office) {
			o.Run(takes(time.Second, nil), o.done)
			o.CancelAll()
			o.pass(time.Minute)
		}, []string{"waiting"}},
		"cancelled twice": {func(o *office) {
			o.Run(takes(time.Second, nil), o.done)
			o.CancelAll()
			o.CancelAll()
			o.pass(time.Minute)
		}, []string{"waiting"}},
		"cancelled as it ended": {func(o *office) {
			o.Run(takes(0, nil), o.done)
			synctest.Wait() // the end has to wait for the Loop
			o.CancelAll()
			o.settle()
		}, []string{"waiting"}},
		"abandoned, undone": {func(o *office) {
			o.RunUndo(takes(time.Second, nil), o.undo, o.done)
			synctest.Wait()
			o.CancelAll()
			o.pass(time.Minute)
		}, []string{"waiting", "undone"}},
		"abandoned before it began": {func(o *office) {
			o.block(func() { time.Sleep(time.Second) })
			o.RunUndo(takes(0, nil), o.undo, o.done)
			o.CancelAll()
			o.pass(time.Minute)
		}, []string{"waiting"}},
		"abandoned, nothing to undo": {func(o *office) {
			o.RunUndo(takes(time.Second, broken), o.undo, o.done)
			o.CancelAll()
			o.pass(time.Minute)
		}, []string{"waiting"}},
		"not abandoned":     {func(o *office) { o.RunUndo(takes(0, nil), o.undo, o.done); o.settle() }, []string{"waiting", "done"}},
		"nothing to cancel": {func(o *office) { o.CancelAll() }, nil},
		"detached work goes on": {func(o *office) {
			o.detach(context.Background(), takes(time.Second, nil), o.done)
			o.CancelAll()
			o.pass(time.Minute)
		}, []string{"done"}},
		"what blocks comes first": {func(o *office) {
			for _, what := range []string{"first", "second"} {
				o.block(func() {
					time.Sleep(time.Second)
					o.queue.Do(func() { o.note(what) })
				})
			}
			o.Run(takes(0, nil), o.done)
			o.pass(time.Minute)
		}, []string{"waiting", "first", "second", "waiting", "done"}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				o := newOffice()
				test.do(o)
				if !slices.Equal(o.log, test.log) {
					t.Errorf("%q, not %q", o.log, test.log)
				}
				o.pass(time.Minute)
			})
		})
	}
}

// Late returns true from the moment Patience has passed until the last late work has
// ended.
func TestWorkerLate(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		o := newOffice()
		o.Run(takes(time.Second, nil), o.done)
		o.Run(takes(2*time.Second, nil), o.done)
		for _, at := range []struct {
			until      time.Duration
			late, busy bool
		}{
			{Patience - 1, false, true}, {Patience, true, true}, {1500 * time.Millisecond, true, true}, {3 * time.Second, false, false},
		} {
			o.pass(at.until - time.Since(start(t)))
			if o.Late() != at.late || o.Busy() != at.busy {
				t.Errorf("after %v late: %t, busy: %t", at.until, o.Late(), o.Busy())
			}
		}
	})
}

// start returns the time at which every test bubble begins.
func start(testing.TB) time.Time { return time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC) }

// Cancelling work cancels its context.
func TestWorkerCancels(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		o := newOffice()
		var told error
		o.Run(func(ctx context.Context) error {
			<-ctx.Done()
			told = ctx.Err()
			return told
		}, o.done)
		synctest.Wait()
		o.CancelAll()
		o.settle()
		if !errors.Is(told, context.Canceled) || o.Busy() || o.Late() {
			t.Errorf("told %v, busy: %t", told, o.Busy())
		}
	})
}
