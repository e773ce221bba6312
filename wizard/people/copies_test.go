package people

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/waypost-app/waypost/secure/vault"
)

// pdf is the content of a sheet.
const pdf = "%PDF-1.7 with secrets"

// saveCopy saves a copy for a person, in a folder that is named after them.
func saveCopy(t *testing.T, p *Person) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "Rosa Delgado")
	ok(t, os.Mkdir(dir, 0o700))
	path := filepath.Join(dir, "Rosa-Delgado USCIS.pdf")
	ok(t, p.SaveCopy(path, []byte(pdf)))
	return path
}

// wantCopies checks that a list contains a single copy, with this path and error.
func wantCopies(t *testing.T, got []vault.Copy, path string, err error) {
	t.Helper()
	if len(got) != 1 || got[0].Path != path {
		t.Fatalf("%v, want %s", got, path)
	}
	fails(t, got[0].Err, err)
}

// A copy saved by a visit is known after a restart, without the passphrase, and is erased
// with the visit.
func TestCopyIsErased(t *testing.T) {
	c := newComputer()
	s := open(t, t.TempDir(), c)
	p := addVisit(t, s, rosa())
	path := saveCopy(t, p)
	if files(t, filepath.Dir(path))[path] != pdf {
		t.Fatal("not written")
	}
	s = reopen(t, s, c)
	copies, err := s.Copies(p.ID)
	ok(t, err)
	wantCopies(t, copies, path, nil)
	receipt, err := s.Erase(t.Context(), p.ID)
	ok(t, err)
	wantCopies(t, receipt.Copies, path, nil)
	if exists(path) {
		t.Error("still there")
	}
}

// The list of copies does not reveal where they are, or whose.
func TestCopiesTellNothing(t *testing.T) {
	s := open(t, t.TempDir(), newComputer())
	path := saveCopy(t, addVisit(t, s, rosa()))
	for name, text := range files(t, s.dir) {
		for _, part := range strings.Split(path, string(filepath.Separator)) {
			if len(part) > 3 && strings.Contains(text, part) {
				t.Errorf("%s tells %q", name, part)
			}
		}
		if strings.Contains(text, pdf) {
			t.Errorf("%s holds the copy", name)
		}
	}
}

// A file that is not the one that was saved is left alone, and the receipt says why.
func TestCopyThatIsNot(t *testing.T) {
	for name, c := range map[string]struct {
		change func(t *testing.T, path string)
		want   error
		shown  func(path string) string
	}{
		"removed":        {func(t *testing.T, path string) { ok(t, os.Remove(path)) }, ErrCopyMissing, filepath.Dir},
		"renamed":        {func(t *testing.T, path string) { ok(t, os.Rename(path, path+"x")) }, ErrCopyMissing, filepath.Dir},
		"folder renamed": {func(t *testing.T, path string) { ok(t, os.Rename(filepath.Dir(path), filepath.Dir(path)+"x")) }, ErrCopyMissing, func(p string) string { return filepath.Dir(filepath.Dir(p)) }},
		"another file":   {func(t *testing.T, path string) { put(t, path, "theirs") }, ErrCopyChanged, filepath.Clean},
		"longer":         {func(t *testing.T, path string) { put(t, path, pdf+"\n") }, ErrCopyChanged, filepath.Clean},
		"a folder":       {func(t *testing.T, path string) { block(t, path) }, ErrCopyChanged, filepath.Clean},
		"a link": {func(t *testing.T, path string) {
			put(t, path+"x", pdf)
			ok(t, os.Remove(path))
			ok(t, os.Symlink(path+"x", path))
		}, ErrCopyChanged, filepath.Clean},
		"a linked folder": {func(t *testing.T, path string) {
			dir := filepath.Dir(path)
			ok(t, os.Rename(dir, dir+"x"))
			ok(t, os.Symlink(dir+"x", dir))
		}, ErrCopyChanged, filepath.Clean},
	} {
		t.Run(name, func(t *testing.T) {
			s := open(t, t.TempDir(), newComputer())
			p := addVisit(t, s, rosa())
			path := saveCopy(t, p)
			c.change(t, path)
			top := filepath.Dir(filepath.Dir(path))
			before := snapshot(t, top)
			copies, err := s.Copies(p.ID)
			ok(t, err)
			wantCopies(t, copies, c.shown(path), c.want)
			receipt, err := s.Erase(t.Context(), p.ID)
			ok(t, err)
			wantCopies(t, receipt.Copies, c.shown(path), c.want)
			after := snapshot(t, top)
			for name, was := range before {
				if after[name] != was {
					t.Errorf("%s was %s, is %s", name, was, after[name])
				}
			}
		})
	}
}

// Changing the passphrase keeps the copies and the list of them.
func TestCopiesMove(t *testing.T) {
	s := open(t, t.TempDir(), newComputer())
	p := addVisit(t, s, rosa())
	path := saveCopy(t, p)
	moved, receipt, err := s.MoveToVisit(t.Context(), p.ID, wrong)
	ok(t, err)
	if len(receipt.Copies) > 0 || !exists(path) {
		t.Errorf("erased: %v", receipt.Copies)
	}
	copies, err := s.Copies(moved.ID)
	ok(t, err)
	wantCopies(t, copies, path, nil)
	receipt, err = s.Erase(t.Context(), moved.ID)
	ok(t, err)
	wantCopies(t, receipt.Copies, path, nil)
}

// On a computer that is not shared, copies belong to the person, and are not erased.
func TestOwnCopyStays(t *testing.T) {
	s := open(t, t.TempDir(), newComputer())
	p := add(t, s, rosa())
	path := saveCopy(t, p)
	receipt, err := s.Erase(t.Context(), p.ID)
	ok(t, err)
	if len(receipt.Copies) > 0 || !exists(path) {
		t.Errorf("%v", receipt.Copies)
	}
}

// A copy that could not be written is not recorded.
func TestCopyThatFails(t *testing.T) {
	s := open(t, t.TempDir(), newComputer())
	p := addVisit(t, s, rosa())
	path := saveCopy(t, p)
	in := filepath.Join(t.TempDir(), "in the way")
	block(t, in)
	for _, bad := range []string{in, filepath.Join(in, "no folder", "sheet.pdf")} {
		if err := p.SaveCopy(bad, []byte(pdf)); err == nil {
			t.Errorf("%s: written", bad)
		}
	}
	copies, err := s.Copies(p.ID)
	ok(t, err)
	wantCopies(t, copies, path, nil)
}

// Of two copies, one in the home folder and one outside, the receipt lists each that is
// gone.
func TestCopiesInHome(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	s := open(t, t.TempDir(), newComputer())
	p := addVisit(t, s, rosa())
	in := filepath.Join(home, "Documents", "sheet.pdf")
	ok(t, os.Mkdir(filepath.Dir(in), 0o700))
	ok(t, p.SaveCopy(in, []byte(pdf)))
	out := saveCopy(t, p)
	receipt, err := s.Erase(t.Context(), p.ID)
	ok(t, err)
	if want := []vault.Copy{{Path: in}, {Path: out}}; len(receipt.Copies) != 2 || receipt.Copies[0] != want[0] || receipt.Copies[1] != want[1] {
		t.Errorf("%v", receipt.Copies)
	}
}

// A damaged list does not prevent a person from being erased.
func TestDamagedCopies(t *testing.T) {
	s := open(t, t.TempDir(), newComputer())
	for _, text := range []string{"{", `[{"parts":[""]}]`, `[{"inHome":true}]`, `[{"volume":"../..","parts":["AA=="]}]`} {
		p := addVisit(t, s, rosa())
		put(t, s.copiesFile(p.ID), text)
		s.Copies(p.ID)
		_, err := s.Erase(t.Context(), p.ID)
		ok(t, err)
	}
}

// Saving again at the same place counts as one copy, which is erased with the visit. A
// copy that was removed again is no longer listed.
func TestCopyIsReplaced(t *testing.T) {
	s := open(t, t.TempDir(), newComputer())
	p := addVisit(t, s, rosa())
	path := saveCopy(t, p)
	link := filepath.Join(t.TempDir(), "link")
	ok(t, os.Symlink(filepath.Dir(path), link))
	ok(t, p.SaveCopy(filepath.Join(link, filepath.Base(path)), []byte("a newer one")))
	copies, err := s.Copies(p.ID)
	ok(t, err)
	wantCopies(t, copies, path, nil)
	second := path + " 2.pdf"
	ok(t, p.SaveCopy(second, []byte(pdf)))
	ok(t, p.RemoveCopy(second))
	if exists(second) {
		t.Error("what is taken back is still there")
	}
	receipt, err := s.Erase(t.Context(), p.ID)
	ok(t, err)
	wantCopies(t, receipt.Copies, path, nil)
	if exists(path) {
		t.Error("still there")
	}
}
