package ui

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/wizardtest"
)

// heard is what Fyne passes on to a screen reader about one object.
type heard struct {
	words string
	role  fyne.AccessibleRole
	box   box
}

// hears returns what Fyne passes on after a frame: for the content of the window and all
// overlays.
func (s *screen) hears() (all []heard) {
	for _, o := range append([]fyne.CanvasObject{s.win.canvas.Content()}, s.win.canvas.Overlays().List()...) {
		all = append(all, collect(o, fyne.Position{})...)
	}
	return all
}

// collect walks objects like Fyne's collectAccessibleElements: in the same order, and
// only into plain containers.
func collect(o fyne.CanvasObject, at fyne.Position) (all []heard) {
	if o == nil || !o.Visible() {
		return nil
	}
	at = at.Add(o.Position())
	if a, ok := o.(fyne.Accessible); ok {
		if role := a.AccessibilityRole(); role != fyne.AccessibleRoleContainer {
			all = append(all, heard{a.AccessibilityLabel(), role, boxAt(at, o.Size())})
		}
	}
	if c, ok := o.(*fyne.Container); ok {
		for _, child := range c.Objects {
			all = append(all, collect(child, at)...)
		}
	}
	return all
}

// hearing compares what a screen reader gets with the transcript: it must get all of it,
// in the same order, with positions inside the window.
func (d *desk) hearing(of fyne.CanvasObject) {
	d.t.Helper()
	said := slices.DeleteFunc(part.CollectA11y(of), func(s part.A11yNode) bool { return s.Text == "" })
	got := d.hears()
	if len(got) != len(said) {
		d.t.Fatalf("a screen reader gets %d things of %d: %q", len(got), len(said), words(got))
	}
	room := boxAt(fyne.Position{}, d.win.canvas.Size())
	for i, s := range said {
		if !strings.HasPrefix(unisolated(got[i].words), unisolated(s.Text)) {
			d.t.Errorf("a screen reader gets %q and not %q", got[i].words, s.Text)
		}
		if b := got[i].box; !room.holds(b) || b.x1 <= b.x0 || b.y1 <= b.y0 {
			d.t.Errorf("%q is at %v", s.Text, b)
		}
	}
}

// Every page, in both languages, is passed to screen readers as in its transcript and
// with the right positions.
func TestScreenReader(t *testing.T) {
	for _, s := range shots() {
		t.Run(s.name, func(t *testing.T) {
			onDesk(t, func(d *desk) {
				s.open(d)
				for _, tag := range []string{"en", "es"} {
					d.look(tag, false, sizes()[1])
					d.hearing(d.w.shell.Parts().Root)
				}
				for _, f := range part.TabStops(d.w.shell.Parts().Root) {
					if !slices.ContainsFunc(part.CollectA11y(d.w.shell.Parts().Root), func(s part.A11yNode) bool { return s.Is(f) }) {
						t.Errorf("nothing is said of %q, which takes the focus", labelOf(d.top(), f))
					}
				}
			})
		})
	}
}

// What a screen reader gets follows the page: its scroll position, its state, and
// overlays. A screen reader does not change what is drawn.
func TestScreenReaderFollows(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.opened(wizard.StepReady, nil)
		d.look("en", false, sizes()[1])
		drawn := d.win.canvas.Capture()
		before := d.hears()
		d.settle()
		if !reflect.DeepEqual(drawn, d.win.canvas.Capture()) {
			t.Error("the page is drawn in another way once somebody listens")
		}
		d.w.shell.Parts().Scroll.ScrollTo(d.w.shell.Parts().Scroll.MaxOffset())
		if after := d.hears(); slices.Equal(before, after) {
			t.Error("it does not follow the scroll")
		}
		d.hearing(d.w.shell.Parts().Root)
		d.choose("step.ready.email")
		if said := words(d.hears()); !strings.Contains(said, d.plain("label.unticked", "what", d.plain("step.ready.email"))) {
			t.Errorf("it does not follow a box: %q", said)
		}
		d.hearing(d.w.shell.Parts().Root)
		d.w.shell.Ask(page.Question{Title: "Go on?", Yes: "Yes", No: "No", Answer: func(bool) {}})
		d.settle()
		d.hearing(d.top())
		d.key(fyne.KeyEscape)
		d.hearing(d.w.shell.Parts().Root)
	})
}

// A component that is scrolled out of view gets a sliver at the edge of the scroll as its
// position, so that it does not lie under something visible.
func TestScreenReaderScrolledAway(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.opened(wizard.StepReady, nil)
		d.look("en", false, sizes()[1])
		scroll := d.w.shell.Parts().Scroll
		room := boxAt(d.app.Driver().AbsolutePositionForObject(scroll), scroll.Size())
		away := 0
		for _, s := range part.CollectA11y(d.w.shell.Parts().Root) {
			if s.Object == nil || !holds(scroll, s.Object) {
				continue
			}
			if got := boxAt(s.Position, s.Size); !room.holds(got) {
				t.Errorf("%q is at %v, outside of %v", s.Text, got, room)
			}
			if s.Size.Height == 1 {
				away++
			}
		}
		if away == 0 {
			t.Error("nothing is scrolled away")
		}
	})
}

// Nothing keeps the texts of a page that is gone, and while the window is locked no text
// about the person is passed on.
func TestScreenReaderForgets(t *testing.T) {
	onDesk(t, func(d *desk) {
		d.opened(wizard.StepBackup, nil)
		old := d.win.canvas.Content()
		if said := d.hears(); !strings.Contains(words(said), "7 K 4 M") {
			t.Fatalf("the shown code is not in %q", words(said))
		}
		d.chord(fyne.KeyModifierShortcutDefault, fyne.KeyL)
		d.at(page.Locked)
		for _, secret := range []string{"Rosa", "7 K 4 M", wizardtest.Email} {
			if said := d.hears(); strings.Contains(words(said), secret) {
				t.Errorf("behind the lock a screen reader gets %q", words(said))
			}
		}
		for _, o := range part.Children(old) {
			if c, ok := o.(*fyne.Container); ok && len(c.Objects) > 0 {
				t.Error("the prompter of the page that is gone still has words")
			}
		}
	})
}

func words(all []heard) string {
	var b strings.Builder
	for _, h := range all {
		b.WriteString(h.words + "\n")
	}
	return b.String()
}

// unisolated returns a text without the control characters that isolate the direction of
// its parts.
func unisolated(s string) string { return strings.NewReplacer("\u2068", "", "\u2069", "").Replace(s) }
