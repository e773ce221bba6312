package ui

import (
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/test"
)

// testApp is Fyne's test app with a single UI thread, like the real app.
type testApp struct {
	fyne.App

	queue *queue
}

func newApp(t testing.TB) *testApp {
	a := &testApp{App: test.NewTempApp(t), queue: &queue{more: make(chan struct{}, 1)}}
	fyne.SetCurrentApp(a)
	return a
}

func (a *testApp) Driver() fyne.Driver { return &testDriver{a.App.Driver(), a.queue} }

func (a *testApp) NewWindow(title string) fyne.Window {
	w := a.App.NewWindow(title)
	return &testWindow{Window: w, canvas: &testCanvas{Canvas: w.Canvas()}}
}

type testDriver struct {
	fyne.Driver

	queue *queue
}

func (d *testDriver) DoFromGoroutine(f func(), _ bool) { d.queue.add(f) }

// queue holds the functions queued for the UI thread.
type queue struct {
	mu     sync.Mutex
	calls  []func()
	closed bool
	more   chan struct{}
}

func (q *queue) add(f func()) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.closed {
		return
	}
	q.calls = append(q.calls, f)
	select {
	case q.more <- struct{}{}:
	default:
	}
}

func (q *queue) close() {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.closed, q.calls = true, nil
}

// run runs all queued functions, and reports whether there were any.
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

// testWindow is a window of the test driver that can be closed like a real one.
type testWindow struct {
	fyne.Window

	canvas    *testCanvas
	intercept func()
	closed    bool
}

func (w *testWindow) Canvas() fyne.Canvas        { return w.canvas }
func (w *testWindow) SetCloseIntercept(f func()) { w.intercept = f }
func (w *testWindow) Close()                     { w.closed = true }

// testCanvas handles shortcuts, unlike the test driver's canvas.
type testCanvas struct {
	fyne.Canvas
	shortcuts fyne.ShortcutHandler
}

func (c *testCanvas) AddShortcut(s fyne.Shortcut, f func(fyne.Shortcut)) {
	c.shortcuts.AddShortcut(s, f)
}

// tellFyneTheTime makes Fyne's caches read the clock, as drawing a frame does.
func tellFyneTheTime() { software.NewCanvas().Capture() }

// cleanings counts the calls of letWindowsGo.
var cleanings int

// letWindowsGo empties Fyne's caches. They keep a window for a minute after it was drawn,
// and look for old ones only every ten seconds; meanwhile, each lock would search the
// memory of all earlier tests. So each test advances a clock by a minute.
func letWindowsGo(t *testing.T) {
	cleanings++
	synctest.Test(t, func(*testing.T) {
		time.Sleep(time.Until(time.Date(2027, time.January, 1, 0, cleanings, 0, 0, time.UTC)))
		tellFyneTheTime()
	})
}
