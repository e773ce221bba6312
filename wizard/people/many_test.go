package people

import (
	"bytes"
	"encoding/base32"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/waypost-app/waypost/wizard"
)

// crowd returns a computer with a number of people, left by earlier runs.
func crowd(t testing.TB, c *computer, people int) *Store {
	t.Helper()
	dir := t.TempDir()
	x := index{Version: indexVersion}
	for n := range people {
		e := Entry{ID: newID(), Kind: Keychain}
		x.People = append(x.People, e)
		ok(t, os.MkdirAll(filepath.Join(dir, peopleName, e.ID), 0o700))
		for item, value := range crowded(n).Items() {
			ok(t, c.vault(e.ID).Set(t.Context(), item, value))
		}
	}
	ok(t, x.write(dir, readKey(dir)))
	c.reads, c.writes = 0, 0
	return open(t, dir, c)
}

// crowded returns one of many people.
func crowded(n int) *wizard.Journey {
	return named(fmt.Sprintf("Person %d", n), fmt.Sprintf("p%d@example.com", n))
}

// Among a thousand people, the first ones can be read alone, in order, and adding one
// more costs as many vault calls and files as adding the first.
func TestAThousandPeople(t *testing.T) {
	few, many := newComputer(), newComputer()
	one, s := open(t, t.TempDir(), few), crowd(t, many, 1000)
	for i, e := range s.People()[:10] {
		if sum := s.Summary(t.Context(), e.ID); sum.Err != nil || sum.Name != fmt.Sprintf("Person %d", i) {
			t.Errorf("%+v", sum)
		}
	}
	if many.reads != 10 {
		t.Errorf("%d reads for the first ten people", many.reads)
	}
	many.reads = 0
	newest, first := add(t, s, rosa()), add(t, one, rosa())
	if many.reads != few.reads || many.writes != few.writes {
		t.Errorf("%d reads and %d writes for the last, %d and %d for the first", many.reads, many.writes, few.reads, few.writes)
	}
	if a, b := filesOf(t, s, newest.ID), filesOf(t, one, first.ID); a != b {
		t.Errorf("files %s for the last, %s for the first", a, b)
	}
}

// filesOf lists the files that are read at a start, except for those of other people.
func filesOf(t *testing.T, s *Store, id string) string {
	t.Helper()
	var names []string
	for _, dir := range []string{s.dir, s.folder(id)} {
		entries, err := os.ReadDir(dir)
		ok(t, err)
		for _, e := range entries {
			names = append(names, e.Name())
		}
	}
	return strings.Join(names, " ")
}

// Learn reads everyone who is not known yet, once; sealed people only while they are
// unlocked.
func TestLearn(t *testing.T) {
	c := newComputer()
	s := crowd(t, c, 20)
	ok(t, s.SetPassphrase(t.Context(), right))
	_, err := s.Add(t.Context(), Sealed, rosa())
	ok(t, err)
	addVisit(t, s, named("Linh Tran", "linh.tran@example.com"))
	s.Lock()
	s.Summary(t.Context(), s.People()[0].ID)
	c.reads = 0
	s.Learn(t.Context())
	if c.reads != 19 {
		t.Errorf("%d reads for nineteen people", c.reads)
	}
	if !s.EmailTaken("", "p19@example.com") || s.EmailTaken("", "rosa.delgado@example.com") {
		t.Error("knows too few, or who is sealed")
	}
	ok(t, s.Unlock(t.Context(), right))
	c.reads = 0
	s.Learn(t.Context())
	if c.reads != 1 || !s.EmailTaken("", "rosa.delgado@example.com") || s.NameTaken("", "Linh Tran") {
		t.Errorf("%d reads for who was sealed", c.reads)
	}
	s.Lock()
	if s.NameTaken("", "Rosa Delgado") {
		t.Error("a name outlives the lock")
	}
}

// What Move and Add write in the clear is the same for everyone.
func TestIndexTellsNothingMore(t *testing.T) {
	s := open(t, t.TempDir(), newComputer())
	add(t, s, rosa())
	addVisit(t, s, rosa())
	data, err := os.ReadFile(filepath.Join(s.dir, indexName))
	ok(t, err)
	var x struct {
		Version, Settings, Count, Code any
		People                         []struct{ ID, Kind, Began, Number any }
	}
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	ok(t, d.Decode(&x))
	if x.People[0].Began != nil || x.People[1].Began != "2026-05-14T12:00:00Z" {
		t.Errorf("%+v", x.People)
	}
}

// BenchmarkHome measures a start with a thousand people until the first names are known.
func BenchmarkHome(b *testing.B) {
	s := crowd(b, newComputer(), 1000)
	ok(b, s.Close())
	makers := newComputer().makers()
	makers.Keychain = s.vaults.Keychain
	for b.Loop() {
		again, err := OpenWith(s.dir, makers)
		ok(b, err)
		for _, e := range again.People()[:12] {
			ok(b, again.Summary(b.Context(), e.ID).Err)
		}
		ok(b, again.Close())
	}
}

func BenchmarkAddFirst(b *testing.B) { benchmarkAdd(b, 0) }

func BenchmarkAddAfterAThousand(b *testing.B) { benchmarkAdd(b, 1000) }

// benchmarkAdd adds a person and erases them again.
func benchmarkAdd(b *testing.B, people int) {
	s := crowd(b, newComputer(), people)
	for b.Loop() {
		p := add(b, s, rosa())
		_, err := s.Erase(b.Context(), p.ID)
		ok(b, err)
	}
}

// BenchmarkManyCodes loads a person whose authenticator key was changed 200
// times. Only the last key is kept, so loading costs the same as after the first change.
func BenchmarkManyCodes(b *testing.B) {
	for _, changes := range []int{1, 200} {
		s := open(b, b.TempDir(), newComputer())
		p := add(b, s, rosa())
		for n := range changes {
			p.Journey.Replace(wizard.KeptMethod)
			p.Journey.Set(wizard.FieldMethod, string(wizard.MethodApp))
			p.Journey.Set(wizard.FieldKey, fmt.Sprintf("otpauth://totp/USCIS:rosa?secret=JBSWY3DPEHPK3PXP%s", base32.StdEncoding.EncodeToString(fmt.Appendf(nil, "%05d", n))))
			ok(b, p.Save(b.Context()))
		}
		b.Run(fmt.Sprint(changes), func(b *testing.B) {
			kept := 0
			for b.Loop() {
				for _, value := range load(b, s, p.ID).Snapshot() {
					kept += len(value.Reveal())
				}
			}
			b.ReportMetric(float64(kept)/float64(b.N), "bytes/kept")
		})
	}
}
