package qr

import (
	"bytes"
	"context"
	"image"
	"image/color"
	"image/jpeg"
	"math"
	"math/rand/v2"
	"os/exec"
	"slices"
	"testing"
)

// tool pipes a file through a program of libjpeg.
func tool(t *testing.T, file []byte, name string, args ...string) []byte {
	t.Helper()
	var out bytes.Buffer
	c := exec.Command(name, args...)
	c.Stdin, c.Stdout = bytes.NewReader(file), &out
	if err := c.Run(); err != nil {
		t.Fatalf("%s (Debian: libjpeg-turbo-progs): %v", name, err)
	}
	return out.Bytes()
}

// drawing returns a detailed coloured picture without extremes of brightness.
func drawing(width, height int) image.Image {
	dice := rand.New(rand.NewPCG(1, 2))
	img := image.NewRGBA(image.Rect(0, 0, width, height))
	for y := range height {
		for x := range width {
			noise := uint8(dice.IntN(30))
			img.Set(x, y, color.RGBA{uint8(60+x%90) + noise, uint8(60+y%90) + noise, uint8(60+(x/9+y/9)%2*90) + noise, 255})
		}
	}
	return img
}

// For every kind of progressive file, decodeHalf gives the same as image/jpeg, apart from
// the upper half of the frequencies.
func TestDecodeHalf(t *testing.T) {
	const width, height = 331, 206
	for name, c := range map[string]struct {
		compress, transform []string
	}{
		"4:2:0":         {nil, nil},
		"4:4:4":         {[]string{"-sample", "1x1"}, nil},
		"4:2:2":         {[]string{"-sample", "2x1"}, nil},
		"4:4:0":         {[]string{"-sample", "1x2"}, nil},
		"gray":          {[]string{"-grayscale"}, nil},
		"poor":          {[]string{"-quality", "30"}, nil},
		"best":          {[]string{"-quality", "100"}, nil},
		"restarts":      {nil, []string{"-restart", "1"}},
		"many restarts": {[]string{"-sample", "1x1"}, []string{"-restart", "3B"}},
	} {
		t.Run(name, func(t *testing.T) {
			var first bytes.Buffer
			if err := jpeg.Encode(&first, drawing(width, height), &jpeg.Options{Quality: 100}); err != nil {
				t.Fatal(err)
			}
			pixels := tool(t, first.Bytes(), "djpeg", "-bmp")
			file := tool(t, pixels, "cjpeg", append([]string{"-progressive"}, c.compress...)...)
			whole, err := jpeg.Decode(bytes.NewReader(file))
			if err != nil {
				t.Fatal(err)
			}
			file = tool(t, file, "jpegtran", append([]string{"-progressive"}, c.transform...)...)
			got := half(t, file)
			if got.Rect != image.Rect(0, 0, width/2, height/2) {
				t.Fatalf("%v", got.Rect)
			}
			for y := 0; y < got.Rect.Dy(); y += 4 {
				for x := 0; x < got.Rect.Dx(); x += 4 {
					if off := difference(got, x, y, whole); off > 2 {
						t.Fatalf("at %d, %d it is off by %.1f", x, y, off)
					}
				}
			}
		})
	}
}

// difference returns the greatest difference within the block at x, y of the half-size
// picture.
func difference(half *image.Gray, x, y int, whole image.Image) (worst float64) {
	pix, stride := brightness(whole)
	var block [4][4]float64
	for v := range block {
		for u := range block[v] {
			for i := range 64 {
				f := float64(pix[(2*y+i/8)*stride+2*x+i%8]) - 128
				block[v][u] += f * cosine(i%8, u, 8) * cosine(i/8, v, 8)
			}
		}
	}
	for i := range 16 {
		sum := 128.0
		for j := range 16 {
			sum += block[j/4][j%4] / 2 * cosine(i%4, j%4, 4) * cosine(i/4, j/4, 4)
		}
		if at := image.Pt(x+i%4, y+i/4); at.In(half.Rect) {
			worst = max(worst, math.Abs(sum-float64(half.GrayAt(at.X, at.Y).Y)))
		}
	}
	return worst
}

// cosine returns a basis function of the discrete cosine transform of n samples.
func cosine(x, u, n int) float64 {
	scale := math.Sqrt(2 / float64(n))
	if u == 0 {
		scale /= math.Sqrt2
	}
	return scale * math.Cos(float64((2*x+1)*u)*math.Pi/float64(2*n))
}

// brightness returns the samples, including those beyond the edges.
func brightness(img image.Image) (pix []byte, stride int) {
	if gray, ok := img.(*image.Gray); ok {
		return gray.Pix, gray.Stride
	}
	colour := img.(*image.YCbCr)
	return colour.Y, colour.YStride
}

func half(t *testing.T, file []byte) *image.Gray {
	t.Helper()
	h, err := parseJPEG(file)
	if err != nil {
		t.Fatal(err)
	}
	img, err := decodeHalf(context.Background(), file, h)
	if err != nil {
		t.Fatal(err)
	}
	return img.(*image.Gray)
}

// FuzzDecodeHalf proves that any file gives a picture or an error.
func FuzzDecodeHalf(f *testing.F) {
	for _, scan := range []string{"\x01\x01\x00\x00\x00\x00", "\x01\x01\x00\x01\x3f\x01", "\x01\x01\x00\x01\x3f\x10"} {
		f.Add([]byte("\xff\xd8\xff\xc2\x00\x0b\x08\x00\x10\x00\x10\x01\x01\x11\x00" +
			"\xff\xc4\x00\x14\x10\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x11\xff\xda\x00\x08" + scan + "\x7f\x55\xff\xd0\x31"))
	}
	f.Add([]byte("\xff\xd8\xff\xc0\x00\x14\x08\x00\x10\x00\x10\x04\x01\x11\x00\x02\x11\x00\x03\x11\x00\x04\x11\x00" +
		"\xff\xc4\x00\x14\x00\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x03" +
		"\xff\xda\x00\x0e\x04\x01\x00\x02\x00\x03\x00\x04\x00\x00\x3f\x00\x7f\x55\x31"))
	f.Fuzz(func(t *testing.T, file []byte) {
		const most = 1 << 20 // more pixels would only take longer
		h, err := parseJPEG(file)
		if err != nil || h.width*h.height > most {
			return
		}
		if img, err := decodeHalf(context.Background(), file, h); (err == nil) != (img != nil) {
			t.Fatalf("%v, %v", img, err)
		}
	})
}

// A truncated file gives a picture once it includes the first scan, and no damage causes
// a panic.
func TestDecodeHalfCut(t *testing.T) {
	var first bytes.Buffer
	if err := jpeg.Encode(&first, drawing(160, 120), nil); err != nil {
		t.Fatal(err)
	}
	file := tool(t, first.Bytes(), "jpegtran", "-progressive", "-restart", "2")
	h, err := parseJPEG(file)
	if err != nil {
		t.Fatal(err)
	}
	dice := rand.New(rand.NewPCG(3, 4))
	for at := h.scan + 200; at < len(file); at += 97 {
		if _, err := decodeHalf(context.Background(), file[:at], h); err != nil {
			t.Fatalf("cut at %d: %v", at, err)
		}
		damaged := slices.Clone(file)
		for range 5 {
			damaged[h.scan+dice.IntN(len(file)-h.scan)] = byte(dice.IntN(256))
		}
		decodeHalf(context.Background(), damaged, h)
	}
}
