package shell

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
)

// explanation is what a difficult word means, shown over the page.
type explanation struct {
	word *part.Word
	card *part.Popover
}

// markWords makes the difficult words of the current page open what they mean.
func (s *Shell) markWords() {
	had := len(s.words)
	s.words = part.MarkWords(s.kit, s.page.Body, s.explain)
	if s.explained != nil && !slices.Contains(s.words, s.explained.word) {
		s.closeExplanation()
	}
	if s.frame != nil && len(s.words) != had {
		s.frame.scroll.Refresh() // the hint comes or goes
	}
}

// markSoon marks the words of texts that are being made, once they are on the page.
func (s *Shell) markSoon() {
	if s.marking {
		return
	}
	s.marking = true
	s.loop.Do(func() {
		s.marking = false
		if s.page != nil {
			s.markWords()
		}
	})
}

// withHint puts the hint about difficult words under the body of a page. It shows only while the page
// has some. room is the height of what shows without scrolling.
func (s *Shell) withHint(body fyne.CanvasObject, room func() float32) fyne.CanvasObject {
	hint := part.NewNote(s.chrome, "help_outline", s.text("common.wordHint"))
	return container.New(&hintLayout{needed: func() bool { return len(s.words) > 0 }, room: room}, body, hint)
}

// explain opens what a word means, or closes it if it is open. Only one is open at a time.
func (s *Shell) explain(w *part.Word) {
	open := w.Open()
	s.closeExplanation()
	if open {
		return
	}
	s.StopReading()
	spec := part.PopoverSpec{
		Word: w, Title: s.text("word." + w.ID + ".title"), Text: s.text("word." + w.ID + ".text"),
		Drawing: s.drawingOf(w.ID), Within: s.page.Body,
		Close: func() { s.closeExplanation(); s.Focus(w); s.replaced() },
		Wheel: func(e *fyne.ScrollEvent) { s.frame.scroll.Scrolled(e); s.followWord() },
	}
	if s.findVoice != nil {
		spec.Listen = s.readExplanation
	}
	s.explained = &explanation{w, part.NewPopover(s.chrome, spec)}
	s.kit.Text.ForgetEnglish()
	w.SetOpen(true)
	s.frame.popover.Objects = []fyne.CanvasObject{s.explained.card}
	s.frame.popover.Refresh()
	s.placeExplanation()
	s.replaced()
}

// placeExplanation brings the word whose explanation is open into view, and the explanation beside
// it. If that has no room there, the word goes to the top.
func (s *Shell) placeExplanation() {
	if s.explained == nil {
		return
	}
	s.frame.scroll.RevealObject(s.app.Driver(), s.explained.word)
	if !s.explained.card.Put() {
		s.frame.scroll.ScrollTo(s.frame.scroll.Offset() + s.wordTop())
		s.explained.card.Put()
	}
}

// wordTop returns how far the word whose explanation is open is below the top of the scrolled part.
func (s *Shell) wordTop() float32 {
	d := s.app.Driver()
	return d.AbsolutePositionForObject(s.explained.word).Y - d.AbsolutePositionForObject(s.frame.scroll).Y - theme.Space8
}

// followWord keeps the open explanation beside its word after the page has scrolled, and closes it
// once the word is out of view.
func (s *Shell) followWord() {
	if s.explained == nil {
		return
	}
	if top := s.wordTop(); top < -theme.Space16 || top+s.explained.word.Size().Height > s.frame.scroll.Size().Height {
		s.closeExplanation()
		return
	}
	s.explained.card.Put()
}

// closeExplanation closes what a word means, if that is open.
func (s *Shell) closeExplanation() {
	e := s.explained
	if e == nil {
		return
	}
	s.StopReading()
	s.explained = nil
	e.word.SetOpen(false)
	s.frame.popover.Objects = nil
	s.frame.popover.Refresh()
	forget(e.card)
}

// reopen returns a function that opens what is open now on another drawing of the page, with the focus
// on the same button.
func (s *Shell) reopen() func() {
	e := s.explained
	if e == nil {
		return func() {}
	}
	id, button := e.word.ID, e.card.Index(s.win.Canvas().Focused())
	return func() {
		i := slices.IndexFunc(s.words, func(w *part.Word) bool { return w.ID == id })
		if i < 0 {
			return
		}
		s.explain(s.words[i])
		if button >= 0 {
			s.explained.card.Focus(button)
		}
	}
}

// readExplanation reads what a word means aloud, or stops.
func (s *Shell) readExplanation() {
	if s.reading != nil {
		s.StopReading()
		return
	}
	s.read(spoken(s.explained.card))
}

// drawingOf returns the drawing that goes with a word; nil if there is none. That of spam names
// folders of an email program.
func (s *Shell) drawingOf(id string) fyne.CanvasObject {
	if id != "spam" {
		return part.NewWordDrawing(s.chrome, id)
	}
	return part.NewMailFolders(s.chrome,
		part.MailFolder{Icon: "inbox", Name: s.text("word.spam.drawing.inbox")},
		part.MailFolder{Icon: "send", Name: s.text("word.spam.drawing.sent")},
		part.MailFolder{Icon: "report", Name: s.text("word.spam.drawing.spam"), Count: 1})
}
