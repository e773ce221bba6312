package session

import "github.com/waypost-app/waypost/wizard/people"

// ErrShared means that something is not possible on a shared computer.
var ErrShared = people.ErrShared

// Settings returns the settings of this computer.
func (s *Session) Settings() people.Settings { return s.store.Settings() }

// Shared reports whether this is a shared computer.
func (s *Session) Shared() bool { return s.store.Settings().Computer == people.Shared }

// UsesPassphrase reports whether secrets are in a locked file with a passphrase rather
// than in the keychain.
func (s *Session) UsesPassphrase() bool { return s.store.HasPassphrase() }

// SetDark switches between dark and light colours.
func (s *Session) SetDark(dark bool) {
	s.keepSettings(func(settings *people.Settings) {
		settings.Theme = people.Light
		if dark {
			settings.Theme = people.Dark
		}
	})
}

// SetHighContrast turns the high-contrast colours on or off.
func (s *Session) SetHighContrast(high bool) {
	s.keepSettings(func(settings *people.Settings) {
		settings.Contrast = people.NormalContrast
		if high {
			settings.Contrast = people.HighContrast
		}
	})
}

// SetLongReveal sets whether secrets stay visible longer.
func (s *Session) SetLongReveal(long bool) {
	s.keepSettings(func(settings *people.Settings) { settings.LongReveal = long })
}

// SetTextPercent changes the text size.
func (s *Session) SetTextPercent(percent int) {
	s.keepSettings(func(settings *people.Settings) { settings.TextPercent = percent })
}

// SetShared sets whether this is a shared computer. It fails with a people.MisplacedError
// if secrets would then be stored where they do not belong.
func (s *Session) SetShared(shared bool) error {
	return s.keepSettings(func(settings *people.Settings) {
		settings.Computer = people.Own
		if shared {
			settings.Computer = people.Shared
		}
	})
}

// BlockCapture reports whether secrets are kept out of screen recordings.
func (s *Session) BlockCapture() bool { return !s.store.Settings().Recorded }

// SetBlockCapture turns that on or off.
func (s *Session) SetBlockCapture(on bool) {
	s.keepSettings(func(settings *people.Settings) { settings.Recorded = !on })
}

// AsksSystem reports whether the system must ask for the person's log-in password when
// unlocking. If Waypost has a passphrase, that is asked for instead.
func (s *Session) AsksSystem() bool {
	return s.store.Settings().AskSystem && !s.Shared() && !s.UsesPassphrase()
}

// SetAsksSystem turns that on or off.
func (s *Session) SetAsksSystem(on bool) {
	s.keepSettings(func(settings *people.Settings) { settings.AskSystem = on })
}

// keepSettings changes the settings, which take effect at once, and saves them in the
// background. Close waits until they are saved.
func (s *Session) keepSettings(change func(*people.Settings)) error {
	settings := s.store.Settings()
	change(&settings)
	if err := s.store.SetSettings(settings); err != nil {
		return err
	}
	s.settings.Go(func() {
		if err := s.store.SaveSettings(); err != nil {
			s.loop.Do(func() { s.view.SettingsNotSaved(err) })
		}
	})
	return nil
}

// Altered reports whether the settings or the list of people were changed by something
// other than Waypost; see people.Store.Altered.
func (s *Session) Altered() bool { return s.store.Altered() }

// AcceptAltered records, in the background, that the person has been told about the
// change.
func (s *Session) AcceptAltered() {
	s.settings.Go(func() {
		if err := s.store.AcceptAltered(); err != nil {
			s.loop.Do(func() { s.view.SettingsNotSaved(err) })
		}
	})
}

// Printer returns the system's name for the printer that was used last; "" for none.
func (s *Session) Printer() string { return s.store.Settings().Printer }

// SetPrinter records that name.
func (s *Session) SetPrinter(name string) {
	if name != s.Printer() {
		s.keepSettings(func(settings *people.Settings) { settings.Printer = name })
	}
}

// SetWindow saves the position of the window for the next start.
func (s *Session) SetWindow(w people.Window) {
	if w != s.store.Settings().Window {
		s.keepSettings(func(settings *people.Settings) { settings.Window = w })
	}
}
