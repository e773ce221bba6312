package shell

import (
	"slices"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/part"
)

// Focus moves the focus.
func (s *Shell) Focus(f fyne.Focusable) { s.win.Canvas().Focus(f) }

// focused scrolls to a component that got the focus: at once, and again after the layout,
// since gaining the focus may show or hide messages.
func (s *Shell) focused(o fyne.CanvasObject) {
	if s.frame != nil && s.page.Focused != nil {
		s.page.Focused(o)
	}
	if s.explained != nil && o != s.explained.word {
		s.closeExplanation()
	}
	if s.frame == nil || s.atTitle || o == s.page.Primary || slices.Contains(s.page.Start, o) {
		return
	}
	frame := s.frame
	reveal := func() {
		if frame == s.frame && s.win.Canvas().Overlays().Top() == nil {
			frame.scroll.RevealObject(s.app.Driver(), o)
			s.followWord()
		}
	}
	reveal()
	s.loop.After(0, reveal)
}

// prompted tells the screen reader which node has the focus, but only after it has
// received the new list of nodes.
func (s *Shell) prompted(index int) { s.loop.After(0, func() { s.hooks.Focused(s.win, index) }) }

// focusIndex returns the index of the focused object in tab order; -1 for none.
func (s *Shell) focusIndex() int {
	f := s.win.Canvas().Focused()
	if f == nil {
		return -1
	}
	return slices.Index(part.TabStops(s.frame.root), f)
}

// refocus moves the focus to an index in tab order.
func (s *Shell) refocus(at int) {
	all := part.TabStops(s.frame.root)
	if at < 0 || at >= len(all) {
		s.focusFirst()
		return
	}
	s.Focus(all[at])
}

// fromTitle moves the focus by calling move. If large text leaves little room, the title
// scrolls with the page: then the page stays scrolled to its title, wherever the focus
// goes.
func (s *Shell) fromTitle(move func()) {
	s.atTitle = s.class.low
	move()
	s.atTitle = false
}

// focusFirst sets the initial focus of a page.
func (s *Shell) focusFirst() {
	switch {
	case s.page.First != nil:
		s.Focus(s.page.First)
	case s.page.Primary != nil:
		s.Focus(s.page.Primary)
	}
}

// replaced is called after another page is shown, or a dialog has opened or closed. The
// second click of a double click is ignored then, but makes Fyne drop the focus, so
// replaced restores it.
func (s *Shell) replaced() {
	if s.hooks.Presses == nil {
		return
	}
	s.hooks.Presses.Replaced()
	c, shown := s.win.Canvas(), s.frame
	over, focused := c.Overlays().Top(), c.Focused()
	s.loop.After(part.DoubleClick, func() {
		if focused != nil && c.Focused() == nil && s.frame == shown && c.Overlays().Top() == over {
			s.Focus(focused)
		}
	})
}
