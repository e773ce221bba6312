package session

import (
	"context"
	"time"
)

// Patience is how long work may take before the window says that the person has to wait.
const Patience = 300 * time.Millisecond

// Worker runs work off the Loop. Its methods are called on the Loop; only the work itself
// is not.
type Worker struct {
	loop    Loop
	waiting func() // called when work turns out to take long, and when it ends
	jobs    map[*job]struct{}
	barrier <-chan struct{} // closed when the last call of block has ended
}

// job is one piece of work that somebody is waiting for.
type job struct {
	cancel context.CancelFunc
	late   bool
}

// NewWorker returns a worker. waiting is called whenever the result of Late may have
// changed.
func NewWorker(loop Loop, waiting func()) *Worker {
	none := make(chan struct{})
	close(none)
	return &Worker{loop: loop, waiting: waiting, jobs: map[*job]struct{}{}, barrier: none}
}

// Run runs work in the background and calls done with its error on the Loop, unless
// CancelAll was called meanwhile.
func (w *Worker) Run(work func(context.Context) error, done func(error)) {
	w.run(work, done, func(error) {})
}

// RunUndo is like Run, but for work with an effect that must not remain if it is
// cancelled: undo, called off the Loop, reverts it.
func (w *Worker) RunUndo(work func(context.Context) error, undo func(), done func(error)) {
	w.run(work, done, func(err error) {
		if err == nil {
			go undo()
		}
	})
}

// run implements Run. If the work was cancelled, it calls abandoned on the Loop, instead
// of done, when the work ends.
func (w *Worker) run(work func(context.Context) error, done, abandoned func(error)) {
	ctx, cancel := context.WithCancel(context.Background())
	j := &job{cancel: cancel}
	w.jobs[j] = struct{}{}
	stop := w.loop.After(Patience, func() { w.overdue(j) })
	w.detach(ctx, work, func(err error) {
		stop()
		cancel()
		if _, ok := w.jobs[j]; !ok {
			abandoned(err)
			return
		}
		delete(w.jobs, j)
		w.waiting()
		done(err)
	})
}

// detach runs work that only ctx can cancel. It always calls done, on the Loop.
func (w *Worker) detach(ctx context.Context, work func(context.Context) error, done func(error)) {
	barrier := w.barrier
	go func() {
		select {
		case <-barrier:
		case <-ctx.Done():
		}
		err := ctx.Err()
		if err == nil {
			err = work(ctx)
		}
		w.loop.Do(func() { done(err) })
	}()
}

// block runs work in the background, after all work that was passed to block before. Work
// started with other methods from now on begins only when it has ended.
func (w *Worker) block(work func()) {
	before, ended := w.barrier, make(chan struct{})
	w.barrier = ended
	go func() {
		defer close(ended)
		<-before
		work()
	}()
}

// Do queues f on the Loop. It may be called from any goroutine.
func (w *Worker) Do(f func()) { w.loop.Do(f) }

// Busy reports whether somebody waits for any work.
func (w *Worker) Busy() bool { return len(w.jobs) > 0 }

// Late reports whether somebody has waited for work longer than Patience.
func (w *Worker) Late() bool {
	for j := range w.jobs {
		if j.late {
			return true
		}
	}
	return false
}

// CancelAll stops waiting for all work; its results are dropped.
func (w *Worker) CancelAll() {
	if len(w.jobs) == 0 {
		return
	}
	for j := range w.jobs {
		j.cancel()
	}
	clear(w.jobs)
	w.waiting()
}

// overdue is called when Patience has passed.
func (w *Worker) overdue(j *job) {
	if _, ok := w.jobs[j]; ok {
		j.late = true
		w.waiting()
	}
}
