//go:build !race

package qr_test

import (
	"fmt"
	"image/jpeg"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
)

// As many bad photographs as ZXing is tested with are read and compared with zbarimg.
// TestPhotographs has only some of those; these are drawn.
func TestSnapshots(t *testing.T) {
	const all, least, atOnce = 179, 175, 2
	dir := t.TempDir()
	var next, ours, theirs atomic.Int64
	var wait sync.WaitGroup
	for range atOnce {
		wait.Go(func() {
			for {
				number := int(next.Add(1)) - 1
				if number >= all {
					return
				}
				p := newSnapshot(number)
				file := filepath.Join(dir, fmt.Sprintf("%d.jpg", number))
				p.save(t, file)
				got, want := slices.Contains(readFile(t, file), p.text), slices.Contains(zbarimg(t, file), p.text)
				if got {
					ours.Add(1)
				} else {
					t.Logf("%d: not read", number)
				}
				if want {
					theirs.Add(1)
				}
				if want && !got {
					t.Errorf("%d: only zbarimg reads it", number)
				}
			}
		})
	}
	wait.Wait()
	t.Logf("of %d photographs we read %d, zbarimg %d", all, ours.Load(), theirs.Load())
	if ours.Load() < least {
		t.Errorf("we read %d, want %d", ours.Load(), least)
	}
}

// save writes the picture to a file.
func (p snapshot) save(t *testing.T, path string) {
	f, err := os.Create(path)
	if err != nil {
		t.Error(err)
		return
	}
	defer f.Close()
	if err := jpeg.Encode(f, p.take(t), &jpeg.Options{Quality: p.quality}); err != nil {
		t.Error(err)
	}
}
