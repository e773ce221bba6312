package qr_test

import (
	"context"
	"errors"
	"image"
	"image/color"
	"slices"
	"testing"
	"time"

	"github.com/waypost-app/waypost/secure/qr"
)

func TestDecodeTooLarge(t *testing.T) {
	for _, size := range []image.Rectangle{image.Rect(0, 0, 20_001, 30), image.Rect(0, 0, 15_000, 15_000), image.Rect(-1<<31, -1<<31, 1<<31-1, 1<<31-1)} {
		huge := image.NewUniform(color.White)
		if _, err := qr.Decode(context.Background(), bounded{huge, size}); !errors.Is(err, qr.ErrTooLarge) {
			t.Errorf("%v: %v", size, err)
		}
	}
}

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

// countdown is a context that is cancelled after a number of calls of Err: in the middle
// of the work, however fast the machine is.
type countdown struct {
	context.Context
	left int
}

func (c *countdown) Err() error {
	if c.left--; c.left < 0 {
		return context.Canceled
	}
	return nil
}

// Decode ends the next time that it checks the context, wherever it is, and it checks in
// every attempt.
func TestDecodeCancelledMidway(t *testing.T) {
	const enough, soon = 1 << 30, 3
	img := screen(t, 500, 350, 3)
	all := &countdown{context.Background(), enough}
	if _, err := qr.Decode(all, img); !errors.Is(err, qr.ErrNone) {
		t.Fatal(err)
	}
	checks := enough - all.left
	if checks < 10 {
		t.Errorf("only %d checks", checks)
	}
	for after := range checks - 1 {
		ctx := &countdown{context.Background(), after}
		if got, err := qr.Decode(ctx, img); !errors.Is(err, context.Canceled) || got != nil {
			t.Errorf("after %d: %q, %v", after, got, err)
		}
		if ctx.left < -soon {
			t.Errorf("after %d: checked %d times more", after, -ctx.left)
		}
	}
}

// A 4K screen without a code, for which all attempts are made, takes at most 250 MB in
// total.
func TestDecodeMemory(t *testing.T) {
	const most = 250 << 20
	img := screen(t, 3840, 2160, 4)
	var err error
	if took := allocated(func() { _, err = qr.Decode(context.Background(), img) }); took > most {
		t.Errorf("it took %d MB", took>>20)
	}
	if !errors.Is(err, qr.ErrNone) {
		t.Error(err)
	}
}

// FuzzDecode proves that Decode returns codes or ErrNone for any pixels.
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
		const most = 60_000 // more pixels would only take longer
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

// BenchmarkDecode measures screens. One of a usual size should take at most 50 ms, a
// large one without a code about a second.
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
