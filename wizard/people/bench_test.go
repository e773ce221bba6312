package people

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// BenchmarkClinic measures a computer on which many visits were left: the start, the
// list, and erasing one visit. What home draws of the list does not depend on their
// number.
func BenchmarkClinic(b *testing.B) {
	for _, visits := range []int{100, 1_000, 10_000} {
		c, dir := newComputer(), b.TempDir()
		x := index{Version: indexVersion}
		for n := range visits {
			e := Entry{ID: newID(), Kind: Visit, Began: time.Unix(int64(1_770_000_000+60*n), 0).UTC(), Number: 1 + n%maxNumber}
			x.People = append(x.People, e)
			ok(b, os.MkdirAll(filepath.Join(dir, peopleName, e.ID), 0o700))
		}
		ok(b, x.write(dir, readKey(dir)))
		b.Run(fmt.Sprintf("start/%d", visits), func(b *testing.B) {
			for b.Loop() {
				s, err := OpenWith(dir, c.makers())
				ok(b, err)
				if got := len(s.People()); got != visits {
					b.Fatalf("%d visits", got)
				}
				ok(b, s.Close())
			}
		})
		s, err := OpenWith(dir, c.makers())
		ok(b, err)
		b.Run(fmt.Sprintf("list/%d", visits), func(b *testing.B) {
			for b.Loop() {
				s.People()
			}
		})
		b.Run(fmt.Sprintf("erase/%d", visits), func(b *testing.B) {
			next := visits - 1
			for b.Loop() {
				if next < 0 {
					b.Skip("nobody is left")
				}
				_, err := s.Erase(b.Context(), x.People[next].ID)
				ok(b, err)
				next--
			}
		})
		ok(b, s.Close())
	}
}

// Ten thousand visits fit into the index.
func TestTenThousandVisits(t *testing.T) {
	dir := quickDir(t)
	x := index{Version: indexVersion}
	for n := range 10_000 {
		x.People = append(x.People, Entry{ID: newID(), Kind: Visit, Began: time.Unix(int64(1_770_000_000+n), 0).UTC(), Number: 1 + n})
	}
	ok(t, x.write(dir, readKey(dir)))
	data, err := os.ReadFile(filepath.Join(dir, indexName))
	ok(t, err)
	got, err := parseIndex(data)
	ok(t, err)
	if len(got.People) != len(x.People) {
		t.Errorf("%d of %d visits", len(got.People), len(x.People))
	}
}
