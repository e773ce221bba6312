package qr_test

import (
	"context"
	"errors"
	"image"
	"image/color"
	"image/draw"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"waypost/secure/qr"
)

// screen is a picture of the given size with each text's code on it from the
// left; those on an odd place are light on dark.
func screen(t testing.TB, width, height, pixels int, texts ...string) image.Image {
	t.Helper()
	img := image.NewRGBA(image.Rect(0, 0, width, height))
	draw.Draw(img, img.Rect, image.White, image.Point{}, draw.Src)
	paragraphs(img)
	x := 20
	for i, text := range texts {
		code, err := qr.Encode(text)
		if err != nil {
			t.Fatal(err)
		}
		card := code.Image(pixels).(*image.Paletted)
		if i%2 == 1 {
			card.Palette = color.Palette{color.Black, color.White}
		}
		draw.Draw(img, card.Rect.Add(image.Pt(x, height/4)), card, image.Point{}, draw.Src)
		x += card.Rect.Dx() + 40
	}
	return img
}

// paragraphs draws specks in rows, as busy as small print.
func paragraphs(img *image.RGBA) {
	random := rand.New(rand.NewPCG(1, 2))
	for y := range img.Rect.Dy() {
		for x := range img.Rect.Dx() {
			if y%20 < 10 && random.IntN(3) == 0 {
				img.SetRGBA(x, y, color.RGBA{A: 255})
			}
		}
	}
}

func TestDecodeScreen(t *testing.T) {
	second := "https://example.com/another code"
	for name, img := range map[string]image.Image{
		"two of both kinds": screen(t, 1200, 800, 4, sampleURI, second),
		"the same twice":    screen(t, 1200, 800, 4, sampleURI, second, sampleURI),
		"part of a picture": screen(t, 1400, 900, 4, sampleURI, second).(*image.RGBA).SubImage(image.Rect(7, 5, 1300, 850)),
	} {
		got, err := qr.Decode(context.Background(), img)
		slices.Sort(got)
		if want := []string{second, sampleURI}; err != nil || !slices.Equal(got, want) {
			t.Errorf("%s: %q, %v", name, got, err)
		}
	}
}

// TestDecodeColours: every model of Go's image package comes to the same grays.
func TestDecodeColours(t *testing.T) {
	plain := encode(t, sampleURI).Image(4)
	for name, img := range map[string]draw.Image{
		"gray": image.NewGray(plain.Bounds()), "gray 16": image.NewGray16(plain.Bounds()),
		"alpha": image.NewNRGBA(plain.Bounds()), "alpha 64": image.NewNRGBA64(plain.Bounds()),
		"cmyk": image.NewCMYK(plain.Bounds()), "rgb 64": image.NewRGBA64(plain.Bounds()),
	} {
		draw.Draw(img, img.Bounds(), plain, image.Point{}, draw.Src)
		if got, err := qr.Decode(context.Background(), img); err != nil || !slices.Equal(got, []string{sampleURI}) {
			t.Errorf("%s: %q, %v", name, got, err)
		}
	}
	clear := image.NewNRGBA(plain.Bounds())
	draw.Draw(clear, clear.Rect, plain, image.Point{}, draw.Src)
	for i := 0; i < len(clear.Pix); i += 4 {
		if clear.Pix[i] == 255 {
			copy(clear.Pix[i:], []byte{0, 0, 0, 0})
		}
	}
	if got, err := qr.Decode(context.Background(), clear); err != nil || !slices.Equal(got, []string{sampleURI}) {
		t.Errorf("black on nothing: %q, %v", got, err)
	}
}

func TestDecodeNone(t *testing.T) {
	for name, img := range map[string]image.Image{
		"no pixel":  image.NewGray(image.Rectangle{}),
		"one pixel": image.NewGray(image.Rect(0, 0, 1, 1)),
		"thin":      image.NewGray(image.Rect(0, 0, 4000, 20)),
		"narrow":    image.NewGray(image.Rect(0, 0, 21, 21)),
		"black":     image.NewGray(image.Rect(0, 0, 300, 300)),
		"busy":      screen(t, 800, 600, 4),
		"half":      encode(t, sampleURI).Image(4).(*image.Paletted).SubImage(image.Rect(0, 0, 100, 196)),
	} {
		if got, err := qr.Decode(context.Background(), img); !errors.Is(err, qr.ErrNone) || got != nil {
			t.Errorf("%s: %q, %v", name, got, err)
		}
	}
}

func TestDecodeTooLarge(t *testing.T) {
	for _, size := range []image.Rectangle{image.Rect(0, 0, 20_001, 30), image.Rect(0, 0, 7000, 7000), image.Rect(-1<<31, -1<<31, 1<<31-1, 1<<31-1)} {
		huge := image.NewUniform(color.White)
		if _, err := qr.Decode(context.Background(), bounded{huge, size}); !errors.Is(err, qr.ErrTooLarge) {
			t.Errorf("%v: %v", size, err)
		}
	}
}

// bounded is a picture of any size that takes no memory.
type bounded struct {
	image.Image
	size image.Rectangle
}

func (b bounded) Bounds() image.Rectangle { return b.size }

func TestDecodeCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if got, err := qr.Decode(ctx, screen(t, 800, 600, 4, sampleURI)); !errors.Is(err, context.Canceled) || got != nil {
		t.Errorf("%q, %v", got, err)
	}
	late, cancel := context.WithDeadline(context.Background(), time.Unix(0, 0))
	defer cancel()
	if _, err := qr.Decode(late, screen(t, 800, 600, 4)); !errors.Is(err, context.DeadlineExceeded) {
		t.Error(err)
	}
}

func BenchmarkDecode(b *testing.B) {
	for name, img := range map[string]image.Image{
		"1080p screen":    screen(b, 1920, 1080, 4, sampleURI),
		"4K without code": screen(b, 3840, 2160, 4),
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, _ = qr.Decode(context.Background(), img)
			}
		})
	}
}
