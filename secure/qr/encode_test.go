package qr_test

import (
	"bytes"
	"context"
	"errors"
	"image"
	"image/color"
	"image/png"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/waypost-app/waypost/secure/qr"
)

const sampleURI = "otpauth://totp/USCIS:rosa.delgado%40example.com?secret=KRSXG5BAONUWO3TQN5ZXI2LO&issuer=USCIS"

func encode(t testing.TB, text string) *qr.Code {
	t.Helper()
	code, err := qr.Encode(text)
	if err != nil {
		t.Fatal(err)
	}
	return code
}

func pngOf(t *testing.T, text string, pixels int) []byte {
	t.Helper()
	return encodedPNG(t, encode(t, text).Image(pixels))
}

func encodedPNG(t *testing.T, img image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// The code of the invented key has the size shown in the mock-ups, and its finder
// patterns touch the edges, since Modules includes no quiet zone.
func TestModules(t *testing.T) {
	code := encode(t, sampleURI)
	modules := code.Modules()
	if code.Version() != 6 || len(modules) != 41 {
		t.Fatalf("version %d with %d rows", code.Version(), len(modules))
	}
	for _, corner := range [][2]int{{0, 0}, {0, 34}, {34, 0}} {
		for i := range 7 {
			if y, x := corner[0], corner[1]; !modules[y][x+i] || !modules[y+6][x+i] || !modules[y+i][x] || !modules[y+i][x+6] {
				t.Fatalf("no finder pattern at row %d, column %d", y, x)
			}
		}
	}
}

// Modules are whole pixels in black on white, and the quiet zone is four modules wide.
func TestImage(t *testing.T) {
	code := encode(t, sampleURI)
	modules := code.Modules()
	for _, pixels := range []int{0, 1, 3, 5} {
		img := code.Image(pixels)
		scale := max(pixels, 1)
		if side := (len(modules) + 8) * scale; img.Bounds() != image.Rect(0, 0, side, side) {
			t.Fatalf("at %d: bounds %v", pixels, img.Bounds())
		}
		for y := range img.Bounds().Dy() {
			for x := range img.Bounds().Dx() {
				row, column := y/scale-qr.QuietZone, x/scale-qr.QuietZone
				inside := row >= 0 && column >= 0 && row < len(modules) && column < len(modules)
				want := color.Color(color.White)
				if inside && modules[row][column] {
					want = color.Black
				}
				if img.At(x, y) != want {
					t.Fatalf("at %d: pixel %d, %d is %v", pixels, x, y, img.At(x, y))
				}
			}
		}
	}
}

func TestEncodeRefuses(t *testing.T) {
	if _, err := qr.Encode(""); !errors.Is(err, qr.ErrEmpty) {
		t.Errorf("nothing: %v", err)
	}
	if _, err := qr.Encode(strings.Repeat("é", 5000)); !errors.Is(err, qr.ErrTooLong) {
		t.Errorf("too much: %v", err)
	}
	code := encode(t, strings.Repeat("x", 2331))
	if code.Version() != 40 {
		t.Errorf("the longest text has version %d", code.Version())
	}
}

// Codes are encoded concurrently, for the race detector.
func TestEncodeTogether(t *testing.T) {
	want := encode(t, sampleURI).Modules()
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			code, err := qr.Encode(sampleURI)
			if err != nil || !slices.EqualFunc(code.Modules(), want, slices.Equal[[]bool]) {
				t.Error("concurrent use changes the code:", err)
			}
		})
	}
	all.Wait()
}

// FuzzEncode proves that Decode reads what Encode draws, if the text is UTF-8.
func FuzzEncode(f *testing.F) {
	f.Add(sampleURI)
	f.Add("0123456789")
	f.Add("Ñandú 日本 🦊 \x00\x7f")
	f.Fuzz(func(t *testing.T, text string) {
		code, err := qr.Encode(text)
		if err != nil {
			if !errors.Is(err, qr.ErrEmpty) && !errors.Is(err, qr.ErrTooLong) {
				t.Fatal(err)
			}
			return
		}
		got, err := qr.Decode(context.Background(), code.Image(3))
		if !utf8.ValidString(text) {
			return
		}
		if err != nil || !slices.Contains(got, text) {
			t.Fatalf("%q: %q, %v", text, got, err)
		}
	})
}

func BenchmarkEncode(b *testing.B) {
	for b.Loop() {
		if _, err := qr.Encode(sampleURI); err != nil {
			b.Fatal(err)
		}
	}
}
