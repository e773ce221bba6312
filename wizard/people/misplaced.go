package people

import (
	"fmt"
	"slices"
	"strings"
)

// MisplacedError means that the computer cannot become one of this kind, since the
// secrets of these people would then be in the wrong place. Move or erase them first.
type MisplacedError struct {
	Computer Computer
	People   []Entry
}

// Error includes the ids.
func (e *MisplacedError) Error() string {
	ids := make([]string, len(e.People))
	for i, p := range e.People {
		ids[i] = p.ID
	}
	return fmt.Sprintf("people: in the wrong place for a computer that is %s: %s", e.Computer, strings.Join(ids, ", "))
}

// Misplaced lists the people whose secrets would be in the wrong place if this were a
// computer of kind c. On a shared computer that is everyone except visits, since
// everybody who uses its log-in can open the keychain; otherwise it is the visits, since
// they are not listed there. People who are being added count already, and people who are
// being erased count until that is finished.
func (s *Store) Misplaced(c Computer) []Entry {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.misplaced(c)
}

// misplaced is like Misplaced, for callers that hold the store's mutex.
func (s *Store) misplaced(c Computer) []Entry {
	all := slices.Clone(s.index.People)
	for id, e := range s.pending {
		if !slices.ContainsFunc(all, func(e Entry) bool { return e.ID == id }) {
			all = append(all, e)
		}
	}
	return slices.DeleteFunc(all, func(e Entry) bool { return e.Kind.belongs(c) })
}

// allow reports whether a new person may be stored in a kind of vault. On a shared
// computer, neither the keychain nor the computer's own sealed file is allowed.
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
