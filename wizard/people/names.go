package people

import (
	"strings"

	"github.com/waypost-app/waypost/wizard"
)

// EmailTaken reports whether anybody other than person id has the email. It only knows
// people who have been read: by Learn, Summaries or Load, or when they were saved.
func (s *Store) EmailTaken(id, email string) bool {
	key := wizard.EmailKey(email)
	return s.taken(id, func(o *slot) bool { return key != "" && o.emailKey == key })
}

// NameTaken is like EmailTaken, but for names.
func (s *Store) NameTaken(id, name string) bool {
	return s.taken(id, func(o *slot) bool { return o.name != "" && strings.EqualFold(o.name, strings.TrimSpace(name)) })
}

// Ask makes a journey check its name and email against the other people in the store. id
// is the journey's person, "" if there is none yet. Load and Add call it themselves.
func (s *Store) Ask(j *wizard.Journey, id string) {
	j.SetDuplicateCheck(func(f wizard.Field, value string) bool {
		switch f {
		case wizard.FieldEmail:
			return s.EmailTaken(id, value)
		case wizard.FieldName:
			return s.NameTaken(id, value)
		}
		return false
	})
}

// taken reports whether anybody other than person id has the same value.
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

// remember records the values that EmailTaken and NameTaken compare. Visits are omitted,
// since they must not learn about each other.
func (s *Store) remember(e Entry, j *wizard.Journey) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if slot := s.slots[e.ID]; slot != nil && e.Kind != Visit {
		slot.indexed, slot.name, slot.emailKey = true, j.Text(wizard.FieldName), wizard.EmailKey(j.Text(wizard.FieldEmail))
	}
}

// forgetNames undoes remember.
func (s *Store) forgetNames(id string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if slot := s.slots[id]; slot != nil {
		slot.indexed, slot.name, slot.emailKey = false, "", ""
	}
}

// indexed reports whether a person's name and email have been read.
func (s *Store) indexed(id string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	slot := s.slots[id]
	return slot != nil && slot.indexed
}
