package people

import (
	"fmt"
	"slices"
	"strings"
)

// MisplacedError means that the computer cannot become one of this kind while the secrets of some
// people would then be in the wrong place: move or erase these people first.
type MisplacedError struct {
	Computer Computer
	People   []Entry
}

// Error lists the ids.
func (e *MisplacedError) Error() string {
	ids := make([]string, len(e.People))
	for i, p := range e.People {
		ids[i] = p.ID
	}
	return fmt.Sprintf("people: in the wrong place for a computer that is %s: %s", e.Computer, strings.Join(ids, ", "))
}

// Misplaced lists the people whose secrets would be in the wrong place if this were a computer of
// the kind c. On a shared one that is everyone but visits, since all who use its log-in can open
// the keychain; on one's own it is the visits, since it does not list them. People who are being
// added count already, and people whose erasing has begun count until it is finished.
func (s *Store) Misplaced(c Computer) []Entry {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.misplaced(c)
}

// misplaced does what Misplaced does, for callers that hold the store's mutex.
func (s *Store) misplaced(c Computer) []Entry {
	all := slices.Clone(s.index.People)
	for id, e := range s.pending {
		if !slices.ContainsFunc(all, func(e Entry) bool { return e.ID == id }) {
			all = append(all, e)
		}
	}
	return slices.DeleteFunc(all, func(e Entry) bool { return e.Kind.belongs(c) })
}

// allow reports whether a new person may be kept in a kind of vault. On a shared computer, neither
// the keychain nor the computer's own sealed file is allowed.
func (s Settings) allow(k Kind) error {
	if s.Computer == Shared && !k.belongs(Shared) {
		return ErrShared
	}
	return nil
}

// belongs reports whether a kind of vault is right for a computer.
func (k Kind) belongs(c Computer) bool {
	switch c {
	case Own:
		return k != Visit
	case Shared:
		return k == Visit
	}
	return true
}
