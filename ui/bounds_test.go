package ui

import (
	"image"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/people"
)

// fakeNative is a window on a screen of 1024 by 768 with a panel at the top.
type fakeNative struct {
	at     image.Rectangle
	hidden bool
}

func (n *fakeNative) Bounds() (image.Rectangle, bool) { return n.at, !n.hidden }
func (n *fakeNative) SetBounds(r image.Rectangle)     { n.at = r }
func (n *fakeNative) Screens() []image.Rectangle {
	return []image.Rectangle{image.Rect(0, 24, 1024, 768)}
}
func (n *fakeNative) Raise() {}

// The window opens where it was when it closed, or as close as fits on the screen.
func TestWindowIsWhereItWas(t *testing.T) {
	opens := image.Rect(-28, 4, 1052, 764) // larger than the screen
	for name, test := range map[string]struct {
		closed, want image.Rectangle
		hidden       bool
	}{
		"as it was":         {image.Rect(60, 40, 960, 690), image.Rect(60, 40, 960, 690), false},
		"partly outside":    {image.Rect(600, 400, 1500, 1050), image.Rect(124, 118, 1024, 768), false},
		"an unplugged one":  {image.Rect(3000, 40, 3900, 690), image.Rect(0, 24, 1024, 768), false},
		"nobody can tell":   {image.Rect(60, 40, 960, 690), image.Rect(0, 24, 1024, 768), true},
		"absurdly far away": {image.Rect(-1<<30, 0, 1<<30, 600), image.Rect(0, 24, 1024, 768), false},
	} {
		t.Run(name, func(t *testing.T) {
			onDesk(t, func(d *desk) {
				d.own().start()
				d.w.system.native = &fakeNative{at: test.closed, hidden: test.hidden}
				if !d.quit() {
					t.Fatal("the window does not close")
				}
				d.start()
				n := &fakeNative{at: opens}
				d.w.system.native = n
				d.w.restoreBounds()
				if n.at != test.want {
					t.Errorf("it opens at %v, not at %v", n.at, test.want)
				}
			})
		})
	}
}

// A larger text size does not move or resize the window, and leaves it on the screen.
func TestTextSizeKeepsWindow(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.opened(wizard.StepEmail, nil)
		n := &fakeNative{at: image.Rect(60, 40, 960, 690)}
		d.w.system.native = n
		for range 3 {
			d.chord(fyne.KeyModifierShortcutDefault, fyne.KeyPlus)
			if want := image.Rect(60, 40, 960, 690); n.at != want {
				t.Errorf("the window is at %v, not at %v", n.at, want)
			}
		}
		n.at = image.Rect(0, 0, 1080, 760)
		d.chord(fyne.KeyModifierShortcutDefault, fyne.KeyMinus)
		if want := image.Rect(0, 24, 1024, 768); n.at != want {
			t.Errorf("the window is at %v, not within %v", n.at, want)
		}
	})
}

// Impossible positions in the settings file have no effect.
func TestWindowOfSettings(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.settings(func(s *people.Settings) { s.Window = people.Window{X: 1, Y: 1, W: -5, H: 1 << 20} }).start()
		if got := d.w.session.Settings().Window; got != (people.Window{}) {
			t.Errorf("it is %v", got)
		}
	})
}
