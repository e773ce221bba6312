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

	"github.com/waypost-app/waypost/secure/qr"
)

// leastPictures detects a corpus that has become empty by mistake.
const leastPictures = 100

// All of the pictures that other programs drew and degraded are read. The test reports
// how many zbarimg reads, the reader that most Linux programs use.
func TestCorpus(t *testing.T) {
	pictures := corpus(t)
	ours, theirs := 0, 0
	for _, p := range pictures {
		if p.ours {
			ours++
		} else {
			t.Errorf("%s: not read (by zbarimg: %v)", p.name, p.theirs)
		}
		if p.theirs {
			theirs++
		}
	}
	t.Logf("of %d pictures we read %d, zbarimg %d", len(pictures), ours, theirs)
}

// BenchmarkCorpus reports how many of the pictures we and zbarimg read.
func BenchmarkCorpus(b *testing.B) {
	ours, theirs := 0.0, 0.0
	pictures := corpus(b)
	for _, p := range pictures {
		if p.ours {
			ours++
		}
		if p.theirs {
			theirs++
		}
	}
	b.ReportMetric(0, "ns/op") // most of the time is spent in other programs
	b.ReportMetric(float64(len(pictures)), "pictures")
	b.ReportMetric(ours, "read")
	b.ReportMetric(theirs, "read-by-zbarimg")
}

// picture is a picture of the corpus, and whether Read and zbarimg find all of its codes.
type picture struct {
	name         string
	ours, theirs bool
}

// corpus draws the pictures and reads them with both.
func corpus(tb testing.TB) (pictures []picture) {
	tb.Helper()
	dir := tb.TempDir()
	if out, err := exec.Command("sh", "testdata/corpus.sh", dir).CombinedOutput(); err != nil {
		tb.Fatalf("making the pictures (Debian: qrencode imagemagick): %v\n%s", err, out)
	}
	files, _ := filepath.Glob(filepath.Join(dir, "*"))
	if len(files) < leastPictures {
		tb.Fatalf("only %d pictures", len(files))
	}
	for _, file := range files {
		name := filepath.Base(file)
		want := []string{sampleURI}
		if strings.HasPrefix(name, "two-") {
			want = append(want, "https://example.com/another code")
		}
		pictures = append(pictures, picture{name, containsAll(readFile(tb, file), want), containsAll(zbarimg(tb, file), want)})
	}
	return pictures
}

// Another decoder reads what Image draws, at any size.
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

func readFile(t testing.TB, file string) []string {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	texts, _ := qr.Read(context.Background(), f)
	return texts
}

// zbarimg returns what zbarimg finds with its best settings, including light codes on
// dark; nothing if it finds no code.
func zbarimg(t testing.TB, file string) []string {
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
