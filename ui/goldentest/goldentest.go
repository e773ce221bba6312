// Package goldentest compares what tests draw with pictures that somebody has looked at.
package goldentest

import (
	"image"
	"image/draw"
	"image/png"
	"os"
	"path/filepath"
	"testing"
)

// Compare fails unless a picture equals the one with this name in testdata. If update is
// set, it writes the picture there instead.
func Compare(t testing.TB, name string, got image.Image, update bool) {
	t.Helper()
	file := filepath.Join("testdata", name+".png")
	if update {
		Write(t, file, got)
		return
	}
	if n := differing(Read(t, file), got); n > 0 {
		failed := filepath.Join(os.TempDir(), name+".png")
		Write(t, failed, got)
		t.Errorf("%s: %d pixels differ, see %s", name, n, failed)
	}
}

// differing counts the pixels that differ by more than what rounding on another processor
// may cause.
func differing(a, b image.Image) (n int) {
	if a.Bounds() != b.Bounds() {
		return max(a.Bounds().Dx()*a.Bounds().Dy(), 1)
	}
	x, y := rgba(a), rgba(b)
	for i := 0; i < len(x.Pix); i += 4 {
		for c := range 4 {
			if d := int(x.Pix[i+c]) - int(y.Pix[i+c]); d > 2 || d < -2 {
				n++
				break
			}
		}
	}
	return n
}

func rgba(m image.Image) *image.RGBA {
	out := image.NewRGBA(m.Bounds())
	draw.Draw(out, out.Rect, m, m.Bounds().Min, draw.Src)
	return out
}

// Read reads a PNG file.
func Read(t testing.TB, file string) image.Image {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	m, err := png.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// Write writes a PNG file.
func Write(t testing.TB, file string, m image.Image) {
	t.Helper()
	f, err := os.Create(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(f, m); err != nil {
		t.Fatal(err)
	}
}
