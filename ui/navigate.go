package ui

import (
	"slices"

	"fyne.io/fyne/v2"

	"waypost/ui/page"
	"waypost/ui/part"
	"waypost/wizard"
)

// Go implements page.Host. Going to a page that Back would lead to is going back
// there.
func (w *Window) Go(id page.ID) {
	if id == page.Home {
		w.Close()
		return
	}
	if i := slices.Index(w.came, id); i >= 0 {
		w.came = w.came[:i]
	} else if w.id != id && w.id != "" {
		w.came = append(w.came, w.id)
	}
	w.show(id)
}

// show builds a page and puts it in the window. What ran for the page before it
// is left, lest it end with another person's page.
func (w *Window) show(id page.ID) {
	w.leave()
	w.stop()
	if id == page.Home {
		w.draft, w.came, w.locked, w.away = nil, nil, nil, false
	}
	w.id, w.build = id, func() *page.Page { return page.Build(w, id) }
	w.place(w.build())
	w.start()
}

// leave hides what the shown page shows of secrets.
func (w *Window) leave() {
	if w.page != nil && w.page.Hide != nil {
		w.page.Hide()
	}
}

// place puts a page in its frame into the window.
func (w *Window) place(p *page.Page) {
	w.hush()
	old := w.win.Content()
	w.page = p
	w.frame = w.newFrame(p)
	w.rest()
	w.win.SetTitle("Waypost – " + w.titleOf(p))
	w.win.SetContent(w.chrome.Prompted(w.frame.root, w.cued))
	forget(old)
}

// forget has all that is under o drop its words: nobody sees it any more, but
// the toolkit keeps it for a minute or more.
func forget(o fyne.CanvasObject) {
	if f, ok := o.(interface{ Forget() }); ok {
		f.Forget()
	}
	for _, child := range part.Inside(o) {
		forget(child)
	}
}

// titleOf is what the window's title says of a page: the step's name, never the
// page's own title, which may hold a person's name.
func (w *Window) titleOf(p *page.Page) string {
	if p.Rail == page.Steps && w.id == page.Step {
		return w.text(w.Journey().Step().ID.TextKey("rail"))
	}
	if w.id == page.Home || w.id == page.Person {
		return w.text("common.people")
	}
	return p.Title
}

// start gives the page its first focus.
func (w *Window) start() {
	switch {
	case w.page.First != nil:
		w.win.Canvas().Focus(w.page.First)
	case w.page.Primary != nil:
		w.win.Canvas().Focus(w.page.Primary)
	}
}

// Rebuild implements page.Host. What is typed and found stays, and the focus stays on the
// object at the same place in the order of the Tab key.
func (w *Window) Rebuild() {
	at, offset := w.focusPlace(), w.frame.scroll.Offset()
	var typed []string
	for _, in := range inputs(w.page.Body) {
		typed = append(typed, in.Text())
	}
	found := w.found()
	w.place(w.build())
	if fresh := inputs(w.page.Body); len(fresh) == len(typed) {
		for i, in := range fresh {
			in.SetText(typed[i])
		}
	}
	w.findAgain(found)
	w.refocus(at)
	w.frame.scroll.ScrollTo(offset)
}

// found is what the page shows that it found out, "" for nothing.
func (w *Window) found() string {
	if w.page.Found == nil {
		return ""
	}
	return w.page.Found()
}

// findAgain has a page that was made anew show what was found.
func (w *Window) findAgain(found string) {
	if found != "" && w.page.Find != nil {
		w.page.Find(found)
	}
}

// Next implements page.Host.
func (w *Window) Next() {
	j := w.Journey()
	from := j.Step().ID
	missing := j.Next(w.now())
	switch {
	case len(missing) > 0:
		w.missing(missing)
	case from == wizard.StepSheet && w.shared():
		w.saver.now(nil)
		w.Go(page.Leave)
	case from == wizard.StepSheet:
		w.Close()
	default:
		w.moved()
	}
}

// moved saves where the journey stands and shows that step.
func (w *Window) moved() {
	w.saver.now(nil)
	w.came = nil
	w.show(page.Step)
}

// missing shows what keeps the journey from moving on, and moves the focus
// there; what may be passed over is asked.
func (w *Window) missing(problems []wizard.Problem) {
	if w.page.Missing != nil {
		w.page.Missing(problems)
	}
	first := problems[0]
	if f := w.page.Fields[first.Field]; f != nil {
		w.Focus(f)
	}
	for _, p := range problems {
		if !p.Anyway {
			return
		}
	}
	w.Ask(page.Question{
		Title: w.text(first.Key, first.Args...), Yes: w.text("step.ready.startAnyway"), No: w.text("common.back"),
		Answer: func(yes bool) {
			if yes && len(w.Journey().NextAnyway(w.now())) == 0 {
				w.moved()
			}
		},
	})
}

// Back implements page.Host.
func (w *Window) Back() {
	if n := len(w.came); n > 0 {
		id := w.came[n-1]
		w.came = w.came[:n-1]
		if id == page.Home {
			w.Close()
			return
		}
		w.show(id)
		return
	}
	if j := w.Journey(); j != nil && j.Back() {
		w.saver.now(nil)
		w.show(page.Step)
		return
	}
	w.Close()
}
