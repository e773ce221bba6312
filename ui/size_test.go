// This takes minutes under the race detector, which would find nothing here that it does
// not find in other tests; make test runs this file without it.
//go:build !race

package ui

import (
	"fmt"
	"math"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/contrasttest"
	"github.com/waypost-app/waypost/ui/layout"
	"github.com/waypost-app/waypost/ui/para"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard/text"
)

// windows returns the sizes of window for which Waypost is made, in pixels.
func windows() []fyne.Size {
	return []fyne.Size{
		{Width: startWidth, Height: startHeight},
		{Width: 960, Height: 680},
		{Width: 800, Height: 600},
		{Width: 3840, Height: 2160},
	}
}

// Every page fits, in the longest language, in windows of every size and with text of
// every size: nothing is cut off, nothing overlaps or extends beyond its container, and
// everything below can be scrolled to. A window with larger text is a smaller window,
// enlarged.
func TestSizes(t *testing.T) {
	for _, s := range shots() {
		t.Run(s.name, func(t *testing.T) {
			onDesk(t, func(d *desk) {
				s.open(d)
				d.texts = text.Pseudo(d.texts)
				d.w.texts = d.texts
				d.w.shell.SetVoice((&parrot{}).find)
				for _, window := range windows() {
					for _, percent := range theme.TextSizes() {
						in := enlarged(window, percent)
						d.look(text.PseudoTag, false, in)
						d.fits(in.name)
						d.inside(in.name)
						d.apart(in.name)
						d.reachable(in.name, threeLines)
					}
				}
			})
		})
	}
}

// enlarged returns a size of window with text of a size in percent.
func enlarged(window fyne.Size, percent int) size {
	by := float32(percent) / 100
	return size{fmt.Sprintf("%v at %d%%", window, percent), fyne.NewSize(window.Width/by, window.Height/by)}
}

// The same is true of the largest text with English below it, which fills more of the
// window than anything else. What opens over the pages is not cut off either.
func TestLargestTextInTwoLanguages(t *testing.T) {
	for _, s := range shots() {
		t.Run(s.name, func(t *testing.T) {
			onDesk(t, func(d *desk) {
				s.open(d)
				for _, tag := range []string{"es", "ar"} {
					d.computer().SetLanguage(tag)
					d.computer().setBothLanguages(true)
					for _, window := range windows() {
						in := enlarged(window, 200)
						d.look(tag, false, in)
						look := tag + " " + in.name
						d.fits(look)
						d.inside(look)
						d.apart(look)
						d.reachable(look, threeLines-theme.Space8) // the buttons of the page have two lines, too
					}
				}
			})
		})
	}
	smallest := enlarged(fyne.NewSize(800, 600), 200)
	for _, s := range overlays() {
		t.Run(s.name, func(t *testing.T) {
			onDesk(t, func(d *desk) {
				d.overlayLook = func() {
					d.computer().setBothLanguages(true)
					d.win.Resize(smallest.Size)
				}
				s.open(d)
				d.settle()
				d.fits(smallest.name)
				d.inside(smallest.name)
			})
		})
	}
}

// inside checks that what can be read or pressed is inside everything that contains it.
func (d *desk) inside(look string) {
	d.t.Helper()
	room := d.win.canvas.Size()
	d.within(look, d.top(), fyne.Position{}, box{0, 0, room.Width, room.Height})
}

// within checks what is inside o, which is at a position in the window; room is the area
// that it may take.
func (d *desk) within(look string, o fyne.CanvasObject, at fyne.Position, room box) {
	d.t.Helper()
	if !o.Visible() {
		return
	}
	at = at.Add(o.Position())
	mine := boxAt(at, o.Size())
	if words, matters := saying(o); matters && !room.holds(mine) {
		d.t.Errorf("%s: %q is at %v, outside of %v", look, words, mine, room)
	}
	if o == fyne.CanvasObject(d.w.shell.Parts().Toasts) {
		return
	}
	switch c := o.(type) {
	case *layout.Scroll:
		mine.y0, mine.y1 = float32(math.Inf(-1)), float32(math.Inf(1)) // the rest can be scrolled to
	case *para.Para, *para.Input:
		return
	case *fyne.Container:
		if c.Layout == nil || len(c.Objects) == 0 {
			mine = room
		}
	}
	for _, child := range contrasttest.Drawn(o) {
		d.within(look, child, at, mine)
	}
}

// saying returns the text of an object that people read or press, and whether it is such
// an object.
func saying(o fyne.CanvasObject) (words string, matters bool) {
	switch o := o.(type) {
	case *para.Para:
		return o.Plain(), o.Plain() != ""
	case *para.Input:
		return o.Text(), true
	case interface{ Label() string }:
		return o.Label(), true
	}
	return "", false
}

// apart checks that no two texts on the page overlap, nor two controls. The line of a dial's
// number is taller than its digits, and there may be words in it.
func (d *desk) apart(look string) {
	d.t.Helper()
	var texts, targets []fyne.CanvasObject
	inDial := map[fyne.CanvasObject]bool{}
	for o := range objects(d.win.canvas.Content()) {
		switch dial := o.(type) {
		case *part.TimerDial:
			for in := range objects(dial) {
				inDial[in] = true
			}
		case *para.Para:
			if !inDial[o] {
				texts = append(texts, o)
			}
		case fyne.Tappable:
			targets = append(targets, o)
		}
	}
	for _, all := range [][]fyne.CanvasObject{texts, targets} {
		d.disjoint(look, all)
	}
}

func (d *desk) disjoint(look string, all []fyne.CanvasObject) {
	d.t.Helper()
	places := make([]box, len(all))
	for i, o := range all {
		places[i] = d.seen(o)
	}
	for i, a := range all {
		for j, b := range all[:i] {
			if places[i].cuts(places[j]) && !places[i].holds(places[j]) && !places[j].holds(places[i]) {
				x, _ := saying(a)
				y, _ := saying(b)
				d.t.Errorf("%s: %q at %v lies over %q at %v", look, x, places[i], y, places[j])
			}
		}
	}
}

// threeLines is the height of three lines of a task, or of a field with its label.
const threeLines = 96

// reachable checks that enough of a long page is visible at once, and that the primary
// button is in the window.
func (d *desk) reachable(look string, lines float32) {
	d.t.Helper()
	if s := d.w.shell.Parts().Scroll; s.MaxOffset() > 0 && s.Size().Height < lines {
		d.t.Errorf("%s: only %v of the page shows", look, s.Size().Height)
	}
	for _, f := range part.TabStops(d.w.shell.Parts().Root) {
		o := f.(fyne.CanvasObject)
		if o.Size().Width < 20 || o.Size().Height < 16 {
			d.t.Errorf("%s: %q is only %v large", look, labelOf(d.top(), f), o.Size())
		}
	}
}
