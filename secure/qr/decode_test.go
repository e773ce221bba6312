package qr_test

import (
	"context"
	"errors"
	"image"
	"image/color"
	"image/draw"
	"math/rand/v2"
	"runtime"
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

// waning is a context that ends once it was asked for its error so many times: in
// the middle of the work, whatever the machine's speed.
type waning struct {
	context.Context
	left int
}

func (w *waning) Err() error {
	if w.left--; w.left < 0 {
		return context.Canceled
	}
	return nil
}

// TestDecodeCancelledMidway: whoever stops waiting is heard at the next question,
// wherever the search is, and there are questions on every rung.
func TestDecodeCancelledMidway(t *testing.T) {
	const enough, soon = 1 << 30, 3
	img := screen(t, 500, 350, 3)
	all := &waning{context.Background(), enough}
	if _, err := qr.Decode(all, img); !errors.Is(err, qr.ErrNone) {
		t.Fatal(err)
	}
	questions := enough - all.left
	if questions < 10 {
		t.Errorf("only %d questions", questions)
	}
	for after := range questions - 1 {
		ctx := &waning{context.Background(), after}
		if got, err := qr.Decode(ctx, img); !errors.Is(err, context.Canceled) || got != nil {
			t.Errorf("after %d: %q, %v", after, got, err)
		}
		if ctx.left < -soon {
			t.Errorf("after %d: asked %d times more", after, -ctx.left)
		}
	}
}

// TestDecodeMemory: a 4K screen without a code, which is looked at from every
// side, takes at most 250 MB in all.
func TestDecodeMemory(t *testing.T) {
	const most = 250 << 20
	img := screen(t, 3840, 2160, 4)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	if _, err := qr.Decode(context.Background(), img); !errors.Is(err, qr.ErrNone) {
		t.Fatal(err)
	}
	runtime.ReadMemStats(&after)
	if took := after.TotalAlloc - before.TotalAlloc; took > most {
		t.Errorf("it took %d MB", took>>20)
	}
}

// FuzzDecode: whatever the pixels, Decode ends with codes or with ErrNone.
func FuzzDecode(f *testing.F) {
	code, err := qr.Encode("KRSX")
	if err != nil {
		f.Fatal(err)
	}
	for _, pixels := range []int{1, 2} {
		card := code.Image(pixels).(*image.Paletted)
		pix := make([]byte, len(card.Pix))
		for i, dark := range card.Pix {
			pix[i] = 255 * (1 - dark)
		}
		f.Add(uint16(card.Rect.Dx()), pix)
	}
	f.Add(uint16(21), make([]byte, 21*21))
	f.Fuzz(func(t *testing.T, width uint16, pix []byte) {
		const most = 60_000 // pixels; more only take longer
		if width == 0 || len(pix) > most {
			return
		}
		img := &image.Gray{Pix: pix, Stride: int(width), Rect: image.Rect(0, 0, int(width), len(pix)/int(width))}
		texts, err := qr.Decode(context.Background(), img)
		if (err == nil) != (len(texts) > 0) || err != nil && !errors.Is(err, qr.ErrNone) || slices.Contains(texts, "") {
			t.Fatalf("%q, %v", texts, err)
		}
	})
}

// BenchmarkDecode: a screen of a usual size should take at most 150 ms, a large
// one without a code 1.2 s.
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
