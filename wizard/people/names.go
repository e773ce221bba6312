package people

import (
	"strings"

	"waypost/wizard"
)

// EmailTaken reports whether someone else than the person id has the email, as
// far as their names were read: by Learn, Summaries, Load or a save.
func (s *Store) EmailTaken(id, email string) bool {
	return s.taken(id, func(o *slot) bool { return wizard.SameEmail(o.email, email) })
}

// NameTaken is EmailTaken for names.
func (s *Store) NameTaken(id, name string) bool {
	return s.taken(id, func(o *slot) bool { return o.name != "" && strings.EqualFold(o.name, strings.TrimSpace(name)) })
}

// Ask makes a journey ask about the others in this store. The id is that of the
// journey's person, "" before there is one. Load and Add do it themselves.
func (s *Store) Ask(j *wizard.Journey, id string) {
	j.Ask(func(f wizard.Field, value string) bool {
		switch f {
		case wizard.FieldEmail:
			return s.EmailTaken(id, value)
		case wizard.FieldName:
			return s.NameTaken(id, value)
		}
		return false
	})
}

func (s *Store) taken(id string, same func(*slot) bool) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	for other, slot := range s.slots {
		if other != id && same(slot) {
			return true
		}
	}
	return false
}

// remember keeps what EmailTaken and NameTaken look at. Visits tell nobody of each
// other.
func (s *Store) remember(e Entry, j *wizard.Journey) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if slot := s.slots[e.ID]; slot != nil && e.Kind != Visit {
		slot.known, slot.name, slot.email = true, j.Text(wizard.FieldName), j.Text(wizard.FieldEmail)
	}
}

// forgetNames undoes remember.
func (s *Store) forgetNames(id string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if slot := s.slots[id]; slot != nil {
		slot.known, slot.name, slot.email = false, "", ""
	}
}

// knows reports whether a person's names were read.
func (s *Store) knows(id string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	slot := s.slots[id]
	return slot != nil && slot.known
}
