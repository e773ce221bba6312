package instance

import (
	"os"
	"path/filepath"
	"testing"
)

func TestRaise(t *testing.T) {
	dir := t.TempDir()
	raised := make(chan struct{}, 1)
	if err := Listen(dir, raised); err != nil {
		t.Fatal(err)
	}
	for range 3 {
		if err := Raise(t.Context(), dir); err != nil {
			t.Fatal(err)
		}
	}
	<-raised
	if err := Raise(t.Context(), dir); err != nil {
		t.Fatal(err)
	}
	<-raised
	if left, err := os.ReadDir(dir); err != nil || len(left) > 0 {
		t.Errorf("left in the folder: %v, %v", left, err)
	}
}

// Several starts at the same moment all get a response, whether they make one request or
// several.
func TestRaiseTogether(t *testing.T) {
	dir, errs := t.TempDir(), make(chan error)
	if err := Listen(dir, make(chan struct{}, 1)); err != nil {
		t.Fatal(err)
	}
	const starts = 8
	for range starts {
		go func() { errs <- Raise(t.Context(), dir) }()
	}
	for range starts {
		if err := <-errs; err != nil {
			t.Error(err)
		}
	}
}

// If no window uses the folder, Raise fails; a request left behind by a crash does not
// raise the next window.
func TestNobodyListens(t *testing.T) {
	dir := t.TempDir()
	if err := Raise(t.Context(), dir); err == nil {
		t.Error("nobody answered")
	}
	wish := filepath.Join(dir, wishName)
	if _, err := os.Lstat(wish); err == nil {
		t.Error("the wish is left in the folder")
	}
	if err := os.Mkdir(wish, 0o700); err != nil {
		t.Fatal(err)
	}
	raised := make(chan struct{}, 1)
	if err := Listen(dir, raised); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Lstat(wish); err == nil || len(raised) > 0 {
		t.Error("the old wish is heard")
	}
}

// Other files created in the folder are not taken for requests.
func TestOtherFiles(t *testing.T) {
	dir := t.TempDir()
	raised := make(chan struct{}, 1)
	if err := Listen(dir, raised); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "index.json"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := Raise(t.Context(), dir); err != nil {
		t.Fatal(err)
	}
	<-raised
	if len(raised) > 0 {
		t.Error("another file raises the window")
	}
}
