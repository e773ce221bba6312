package shell

import (
	"slices"

	"github.com/waypost-app/waypost/ui/page"
)

// History holds the pages to which Back returns before it goes back in the journey. The
// zero History is empty.
type History struct{ ids []page.ID }

// Leave records that one page is left for another. Going to a page in the history returns
// to it and forgets the pages after it.
func (h *History) Leave(from, to page.ID) {
	if i := slices.Index(h.ids, to); i >= 0 {
		h.ids = h.ids[:i]
	} else if from != to && from != "" {
		h.ids = append(h.ids, from)
	}
}

// Back removes the last page and returns it; false if there is none.
func (h *History) Back() (id page.ID, ok bool) {
	n := len(h.ids)
	if n == 0 {
		return "", false
	}
	id = h.ids[n-1]
	h.ids = h.ids[:n-1]
	return id, true
}

// Clear empties the history.
func (h *History) Clear() { h.ids = nil }

// Clone returns a copy that does not change with h.
func (h *History) Clone() History { return History{slices.Clone(h.ids)} }
