package home

import (
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/waypost-app/waypost/secure"
	"github.com/waypost-app/waypost/ui/page/pagetest"
	"github.com/waypost-app/waypost/wizard/people"
)

// port renames People: crowd embeds it, but also has a method of that name.
type port = People

// crowd is a computer with many people.
type crowd struct {
	port // its other methods are not called

	all    []people.Entry
	number map[string]int
}

func newCrowd(kind people.Kind, n int) *crowd {
	c := &crowd{number: map[string]int{}}
	for i := range n {
		e := people.Entry{ID: fmt.Sprintf("%032x", i), Kind: kind}
		if kind == people.Visit {
			e.Began, e.Number = time.Unix(int64(1_770_000_000+60*i), 0), i+1
		}
		c.all, c.number[e.ID] = append(c.all, e), i
	}
	return c
}

func (c *crowd) People() []people.Entry { return c.all }
func (c *crowd) VisitsToday() int       { return 0 }

func (c *crowd) Summary(_ context.Context, id string) people.Summary {
	n := c.number[id]
	return people.Summary{
		Entry: c.all[n], Name: fmt.Sprintf("Person %d", n), Email: fmt.Sprintf("p%d@example.com", n),
		Used: time.Unix(int64(1_770_000_000+60*n), 0),
	}
}

// BenchmarkCrowd measures home with many people: opening it, and searching letter by
// letter, by name or, for visits, by date, both the first time and again.
func BenchmarkCrowd(b *testing.B) {
	for _, kind := range []people.Kind{people.Sealed, people.Visit} {
		for _, n := range []int{100, 1_000, 10_000} {
			h := pagetest.New(b, pagetest.Look{})
			d := &double{Host: h}
			ports := Ports{Ports: h.Ports(), People: newCrowd(kind, n), Household: d, Lock: d, Capture: d, System: d}
			name := func(what string) string { return fmt.Sprintf("%s/%s/%d", what, kind, n) }
			b.Run(name("open"), func(b *testing.B) {
				for b.Loop() {
					h.Show(NewHome(ports))
				}
			})
			b.Run(name("search"), func(b *testing.B) {
				for b.Loop() {
					s := NewHome(ports)
					h.Show(s)
					s.(*home).look(words(kind))
				}
			})
			b.Run(name("again"), func(b *testing.B) {
				s := NewHome(ports)
				h.Show(s)
				s.(*home).look(words(kind))
				for b.Loop() {
					s.(*home).look(words(kind)[:3])
					s.(*home).look(words(kind))
				}
			})
		}
	}
}

// words returns the text to search for.
func words(kind people.Kind) string {
	if kind == people.Visit {
		return "february 3"
	}
	return "person 77"
}

// look searches for a text, as if it had been typed.
func (h *home) look(words string) {
	h.list.query.SetText(secure.NewSecret(words))
	h.list.search()
}
