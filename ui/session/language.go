package session

import (
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/people"
)

// Language returns the BCP 47 tag of the language to show: that of the person who is
// open, being added, or behind the lock, or else the computer's; "" if none was chosen
// yet.
func (s *Session) Language() string {
	tag := ""
	if j := s.speaker(); j != nil {
		tag = j.Text(wizard.FieldAppLanguage)
	} else if s.lock != nil {
		tag = s.lock.language
	}
	if tag == "" {
		tag = s.store.Settings().Language
	}
	return tag
}

// SetLanguage changes the language of that person or, if there is none, of the computer.
func (s *Session) SetLanguage(tag string) {
	switch j := s.speaker(); {
	case j != nil && j == s.draft:
		j.Set(wizard.FieldAppLanguage, tag)
	case j != nil:
		s.Set(wizard.FieldAppLanguage, tag)
	case s.lock != nil:
		s.lock.language = tag
	default:
		s.keepSettings(func(settings *people.Settings) { settings.Language = tag })
	}
}

// BothLanguages reports whether that person wants English below their language.
func (s *Session) BothLanguages() bool {
	switch j := s.speaker(); {
	case j != nil:
		return j.Text(wizard.FieldBothLanguages) == wizard.Yes
	case s.lock != nil:
		return s.lock.both
	}
	return s.both
}

// SetBothLanguages changes that. If there is no person, it applies until the window
// closes.
func (s *Session) SetBothLanguages(on bool) {
	value := wizard.No
	if on {
		value = wizard.Yes
	}
	switch j := s.speaker(); {
	case j != nil && j == s.draft:
		j.Set(wizard.FieldBothLanguages, value)
	case j != nil:
		s.Set(wizard.FieldBothLanguages, value)
	case s.lock != nil:
		s.lock.both = on
	default:
		s.both = on
	}
}

// speaker returns the journey of the person whose language is shown; nil if there is
// none.
func (s *Session) speaker() *wizard.Journey {
	if j := s.Journey(); j != nil {
		return j
	}
	return s.draft
}
