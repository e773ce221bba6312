package ui

import (
	"strconv"

	"fyne.io/fyne/v2"

	"waypost/ui/page"
	"waypost/ui/part"
	"waypost/ui/theme"
	"waypost/wizard"
	"waypost/wizard/people"
)

// rail is what stands at the start of a page: the trail of steps or the brand;
// in a compact window the bar at its top.
func (w *Window) rail(p *page.Page) fyne.CanvasObject {
	switch {
	case w.kit.Compact:
		return w.topBar(p)
	case p.Rail == page.Steps && w.Journey() != nil:
		return w.steps()
	}
	line := p.BrandLine
	if line == "" {
		line = w.text("common.brand")
	}
	return w.chrome.Brand(line)
}

// steps is the trail of the open journey.
func (w *Window) steps() fyne.CanvasObject {
	j := w.Journey()
	r := part.StepRail{Name: j.Text(wizard.FieldName), Detail: w.whose(), Now: -1}
	stops := j.Rail()
	for i, s := range stops {
		now := s.State == wizard.Now
		past := now && w.id == page.Person // who came back has the last step behind them
		r.Steps = append(r.Steps, part.Step{
			Title: w.text(s.ID.TextKey("rail")), Mark: stopMark(s), Done: past || s.State == wizard.Behind,
		})
		if now && !past {
			r.Now = i
		}
	}
	r.Open = func(i int) { w.GoTo(stops[i].ID) }
	return w.chrome.Steps(r)
}

// stopMark is what stands in the dot of a stop: its number, or an icon.
func stopMark(s wizard.Stop) string {
	switch {
	case s.Number > 0:
		return strconv.Itoa(s.Number)
	case s.ID == wizard.StepReady:
		return "checklist"
	}
	return "description"
}

// GoTo implements page.Host.
func (w *Window) GoTo(id wizard.StepID) {
	if w.Journey().GoTo(id) {
		w.came = nil
		w.saver.now(nil)
		w.show(page.Step)
	}
}

// whose says under the person's name whose computer this is.
func (w *Window) whose() string {
	if w.shared() {
		return w.text("common.sharedComputer")
	}
	return w.text("common.ownComputer")
}

func (w *Window) shared() bool {
	return w.store != nil && w.store.Settings().Computer == people.Shared
}

// topBar is the bar of a compact window, with the utility buttons in it.
func (w *Window) topBar(p *page.Page) fyne.CanvasObject {
	where, done, now, total := "**Waypost**", 0, 0, 0
	if p.Rail == page.Steps && w.Journey() != nil {
		step := w.Journey().Step()
		title := w.text(step.ID.TextKey("rail"))
		where, total = "**"+title+"**", wizard.NumberedSteps
		done, now = w.Journey().Progress(), step.Number-1
		if step.Number > 0 {
			where = w.text("common.stepTitled", "n", step.Number, "total", wizard.NumberedSteps, "title", title)
		}
	}
	return w.chrome.TopBar(where, done, now, total, w.utilities(p)...)
}

// utilityRow is the row at the top of a page: where the person is, and the
// buttons for language, colours and lock.
func (w *Window) utilityRow(p *page.Page) fyne.CanvasObject {
	if w.kit.Compact {
		return w.chrome.Gap(0, 0)
	}
	label := p.Pill
	if label == nil {
		label = w.chrome.Rich(theme.Label(), w.chrome.Tokens.Primary, p.Label)
	}
	return w.chrome.Ends(w.chrome.Row(0, label), w.chrome.Row(theme.Space8, w.utilities(p)...))
}

func (w *Window) utilities(p *page.Page) []fyne.CanvasObject {
	var buttons []fyne.CanvasObject
	if !p.NoLanguage {
		var b *part.UtilityButton
		name := w.kit.Text.Name()
		b = w.chrome.Utility("translate", name, w.text("label.language", "name", name), true, func() { w.chooseLanguage(b) })
		buttons = append(buttons, b)
	}
	icon, label := "dark_mode", "label.themeDark"
	if w.kit.Tokens.Dark {
		icon, label = "light_mode", "label.themeLight"
	}
	buttons = append(buttons, w.chrome.Utility(icon, "", w.text(label), false, func() { w.SetDark(!w.kit.Tokens.Dark) }))
	if !p.NoLock {
		buttons = append(buttons, w.chrome.Utility("lock", w.text("common.lock"), w.text("label.lock"), false, w.lock))
	}
	return buttons
}

// tools are the buttons beside the title of a page: Listen, and help.
func (w *Window) tools(f *frame) []fyne.CanvasObject {
	if w.find == nil {
		return nil
	}
	f.listen = w.chrome.Utility("volume_up", "", w.text("listen.start"), false, w.Listen)
	tools := []fyne.CanvasObject{f.listen}
	if w.id != page.Help && w.store != nil {
		tools = append(tools, w.chrome.Utility("help_outline", "", w.text("label.help"), false, func() { w.Go(page.Help) }))
	}
	return tools
}

// chooseLanguage opens the list of languages under its button.
func (w *Window) chooseLanguage(under fyne.CanvasObject) {
	languages := w.Languages()
	names, at := make([]string, len(languages)), 0
	for i, l := range languages {
		names[i] = l.Name()
		if l.Tag() == w.kit.Text.Tag() {
			at = i
		}
	}
	w.chrome.OpenMenu(under, names, at, func(i int) { w.SetLanguage(languages[i].Tag()) })
}
