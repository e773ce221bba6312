package ui

import (
	"context"
	"time"
)

// patience is how long work may take before the window says that it waits.
const patience = 300 * time.Millisecond

// worker is the one road off the UI thread. Its methods are called on that
// thread; only the work itself is not.
type worker struct {
	thread *uiThread
	slow   func(slow bool) // told when work starts and stops being slow
	jobs   map[*job]struct{}
}

// job is one piece of work that someone waits for.
type job struct {
	cancel context.CancelFunc
	slow   bool
}

func newWorker(thread *uiThread, slow func(bool)) *worker {
	return &worker{thread: thread, slow: slow, jobs: map[*job]struct{}{}}
}

// run does work in the background and calls done with its result on the UI
// thread, unless the person stopped waiting.
func (w *worker) run(work func(context.Context) error, done func(error)) {
	ctx, cancel := context.WithCancel(context.Background())
	j := &job{cancel: cancel}
	w.jobs[j] = struct{}{}
	w.thread.after(patience, func() { w.overdue(j) })
	go func() {
		err := work(ctx)
		w.thread.do(func() { w.end(j, err, done) })
	}()
}

func (w *worker) overdue(j *job) {
	if _, ok := w.jobs[j]; ok {
		j.slow = true
		w.tell()
	}
}

func (w *worker) end(j *job, err error, done func(error)) {
	j.cancel()
	if _, ok := w.jobs[j]; !ok {
		return
	}
	delete(w.jobs, j)
	w.tell()
	done(err)
}

// leave stops waiting for all that runs; the results are dropped.
func (w *worker) leave() {
	for j := range w.jobs {
		j.cancel()
	}
	clear(w.jobs)
	w.tell()
}

func (w *worker) tell() { w.slow(w.late()) }

// late reports whether something is waited for that takes long.
func (w *worker) late() bool {
	for j := range w.jobs {
		if j.slow {
			return true
		}
	}
	return false
}
