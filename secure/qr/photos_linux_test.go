package qr_test

import (
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// The photographs with which ZXing is tested, as far as the module of its Go port
// contains them, are read and compared with zbarimg.
func TestPhotographs(t *testing.T) {
	const least = 45 // detects a module without the photographs
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/makiuchi-d/gozxing").Output()
	if err != nil {
		t.Fatal(err)
	}
	var files []string
	for _, pattern := range []string{"qrcode/testdata/*.*", "qrcode/testdata/qrcode-*/*.png", "multi/qrcode/testdata/1.png"} {
		found, _ := filepath.Glob(filepath.Join(strings.TrimSpace(string(out)), pattern))
		files = append(files, found...)
	}
	if len(files) < least {
		t.Fatalf("only %d photographs", len(files))
	}
	theirs := 0
	for _, file := range files {
		got, want := readFile(t, file), zbarimg(t, file)
		if len(got) == 0 {
			t.Errorf("%s: not read", file)
		}
		if len(want) > 0 {
			theirs++
			if !slices.Equal(words(got), words(want)) {
				t.Errorf("%s: %q, but zbarimg reads %q", file, got, want)
			}
		}
	}
	t.Logf("of %d photographs zbarimg reads %d", len(files), theirs)
}

// words returns the words of all texts, sorted: zbarimg separates texts and lines in the
// same way, and finds texts in another order.
func words(texts []string) []string {
	all := strings.Fields(strings.Join(texts, "\n"))
	slices.Sort(all)
	return all
}
