package ui

import (
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/shell"
	"github.com/waypost-app/waypost/wizard"
)

// actions performs what the frame's buttons and keys ask for. It implements
// shell.Actions.
type actions struct{ w *Window }

// Back implements shell.Actions. If a page has other buttons in the place of Back, it is
// for the page to say whether there is a way back. The passphrase page is an exception:
// one can always leave it.
func (a *actions) Back() {
	switch w := a.w; {
	case w.session == nil:
	case w.nav.id == page.Unlock && !w.session.Locked():
		w.nav.Home()
	case w.shell.Page().Start == nil:
		w.nav.Back()
	case w.shell.Page().Back != nil:
		w.shell.Page().Back()
	}
}

// Lock implements shell.Actions.
func (a *actions) Lock() { a.w.gate.lock(0) }

// Help implements shell.Actions.
func (a *actions) Help() {
	if a.w.session != nil {
		a.w.nav.Go(page.Help)
	}
}

// CanHelp implements shell.Actions.
func (a *actions) CanHelp() bool { return a.w.session != nil && a.w.nav.id != page.Help }

// SetLanguage implements shell.Actions.
func (a *actions) SetLanguage(tag string) { (&computer{a.w}).SetLanguage(tag) }

// SetDark implements shell.Actions.
func (a *actions) SetDark(dark bool) { (&computer{a.w}).SetDark(dark) }

// StepTextSize implements shell.Actions.
func (a *actions) StepTextSize(by int) {
	if a.w.session != nil {
		(&computer{a.w}).step(by)
	}
}

// StopWaiting implements shell.Actions.
func (a *actions) StopWaiting() {
	if a.w.session != nil {
		a.w.session.Cancel()
	}
}

// Resized implements shell.Actions.
func (a *actions) Resized() {
	k := a.w.shell.Kit()
	a.w.setLook(k.Text.Tag(), k.Tokens.Dark)
	a.w.nav.Rebuild()
}

// Trail implements shell.Actions.
func (a *actions) Trail() (shell.Trail, bool) {
	if a.w.session == nil || a.w.session.Journey() == nil {
		return shell.Trail{}, false
	}
	j, t := a.w.session.Journey(), a.w.shell.Kit().Text
	step := j.Step()
	title := t.T(step.ID.TextKey("rail"))
	trail := shell.Trail{
		Rail: a.rail(j), Where: "**" + title + "**",
		Done: j.Progress().Done, Now: step.Number - 1, Total: wizard.NumberedSteps,
	}
	if step.Number > 0 {
		trail.Where = t.T("common.stepTitled", "n", step.Number, "total", wizard.NumberedSteps, "title", title)
	}
	return trail, true
}

// rail returns the rail for the open journey.
func (a *actions) rail(j *wizard.Journey) part.Rail {
	w := a.w
	r := part.Rail{
		Name: j.Text(wizard.FieldName), Detail: w.text("common.ownComputer"), Current: -1, Foot: w.text("common.notGovernment"),
		Home: part.HomeLink{Label: w.text("label.goHome"), Press: w.nav.Home},
	}
	if w.session.Shared() {
		r.Detail = w.text("common.sharedComputer")
	}
	stops := j.Rail()
	for i, s := range stops {
		now := s.State == wizard.StopCurrent
		back := w.nav.id == page.Person || j.Finished() && (w.nav.id == page.After || w.nav.id == page.Take)
		finished := now && back // a person who has come back has finished the last step, too
		r.Items = append(r.Items, part.RailItem{
			Title: w.text(s.ID.TextKey("rail")), Number: s.Number, Icon: stopIcon(s), Done: finished || s.State == wizard.StopDone,
		})
		if now && !finished {
			r.Current = i
		}
	}
	for i := range r.Items {
		r.Items[i].Label = a.railLabel(r, i)
	}
	r.OnOpen = func(i int) { w.nav.GoTo(stops[i].ID) }
	return r
}

// railLabel returns the accessible name of a stop: its number, title and state.
func (a *actions) railLabel(r part.Rail, i int) string {
	item, key := r.Items[i], "label.stepLater"
	switch {
	case i == r.Current:
		key = "label.stepNow"
	case item.Done:
		key = "label.stepDone"
	}
	words := a.w.text(key, "title", item.Title)
	if item.Number == 0 {
		return words
	}
	return a.w.shell.Kit().Text.List(a.w.text("common.step", "n", item.Number, "total", wizard.NumberedSteps), words)
}

// stopIcon returns the icon of a stop without a number.
func stopIcon(s wizard.Stop) string {
	if s.ID == wizard.StepReady {
		return "checklist"
	}
	return "description"
}
