package ui

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/waypost-app/waypost/ui/contrasttest"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/para"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/wizard"
)

// screen is the window as a person uses it: keys, and what is visible.
type screen struct {
	*desk

	win *testWindow
}

// focused returns the label of the focused object.
func (s *screen) focused() string { return labelOf(s.top(), s.win.canvas.Focused()) }

// stops returns the labels of the tab stops, in order.
func (s *screen) stops() (labels []string) {
	c := s.win.canvas
	was := c.Focused()
	c.Unfocus()
	var first fyne.Focusable
	for range 200 {
		c.FocusNext()
		if c.Focused() == nil || c.Focused() == first {
			break
		}
		if first == nil {
			first = c.Focused()
		}
		labels = append(labels, s.focused())
	}
	c.Focus(was)
	return labels
}

// labelOf returns the label of a focused object; for an Input, that of its field.
func labelOf(under fyne.CanvasObject, f fyne.Focusable) string {
	if f == nil {
		return ""
	}
	for o := range objects(under) {
		if field, ok := o.(*part.Field); ok && field.Focusable() == f {
			return field.Label()
		}
	}
	if l, ok := f.(interface{ Label() string }); ok {
		return l.Label()
	}
	return ""
}

// top returns what receives the keys: the topmost dialog, or the page.
func (s *screen) top() fyne.CanvasObject {
	if top := s.win.canvas.Overlays().Top(); top != nil {
		return top
	}
	return s.win.canvas.Content()
}

// all returns all visible objects.
func (s *screen) all() (shown []fyne.CanvasObject) {
	for o := range objects(s.win.canvas.Content()) {
		shown = append(shown, o)
	}
	for _, over := range s.win.canvas.Overlays().List() {
		for o := range objects(over) {
			shown = append(shown, o)
		}
	}
	return shown
}

// objects returns all objects shown under o, from top to bottom.
func objects(o fyne.CanvasObject) func(yield func(fyne.CanvasObject) bool) {
	return func(yield func(fyne.CanvasObject) bool) { walk(o, yield) }
}

func walk(o fyne.CanvasObject, yield func(fyne.CanvasObject) bool) bool {
	if o == nil || !o.Visible() {
		return true
	}
	if !yield(o) {
		return false
	}
	for _, child := range contrasttest.Drawn(o) {
		if !walk(child, yield) {
			return false
		}
	}
	return true
}

// arrange lays everything out again, as the desktop driver does before a frame if
// something has changed its size.
func (s *screen) arrange() {
	for _, o := range s.all() {
		switch o := o.(type) {
		case *fyne.Container:
			if o.Layout != nil {
				o.Layout.Layout(o.Objects, o.Size())
			}
		case fyne.Widget:
			test.WidgetRenderer(o).Layout(o.Size())
		}
	}
}

// paras returns the visible paragraphs.
func (s *screen) paras() (shown []*para.Para) {
	for _, o := range s.all() {
		if p, ok := o.(*para.Para); ok && p.Plain() != "" {
			shown = append(shown, p)
		}
	}
	return shown
}

// words returns all text in the window, one line each, including typed text.
func (s *screen) words() string {
	var lines []string
	for _, o := range s.all() {
		switch o := o.(type) {
		case *para.Para:
			lines = append(lines, o.Plain())
		case *para.Input:
			lines = append(lines, o.Text())
		}
	}
	return strings.Join(slices.DeleteFunc(lines, func(l string) bool { return l == "" }), "\n")
}

// says fails unless the text of a key is visible.
func (s *screen) says(key string, args ...any) {
	s.t.Helper()
	if !s.reads(key, args...) {
		s.t.Errorf("the window does not say %q but\n%s", s.plain(key, args...), s.words())
	}
}

func (s *screen) reads(key string, args ...any) bool {
	return strings.Contains(s.words(), s.plain(key, args...))
}

// inputs returns the visible Inputs.
func (s *screen) inputs() (shown []*para.Input) {
	for _, o := range s.all() {
		if in, ok := o.(*para.Input); ok {
			shown = append(shown, in)
		}
	}
	return shown
}

// at fails unless that is the current page.
func (s *screen) at(id page.ID) {
	s.t.Helper()
	if s.w.nav.id != id {
		s.t.Fatalf("the page is %q, not %q:\n%s", s.w.nav.id, id, s.words())
	}
}

// step fails unless that is the current step.
func (s *screen) step(id wizard.StepID) {
	s.t.Helper()
	s.at(page.Step)
	if at := s.w.session.Journey().Step().ID; at != id {
		s.t.Fatalf("the step is %q, not %q:\n%s", at, id, s.words())
	}
}
