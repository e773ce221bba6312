// Testing every page takes minutes under the race detector, which would find nothing
// here that it does not find in other tests; make test runs this file without it.
//go:build !race

package ui

import (
	"reflect"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/part"
)

// On every page, changing the language, the colours or the size of the window changes
// neither what is typed nor where the person is.
func TestLooksOtherwise(t *testing.T) {
	changes := []struct {
		name string
		do   func(*desk)
	}{
		{"language", func(d *desk) { d.computer().SetLanguage("es") }},
		{"dark", func(d *desk) { d.computer().SetDark(true) }},
		{"compact", func(d *desk) { d.win.Resize(fyne.NewSize(800, 600)) }},
	}
	for _, s := range shots() {
		t.Run(s.name, func(t *testing.T) {
			onDesk(t, func(d *desk) {
				s.open(d)
				before := d.state()
				for _, change := range changes {
					change.do(d)
					d.settle()
					if after := d.state(); !reflect.DeepEqual(before, after) {
						t.Fatalf("%s: it was %+v and is %+v", change.name, before, after)
					}
				}
				if k := d.w.shell.Kit(); k.Text.Tag() != "es" || !k.Tokens.Dark || !k.Compact {
					t.Errorf("it is in %s, dark: %t, compact: %t", k.Text.Tag(), k.Tokens.Dark, k.Compact)
				}
			})
		})
	}
}

// With the largest text in a small window, every page opens scrolled to its title, and a
// page that is open already stays scrolled there.
func TestLargeTextOpensAtTitle(t *testing.T) {
	small := size{"large text", fyne.NewSize(400, 300)}
	for _, s := range shots() {
		t.Run(s.name, func(t *testing.T) {
			onDesk(t, func(d *desk) {
				s.open(d)
				title := func(when string) {
					t.Helper()
					if at := d.w.shell.Parts().Scroll.Offset(); at != 0 {
						t.Errorf("%s, the page is scrolled to %v", when, at)
					}
				}
				atTitle := d.w.shell.Parts().Scroll.Offset() == 0
				d.win.Resize(small.Size)
				d.settle()
				if atTitle {
					title("made small")
				}
				d.w.nav.show(d.w.nav.id)
				d.settle()
				title("opened")
			})
		})
	}
}

// A toast never covers anything that people read off, type into or choose from, on any
// page and in a window of any size.
func TestToastsCoverNothing(t *testing.T) {
	for _, s := range shots() {
		t.Run(s.name, func(t *testing.T) {
			onDesk(t, func(d *desk) {
				s.open(d)
				for _, in := range windowsOfTrail() {
					d.look("es", false, in)
					d.w.shell.Say(d.plain("common.copied"))
					d.settle()
					toast := d.w.shell.Parts().Toasts.(*fyne.Container).Objects[0]
					over := boxAt(d.app.Driver().AbsolutePositionForObject(toast), toast.Size())
					for o := range objects(d.w.shell.Parts().Scroll) {
						switch o.(type) {
						case *part.Field, *part.ChoiceCard, *part.Checkbox, *part.Button, *part.RevealButton:
							if d.seen(o).cuts(over) {
								t.Errorf("%s: the toast at %v lies over %T at %v", in.name, over, o, d.seen(o))
							}
						}
					}
				}
			})
		})
	}
}
