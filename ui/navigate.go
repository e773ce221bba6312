package ui

import (
	"slices"

	"fyne.io/fyne/v2"

	"waypost/ui/page"
	"waypost/ui/para"
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
	w.work.leave()
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
	w.page = p
	w.frame = w.newFrame(p)
	w.rest()
	w.win.SetTitle("Waypost – " + w.titleOf(p))
	w.win.SetContent(w.frame.root)
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

// Rebuild implements page.Host. What is typed stays, and the focus stays on the
// object at the same place in the order of the Tab key.
func (w *Window) Rebuild() {
	at, typed := w.focusPlace(), inputs(w.page.Body)
	offset := w.frame.scroll.Offset()
	w.place(w.build())
	if fresh := inputs(w.page.Body); len(fresh) == len(typed) {
		for i, in := range fresh {
			in.SetText(typed[i].Text())
		}
	}
	w.refocus(at)
	w.frame.scroll.ScrollTo(offset)
}

// inputs are the lines to type in that are shown under o.
func inputs(o fyne.CanvasObject) (all []*para.Input) {
	for _, f := range stops(o) {
		if in, ok := f.(*para.Input); ok {
			all = append(all, in)
		}
	}
	return all
}

// Next implements page.Host.
func (w *Window) Next() {
	j := w.Journey()
	from := j.Step().ID
	missing := j.Next(w.now())
	switch {
	case len(missing) > 0:
		w.missing(missing)
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

// Focus implements page.Host.
func (w *Window) Focus(f fyne.Focusable) { w.win.Canvas().Focus(f) }

// focused brings a part of the page that got the focus into view: at once, and
// again when the sentences have their place that came or went with the focus.
func (w *Window) focused(o fyne.CanvasObject) {
	if w.frame == nil || o == w.page.Primary || slices.Contains(w.page.Start, o) {
		return
	}
	frame := w.frame
	reveal := func() {
		if frame == w.frame && w.win.Canvas().Overlays().Top() == nil {
			frame.scroll.RevealObject(w.app.Driver(), o)
		}
	}
	reveal()
	after(0, reveal)
}

// focusPlace is the place of the focused object in the order of the Tab key, -1
// for none.
func (w *Window) focusPlace() int {
	f := w.win.Canvas().Focused()
	if f == nil {
		return -1
	}
	return slices.Index(stops(w.frame.root), f)
}

// refocus moves the focus to a place in the order of the Tab key.
func (w *Window) refocus(at int) {
	all := stops(w.frame.root)
	if at < 0 || at >= len(all) {
		w.start()
		return
	}
	w.Focus(all[at])
}

// stops are the objects shown under o that the Tab key comes to, in its order.
func stops(o fyne.CanvasObject) (all []fyne.Focusable) {
	if !o.Visible() {
		return nil
	}
	d, ok := o.(fyne.Disableable)
	if f, focusable := o.(fyne.Focusable); focusable && !(ok && d.Disabled()) {
		all = append(all, f)
	}
	for _, child := range part.Inside(o) {
		all = append(all, stops(child)...)
	}
	return all
}
