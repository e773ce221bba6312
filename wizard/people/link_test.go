package people

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/waypost-app/waypost/secure/file"
	"github.com/waypost-app/waypost/secure/vault"
	"github.com/waypost-app/waypost/wizard"
)

// Nothing that is done with a store affects the target of a link inside it, whether the
// link replaces a file or a folder.
func TestLinksInTheStore(t *testing.T) {
	inStore := []string{
		indexName, keyName, "running", "probe", vault.IdentityName, attemptsName,
		indexName + ".new", keyName + ".new", indexName + ".damaged-1",
	}
	inFolder := []string{
		itemsName, vault.IdentityName, attemptsName, "lock", erasingName, copiesName,
		itemsName + ".new", vault.IdentityName + ".new", itemsName + ".damaged-1", "anything",
	}
	for _, name := range inStore {
		linksLeadNowhere(t, name, func(s *Store, _ string) string { return filepath.Join(s.dir, name) })
	}
	for _, name := range inFolder {
		linksLeadNowhere(t, "people/id/"+name, func(s *Store, id string) string { return filepath.Join(s.folder(id), name) })
	}
	linksLeadNowhere(t, "people/id", func(s *Store, id string) string { return s.folder(id) })
	linksLeadNowhere(t, "people/other", func(s *Store, id string) string { return s.folder("00" + id[2:]) })
}

// linksLeadNowhere replaces the file or folder at by a link, does everything that can be
// done with a store, and checks that the link's target is unchanged.
func linksLeadNowhere(t *testing.T, name string, at func(s *Store, id string) string) {
	for _, target := range []string{"file", "folder", "erasing", "nothing"} {
		t.Run(name+" to "+target, func(t *testing.T) {
			sh := newShelf(t)
			id := sh.keep(Visit, "Rosa Delgado").ID
			ok(t, sh.Close())

			theirs := t.TempDir()
			put(t, filepath.Join(theirs, "file"), "theirs")
			ok(t, os.MkdirAll(filepath.Join(theirs, "folder", "inside"), 0o755))
			ok(t, os.MkdirAll(filepath.Join(theirs, "erasing"), 0o755))
			put(t, filepath.Join(theirs, "erasing", erasingName), "")
			put(t, filepath.Join(theirs, "erasing", "photo"), "theirs")
			before := snapshot(t, theirs)

			path := at(sh.Store, id)
			ok(t, os.RemoveAll(path))
			ok(t, os.Symlink(filepath.Join(theirs, target), path))
			useStore(t, sh, id)
			if after := snapshot(t, theirs); len(after) != len(before) {
				t.Errorf("was %v, is %v", before, after)
			} else {
				for path, was := range before {
					if after[path] != was {
						t.Errorf("%s was %s, is %s", path, was, after[path])
					}
				}
			}
		})
	}
}

// useStore does everything that can be done with a store and one of its people. Errors
// are expected; panics and damage are not.
func useStore(t *testing.T, sh *shelf, id string) {
	t.Helper()
	for range 3 { // a damaged index is first moved aside
		s, err := OpenWith(sh.dir, sh.vaults)
		if err != nil {
			continue
		}
		settle := func() { s.SetSettings(Settings{Language: "es"}); s.SaveSettings() }
		settle()
		s.FinishErasing(t.Context())
		s.Unlock(t.Context(), right)
		s.SetPassphrase(t.Context(), right)
		s.OpenVisit(t.Context(), id, wrong)
		if p, err := s.OpenVisit(t.Context(), id, right); err == nil {
			p.Journey.Set(wizard.FieldBackup, "7K4M")
			p.Save(t.Context())
			p.SaveCopy(filepath.Join(t.TempDir(), "sheet.pdf"), []byte("%PDF"))
		}
		s.Summaries(t.Context())
		s.Copies(id)
		s.AddVisit(t.Context(), right, named("Linh Tran", ""))
		if moved, _, err := s.MoveToVisit(t.Context(), id, wrong); err == nil {
			id = moved.ID
		}
		for _, e := range s.People() {
			s.Erase(t.Context(), e.ID)
		}
		settle()
		ok(t, s.Close())
	}
}

// snapshot describes everything in a folder: names, permissions and contents.
func snapshot(t *testing.T, dir string) map[string]string {
	t.Helper()
	all := map[string]string{}
	ok(t, filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		all[path] = info.Mode().String()
		if d.Type()&os.ModeSymlink != 0 {
			to, err := os.Readlink(path)
			all[path] += " " + to
			return err
		}
		if !d.IsDir() {
			data, err := os.ReadFile(path)
			all[path] += " " + string(data)
			return err
		}
		return nil
	}))
	return all
}

// If a link replaces a folder marked for erasing, the link is removed, but its target is
// not.
func TestLinkedFolderIsErased(t *testing.T) {
	sh := newShelf(t)
	p := sh.keep(Visit, "Rosa Delgado")
	theirs := t.TempDir()
	put(t, filepath.Join(theirs, erasingName), "")
	put(t, filepath.Join(theirs, "photo"), "theirs")
	ok(t, os.RemoveAll(sh.folder(p.ID)))
	ok(t, os.Symlink(theirs, sh.folder(p.ID)))
	sh.again(true)
	_, err := sh.Erase(t.Context(), p.ID)
	ok(t, err)
	if exists(sh.folder(p.ID)) || len(sh.People()) != 0 {
		t.Error("the link is still there")
	}
	if got := files(t, theirs); len(got) != 2 {
		t.Errorf("what it leads to: %v", got)
	}
}

// If the folder with all people is a link, the store does not open.
func TestLinkedPeople(t *testing.T) {
	dir, theirs := t.TempDir(), t.TempDir()
	put(t, filepath.Join(theirs, "photo"), "theirs")
	ok(t, os.Symlink(theirs, filepath.Join(dir, peopleName)))
	_, err := OpenWith(dir, newComputer().makers())
	fails(t, err, file.ErrNotRegular)
	fails(t, err, vault.ErrDisk)
	if got := files(t, theirs); len(got) != 1 {
		t.Errorf("%v", got)
	}
}

// The store's own folder may be a link made by the user, for example to another disk.
func TestLinkedStore(t *testing.T) {
	sh := newShelf(t)
	p := sh.keep(Visit, "Rosa Delgado")
	ok(t, sh.Close())
	link := filepath.Join(t.TempDir(), "waypost")
	ok(t, os.Symlink(sh.dir, link))
	s, err := OpenWith(link, sh.vaults)
	ok(t, err)
	defer s.Close()
	_, err = s.OpenVisit(t.Context(), p.ID, right)
	ok(t, err)
	if _, err := OpenWith(sh.dir, sh.vaults); !errors.Is(err, ErrRunning) {
		t.Errorf("two have the folder: %v", err)
	}
}
