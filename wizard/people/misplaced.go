package people

import (
	"fmt"
	"slices"
	"strings"
)

// MisplacedError says that this cannot become such a computer while the secrets of
// these people are where they do not belong on one: move or erase them first.
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

// Misplaced lists the people whose secrets would be in the wrong place if this
// were such a computer: on a shared one everyone but visits, since all who use its
// log-in can open the keychain; on one's own the visits, since it does not list
// them. People who are being added count already, and people whose erasing was
// begun count until it is finished.
func (s *Store) Misplaced(c Computer) []Entry {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.misplaced(c)
}

// misplaced is Misplaced for a caller that holds the store's mutex.
func (s *Store) misplaced(c Computer) []Entry {
	all := slices.Clone(s.index.People)
	for id, e := range s.pending {
		if !slices.ContainsFunc(all, func(e Entry) bool { return e.ID == id }) {
			all = append(all, e)
		}
	}
	return slices.DeleteFunc(all, func(e Entry) bool { return e.Kind.belongs(c) })
}

// allow reports whether somebody new may be kept in a kind of vault: on a shared
// computer nothing leads to the keychain, nor to the computer's own sealed file.
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
