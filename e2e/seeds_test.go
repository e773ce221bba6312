package e2e

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestSeeds checks that each fuzz target has seeds from a long run, which go test then
// runs like any other test, and that no seeds are left from a target that was renamed or
// moved.
func TestSeeds(t *testing.T) {
	target := regexp.MustCompile(`(?m)^func (Fuzz\w+)\(`)
	seeds := map[string]int{} // number of seeds, by folder
	require.NoError(t, filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (d.Name() == "build" || d.Name() == ".git"):
			return filepath.SkipDir
		case strings.HasSuffix(path, "_test.go"):
			source, err := os.ReadFile(path)
			for _, m := range target.FindAllSubmatch(source, -1) {
				seeds[filepath.Join(filepath.Dir(path), "testdata", "fuzz", string(m[1]))] += 0
			}
			return err
		}
		return nil
	}))
	if len(seeds) < 40 {
		t.Fatalf("found only %d fuzz targets: does the test still look in the right place?", len(seeds))
	}
	lost := map[string]bool{}
	require.NoError(t, filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if folder := filepath.Dir(path); err == nil && !d.IsDir() && filepath.Base(filepath.Dir(folder)) == "fuzz" {
			if _, known := seeds[folder]; !known {
				lost[folder] = true
			}
			seeds[folder]++
		}
		return err
	}))
	for folder, n := range seeds {
		if n == 0 {
			t.Errorf("%s has no seeds: run .ci/seeds after a long fuzz", folder)
		}
	}
	for folder := range lost {
		t.Errorf("no fuzz target reads %s", folder)
	}
}
