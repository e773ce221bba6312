package qr_test

import (
	"bytes"
	"context"
	"errors"
	"image"
	"image/gif"
	"image/jpeg"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"golang.org/x/image/bmp"

	"github.com/waypost-app/waypost/secure/qr"
)

func TestReadFormats(t *testing.T) {
	img := encode(t, sampleURI).Image(4)
	for name, write := range map[string]func(io.Writer) error{
		"png":  func(w io.Writer) error { _, err := w.Write(pngOf(t, sampleURI, 4)); return err },
		"jpeg": func(w io.Writer) error { return jpeg.Encode(w, img, &jpeg.Options{Quality: 40}) },
		"gif":  func(w io.Writer) error { return gif.Encode(w, img, nil) },
		"bmp":  func(w io.Writer) error { return bmp.Encode(w, img) },
	} {
		var file bytes.Buffer
		if err := write(&file); err != nil {
			t.Fatal(err)
		}
		got, err := qr.Read(context.Background(), iotest.HalfReader(&file))
		if err != nil || !slices.Equal(got, []string{sampleURI}) {
			t.Errorf("%s: %q, %v", name, got, err)
		}
	}
}

func TestReadRefuses(t *testing.T) {
	whole := pngOf(t, sampleURI, 4)
	for name, c := range map[string]struct {
		file []byte
		want error
	}{
		"nothing":          {nil, qr.ErrNotPicture},
		"text":             {[]byte("KRSX G5BA ONUW O3TQ N5ZX I2LO"), qr.ErrNotPicture},
		"a PDF":            {[]byte("%PDF-1.7\n%âãÏÓ"), qr.ErrNotPicture},
		"a megabyte":       {bytes.Repeat([]byte("KRSXG5BA"), 150_000), qr.ErrNotPicture},
		"half a PNG":       {whole[:len(whole)/2], qr.ErrNotPicture},
		"a damaged byte":   {slices.Concat(whole[:60], []byte{whole[60] ^ 1}, whole[61:]), qr.ErrNotPicture},
		"only a JPEG mark": {[]byte("\xff\xd8\xff\xd9"), qr.ErrNotPicture},
		"over 64 MiB":      {append(whole, make([]byte, 64<<20)...), qr.ErrTooLarge},
		"without any code": {encodedPNG(t, image.NewGray(image.Rect(0, 0, 200, 200))), qr.ErrNone},
	} {
		if got, err := qr.Read(context.Background(), bytes.NewReader(c.file)); !errors.Is(err, c.want) || got != nil {
			t.Errorf("%s: %q, %v, want %v", name, got, err, c.want)
		}
	}
}

// Formats that Waypost cannot read, but that people have, get errors of their own; other
// files in the same container do not.
func TestReadForeign(t *testing.T) {
	for name, c := range map[string]struct {
		file string
		want error
	}{
		"iPhone":           {"\x00\x00\x00\x24ftypheic\x00\x00\x00\x00mif1MiHEMiPrmiafheic", qr.ErrHEIC},
		"compatible brand": {"\x00\x00\x00\x1cftypmif1\x00\x00\x00\x00mif1heicmiaf", qr.ErrHEIC},
		"10 bits":          {"\x00\x00\x00\x18ftypheix\x00\x00\x00\x00mif1heix", qr.ErrHEIC},
		"burst":            {"\x00\x00\x00\x18ftyphevc\x00\x00\x00\x00msf1hevc", qr.ErrHEIC},
		"AVIF":             {"\x00\x00\x00\x18ftypavif\x00\x00\x00\x00mif1avif", qr.ErrAVIF},
		"AVIF, many":       {"\x00\x00\x00\x1cftypavis\x00\x00\x00\x00avifavismsf1", qr.ErrAVIF},
		"AVIF, compatible": {"\x00\x00\x00\x1cftypmif1\x00\x00\x00\x00mif1avifmiaf", qr.ErrAVIF},
		"TIFF":             {"II*\x00\x08\x00\x00\x00\x00\x00", qr.ErrTIFF},
		"TIFF, big-endian": {"MM\x00*\x00\x00\x00\x08\x00\x00", qr.ErrTIFF},
		"BigTIFF":          {"II+\x00\x08\x00\x00\x00\x10\x00", qr.ErrTIFF},
		"film":             {"\x00\x00\x00\x14ftypisom\x00\x00\x02\x00isom", qr.ErrNotPicture},
		"brand behind it":  {"\x00\x00\x00\x14ftypisom\x00\x00\x02\x00isomheic", qr.ErrNotPicture},
		"cut off":          {"\x00\x00\x00\x24ftypheic", qr.ErrNotPicture},
	} {
		if _, err := qr.Read(context.Background(), strings.NewReader(c.file)); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
	}
}

func TestReadPassesOnErrors(t *testing.T) {
	if _, err := qr.Read(context.Background(), iotest.ErrReader(io.ErrClosedPipe)); !errors.Is(err, qr.ErrUnreadable) || !errors.Is(err, io.ErrClosedPipe) {
		t.Errorf("a broken disk: %v", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := qr.Read(ctx, bytes.NewReader(pngOf(t, sampleURI, 4))); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}

// FuzzRead proves that Read returns codes or one of its errors for any bytes. It skips
// pictures that only take long because of their size.
func FuzzRead(f *testing.F) {
	img, _ := qr.Encode("KRSX")
	for _, write := range []func(io.Writer, image.Image) error{
		bmp.Encode,
		func(w io.Writer, img image.Image) error { return gif.Encode(w, img, nil) },
		func(w io.Writer, img image.Image) error { return jpeg.Encode(w, img, nil) },
	} {
		var file bytes.Buffer
		if err := write(&file, img.Image(1)); err != nil {
			f.Fatal(err)
		}
		f.Add(file.Bytes())
		f.Add(file.Bytes()[:file.Len()*3/4])
	}
	f.Add(pngHead(30, 30, 8, 6, 0))
	f.Add([]byte("RIFF\x1a\x00\x00\x00WEBPVP8L\x0d\x00\x00\x00\x2f\x00\x00\x00\x10\x07\x10\x11\x11\x88\x88\xfe\x07\x00"))
	f.Add([]byte("\x00\x00\x00\x1cftypmif1\x00\x00\x00\x00mif1heicmiaf"))
	f.Fuzz(func(t *testing.T, file []byte) {
		if head, _, err := image.DecodeConfig(bytes.NewReader(file)); err == nil && head.Width*head.Height > 250_000 {
			return
		}
		texts, err := qr.Read(context.Background(), bytes.NewReader(file))
		known := errors.Is(err, qr.ErrNone) || errors.Is(err, qr.ErrNotPicture) || errors.Is(err, qr.ErrHEIC) || errors.Is(err, qr.ErrTooLarge)
		if (err == nil) != (len(texts) > 0) || err != nil && !known || slices.Contains(texts, "") {
			t.Fatalf("%q, %v", texts, err)
		}
		if err != nil && strings.Contains(err.Error(), "KRSX") {
			t.Fatal("the error holds what a code says")
		}
	})
}
