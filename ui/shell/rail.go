package shell

import (
	"fyne.io/fyne/v2"

	"github.com/waypost-app/waypost/assets/markup"
	"github.com/waypost-app/waypost/ui/page"
	"github.com/waypost-app/waypost/ui/part"
	"github.com/waypost-app/waypost/ui/theme"
	"github.com/waypost-app/waypost/wizard/text"
)

// rail returns the start side of a page: the steps of the journey or the brand. In a
// compact window, it is the bar at the top.
func (s *Shell) rail(p *page.Page) fyne.CanvasObject {
	trail, open := s.actions.Trail()
	open = open && p.Rail == page.Steps
	switch {
	case s.kit.Compact:
		return s.topBar(p, trail, open)
	case open:
		return part.NewRail(s.chrome, trail.Rail)
	}
	line := p.BrandLine
	if line == "" {
		line = s.text("common.brand")
	}
	return part.NewBrandRail(s.chrome, line, s.chrome.Text.T("common.brandFoot"))
}

// topBar returns the bar of a compact window, including the utility buttons.
func (s *Shell) topBar(p *page.Page, t Trail, open bool) fyne.CanvasObject {
	if !open {
		return part.NewTopBar(s.chrome, part.TopBarSpec{Title: "**Waypost**", End: s.utilities(p)})
	}
	return part.NewTopBar(s.chrome, part.TopBarSpec{
		Title: t.Where, Done: t.Done, Current: t.Now, Total: t.Total, End: s.utilities(p), Home: t.Rail.Home,
		Label: s.text("label.openSteps", "where", markup.Plain(t.Where)), OnPress: func(under fyne.CanvasObject) { s.chooseStep(under, t.Rail) },
	})
}

// chooseStep opens a list that contains the way home and the steps. As in the rail, steps
// not reached yet cannot be chosen.
func (s *Shell) chooseStep(under fyne.CanvasObject, rail part.Rail) {
	items := []part.MenuItem{{Text: rail.Home.Label}}
	for i, item := range rail.Items {
		items = append(items, part.MenuItem{Text: item.Label, Disabled: !item.Done && i != rail.Current})
	}
	at := s.app.Driver().AbsolutePositionForObject(under)
	part.OpenMenuAt(s.chrome, at, under.Size(), items, rail.Current+1, func(i int) {
		switch i -= 1; {
		case i < 0:
			rail.Home.Press()
		case i != rail.Current:
			rail.OnOpen(i)
		}
	})
	s.replaced()
}

// utilityRow returns the row at the top of a page: the person's current place, and the
// buttons for language, colours and lock.
func (s *Shell) utilityRow(p *page.Page) fyne.CanvasObject {
	if s.kit.Compact {
		return s.chrome.Place.Gap(0, 0)
	}
	label := p.Pill
	if label == nil {
		label = s.chrome.Prose.Rich(theme.Label(), s.chrome.Tokens.Primary, p.Label)
	}
	return s.chrome.Place.Split(s.chrome.Place.Row(0, label), s.chrome.Place.Row(theme.Space8, s.utilities(p)...))
}

func (s *Shell) utilities(p *page.Page) []fyne.CanvasObject {
	var buttons []fyne.CanvasObject
	if !p.NoLanguage {
		var b *part.UtilityButton
		name := s.kit.Text.Name()
		b = part.NewUtilityButton(s.chrome, part.UtilitySpec{Icon: "translate", Text: name, Second: s.second(), Label: s.text("label.language", "name", name), Dropdown: true, OnPress: func() { s.chooseLanguage(b) }})
		s.language = b
		buttons = append(buttons, b)
	}
	dark := s.kit.Tokens.Dark
	icon, label := "dark_mode", "label.themeDark"
	if dark {
		icon, label = "light_mode", "label.themeLight"
	}
	buttons = append(buttons, part.NewUtilityButton(s.chrome, part.UtilitySpec{Icon: icon, Label: s.text(label), OnPress: func() { s.actions.SetDark(!dark) }}))
	if !p.NoLock {
		buttons = append(buttons, part.NewUtilityButton(s.chrome, part.UtilitySpec{Icon: "lock", Text: s.text("common.lock"), Label: s.text("label.lock"), OnPress: s.actions.Lock}))
	}
	return buttons
}

// second returns what the language button says after the language if English is shown
// below it.
func (s *Shell) second() string {
	if !s.kit.Text.Both() {
		return ""
	}
	return "+ " + s.hooks.Languages()[0].Name()
}

// tools returns the buttons beside the title of a page: Listen and Help.
func (s *Shell) tools(f *frame) []fyne.CanvasObject {
	if s.findVoice == nil {
		return nil
	}
	f.listen = part.NewUtilityButton(s.chrome, part.UtilitySpec{Icon: "volume_up", Label: s.text("listen.start"), OnPress: s.ReadAloud})
	tools := []fyne.CanvasObject{f.listen}
	if s.actions.CanHelp() {
		tools = append(tools, part.NewUtilityButton(s.chrome, part.UtilitySpec{Icon: "help_outline", Label: s.text("label.help"), OnPress: s.actions.Help}))
	}
	return tools
}

// chooseLanguage opens the language menu below its button.
func (s *Shell) chooseLanguage(under fyne.CanvasObject) {
	back := func() {
		if s.language != nil {
			s.Focus(s.language)
		}
	}
	part.LanguageMenu{
		Languages: s.hooks.Languages(),
		OnChoose:  func(l *text.Text) { s.actions.SetLanguage(l.Tag()); back() },
		OnBoth:    func(on bool) { s.hooks.Both(on); back() },
	}.Open(s.chrome, under)
}
