package people

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// numbers lists the numbers and colours of the visits.
func numbers(s *Store) string {
	var all []string
	for _, v := range s.Visits() {
		all = append(all, fmt.Sprintf("%d %s", v.Number, v.Color))
	}
	return strings.Join(all, ", ")
}

// A visit gets the smallest free number, and keeps it.
func TestNumbers(t *testing.T) {
	c := newComputer()
	s := open(t, t.TempDir(), c)
	want := func(want string) {
		t.Helper()
		if got := numbers(s); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
	add(t, s, rosa()) // not a visit, so no number
	var ids []string
	for range 7 {
		ids = append(ids, addVisit(t, s, rosa()).ID)
	}
	want("1 blue, 2 orange, 3 green, 4 purple, 5 yellow, 6 gray, 7 blue")
	for _, i := range []int{1, 4} {
		_, err := s.Erase(t.Context(), ids[i])
		ok(t, err)
	}
	want("1 blue, 3 green, 4 purple, 6 gray, 7 blue")
	addVisit(t, s, rosa())
	s = reopen(t, s, c)
	want("1 blue, 3 green, 4 purple, 6 gray, 7 blue, 2 orange")
	_, err := s.OpenVisit(t.Context(), ids[2], right)
	ok(t, err)
	c.now = c.now.Add(time.Hour)
	_, _, err = s.MoveToVisit(t.Context(), ids[2], wrong) // change the passphrase
	ok(t, err)
	want("1 blue, 3 green, 4 purple, 6 gray, 7 blue, 2 orange")
	if began := s.Visits()[1].Began; !began.Equal(noon) {
		t.Errorf("began %v", began)
	}
	for _, e := range s.People() {
		if e.Kind != Visit && (e.Number != 0 || e.Color() != "") {
			t.Errorf("%+v", e)
		}
	}
}

// After the index is lost, or has impossible numbers, every visit has a unique number.
func TestNumbersAreMadeAnew(t *testing.T) {
	for name, edit := range map[string]func(t *testing.T, path, other string){
		"no index":  func(t *testing.T, path, _ string) { ok(t, os.Remove(path)) },
		"the same":  replace(`"number":1`, `"number":2`),
		"none":      replace(`"number":1`, `"number":0`),
		"negative":  replace(`"number":1`, `"number":-1`),
		"too large": replace(`"number":1`, `"number":9223372036854775807`),
	} {
		c := newComputer()
		s := open(t, t.TempDir(), c)
		for range 3 {
			addVisit(t, s, rosa())
		}
		s.Close()
		edit(t, filepath.Join(s.dir, indexName), "")
		s = reopen(t, s, c)
		seen := map[int]bool{}
		for _, v := range s.Visits() {
			if seen[v.Number] || v.Number < 1 || v.Number > 3 || v.Color == "" {
				t.Errorf("%s: %s", name, numbers(s))
			}
			seen[v.Number] = true
		}
	}
}
