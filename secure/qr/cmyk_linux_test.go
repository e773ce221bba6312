package qr

import (
	"bytes"
	"context"
	"image"
	"image/color"
	"image/jpeg"
	"os"
	"path/filepath"
	"testing"
)

// In CMYK and RGB pictures, the component that is used is decoded as by package
// image/jpeg.
func TestDecodeHalfOfOtherColours(t *testing.T) {
	const width, height = 331, 206
	var first bytes.Buffer
	if err := jpeg.Encode(&first, drawing(width, height), &jpeg.Options{Quality: 100}); err != nil {
		t.Fatal(err)
	}
	pixels := tool(t, first.Bytes(), "djpeg", "-bmp")
	for name, c := range map[string]struct {
		command []string
		only    func(color.Color) uint8
	}{
		"CMYK":              {[]string{"convert", "bmp:-", "-colorspace", "CMYK", "jpeg:-"}, blackInk},
		"CMYK, progressive": {[]string{"convert", "bmp:-", "-colorspace", "CMYK", "-interlace", "JPEG", "jpeg:-"}, blackInk},
		"RGB":               {[]string{"cjpeg", "-rgb", "-quality", "95"}, green},
		"RGB, progressive":  {[]string{"cjpeg", "-rgb", "-quality", "95", "-progressive"}, green},
	} {
		t.Run(name, func(t *testing.T) {
			file := tool(t, pixels, c.command[0], c.command[1:]...)
			whole, err := jpeg.Decode(bytes.NewReader(file))
			if err != nil {
				t.Fatal(err)
			}
			gray := image.NewGray(image.Rect(0, 0, (width+7)/8*8, (height+7)/8*8))
			for y := range height {
				for x := range width {
					gray.SetGray(x, y, color.Gray{Y: c.only(whole.At(x, y))})
				}
			}
			got := half(t, file)
			for y := 0; y < height/8*4; y += 4 { // complete blocks
				for x := 0; x < width/8*4; x += 4 {
					if off := difference(got, x, y, gray); off > 2 {
						t.Fatalf("at %d, %d it is off by %.1f", x, y, off)
					}
				}
			}
		})
	}
}

// blackInk returns the amount of black ink, which files store inverted.
func blackInk(c color.Color) uint8 { return 255 - c.(color.CMYK).K }

func green(c color.Color) uint8 {
	_, g, _, _ := c.RGBA()
	return uint8(g >> 8)
}

// A code in a CMYK picture of 48 megapixels is read.
func TestReadLargePrint(t *testing.T) {
	const text = "KRSXG5BAONUWO3TQN5ZXI2LO"
	code, err := Encode(text)
	if err != nil {
		t.Fatal(err)
	}
	var card bytes.Buffer
	if err := jpeg.Encode(&card, code.Image(20), nil); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "print.jpg")
	tool(t, card.Bytes(), "convert", "-size", "8064x6048", "xc:gray80", "jpeg:-", "-geometry", "+3000+2500", "-composite",
		"-colorspace", "CMYK", path)
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if got, err := Read(context.Background(), f); err != nil || len(got) != 1 || got[0] != text {
		t.Errorf("%q, %v", got, err)
	}
}
