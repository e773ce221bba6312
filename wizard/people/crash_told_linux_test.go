//go:build !race

package people

import (
	"bufio"
	"os"
	"os/exec"
	"slices"
	"strings"
	"syscall"
	"testing"

	"github.com/waypost-app/waypost/wizard"
)

// told is what a process has reported before it was killed, by person and field, and
// whether it reached its end.
type told struct {
	of    map[[2]string]*account
	done  bool
	lines []string
}

// account is what was reported about one value.
type account struct {
	saved string   // the value last reported as saved
	tried []string // values it tried to save after that
}

// may reports whether the next start may find a value.
func (a *account) may(value string) bool { return value == a.saved || slices.Contains(a.tried, value) }

// gone is a pseudo-field for the erasing of a person.
const gone = "gone"

// journey runs the script as a separate process, possibly under another program, and
// returns what it has reported when it has ended.
func journey(t *testing.T, kind Kind, dir string, under ...string) told {
	t.Helper()
	cmd, said := begin(t, kind, dir, under...)
	defer cmd.Wait()
	defer said.Close()
	return listen(said)
}

// begin starts the script on a single processor, so that it always runs the same way.
func begin(t *testing.T, kind Kind, dir string, under ...string) (*exec.Cmd, *os.File) {
	t.Helper()
	ends, err := syscall.Socketpair(syscall.AF_UNIX, syscall.SOCK_STREAM|syscall.SOCK_CLOEXEC, 0)
	ok(t, err)
	ours, theirs := os.NewFile(uintptr(ends[0]), "ours"), os.NewFile(uintptr(ends[1]), "theirs")
	defer theirs.Close()
	self, err := os.Executable()
	ok(t, err)
	args := append(under, self, dir)
	cmd := exec.Command(args[0], args[1:]...)
	cmd.Env = append(os.Environ(), crashRole+"="+string(kind), "GOMAXPROCS=1", "GOGC=off", "GODEBUG=asyncpreemptoff=1")
	cmd.Stdout, cmd.Stderr = theirs, os.Stderr
	ok(t, cmd.Start())
	return cmd, ours
}

// listen reads what a process reports until it has ended.
func listen(said *os.File) told {
	t := told{of: map[[2]string]*account{}}
	for s := bufio.NewScanner(said); s.Scan(); {
		t.lines = append(t.lines, s.Text())
		words := strings.Split(s.Text(), "\t")
		if t.done = words[0] == "done"; len(words) < 4 {
			continue
		}
		of := [2]string{words[1], words[2]}
		if t.of[of] == nil {
			t.of[of] = &account{}
		}
		if a := t.of[of]; words[0] == "trying" {
			a.tried = append(a.tried, words[3])
		} else {
			a.saved, a.tried = words[3], nil
		}
	}
	return t
}

// wantKept checks what the next start finds: an index, vaults that open, every value that
// was reported as saved, and nothing that belongs to nobody. Then it erases everyone.
func wantKept(t *testing.T, point, dir string, all told) {
	t.Helper()
	s, err := OpenWith(dir, quickVaults())
	ok(t, err)
	defer s.Close()
	again(t, func() error {
		_, err := s.FinishErasing(t.Context())
		return err
	})
	if s.HasPassphrase() {
		ok(t, s.Unlock(t.Context(), right))
	}
	found := everyone(t, point, s)
	for of, a := range all.of {
		if erased := all.of[[2]string{of[0], gone}]; erased != nil {
			if erased.saved != "" && found[of[0]] != nil {
				t.Errorf("%s: %s is there again", point, of[0])
			}
			continue
		}
		if got := value(s, found, of); !a.may(got) {
			t.Errorf("%s: %v is %q, saved was %q, tried %q", point, of, got, a.saved, a.tried)
		}
	}
	wantNoOrphans(t, point, s)
	for _, e := range s.People() {
		again(t, func() error {
			_, err := s.Erase(t.Context(), e.ID)
			return err
		})
	}
	wantNoOrphans(t, point, s)
	if t.Failed() {
		t.Log(strings.Join(all.lines, "\n"))
	}
}

// again erases, and retries after an error, as a person would. A busy keychain whose
// client has just been killed may fail once.
func again(t *testing.T, erase func() error) {
	t.Helper()
	const tries = 3
	var err error
	for range tries {
		if err = erase(); err == nil {
			return
		}
		t.Log("once more:", err)
	}
	t.Fatal(err)
}

// everyone loads everyone, and returns them by name. No name may occur twice.
func everyone(t *testing.T, point string, s *Store) map[string]*wizard.Journey {
	t.Helper()
	found := map[string]*wizard.Journey{}
	for _, e := range s.People() {
		p, err := s.Load(t.Context(), e.ID)
		if e.Kind == Visit {
			p, err = s.OpenVisit(t.Context(), e.ID, right)
		}
		if err != nil {
			t.Errorf("%s: %s: %v", point, e.Kind, err)
			continue
		}
		name := p.Journey.Text(wizard.FieldName)
		if found[name] != nil {
			t.Errorf("%s: %s is there twice", point, name)
		}
		found[name] = p.Journey
	}
	return found
}

// value returns the value found for a person and field, "" for none.
func value(s *Store, found map[string]*wizard.Journey, of [2]string) string {
	if of[0] == "settings" {
		return s.Settings().Language
	}
	if found[of[0]] == nil {
		return ""
	}
	return found[of[0]].Value(wizard.Field(of[1])).Reveal()
}

// wantNoOrphans checks that every folder belongs to a listed person.
func wantNoOrphans(t *testing.T, point string, s *Store) {
	t.Helper()
	listed := map[string]bool{}
	for _, e := range s.People() {
		listed[e.ID] = true
	}
	folders, err := os.ReadDir(s.folder(""))
	ok(t, err)
	for _, f := range folders {
		if !listed[f.Name()] {
			t.Errorf("%s: the folder %s belongs to nobody", point, f.Name())
		}
	}
}
