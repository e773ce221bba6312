package people

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/waypost-app/waypost/secure/vault/keyringtest"
	"github.com/waypost-app/waypost/wizard"
	"github.com/waypost-app/waypost/wizard/sample"
)

// Of a practice person, nothing is in the keychain or in any file.
func TestPracticeLeavesNothing(t *testing.T) {
	ring := keyringtest.Start(t)
	asked := ring.Watch()
	dir := t.TempDir()
	s, err := Practice(t.Context(), dir, sample.Rosa(time.Now()))
	if err != nil {
		t.Fatal(err)
	}
	if !s.IsPractice() || s.Settings().Computer != Own {
		t.Error("not a computer to practice on:", s.Settings())
	}
	p, err := s.Load(t.Context(), s.People()[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	p.Journey.Set(wizard.Answer(1), "Canela the horse")
	if err := p.Save(t.Context()); err != nil {
		t.Fatal(err)
	}
	s.Lock()
	if p, err = s.Load(t.Context(), p.ID); err != nil || p.Journey.Value(wizard.Answer(1)).Reveal() != "Canela the horse" {
		t.Fatal("what was typed is gone behind the lock:", err)
	}
	if calls := asked(); len(calls) > 0 {
		t.Error("the keychain was asked:", calls)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	noFileHas(t, dir, p.Journey)
}

// noFileHas checks that no file below dir contains any of a journey's answers.
func noFileHas(t *testing.T, dir string, j *wizard.Journey) {
	t.Helper()
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		content, err := os.ReadFile(path)
		for _, f := range wizard.Fields() {
			value := []byte(j.Value(f).Reveal())
			if len(value) > len(wizard.PaperLetter) && (bytes.Contains(content, value) || strings.Contains(path, string(value))) {
				t.Errorf("%s holds %s", d.Name(), f)
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
