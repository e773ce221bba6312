package pagetest

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/para"
	"github.com/waypost-app/waypost/ui/part"
)

// SetLook changes the look of the window, and redraws the screen.
func (h *Host) SetLook(l Look) {
	if l.Lang == "" {
		l.Lang = h.look.Lang
	}
	calls := slices.Clone(h.Calls)
	h.look = l
	h.Window.Resize(l.size())
	h.restyle()
	h.Calls = calls
}

// setKit makes the kit for the look. Presses count at once, since a test never
// double-clicks and does not wait.
func (h *Host) setKit() {
	h.Shell.SetKit(h.Catalogue.For(h.look.Lang), h.look.Dark)
	h.Kit().Presses = nil
}

// restyle reacts to a change of language, colours or size, as the window does.
func (h *Host) restyle() {
	h.setKit()
	if h.Screen != nil {
		h.Rebuild()
	}
}

// CheckRebuilds redraws the screen in every way in which a window can change during a
// visit: other colours, another language, a smaller window, larger text, and back again.
// check looks for what the person did in every drawing. At the end the page must show the
// same as at the beginning, nothing twice.
func CheckRebuilds(t *testing.T, h *Host, check func(t *testing.T, p *page.Page)) {
	t.Helper()
	usual := h.look
	ways := map[string]Look{
		"dark":    {Dark: true},
		"spanish": {Lang: "es"},
		"small":   {Compact: true},
		"large":   {Large: true},
		"all":     {Lang: "es", Dark: true, Large: true},
	}
	before := Describe(h.Page)
	for _, name := range slices.Sorted(maps.Keys(ways)) {
		t.Run(name, func(t *testing.T) {
			h.SetLook(ways[name])
			check(t, h.Page)
		})
		h.SetLook(usual)
	}
	check(t, h.Page)
	if after := Describe(h.Page); after != before {
		t.Errorf("the page was\n%s\n\nand is after it was drawn anew\n%s", before, after)
	}
}

// Reopen does what the lock does: it closes the screen and passes its input to a new one.
func (h *Host) Reopen(s page.Screen) *page.Page {
	h.T.Helper()
	old, ok := h.Screen.(page.Resumable)
	if !ok {
		h.T.Fatalf("%T keeps no input", h.Screen)
	}
	input := old.Input()
	h.Shell.Hide()
	if !input.Empty() {
		s.(page.Resumable).Resume(input)
	}
	return h.Show(s)
}

// CheckClosed closes the screen, and fails if a timer is still running.
func CheckClosed(t *testing.T, h *Host) {
	t.Helper()
	h.Window.Canvas().Unfocus() // stops the timer of the button's tooltip
	h.Screen.Close()
	h.Screen = nil
	if n := h.Timers(); n > 0 {
		t.Errorf("%d timers run after the screen was closed", n)
	}
}

// Describe lists everything that a page shows, from top to bottom: texts, the labels of
// controls with their state, and what is typed into fields.
func Describe(p *page.Page) string {
	lines := []string{p.Label, p.Title, p.Lead}
	for _, o := range Objects(All(p)) {
		switch o := o.(type) {
		case *para.Para:
			lines = append(lines, o.Plain())
		case *part.Field:
			lines = append(lines, fmt.Sprintf("%s: %q, readable %t", o.Label(), o.Text(), o.Revealed()))
		case *part.Word: // the window marks it once its text is on the page
		case labelled:
			lines = append(lines, o.Label())
		}
	}
	return strings.Join(lines, "\n")
}
