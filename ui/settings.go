package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"waypost/ui/page"
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

// SetShared implements page.Host.
func (w *Window) SetShared(shared bool) {
	w.keep(func(s *people.Settings) {
		s.Computer = people.Own
		if shared {
			s.Computer = people.Shared
		}
	})
}

// keep changes the settings of this computer.
func (w *Window) keep(change func(*people.Settings)) {
	if w.store == nil {
		return
	}
	s := w.store.Settings()
	change(&s)
	if err := w.store.SetSettings(s); err != nil {
		w.Fail(err)
	}
}

// resized follows the window into and out of the compact class. It is called
// while the frame is laid out, so the new page has to wait until that is done.
func (w *Window) resized(size fyne.Size) {
	if isCompact(size) == w.kit.Compact {
		return
	}
	after(0, func() {
		if isCompact(w.win.Canvas().Size()) != w.kit.Compact {
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
