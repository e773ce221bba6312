package qr

import (
	"bytes"
	"context"
	"image"
	"image/color"
	"image/png"
	"math/rand/v2"
	"os/exec"
	"testing"
)

// pngKinds returns pictures of each color type that image/png writes.
func pngKinds(width, height int) map[string]image.Image {
	dice := rand.New(rand.NewPCG(5, 6))
	all := image.Rect(0, 0, width, height)
	palette := make(color.Palette, 200)
	for i := range palette {
		palette[i] = color.NRGBA{uint8(dice.IntN(256)), uint8(dice.IntN(256)), uint8(dice.IntN(256)), uint8(128 + i%2*127)}
	}
	kinds := map[string]image.Image{
		"gray": image.NewGray(all), "16 bits": image.NewGray16(all), "RGB": image.NewRGBA(all), "RGB, 16 bits": image.NewRGBA64(all),
		"alpha": image.NewNRGBA(all), "alpha, 16 bits": image.NewNRGBA64(all),
		"palette": image.NewPaletted(all, palette), "four colours": image.NewPaletted(all, palette[:4]),
	}
	for name, img := range kinds {
		for i := range width * height {
			alpha := uint16(0xffff)
			if name == "alpha" || name == "alpha, 16 bits" {
				alpha = uint16(dice.IntN(2)) * 0xffff
			}
			c := color.NRGBA64{uint16(i * 41), uint16(dice.IntN(0x10000)), uint16(i / width * 700), alpha}
			if p, ok := img.(*image.Paletted); ok {
				p.SetColorIndex(i%width, i/width, uint8(dice.IntN(len(p.Palette))))
				continue
			}
			img.(interface{ Set(x, y int, c color.Color) }).Set(i%width, i/width, c)
		}
	}
	return kinds
}

// interlace converts a PNG to an interlaced one.
func interlace(t *testing.T, file []byte) []byte {
	t.Helper()
	var out bytes.Buffer
	c := exec.Command("convert", "png:-", "-interlace", "PNG", "png:-")
	c.Stdin, c.Stdout = bytes.NewReader(file), &out
	if err := c.Run(); err != nil {
		t.Fatalf("convert (Debian: imagemagick): %v", err)
	}
	return out.Bytes()
}

// Every kind of PNG is decoded as by image/png, interlaced or not.
func TestDecodeRows(t *testing.T) {
	const width, height = 53, 37
	for name, img := range pngKinds(width, height) {
		var file bytes.Buffer
		if err := png.Encode(&file, img); err != nil {
			t.Fatal(err)
		}
		for how, file := range map[string][]byte{"plain": file.Bytes(), "interlaced": interlace(t, file.Bytes())} {
			whole, err := png.Decode(bytes.NewReader(file))
			if err != nil {
				t.Fatal(err)
			}
			got, err := decodeRows(context.Background(), file)
			if err != nil {
				t.Errorf("%s, %s: %v", name, how, err)
				continue
			}
			for _, on := range []paper{white, black} {
				want, _ := newGray(context.Background(), whole, 1, on)
				have, _ := newGray(context.Background(), got, 1, on)
				for i := range want.pix {
					if d := int(want.pix[i]) - int(have.pix[i]); d > 2 || d < -2 {
						t.Errorf("%s, %s: at %d, %d it is %d, not %d", name, how, i%width, i/width, have.pix[i], want.pix[i])
						break
					}
				}
			}
		}
	}
}

// FuzzDecodeRows proves that any file gives a picture or an error.
func FuzzDecodeRows(f *testing.F) {
	for _, img := range pngKinds(9, 5) {
		var file bytes.Buffer
		if err := png.Encode(&file, img); err != nil {
			f.Fatal(err)
		}
		f.Add(file.Bytes())
	}
	f.Fuzz(func(t *testing.T, file []byte) {
		const most = 1 << 20 // more pixels would only take longer
		if c, err := png.DecodeConfig(bytes.NewReader(file)); err != nil || c.Width*c.Height > most {
			return
		}
		if img, err := decodeRows(context.Background(), file); (err == nil) != (img != nil) {
			t.Fatalf("%v, %v", img, err)
		}
	})
}
