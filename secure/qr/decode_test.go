package qr_test

import (
	"context"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/waypost-app/waypost/secure/qr"
)

// screen draws a page of small print with a code for each text, from left to right; every
// second one is light on dark.
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

// paragraphs draws rows of random dots that look like small print.
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

// A code is read in every color model of package image.
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
}

// Codes are read whatever the color behind a transparent picture was.
func TestDecodeTransparent(t *testing.T) {
	clear := color.NRGBA{}
	for name, c := range map[string]struct{ dark, light color.NRGBA }{
		"black modules on nothing":      {color.NRGBA{0, 0, 0, 255}, clear},
		"white modules on nothing":      {color.NRGBA{255, 255, 255, 255}, clear},
		"gray modules on nothing":       {color.NRGBA{128, 128, 128, 255}, clear},
		"faint white on nothing":        {color.NRGBA{255, 255, 255, 120}, clear},
		"faint black on nothing":        {color.NRGBA{0, 0, 0, 120}, clear},
		"holes in white":                {clear, color.NRGBA{255, 255, 255, 255}},
		"holes in black":                {clear, color.NRGBA{0, 0, 0, 255}},
		"white on a breath of white":    {color.NRGBA{255, 255, 255, 255}, color.NRGBA{255, 255, 255, 20}},
		"yellow on nothing, dark pages": {color.NRGBA{255, 235, 120, 255}, clear},
	} {
		card := encode(t, sampleURI).Image(4).(*image.Paletted)
		card.Palette = color.Palette{c.light, c.dark}
		for kind, img := range map[string]draw.Image{"paletted": card, "NRGBA": image.NewNRGBA(card.Rect), "RGBA 64": image.NewRGBA64(card.Rect)} {
			if kind != "paletted" {
				draw.Draw(img, card.Rect, card, image.Point{}, draw.Src)
			}
			if got, err := qr.Decode(context.Background(), img); err != nil || !slices.Equal(got, []string{sampleURI}) {
				t.Errorf("%s, %s: %q, %v", name, kind, got, err)
			}
		}
	}
}

// A transparent picture may contain both a black code and a white one.
func TestDecodeTransparentBoth(t *testing.T) {
	second := "https://example.com/another code"
	img := image.NewNRGBA(image.Rect(0, 0, 600, 300))
	for i, text := range []string{sampleURI, second} {
		card := encode(t, text).Image(4).(*image.Paletted)
		card.Palette = color.Palette{color.Transparent, color.Gray{byte(255 * i)}}
		draw.Draw(img, card.Rect.Add(image.Pt(i*300, 30)), card, image.Point{}, draw.Src)
	}
	got, err := qr.Decode(context.Background(), img)
	slices.Sort(got)
	if err != nil || !slices.Equal(got, []string{second, sampleURI}) {
		t.Errorf("%q, %v", got, err)
	}
}

// Several codes on one page are all found, although finder patterns of different codes
// can form a square, too.
func TestDecodeSeveral(t *testing.T) {
	page := image.NewGray(image.Rect(0, 0, 1000, 520))
	draw.Draw(page, page.Rect, image.White, image.Point{}, draw.Src)
	var want []string
	for i := range 8 {
		text := fmt.Sprintf("otpauth://totp/Rosa%d?secret=KRSXG5BAONUWO3TQN5ZXI2LO", i)
		want = append(want, text)
		card := encode(t, text).Image(5)
		draw.Draw(page, card.Bounds().Add(image.Pt(i%4*240, i/4*240)), card, image.Point{}, draw.Src)
	}
	got, err := qr.Decode(context.Background(), page)
	slices.Sort(got)
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("%d codes: %q, %v", len(got), got, err)
	}
}

// A code is read when photographed from the side, on bent paper, and mirrored.
func TestDecodePerspective(t *testing.T) {
	card := encode(t, sampleURI).Image(6)
	side := float64(card.Bounds().Dx())
	for name, from := range map[string]func(x, y float64) (float64, float64){
		"from the side": func(x, y float64) (float64, float64) { w := 1 - 0.3*(x-0.5); return (x-0.5)/w + 0.5, (y-0.5)/w + 0.5 },
		"from below":    func(x, y float64) (float64, float64) { w := 1 + 0.35*(y-0.5); return (x-0.5)/w + 0.5, (y-0.5)/w + 0.5 },
		"from a corner": func(x, y float64) (float64, float64) { w := 1 + 0.2*(x+y-1); return (x-0.5)/w + 0.5, (y-0.5)/w + 0.5 },
		"squeezed":      func(x, y float64) (float64, float64) { return x, (y-0.5)*2 + 0.5 },
		"bent":          func(x, y float64) (float64, float64) { return x, y + 0.2*(x-0.5)*(x-0.5) },
		"mirrored":      func(x, y float64) (float64, float64) { return 1 - x, y },
	} {
		seen := image.NewGray(image.Rect(0, 0, 400, 400))
		for i := range seen.Pix {
			x, y := from(float64(i%400)/400*1.4-0.2, float64(i/400)/400*1.4-0.2)
			seen.Pix[i] = 200
			if at := image.Pt(int(x*side), int(y*side)); at.In(card.Bounds()) && x >= 0 && y >= 0 {
				seen.Pix[i] = 40 + color.GrayModel.Convert(card.At(at.X, at.Y)).(color.Gray).Y*5/8
			}
		}
		if got, err := qr.Decode(context.Background(), seen); err != nil || !slices.Equal(got, []string{sampleURI}) {
			t.Errorf("%s: %q, %v", name, got, err)
		}
	}
}

// Decode ends for a picture with thousands of finder patterns and no code.
func TestDecodePatterns(t *testing.T) {
	const side, middle = 9, 4
	tiles := image.NewGray(image.Rect(0, 0, 1800, 900))
	for i := range tiles.Pix {
		x, y := i%1800%side-middle, i/1800%side-middle
		if ring := max(x, -x, y, -y); ring == 2 || ring == middle {
			tiles.Pix[i] = 255
		}
	}
	if got, err := qr.Decode(context.Background(), tiles); !errors.Is(err, qr.ErrNone) {
		t.Errorf("%q, %v", got, err)
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

// bounded is a picture of any size that uses no memory for pixels.
type bounded struct {
	image.Image
	size image.Rectangle
}

func (b bounded) Bounds() image.Rectangle { return b.size }
