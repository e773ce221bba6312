package ui

import (
	"errors"
	"strings"

	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/page/settings"
	"github.com/waypost-app/waypost/ui/shell"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/people"
	"github.com/waypost-app/waypost/wizard/sample"
)

// navigator shows pages, one screen at a time. It implements page.Nav.
type navigator struct {
	w *Window

	id      page.ID
	screen  page.Screen
	history shell.History  // the pages to which Back returns before it goes back in the journey
	topic   settings.Topic // the page from which help was last opened
}

// Go implements page.Nav.
func (n *navigator) Go(id page.ID) {
	if id == page.Home {
		n.Home()
		return
	}
	if id == page.Help {
		n.setTopic()
	}
	n.history.Leave(n.id, id)
	n.show(id)
}

// setTopic makes the current page the topic of help.
func (n *navigator) setTopic() {
	n.topic = settings.Topic{Page: n.id, Prints: n.w.shell.Page().Print != nil}
	if n.id == page.Step {
		n.topic.Step = n.w.session.Journey().Step().ID
	}
}

// show opens a page. Work started by the previous page is cancelled.
func (n *navigator) show(id page.ID) { n.resume(id, secure.Secret{}) }

// resume is like show, but for a page whose input was kept while the window was locked.
func (n *navigator) resume(id page.ID, input secure.Secret) {
	if id == page.Home {
		n.history.Clear()
		n.w.gate.reset()
	}
	screen := n.w.newScreen(id)
	if r, ok := screen.(page.Resumable); ok && !input.Empty() {
		r.Resume(input)
	}
	n.open(id, screen)
}

// open shows a screen in place of the current one.
func (n *navigator) open(id page.ID, screen page.Screen) {
	n.close()
	n.id, n.screen = id, screen
	n.w.speak()
	n.w.loop.Rest(false)
	p := n.build()
	n.w.shell.Show(p, n.title(p))
	n.w.status.update()
}

// build draws the current screen again. In practice mode every page says that all people
// are invented.
func (n *navigator) build() *page.Page {
	w := n.w
	p := n.screen.Build(w.shell.Kit())
	if w.session != nil && w.session.Store().IsPractice() {
		name, _, _ := strings.Cut(sample.Name, " ")
		p.Band = &page.Band{Text: w.text("common.practice.person", "name", name), End: w.quit}
	}
	return p
}

// close ends the visit to the current page.
func (n *navigator) close() {
	n.w.shell.Hide()
	if n.w.session != nil {
		n.w.session.Cancel()
	}
	if n.screen != nil {
		n.screen.Close()
	}
	n.screen = nil
	n.w.reader.Forget()
}

// input returns what the current page holds but no vault does.
func (n *navigator) input() secure.Secret {
	if r, ok := n.screen.(page.Resumable); ok {
		return r.Input()
	}
	return secure.Secret{}
}

// Rebuild implements page.Nav.
func (n *navigator) Rebuild() {
	p := n.build()
	n.w.shell.Redraw(p, n.title(p))
	n.w.status.update()
}

// title returns the window's title for a page: the step's name, never the page's own
// title, which may contain a person's name.
func (n *navigator) title(p *page.Page) string {
	name := p.Title
	switch {
	case p.Rail == page.Steps && n.id == page.Step:
		name = n.w.text(n.w.session.Journey().Step().ID.TextKey("rail"))
	case n.id == page.Home || n.id == page.Person:
		name = n.w.text("common.people")
	}
	return appTitle + " – " + name
}

// Next implements page.Nav.
func (n *navigator) Next() {
	s := n.w.session
	from := s.Journey().Step().ID
	problems := s.Next()
	switch {
	case len(problems) > 0:
		n.missing(problems)
	case from == wizard.StepSheet && s.Shared():
		n.Go(page.Leave)
	case from == wizard.StepSheet:
		n.Home()
	default:
		n.showStep()
	}
}

// showStep shows the journey's current step.
func (n *navigator) showStep() {
	n.history.Clear()
	n.show(page.Step)
}

// missing shows what keeps the journey from moving on, and moves the focus there. If the
// person may skip it, missing asks whether to.
func (n *navigator) missing(problems []wizard.Problem) {
	w := n.w
	if p := w.shell.Page(); p.Missing != nil {
		p.Missing(problems)
	}
	first := problems[0]
	if f := w.shell.Page().Fields[first.Field]; f != nil {
		n.Focus(f)
	}
	for _, p := range problems {
		if !p.Skippable {
			return
		}
	}
	anyway := "common.goOnAnyway"
	if w.session.Journey().Step().ID == wizard.StepReady {
		anyway = "step.ready.startAnyway"
	}
	w.shell.Ask(page.Question{
		Title: first.Sentence(w.shell.Kit().Text), Yes: w.text(anyway), No: w.text("common.back"),
		Danger: first.Severity == wizard.Wrong, // then Enter gives the safe answer
		Answer: func(yes bool) {
			if yes && len(w.session.NextSkipping()) == 0 {
				n.showStep()
			}
		},
	})
}

// Back implements page.Nav.
func (n *navigator) Back() {
	if id, ok := n.history.Back(); ok {
		if id == page.Home {
			n.Home()
			return
		}
		n.show(id)
		return
	}
	if n.w.session.Back() {
		n.show(page.Step)
		return
	}
	n.Home()
}

// GoTo implements page.Nav.
func (n *navigator) GoTo(id wizard.StepID) {
	if n.w.session.GoTo(id) {
		n.showStep()
	}
}

// Home implements page.Nav. It waits until all changes are saved; if the person cancels
// the wait, the open person stays open.
func (n *navigator) Home() {
	n.w.session.ClosePerson(func(err error) {
		if err == nil {
			n.show(page.Home)
		}
	})
}

// Open implements page.Nav.
func (n *navigator) Open(id string) {
	n.load(id, func() {
		n.history.Clear()
		j := n.w.session.Journey()
		if id, ok := j.Landing(); ok {
			j.GoTo(id)
			n.show(page.Step)
			return
		}
		n.show(page.Person)
	})
}

// OpenAt implements page.Nav.
func (n *navigator) OpenAt(id string, at page.ID) { n.load(id, func() { n.Go(at) }) }

// load opens a person, then calls then. If a passphrase is needed, it asks for it first.
func (n *navigator) load(id string, then func()) {
	again := func() { n.load(id, then) }
	n.w.session.Open(id, func(err error) {
		switch {
		case errors.Is(err, people.ErrSealed):
			n.w.gate.askPassphrase(id, again)
		case err != nil:
			n.w.retry(err, again)
		default:
			then()
		}
	})
}

// Focus implements page.Nav.
func (n *navigator) Focus(f fyne.Focusable) { n.w.shell.Focus(f) }
