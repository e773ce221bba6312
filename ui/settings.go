package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"waypost/ui/page"
	"waypost/ui/theme"
	"waypost/wizard/people"
	"waypost/wizard/text"
)

// systemLanguage is the tag of the language the computer is set to.
func systemLanguage() string { return lang.SystemLocale().LanguageString() }

// Languages implements page.Host.
func (w *Window) Languages() []*text.Text {
	tags := w.texts.Tags()
	all := make([]*text.Text, len(tags))
	for i, tag := range tags {
		all[i] = w.texts.For(tag)
	}
	return all
}

// SetLanguage implements page.Host.
func (w *Window) SetLanguage(tag string) {
	w.keep(func(s *people.Settings) { s.Language = tag })
	w.setKit(tag, w.kit.Tokens.Dark)
	w.Rebuild()
}

// SetDark implements page.Host.
func (w *Window) SetDark(dark bool) {
	w.keep(func(s *people.Settings) {
		s.Theme = people.Light
		if dark {
			s.Theme = people.Dark
		}
	})
	w.setKit(w.kit.Text.Tag(), dark)
	w.Rebuild()
}

// TextSize implements page.Host.
func (w *Window) TextSize() int { return w.zoom.percent }

// SetTextSize implements page.Host. What does not change on the page stays as it
// is: all of it is drawn larger, in the same window.
func (w *Window) SetTextSize(percent int) {
	if percent == w.zoom.percent {
		return
	}
	w.keep(func(s *people.Settings) { s.TextPercent = percent })
	w.enlarge(percent)
	w.Rebuild()
}

// enlarge draws everything at a size of text from now on. The window keeps its
// size on the screen, so its page gets less room.
func (w *Window) enlarge(percent int) {
	c := w.win.Canvas()
	scale, size := c.Scale(), c.Size()
	w.zoom.percent = percent
	w.app.Settings().SetTheme(theme.Fyne(w.kit.Tokens)) // has Fyne ask for the scale
	if now := c.Scale(); now != scale {
		w.win.Resize(fyne.NewSize(size.Width*scale/now, size.Height*scale/now))
	}
	w.setKit(w.kit.Text.Tag(), w.kit.Tokens.Dark)
}

// openEnlarged is enlarge for a window that may not be shown yet: it has no scale
// of its own before, and opens in its usual size on the screen.
func (w *Window) openEnlarged(percent int) {
	before := w.win.Canvas().Scale()
	w.enlarge(percent)
	if w.win.Canvas().Scale() == before {
		by := wholePercent / float32(percent)
		w.win.Resize(fyne.NewSize(startWidth*by, startHeight*by))
		w.setKit(w.kit.Text.Tag(), w.kit.Tokens.Dark)
	}
}

// step makes text larger by one size, or smaller.
func (w *Window) step(by int) {
	sizes := theme.TextSizes()
	at := max(0, slices.Index(sizes, w.zoom.percent)) + by
	w.SetTextSize(sizes[min(max(0, at), len(sizes)-1)])
}

// SetShared implements page.Host.
func (w *Window) SetShared(shared bool) {
	w.keep(func(s *people.Settings) {
		s.Computer = people.Own
		if shared {
			s.Computer = people.Shared
		}
	})
}

// keep changes the settings of this computer, and has them written down in the
// background. Closing the window waits for that.
func (w *Window) keep(change func(*people.Settings)) {
	if w.store == nil {
		return
	}
	s := w.store.Settings()
	change(&s)
	if err := w.store.SetSettings(s); err != nil {
		w.Fail(err)
		return
	}
	store := w.store
	w.settings.Go(func() {
		if err := store.SaveSettings(); err != nil {
			w.Do(func() { w.Fail(err) })
		}
	})
}

// resized follows the window from one class into another. It is called
// while the frame is laid out, so the new page has to wait until that is done.
func (w *Window) resized(size fyne.Size) {
	if classOf(size) == w.class {
		return
	}
	w.thread.after(0, func() {
		if classOf(w.win.Canvas().Size()) != w.class {
			w.setKit(w.kit.Text.Tag(), w.kit.Tokens.Dark)
			w.Rebuild()
		}
	})
}

// first is the page at which Waypost opens.
func (w *Window) first() page.ID {
	switch s := w.store.Settings(); {
	case s.Language == "":
		return page.Language
	case s.Computer == "":
		return page.Computer
	case w.store.HasPassphrase() && w.store.NeedsPassphrase():
		return page.Unlock
	}
	return page.Home
}
