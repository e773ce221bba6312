// Every page takes minutes under the race detector, which has nothing to find in it
// that other tests do not show it; make test runs it without.
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

// Tab goes through every page in reading order and wraps around, and Shift and Tab go the same way
// back, in every size of window, down to the room that the largest text leaves. The focused object
// is in view, in a ring.
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

// goesRound checks a page in one size of window.
func (d *desk) goesRound(look string) {
	d.t.Helper()
	d.win.canvas.Unfocus()
	there := d.round(0)
	if want := d.read(there); !slices.Equal(there, want) {
		d.t.Errorf("%s: Tab goes %q, and the page reads %q", look, d.labels(there), d.labels(want))
	}
	for _, f := range stops(d.w.shell.Parts().Root) {
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

// round returns what Tab comes to, with a key held or none, until it has come round.
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

// leastTarget is the minimum height and width of what people press, for trembling hands, in the
// smallest window: what WCAG 2.2 requires at its highest level (2.5.5).
const leastTarget = 44

// largeEnough checks what a finger or the pointer must hit to press a control.
func (d *desk) largeEnough(f fyne.Focusable) {
	d.t.Helper()
	if size := f.(fyne.CanvasObject).Size(); size.Width < leastTarget || size.Height < leastTarget {
		d.t.Errorf("%q is %v by %v", labelOf(d.top(), f), size.Width, size.Height)
	}
}

// read returns the entries of the transcript for some focusable objects, in order.
func (d *desk) read(some []fyne.Focusable) (all []fyne.Focusable) {
	for _, s := range part.CollectA11y(d.w.shell.Parts().Root) {
		if i := slices.IndexFunc(some, s.Is); i >= 0 {
			all = append(all, some[i])
		}
	}
	return all
}

// ringed checks that exactly one ring shows, around the focused object, and that all of it is in
// view; if it is too large for that, its top.
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

// rings returns the focus rings that are shown.
func (d *desk) rings() (shown []fyne.CanvasObject) {
	for ring := range d.ringRooms() {
		if ring.Objects[0].Visible() {
			shown = append(shown, ring.Objects[0])
		}
	}
	return shown
}

// ringRooms returns the containers of all focus rings, shown or not, with how far the
// rings, which are pictures, reach out of them.
func (d *desk) ringRooms() iter.Seq2[*fyne.Container, float32] {
	return func(yield func(*fyne.Container, float32) bool) {
		for o := range objects(d.win.canvas.Content()) {
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

// ringsContrast checks in a picture of the window that every focus ring would stand out
// from what it would be drawn over. WCAG 2.2 asks for as many pixels that change with a
// contrast of 3 as a line of 2 around the control has (2.4.13); the ring has 3. Where the
// picture has the ring of another control nothing is known.
func (d *desk) ringsContrast(shown image.Image) {
	d.t.Helper()
	const contrast = 3
	tokens := d.w.shell.Kit().Tokens
	for room, reach := range d.ringRooms() {
		outer := d.seen(room).pixels().Inset(-int(reach)).Intersect(shown.Bounds())
		if room.Objects[0].Visible() {
			continue // the picture has the ring and not what is behind it
		}
		inner := outer.Inset(int(tokens.Edge(theme.StrokeFocus)))
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
		if faint*3 > all {
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
