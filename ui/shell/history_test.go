package shell

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/waypost-app/waypost/ui/page"
)

func TestHistory(t *testing.T) {
	type leave struct{ from, to page.ID }
	tests := map[string]struct {
		leaves []leave
		back   []page.ID
	}{
		"nowhere yet":                {nil, nil},
		"the first page":             {[]leave{{"", page.Home}}, nil},
		"one page":                   {[]leave{{page.Home, page.Name}}, []page.ID{page.Home}},
		"two pages":                  {[]leave{{page.Step, page.Help}, {page.Help, page.Lost}}, []page.ID{page.Help, page.Step}},
		"the same page":              {[]leave{{page.Help, page.Help}}, nil},
		"to where it came from":      {[]leave{{page.Step, page.Help}, {page.Help, page.Step}}, nil},
		"to where it came from, far": {[]leave{{page.Step, page.Lost}, {page.Lost, page.Practice}, {page.Practice, page.Help}, {page.Help, page.Lost}}, []page.ID{page.Step}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			var h History
			for _, l := range test.leaves {
				h.Leave(l.from, l.to)
			}
			var back []page.ID
			for id, ok := h.Back(); ok; id, ok = h.Back() {
				back = append(back, id)
			}
			if !slices.Equal(back, test.back) {
				t.Errorf("back goes to %q, not %q", back, test.back)
			}
		})
	}
}

// Whatever pages a person visits, Back never returns to the same page, returns to each
// only once, and ends where the person began.
func TestHistoryWalk(t *testing.T) {
	for seed := range uint64(200) {
		r := rand.New(rand.NewPCG(seed, 0))
		var h History
		at := page.ID("page 0")
		for range 40 {
			if r.IntN(3) == 0 {
				if id, ok := h.Back(); ok {
					at = id
				}
				continue
			}
			to := page.ID(fmt.Sprint("page ", r.IntN(7)))
			h.Leave(at, to)
			at = to
		}
		seen := []page.ID{at}
		for id, ok := h.Back(); ok; id, ok = h.Back() {
			if slices.Contains(seen, id) {
				t.Fatalf("seed %d: %s comes twice", seed, id)
			}
			seen = append(seen, id)
		}
		if last := seen[len(seen)-1]; last != "page 0" {
			t.Errorf("seed %d: it ends at %s", seed, last)
		}
	}
}

// A clone, such as the history behind the lock, does not change with the original.
func TestHistoryClone(t *testing.T) {
	var h History
	h.Leave(page.Home, page.Name)
	h.Leave(page.Name, page.Help)
	kept := h.Clone()
	h.Back()
	h.Leave(page.Name, page.Locked)
	h.Leave(page.Locked, page.Unlock)
	h.Clear()
	if _, ok := h.Back(); ok {
		t.Error("a history that was cleared leads back")
	}
	if id, _ := kept.Back(); id != page.Name {
		t.Errorf("the copy leads to %q", id)
	}
	if id, _ := kept.Back(); id != page.Home {
		t.Errorf("the copy leads to %q", id)
	}
}
