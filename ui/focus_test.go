// Testing every page takes minutes under the race detector, which would find nothing
// here that it does not find in other tests; make test runs this file without it.
//go:build !race

package ui

import (
	"image"
	"image/color"
	"iter"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"github.com/waypost-app/waypost/ui/layout"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
)

// Tab moves through every page in reading order and wraps around, and Shift+Tab moves the
// same way back, in a window of every size and with the largest text. The focused object
// is always in view and has a ring.
func TestFocusOrder(t *testing.T) {
	for _, s := range shots() {
		t.Run(s.name, func(t *testing.T) {
			onDesk(t, func(d *desk) {
				s.open(d)
				for _, in := range append(sizes(), size{"low", fyne.NewSize(400, 300)}) {
					d.look("en", false, in)
					d.goesRound(in.name)
				}
			})
		})
	}
}

// goesRound checks a page in a window of one size.
func (d *desk) goesRound(look string) {
	d.t.Helper()
	d.win.canvas.Unfocus()
	there := d.round(0)
	if want := d.read(there); !slices.Equal(there, want) {
		d.t.Errorf("%s: Tab goes %q, and the page reads %q", look, d.labels(there), d.labels(want))
	}
	for _, f := range part.TabStops(d.w.shell.Parts().Root) {
		if look == "compact" {
			d.largeEnough(f)
		}
		if !slices.Contains(there, f) {
			d.t.Errorf("%s: Tab never comes to %q", look, labelOf(d.top(), f))
		}
	}
	d.win.canvas.Unfocus()
	back := d.round(fyne.KeyModifierShift)
	slices.Reverse(back)
	if !slices.Equal(there, back) {
		d.t.Errorf("%s: Tab goes %q, and back %q", look, d.labels(there), d.labels(back))
	}
}

// round presses Tab, with or without a modifier, and returns the focused objects until
// the first one has the focus again.
func (d *desk) round(held fyne.KeyModifier) (all []fyne.Focusable) {
	d.t.Helper()
	for range 100 {
		d.chord(held, fyne.KeyTab)
		f := d.win.canvas.Focused()
		if f == nil {
			d.t.Fatalf("the focus is lost after %q", d.labels(all))
		}
		if len(all) > 0 && f == all[0] {
			return all
		}
		if slices.Contains(all, f) {
			d.t.Fatalf("Tab comes back to %q before it has come round", labelOf(d.top(), f))
		}
		d.ringed(f)
		all = append(all, f)
	}
	d.t.Fatalf("Tab never comes round: %q", d.labels(all))
	return nil
}

// leastTarget is the minimum height and width of every control in the smallest window, so
// that people with trembling hands can hit it, as WCAG 2.2 requires at its highest level
// (2.5.5).
const leastTarget = 44

// largeEnough checks that the area that one must hit to press a control is large enough.
func (d *desk) largeEnough(f fyne.Focusable) {
	d.t.Helper()
	if size := f.(fyne.CanvasObject).Size(); size.Width < leastTarget || size.Height < leastTarget {
		d.t.Errorf("%q is %v by %v", labelOf(d.top(), f), size.Width, size.Height)
	}
}

// Targets are as large in what opens over a page, and on the card of a difficult word.
func TestTargetsOverPages(t *testing.T) {
	card := shot{"card", func(d *desk) { d.confirming(); d.explain("spam") }}
	for _, s := range append(overlays(), card) {
		t.Run(s.name, func(t *testing.T) {
			onDesk(t, func(d *desk) {
				s.open(d)
				d.win.Resize(sizes()[1].Size)
				d.settle()
				for _, f := range part.TabStops(d.top()) {
					d.largeEnough(f)
				}
			})
		})
	}
}

// read returns the transcript's entries for some focusable objects, in order.
func (d *desk) read(some []fyne.Focusable) (all []fyne.Focusable) {
	for _, s := range part.CollectA11y(d.w.shell.Parts().Root) {
		if i := slices.IndexFunc(some, s.Is); i >= 0 {
			all = append(all, some[i])
		}
	}
	return all
}

// ringed checks that exactly one focus ring is visible, around the focused object, and
// that all of it is in view or, if it is too large for that, its top.
func (d *desk) ringed(f fyne.Focusable) {
	d.t.Helper()
	label := labelOf(d.top(), f)
	rings := d.rings()
	if len(rings) != 1 {
		d.t.Errorf("%d rings show while %q has the focus", len(rings), label)
		return
	}
	seen, ring := d.seen(rings[0]), boxAt(d.app.Driver().AbsolutePositionForObject(rings[0]), rings[0].Size())
	if o := d.seen(f.(fyne.CanvasObject)); !ring.cuts(o) {
		d.t.Errorf("%q has the focus at %v, and the ring is at %v", label, o, ring)
	}
	if large := ring.y1-ring.y0 > d.w.shell.Parts().Scroll.Size().Height; large {
		ring.y1 = seen.y1
	}
	if seen != ring {
		d.t.Errorf("%q has the focus, and of its ring %v only %v shows", label, ring, seen)
	}
}

// rings returns the visible focus rings.
func (d *desk) rings() (shown []fyne.CanvasObject) {
	for ring := range d.ringRooms() {
		if ring.Objects[0].Visible() {
			shown = append(shown, ring.Objects[0])
		}
	}
	return shown
}

// ringRooms returns the containers of all focus rings, visible or not, and how far each
// ring extends beyond its container.
func (d *desk) ringRooms() iter.Seq2[*fyne.Container, float32] {
	return func(yield func(*fyne.Container, float32) bool) {
		for o := range objects(d.top()) {
			c, ok := o.(*fyne.Container)
			if !ok || len(c.Objects) != 1 {
				continue
			}
			_, drawn := c.Objects[0].(*canvas.Raster)
			if out, ok := c.Layout.(*layout.Inset); ok && drawn && out.By < 0 && !yield(c, -out.By) {
				return
			}
		}
	}
}

// ringsContrast checks, in a picture of the window, that every focus ring would stand out
// from what it would be drawn over. WCAG 2.2 (2.4.13) requires that as many pixels
// change, with a contrast of 3, as in a line 2 pixels wide around the control; the ring
// is 3 or 4 pixels wide. Where the picture shows the ring of another control, it cannot tell.
func (d *desk) ringsContrast(shown image.Image) {
	d.t.Helper()
	const contrast, line = 3, 2
	tokens := d.w.shell.Kit().Tokens
	wide := int(tokens.Edge(theme.StrokeFocus))
	for room, reach := range d.ringRooms() {
		outer := d.seen(room).pixels().Inset(-int(reach)).Intersect(shown.Bounds())
		if room.Objects[0].Visible() {
			continue // the picture shows the ring, not what is behind it
		}
		inner := outer.Inset(wide)
		all, faint := 0, 0
		for y := outer.Min.Y; y < outer.Max.Y; y++ {
			for x := outer.Min.X; x < outer.Max.X; x++ {
				if image.Pt(x, y).In(inner) {
					continue
				}
				behind := color.NRGBAModel.Convert(shown.At(x, y)).(color.NRGBA)
				if behind == tokens.Focus {
					continue
				}
				all++
				if theme.Contrast(tokens.Focus, behind) < contrast {
					faint++
				}
			}
		}
		if faint*wide > all*(wide-line) {
			d.t.Errorf("of the focus ring at %v %d pixels of %d are hard to see", outer, faint, all)
		}
	}
}

func (d *desk) labels(all []fyne.Focusable) (labels []string) {
	for _, f := range all {
		labels = append(labels, labelOf(d.top(), f))
	}
	return labels
}
