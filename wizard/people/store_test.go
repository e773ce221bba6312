package people

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/waypost-app/waypost/secure/vault"
)

func TestFolderIsForItsOwner(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new", "waypost")
	s := open(t, dir, newComputer())
	add(t, s, rosa())
	if runtime.GOOS == "windows" {
		return // permissions come from the user's folder there
	}
	err := filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		ok(t, err)
		info, err := d.Info()
		if info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s has %v", path, info.Mode())
		}
		return err
	})
	ok(t, err)
}

func TestRightsOfOthersAreTaken(t *testing.T) {
	dir := t.TempDir()
	ok(t, os.Chmod(dir, 0o755))
	open(t, dir, newComputer())
	info, err := os.Stat(dir)
	ok(t, err)
	if runtime.GOOS != "windows" && info.Mode().Perm() != 0o700 {
		t.Error(info.Mode())
	}
}

func TestOneProcessAtATime(t *testing.T) {
	c := newComputer()
	s := open(t, t.TempDir(), c)
	add(t, s, rosa())
	_, err := OpenWith(s.dir, c.makers())
	fails(t, err, ErrRunning)
	if s := reopen(t, s, c); len(s.People()) != 1 {
		t.Error("the second start broke something")
	}
}

func TestNewerIndexIsLeftAlone(t *testing.T) {
	const text = `{"version":2,"people":"all of them"}`
	dir := t.TempDir()
	path := filepath.Join(dir, indexName)
	ok(t, os.WriteFile(path, []byte(text), 0o600))
	for range 2 {
		_, err := OpenWith(dir, newComputer().makers())
		fails(t, err, ErrNewer)
	}
	if data, _ := os.ReadFile(path); string(data) != text {
		t.Error("it was changed")
	}
}

func TestDamagedIndexIsMovedAside(t *testing.T) {
	id := strings.Repeat("0a", 16)
	person := `{"id":"` + id + `","kind":"keychain"}`
	for _, text := range []string{
		"", "\x00\x00\x00", "{", "[]", "null", `{"version":0}`, `{"version":1,"people":{}}`,
		`{"version":1,"people":[{"id":"../../etc","kind":"keychain"}]}`,
		`{"version":1,"people":[{"id":"` + id + `","kind":"cloud"}]}`,
		`{"version":1,"people":[` + person + "," + person + `]}`,
		`{"version":1,"settings":{"language":"` + strings.Repeat("x", maxIndex) + `"}}`,
	} {
		c := newComputer()
		s := open(t, t.TempDir(), c)
		p := add(t, s, rosa())
		s.Close()
		ok(t, os.WriteFile(filepath.Join(s.dir, indexName), []byte(text), 0o600))

		_, err := OpenWith(s.dir, c.makers())
		fails(t, err, ErrDamaged)
		var damaged *DamagedError
		if !errors.As(err, &damaged) || !strings.Contains(err.Error(), damaged.Moved) {
			t.Fatal("does not say where it is now")
		}
		if kept, _ := os.ReadFile(filepath.Join(s.dir, damaged.Moved)); string(kept) != text {
			t.Error("what was damaged is lost")
		}
		s = reopen(t, s, c) // the next attempt finds the people by their folders
		if load(t, s, p.ID).Journey.Text("name") != "Rosa Delgado" {
			t.Error("a person is lost")
		}
	}
}

func TestDamagedTwice(t *testing.T) {
	dir := t.TempDir()
	for _, want := range []string{"index.json.damaged-1", "index.json.damaged-2"} {
		ok(t, os.WriteFile(filepath.Join(dir, indexName), []byte(want), 0o600))
		_, err := OpenWith(dir, newComputer().makers())
		var damaged *DamagedError
		if !errors.As(err, &damaged) || damaged.Moved != want {
			t.Errorf("%v", err)
		}
	}
}

func TestFolderThatIsNone(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	ok(t, os.WriteFile(file, nil, 0o600))
	_, err := Open(filepath.Join(file, "waypost"))
	fails(t, err, vault.ErrDisk)
}

// If the index cannot be written, because a folder is in its place, other changes fail,
// but erasing succeeds and is known at the next start.
func TestDiskThatTakesNothing(t *testing.T) {
	c := newComputer()
	s := open(t, t.TempDir(), c)
	p := add(t, s, rosa())
	settle(t, s, Settings{Language: "es"})
	other := add(t, s, named("Linh Tran", ""))
	whole, err := os.ReadFile(filepath.Join(s.dir, indexName))
	ok(t, err)
	block(t, filepath.Join(s.dir, indexName))

	fails(t, s.SaveSettings(), vault.ErrDisk)
	_, err = s.Add(t.Context(), Keychain, rosa())
	fails(t, err, vault.ErrDisk)
	_, err = s.Erase(t.Context(), other.ID)
	ok(t, err)
	if all := s.People(); s.Settings().Language != "es" || len(all) != 1 || all[0].ID != p.ID {
		t.Errorf("what failed was done: %v", all)
	}

	ok(t, os.RemoveAll(filepath.Join(s.dir, indexName)))
	ok(t, os.WriteFile(filepath.Join(s.dir, indexName), whole, 0o600))
	s = reopen(t, s, c)
	if _, err = s.FinishErasing(t.Context()); err != nil || len(s.People()) != 1 {
		t.Errorf("%v, %v", s.People(), err)
	}
	if s.Settings().Language != "es" || load(t, s, p.ID).Journey.Text("name") != "Rosa Delgado" {
		t.Error("something is lost")
	}
}

func FuzzParseIndex(f *testing.F) {
	f.Add([]byte(`{"version":1,"settings":{"language":"es","lockMinutes":3},"people":[{"id":"` +
		strings.Repeat("0a", 16) + `","kind":"sealed","erasing":true}]}`))
	f.Add([]byte(`{"version":1,"people":[{"id":"../..","kind":"visit"}]}`))
	f.Add([]byte("{"))
	f.Fuzz(func(t *testing.T, data []byte) {
		x, err := parseIndex(data)
		if err != nil {
			if !errors.Is(err, ErrDamaged) && !errors.Is(err, ErrNewer) {
				t.Fatal(err)
			}
			return
		}
		for _, e := range x.People {
			if len(e.ID) != 32 || filepath.Base(e.ID) != e.ID {
				t.Fatalf("believes the id %q", e.ID)
			}
		}
	})
}
