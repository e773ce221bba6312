package page_test

import (
	"maps"
	"slices"
	"testing"

	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/page/pagetest"
	"github.com/waypost-app/waypost/ui/part"
)

// Every screen keeps what a person did on it, whatever changes in the window. The test
// types into each field, ticks boxes, chooses cards and shows secrets.
func TestEveryScreenRebuilds(t *testing.T) {
	screens := stops()
	maps.Copy(screens, entrances())
	for _, id := range slices.Sorted(maps.Keys(screens)) {
		t.Run(id, func(t *testing.T) {
			w := newWindow(t, pagetest.Look{})
			w.Show(screens[id](w))
			useHalf(t, w.Host)
			typed := fields(w.Page)
			pagetest.CheckRebuilds(t, w.Host, func(t *testing.T, p *page.Page) {
				if got := fields(p); !slices.Equal(got, typed) {
					t.Errorf("in the fields is %v, and was %v", got, typed)
				}
			})
			screen := w.Screen
			pagetest.CheckClosed(t, w.Host)
			for _, o := range pagetest.Objects(screen.Build(w.Kit()).Body) {
				if b, ok := o.(*part.RevealButton); ok && b.Revealed() {
					t.Error("a closed screen knows of a shown secret:", b.Label())
				}
			}
		})
	}
}

// useHalf types into every field of the page, ticks every box, chooses the last card of
// each group, and shows every secret.
func useHalf(t *testing.T, h *pagetest.Host) {
	t.Helper()
	for _, o := range pagetest.Objects(pagetest.All(h.Page)) {
		switch o := o.(type) {
		case *part.Field:
			if !o.Input.Disabled() {
				pagetest.Type(t, h, o, "river can")
			}
		case *part.Checkbox:
			o.Press()
		case *part.ChoiceCard:
			o.Press()
		case *part.RevealButton:
			o.Press()
		}
	}
}

// fieldContent is what a field shows.
type fieldContent struct {
	text     string
	revealed bool
}

// fields returns all fields of a page, from top to bottom.
func fields(p *page.Page) []fieldContent {
	var all []fieldContent
	for _, o := range pagetest.Objects(p.Body) {
		if f, ok := o.(*part.Field); ok {
			all = append(all, fieldContent{f.Text(), f.Revealed()})
		}
	}
	return all
}
