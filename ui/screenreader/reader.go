// Package screenreader describes the window to the screen readers of Linux, and performs
// the actions that they request. The texts come from part.CollectA11y, as for the Listen
// button and the transcripts; this package only builds the tree, which package
// ui/desktop/accessibility passes on to the screen readers.
package screenreader

import (
	"image"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/desktop/accessibility"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/shell"
)

// Window is the part of the window that this package needs.
type Window interface {
	// Parts returns the objects of the frame around the current page.
	Parts() shell.Parts
	// Kit returns the kit for pages.
	Kit() *part.Kit
}

// Reader connects a window to the accessibility bus. Its methods must be called on the UI
// thread, except those of accessibility.Actor.
type Reader struct {
	shell  Window
	win    fyne.Window
	loop   shell.Loop
	used   func()                         // somebody is using the window
	bounds func() (image.Rectangle, bool) // position of the window on the screen

	service *accessibility.Service // nil before Start
	behind  bool                   // another program's window is in front
	queued  bool                   // Soon has scheduled an update

	ids     map[any]int           // ids of the visible objects; an id is never reused
	last    int                   // the highest id so far
	nodes   map[int]part.A11yNode // nodes that can be pressed or focused, by id
	root    fyne.CanvasObject     // of the last page
	said    map[any]string        // what was announced last for each object
	notices []notice              // the latest announcements
	hook    func() bool           // passes the window's keys to the screen reader; nil once that has succeeded
}

// New returns a reader for a window. used is called when a screen reader operates the
// window.
func New(s Window, win fyne.Window, loop shell.Loop, used func(), bounds func() (image.Rectangle, bool)) *Reader {
	return &Reader{shell: s, win: win, loop: loop, used: used, bounds: bounds, ids: map[any]int{}, nodes: map[int]part.A11yNode{}}
}

// Start starts waiting, in the background, for a screen reader. hook makes the keys of
// the window pass through a keyboard; once there is a screen reader, it is called until
// it returns true.
func (r *Reader) Start(hook func(*Keyboard) bool) {
	board := r.keyboard()
	r.hook = func() bool { return hook(board) }
	r.service = accessibility.Start(r, func(bool) { r.loop.Do(r.Update) })
}

// Close removes the window from the bus.
func (r *Reader) Close() {
	if r.service != nil {
		r.service.Close()
	}
}

// Forget drops what is known about the window's content, which is about to change.
func (r *Reader) Forget() {
	clear(r.nodes)
	r.said, r.notices, r.root = nil, nil, nil
	if r.service != nil {
		r.service.Forget()
	}
}

func (r *Reader) on() bool { return r.service != nil && r.service.On() }

// Soon updates the tree when the current work, such as handling a key, is done.
func (r *Reader) Soon() {
	if r.queued || !r.on() {
		return
	}
	r.queued = true
	r.loop.Do(func() { r.queued = false })
}

// Update passes on what the window shows now.
func (r *Reader) Update() {
	if !r.on() || r.shell.Parts().Root == nil {
		return
	}
	if r.hook != nil && r.hook() {
		r.hook = nil
	}
	origin := accessibility.Point{}
	if b, known := r.bounds(); known {
		origin = accessibility.Point{X: int32(b.Min.X), Y: int32(b.Min.Y)}
	}
	r.service.Show(r.Describe(), origin)
}

// SetInFront sets whether the window is in front of all others.
func (r *Reader) SetInFront(front bool) {
	r.behind = !front
	r.Update()
}

// Press implements accessibility.Actor.
func (r *Reader) Press(id int) {
	r.do(id, func(n part.A11yNode) {
		r.focus(n)
		n.Press()
	})
}

// Focus implements accessibility.Actor.
func (r *Reader) Focus(id int) { r.do(id, r.focus) }

// Replace implements accessibility.Actor.
func (r *Reader) Replace(id, from, to int, text string) {
	r.do(id, func(n part.A11yNode) {
		if f, ok := n.Object.(*part.Field); ok {
			r.focus(n)
			f.Input.Replace(from, to, text)
		}
	})
}

// Select implements accessibility.Actor.
func (r *Reader) Select(id, from, to int) {
	r.do(id, func(n part.A11yNode) {
		if f, ok := n.Object.(*part.Field); ok {
			f.Input.Select(from, to)
		}
	})
}

// do calls f with a node on the UI thread, if the node still exists.
func (r *Reader) do(id int, f func(part.A11yNode)) {
	r.loop.Do(func() {
		if n, ok := r.nodes[id]; ok {
			r.used()
			f(n)
		}
	})
}

func (r *Reader) focus(n part.A11yNode) {
	if f := n.Focusable(); f != nil && !n.Disabled {
		r.win.Canvas().Focus(f)
	}
}
