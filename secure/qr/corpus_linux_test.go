package qr_test

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"waypost/secure/qr"
)

// leastPictures guards against a corpus that silently became empty.
const leastPictures = 60

// TestCorpus reads pictures that other programs made and spoiled, beside zbarimg,
// the reader that most Linux programs use: what it can read, we can.
func TestCorpus(t *testing.T) {
	dir := t.TempDir()
	if out, err := exec.Command("sh", "testdata/corpus.sh", dir).CombinedOutput(); err != nil {
		t.Fatalf("making the pictures (Debian: qrencode imagemagick): %v\n%s", err, out)
	}
	files, _ := filepath.Glob(filepath.Join(dir, "*"))
	if len(files) < leastPictures {
		t.Fatalf("only %d pictures", len(files))
	}
	ours, theirs := 0, 0
	for _, file := range files {
		name := filepath.Base(file)
		want := []string{sampleURI}
		if strings.HasPrefix(name, "two-") {
			want = append(want, "https://example.com/another code")
		}
		we, zbar := containsAll(readFile(t, file), want), containsAll(zbarimg(t, file), want)
		if we {
			ours++
		} else {
			t.Errorf("%s: not read; zbarimg reads it: %v", name, zbar)
		}
		if zbar {
			theirs++
		}
	}
	t.Logf("of %d pictures we read %d, zbarimg %d", len(files), ours, theirs)
}

// TestZbarReadsOurs: what Image draws can be read by another program at any size.
func TestZbarReadsOurs(t *testing.T) {
	for _, text := range []string{sampleURI, "x", strings.Repeat("0123456789abcdef", 140)} {
		for _, pixels := range []int{2, 3, 5, 8} {
			if len(text) > 1000 && pixels > 3 {
				continue
			}
			file := filepath.Join(t.TempDir(), "ours.png")
			if err := os.WriteFile(file, pngOf(t, text, pixels), 0o600); err != nil {
				t.Fatal(err)
			}
			if got := zbarimg(t, file); !slices.Equal(got, []string{text}) {
				t.Errorf("%d bytes at %d pixels a module: zbarimg reads %d codes", len(text), pixels, len(got))
			}
		}
	}
}

func readFile(t *testing.T, file string) []string {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	texts, _ := qr.Read(context.Background(), f)
	return texts
}

// zbarimg returns what it reads at its best, light codes on dark too; nothing when
// it finds no code.
func zbarimg(t *testing.T, file string) []string {
	t.Helper()
	out, err := exec.Command("zbarimg", "-q", "--raw", "-Sdisable", "-Sqrcode.enable", "-Stest-inverted", file).Output()
	if err != nil && len(out) == 0 {
		if exit, ok := err.(*exec.ExitError); !ok || exit.ExitCode() != 4 {
			t.Fatalf("zbarimg (Debian: zbar-tools): %v", err)
		}
		return nil
	}
	return strings.Split(string(bytes.TrimSpace(out)), "\n")
}

func containsAll(got, want []string) bool {
	for _, w := range want {
		if !slices.Contains(got, w) {
			return false
		}
	}
	return true
}
