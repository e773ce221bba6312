package shell

import (
	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/ui/layout"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
)

// Ask shows a question over the page. Closing it counts as no.
func (s *Shell) Ask(q page.Question) {
	yes := false
	var d *part.Dialog
	kind := part.Primary
	if q.Danger {
		kind = part.Danger
	}
	accept := part.NewButton(s.chrome, kind, "", q.Yes, func() { yes = true; d.Close() })
	buttons := []fyne.CanvasObject{accept}
	first := accept
	if q.No != "" {
		refuse := part.NewButton(s.chrome, part.Ghost, "", q.No, func() { d.Close() })
		buttons = []fyne.CanvasObject{refuse, accept}
		if q.Danger {
			first = refuse
		}
	}
	d = part.NewDialog(s.chrome, q.Title, s.questionBody(q), buttons...)
	d.OnClosed = func() {
		s.replaced()
		if q.Answer != nil {
			q.Answer(yes)
		}
	}
	d.Open(first)
	s.replaced()
}

// Warn shows a sentence with a single button on top of everything. Unlike a question, it
// can also be closed by the caller.
func (s *Shell) Warn(q page.Question) (closeWarning func()) {
	var d *part.Dialog
	done := part.NewButton(s.chrome, part.Primary, "", q.Yes, func() { d.Close() })
	d = part.NewDialog(s.chrome, q.Title, s.questionBody(q), done)
	d.OnClosed = s.replaced
	d.Open(done)
	s.replaced()
	return d.Close
}

// questionBody returns the text of a question and the content below it.
func (s *Shell) questionBody(q page.Question) fyne.CanvasObject {
	col := s.chrome.Place.Col(theme.Space16)
	if q.Text != "" {
		col.Add(s.chrome.Prose.Body(q.Text))
	}
	if q.Body != nil {
		col.Add(q.Body)
	}
	return col
}

// ShowDialog shows an object in a card with a title, over the page; Esc closes it.
func (s *Shell) ShowDialog(title string, body fyne.CanvasObject, first fyne.Focusable) (closeDialog func()) {
	var d *part.Dialog
	done := part.NewButton(s.chrome, part.Ghost, "", s.text("common.close"), func() { d.Close() })
	d = part.NewDialog(s.chrome, title, body, done)
	d.Width = max(d.Width, layout.Width(body)+2*theme.Space48)
	if first == nil {
		first = done
	}
	d.OnClosed = s.replaced
	d.Open(first)
	s.replaced()
	return d.Close
}

// CloseDialogs closes everything that is open over the page.
func (s *Shell) CloseDialogs() {
	overlays := s.win.Canvas().Overlays()
	for top := overlays.Top(); top != nil; top = overlays.Top() {
		overlays.Remove(top)
		forget(top)
		if c, ok := top.(interface{ Close() }); ok {
			c.Close()
		}
	}
}
